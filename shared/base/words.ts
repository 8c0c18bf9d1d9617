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
