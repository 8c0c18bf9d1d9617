/**
 * Bounds parsed JSON before a schema reads it, so that a hostile file costs little to refuse. Judges size and
 * names only; what the values mean is the schema's business.
 */

/** The longest list, and the most fields of one object, that any Brieflock file may hold. */
const MAX_ENTRIES = 2_000;
const MAX_DEPTH = 16;
/** More than the largest assessment the schema allows. */
const MAX_VALUES = 1_000_000;

interface Visit {
  readonly value: unknown;
  readonly path: Path | null;
  readonly depth: number;
}

interface Path {
  readonly key: string | number;
  readonly parent: Path | null;
}

/** What is wrong, and where: keys and list positions from the outside in. */
export interface GuardProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

function keysOf(path: Path | null): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step !== null; step = step.parent) keys.unshift(step.key);
  return keys;
}

function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function problemOf(visit: Visit): string | null {
  // A field of this name would set the prototype of whatever it is copied into.
  if (visit.path?.key === '__proto__') return 'a field of this name is not allowed';
  if (visit.depth > MAX_DEPTH) return 'is nested too deeply';
  if (sizeOf(visit.value) > MAX_ENTRIES) return `holds more than ${String(MAX_ENTRIES)} entries`;
  return null;
}

/**
 * Finds what makes parsed JSON unfit to be read at all: a list or object too long, nesting too deep, too many
 * values, or a field called `__proto__`. `null` if there is nothing. Never recurses, never throws.
 */
export function findUnfitJson(value: unknown): GuardProblem | null {
  const waiting: Visit[] = [{ value, path: null, depth: 0 }];
  let seen = 0;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const problem = problemOf(visit);
    if (problem !== null) return { path: keysOf(visit.path), problem };
    seen += 1;
    if (seen > MAX_VALUES) return { path: [], problem: 'holds too many values' };
    const { path: parent, depth } = visit;
    for (const [key, child] of childrenOf(visit.value)) {
      waiting.push({ value: child, path: { key, parent }, depth: depth + 1 });
    }
  }
  return null;
}
