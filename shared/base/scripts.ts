/** Which script a text is written in, letter by letter as a reader sees letters. Pure; knows no fonts. */

/** The scripts that are told apart. "common" belongs to none: spaces, digits, most punctuation. */
export type Script =
  'european' | 'hebrew' | 'arabic' | 'devanagari' | 'thai' | 'han' | 'kana' | 'hangul' | 'common' | 'other';

/** In whose style characters are drawn that Chinese, Japanese and Korean share. */
export type HanStyle = 'chinese' | 'japanese' | 'korean';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['european', /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u],
  ['common', /[\p{Script=Common}\p{Script=Inherited}]/u],
];

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** A wide letter with the punctuation that must not begin a line, or letters between such. */
const BREAKABLE = new RegExp(
  `(?:${WIDE.source})[\\p{M}\\p{Po}\\p{Pe}\\p{Pf}ー]*|(?:(?!${WIDE.source})[\\s\\S])+`,
  'gu',
);
/** Takes no room beside the letter it stands on. */
const NO_ROOM = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Draws nothing by itself: marks of direction, joiners, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;

/** The script of a letter with its marks. */
export function scriptOf(letter: string): Script {
  const first = Array.from(letter).find((character) => !INVISIBLE.test(character)) ?? '';
  return SCRIPTS.find(([, test]) => test.test(first))?.[0] ?? (first === '' ? 'common' : 'other');
}

/** A text as the letters a reader sees, marks and joiners with the letter they belong to. Nothing is left out. */
export function lettersOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return Array.from(text);
  // Word by word: taking a long text apart at once takes time that grows with its square.
  return (text.match(/\s+|\S+/gu) ?? []).flatMap((piece) =>
    PLAIN.test(piece) ? Array.from(piece) : Array.from(GRAPHEMES.segment(piece), ({ segment }) => segment),
  );
}

/** Japanese where there is kana, Korean where there is Hangul, else Chinese. */
export function hanStyleOf(text: string): HanStyle {
  if (KANA.test(text)) return 'japanese';
  return HANGUL.test(text) ? 'korean' : 'chinese';
}

/** How many letters of usual width a text is about as wide as: those of East Asia count twice, marks not. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return Array.from(text).reduce(
    (sum, character) => sum + (NO_ROOM.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  );
}

/** The beginning of a text that is `columns` wide with the ellipsis at its end. */
export function shortenedTo(text: string, columns: number): string {
  let width = 0;
  const kept = lettersOf(text).filter((letter) => (width += columnsOf(letter)) < columns);
  return `${kept.join('')}…`;
}

/**
 * The words of a text, as a line may break between them: at spaces, and at every wide letter of East Asia, which puts
 * no space between words. A word that follows no space is `isJoined` to the one before.
 */
export function breakableWords(
  text: string,
): readonly { readonly text: string; readonly isJoined: boolean }[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      PLAIN.test(word)
        ? [{ text: word, isJoined: false }]
        : (word.match(BREAKABLE) ?? []).map((piece, index) => ({ text: piece, isJoined: index > 0 })),
    );
}
