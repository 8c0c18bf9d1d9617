/** What passages were called before. Records of then are read under the name of now; none is rewritten for it. */

/** Ids that told where a passage stood, with what they say of it now. */
const RENAMED: readonly (readonly [before: RegExp, now: string])[] = [
  [/^memo\/qa\/1\/duties$/, 'memo/qa-duties/list'],
  [/^memo\/qa\/1(?=\/|$)/, 'memo/qa-duties'],
  [/^memo\/deadlines\/law-/, 'memo/deadlines/law/'],
];

/** The id of now; the very id where it never had another. */
export function currentId(id: string): string {
  const found = RENAMED.find(([before]) => before.test(id));
  return found === undefined ? id : id.replace(found[0], found[1]);
}
