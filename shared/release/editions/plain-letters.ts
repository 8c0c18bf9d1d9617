/**
 * Letters in the plain form by which names are compared: without accents, width and capitals, so that “Łukasz” is
 * “LUKASZ”. Pure; knows letters and nothing of words.
 */
import deburr from 'lodash-es/deburr.js';

/** A character in plain form. */
export interface PlainLetter {
  /** Empty for what by itself is no letter: an accent, a joiner, a stretched line. */
  readonly plain: string;
  /** The same with its capitals; as long as `plain`. */
  readonly cased: string;
}

/**
 * Letters that Unicode does not take apart and that {@link deburr} (Latin-1 and Latin Extended-A) does not know, and
 * letters that Persian and Arabic keyboards write with two codes.
 */
const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ƀ: 'b',
    ɓ: 'b',
    Ɓ: 'B',
    ɖ: 'd',
    Ɖ: 'D',
    ɗ: 'd',
    Ɗ: 'D',
    ə: 'a',
    Ə: 'A',
    ɛ: 'e',
    Ɛ: 'E',
    ƒ: 'f',
    ɠ: 'g',
    ɨ: 'i',
    Ɨ: 'I',
    ƙ: 'k',
    Ƙ: 'K',
    ɫ: 'l',
    ɲ: 'n',
    Ɲ: 'N',
    ɔ: 'o',
    Ɔ: 'O',
    ʉ: 'u',
    ẞ: 'SS',
    ȷ: 'j',
    ʻ: '',
    ʼ: '',
    ـ: '',
    ك: 'ک',
    ي: 'ی',
    ى: 'ی',
    ة: 'ه',
    ς: 'σ',
  }),
);

/**
 * Accents that may be left out: marks used with several scripts, and the points of Hebrew. Not the sound marks of kana,
 * and not the vowels of Thai or Devanagari, without which a name is another one.
 */
const ACCENTS = /(?![\u3099\u309a])\p{Mn}/gu;
const FREE = /[\p{Script=Inherited}\p{Script=Hebrew}]/u;
const LETTER = /^[\p{L}\p{N}\p{M}]+$/u;
/** Katakana stands in the order of hiragana, this far behind it. */
const KATAKANA = /[\u30a1-\u30f6]/gu;
const KANA_DISTANCE = 0x60;

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(ACCENTS, (mark) => (FREE.test(mark) ? '' : mark));
}

function inHiragana(text: string): string {
  return text.replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - KANA_DISTANCE));
}

function lettersOnly(text: string): string {
  return Array.from(text)
    .filter((letter) => LETTER.test(letter))
    .join('');
}

function toPlain(character: string): PlainLetter {
  const bare = withoutAccents(OTHERS.get(character) ?? character).normalize('NFC');
  const cased = lettersOnly(inHiragana(deburr(OTHERS.get(bare) ?? bare)));
  const plain = cased.toLowerCase();
  return { plain, cased: cased.length === plain.length ? cased : plain };
}

const known = new Map<string, PlainLetter>();

/** One character in plain form. What is no letter, digit or mark comes out empty. */
export function plainLetter(character: string): PlainLetter {
  const found = known.get(character);
  if (found !== undefined) return found;
  const made = toPlain(character);
  known.set(character, made);
  return made;
}

const WITHOUT_EDGES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3005\u3006\u30fc]/u;

/** Whether a text has a letter of a script that is written without spaces, or joins endings to names. */
export function isWithoutEdges(text: string): boolean {
  return WITHOUT_EDGES.test(text);
}

/** Whether no letter of a text has a capital form. */
export function isCaseless(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase();
}
