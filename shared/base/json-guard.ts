/**
 * Looks through parsed JSON for names that must not be copied anywhere. Size and depth are bounded before parsing, in
 * `json-limits.ts`; what the values mean is the schema's business.
 */

interface Visit {
  readonly value: unknown;
  readonly path: Path | null;
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

/**
 * Finds a field called `__proto__`, which would set the prototype of whatever it is copied into. `null` if there is
 * none. Never recurses, never throws.
 */
export function findForbiddenName(value: unknown): GuardProblem | null {
  const waiting: Visit[] = [{ value, path: null }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { path: parent } = visit;
    if (parent?.key === '__proto__') {
      return { path: keysOf(parent), problem: 'a field of this name is not allowed' };
    }
    for (const [key, child] of childrenOf(visit.value)) waiting.push({ value: child, path: { key, parent } });
  }
  return null;
}
