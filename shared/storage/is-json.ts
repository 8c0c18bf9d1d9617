/** Tells plain JSON from everything else that can cross between processes. Never recurses, so depth costs nothing. */

/** Deeper than any row; a value nested deeper is refused. */
const MAX_DEPTH = 64;
/** More than any row has; values that stand in many places count each time, since JSON writes them each time. */
const MAX_VALUES = 2_000_000;

interface Visit {
  readonly value: unknown;
  readonly depth: number;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The values inside, or `null` when the value itself is not JSON. */
function inside(value: unknown): readonly unknown[] | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : null;
  if (typeof value !== 'object') return null;
  if (Array.isArray(value)) return Array.from<unknown>(value);
  return isPlainObject(value) && !Object.hasOwn(value, '__proto__') ? Object.values(value) : null;
}

/** Whether a value comes back the same from `JSON.parse(JSON.stringify(value))`, at most 64 levels deep. */
export function isJson(value: unknown): boolean {
  const waiting: Visit[] = [{ value, depth: 0 }];
  let seen = 0;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { depth } = visit;
    const children = inside(visit.value);
    seen += 1;
    if (children === null || depth > MAX_DEPTH || seen > MAX_VALUES) return false;
    for (const child of children) waiting.push({ value: child, depth: depth + 1 });
  }
  return true;
}
