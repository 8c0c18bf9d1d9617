/** Tells a reason from words that only repeat "does not apply". Judges no reason that is one. */

/** What people type to get past a field, in some languages of a company's staff. */
const NO_REASONS: ReadonlySet<string> = new Set([
  'n a',
  'na',
  'n a n a',
  'none',
  'no',
  'nil',
  'null',
  'not applicable',
  'does not apply',
  'doesn t apply',
  'not relevant',
  'irrelevant',
  'inapplicable',
  'nothing',
  'tbd',
  'todo',
  'to be determined',
  'see above',
  'same',
  'same as above',
  'idem',
  'ditto',
  'test',
  'asdf',
  'entfällt',
  'nicht zutreffend',
  'trifft nicht zu',
  'keine angabe',
  'sans objet',
  'non applicable',
  'no aplica',
  'não se aplica',
  'non applicabile',
  '不适用',
  '不適用',
  '該当なし',
  '해당 없음',
]);

const FEWEST_LETTERS = 3;

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether the words say why: they have letters, and do more than repeat that the question does not apply. Any
 * language; a language written without spaces needs fewer letters than it has words.
 */
export function isReason(words: string): boolean {
  const said = plain(words);
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  const isIdeographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(said);
  if (letters < (isIdeographic ? 2 : FEWEST_LETTERS)) return false;
  return !NO_REASONS.has(said) && new Set(said.replaceAll(' ', '')).size > 1;
}
