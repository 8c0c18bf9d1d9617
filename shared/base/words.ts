/** Small helpers that put words together. English only; no translation. */

/** "a", "a and b", "a, b and c" (or with "or"). Empty for an empty list. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  const head = words.slice(0, -1);
  return head.length === 0 ? last : `${head.join(', ')} ${conjunction} ${last}`;
}

/** "1 answer", "2 answers". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${String(count)} ${count === 1 ? singular : plural}`;
}

/** The first letter a capital. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The first letter small. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "a; b; and c": clauses that have commas of their own. */
export function joinClauses(clauses: readonly string[]): string {
  const last = clauses.at(-1);
  if (last === undefined) return '';
  const head = clauses.slice(0, -1);
  return head.length === 0 ? last : `${head.join('; ')}; and ${last}`;
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** The order of two names as a reader counts: 30 stands before 114. Equal only for equal names. */
export function naturalOrder(a: string, b: string): number {
  if (a === b) return 0;
  const order = NUMERIC.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : 1;
}
