/** Measures a message before it is parsed, so that a huge one costs nothing. Never copies or keeps it. */

/** The most a page may send in one request. */
export const MAX_REQUEST_BYTES = 64 * 1024 * 1024;

/** Charged for every value, so that millions of tiny ones count too. */
const BYTES_PER_VALUE = 8;
const BYTES_PER_CHARACTER = 2;

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length * BYTES_PER_CHARACTER;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  return BYTES_PER_VALUE;
}

function children(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return [];
  if (value instanceof Map) return Array.from<unknown>(value).flat();
  if (value instanceof Set) return Array.from<unknown>(value);
  return Object.entries<unknown>({ ...value }).flat();
}

/**
 * Tells whether a message is larger than a limit in bytes, estimated from its strings, buffers and number of
 * values. Stops counting once the limit is passed; values that stand twice, and cycles, count once.
 */
export function isLargerThan(message: unknown, limit: number): boolean {
  const seen = new Set<unknown>();
  const open: unknown[] = [message];
  let size = 0;
  while (open.length > 0 && size <= limit) {
    const value = open.pop();
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) continue;
      seen.add(value);
    }
    size += ownSize(value);
    for (const child of children(value)) open.push(child);
  }
  return size > limit;
}
