/**
 * Which way texts run: the Unicode Bidirectional Algorithm over what is printed. A name typed from right to left
 * stands in an English sentence as a whole and turns nothing around it. Pure.
 */
import bidiFactory from 'bidi-js';

/** A stretch of a text that runs one way: from right to left where its level is odd. */
export interface DirectedPiece {
  readonly text: string;
  readonly level: number;
}

/** A text in stretches, in the order of typing. */
export interface DirectedText {
  readonly pieces: readonly DirectedPiece[];
  /** The text as a whole reads from right to left. */
  readonly isRightToLeft: boolean;
}

const bidi = bidiFactory();

/** Of a character class: letters of scripts that run from right to left, and the mark that asks for it. */
const TURNED =
  '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const RIGHT_TO_LEFT = new RegExp(`[${TURNED}]`, 'u');
/** Such letters with what stands between them, digits too, up to the last of them. */
const STRETCH = new RegExp(`[${TURNED}](?:[^\\p{L}\\n]*[${TURNED}])*`, 'gu');
/** What could turn or isolate what follows; no text brings its own. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Isolates: from left to right, from right to left, and their end. */
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';
const LEFT_TO_RIGHT_MARK = '\u200e';
const WORDS = /[\p{L}\p{M}]+/gu;
/** Begins as a path on a computer does: nothing or Latin letters up to the first slash, and no space beside it. */
const PATH = /^(?:[\p{Script=Latin}\p{N}_.:~-][\p{Script=Latin}\p{N}_.:~ -]*)?[/\\]+[^\s/\\]/u;
const LATIN = /\p{Script=Latin}/u;
/** A word of running English: what embeds a Latin name in another script writes it with a capital. */
const SMALL = /^\p{Script=Latin}*$/u;
const CAPITAL = /\p{Lu}/u;
/** As many words of a name do not outweigh one word of running English. */
const WORDS_OF_A_NAME = 4;
/** The pieces of a path, and what stands between them. */
const PIECES = /[/\\]+|[^/\\]+/gu;

/** Whether a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** A path: its folders stand from left to right, whatever they are called. */
function isPath(line: string): boolean {
  return PATH.test(line) && LATIN.test(line);
}

/**
 * Which way a line that was typed reads, the one rule of every format: from left to right unless most of its words run
 * from right to left. Whoever begins an English note with a Hebrew name still writes English.
 */
export function readsRightToLeft(line: string): boolean {
  const text = line.replace(CONTROLS, '').trim();
  if (!hasRightToLeft(text) || isPath(text)) return false;
  const words = text.match(WORDS) ?? [];
  const turned = words.filter(hasRightToLeft).length;
  const running = words.filter((word) => SMALL.test(word) && !CAPITAL.test(word)).length;
  return turned > words.length - turned + running * (WORDS_OF_A_NAME - 1);
}

/**
 * The lines that must each stand as a whole wherever they are printed: those of the typed texts that have letters
 * running from right to left. Longest first.
 */
export function wholesOf(typed: readonly string[]): readonly string[] {
  const lines = typed.filter(hasRightToLeft).flatMap((text) => text.split('\n').map((line) => line.trim()));
  return [...new Set(lines.filter(hasRightToLeft))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Where a whole stands: not as a part of a longer word, nor of longer words that run as it does. */
function placesOf(whole: string): RegExp {
  const literal = whole.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const word = '[\\p{L}\\p{M}\\p{N}]';
  return new RegExp(`(?<!${word}|[${TURNED}] )${literal}(?!${word}| [${TURNED}])`, 'gu');
}

function turnedStretches(text: string): string {
  return text.replace(STRETCH, (stretch) => `${RIGHT_TO_LEFT_ISOLATE}${stretch}${END_OF_ISOLATE}`);
}

/** What reads from left to right, with everything in it isolated that runs the other way; of a path, piece by piece. */
function isolatedStretches(text: string): string {
  return isPath(text.trim()) ? text.replace(PIECES, turnedStretches) : turnedStretches(text);
}

function isolatedWhole(whole: string): string {
  return readsRightToLeft(whole)
    ? `${RIGHT_TO_LEFT_ISOLATE}${whole}${END_OF_ISOLATE}`
    : `${LEFT_TO_RIGHT_ISOLATE}${isolatedStretches(whole)}${END_OF_ISOLATE}`;
}

/** A sentence of ours with everything in it isolated that runs the other way. */
function isolated(text: string, wholes: readonly string[]): string {
  const [whole, ...others] = wholes;
  if (whole === undefined) return isolatedStretches(text);
  return text
    .split(placesOf(whole))
    .map((between) => isolated(between, others))
    .join(isolatedWhole(whole));
}

function piecesOf(text: string, levels: Uint8Array): readonly DirectedPiece[] {
  const pieces: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const last = pieces.at(-1);
    if (character.replace(CONTROLS, '') === '') continue;
    if (last?.level === level) last.text += character;
    else pieces.push({ text: character, level });
  }
  return pieces;
}

/** Of a single line. */
function directedLine(line: string, wholes: readonly string[]): DirectedText {
  const plain = line.replace(CONTROLS, '');
  if (!hasRightToLeft(plain)) return { pieces: [{ text: plain, level: 0 }], isRightToLeft: false };
  // What was typed decides by its words; a sentence of ours reads from left to right, whatever it begins with.
  const isTyped = wholes.includes(plain.trim());
  const isRightToLeft = isTyped && readsRightToLeft(plain);
  const within = isTyped ? [] : wholes.filter((whole) => plain.includes(whole));
  const prepared = isRightToLeft ? plain : isolated(plain, within);
  const { levels } = bidi.getEmbeddingLevels(prepared, isRightToLeft ? 'rtl' : 'ltr');
  return { pieces: piecesOf(prepared, levels), isRightToLeft };
}

/**
 * Takes a text apart into stretches that run one way.
 *
 * @param text - of one look; each of its lines is a paragraph of its own
 * @param wholes - from `wholesOf`
 */
export function directedText(text: string, wholes: readonly string[]): DirectedText {
  if (!hasRightToLeft(text)) {
    return { pieces: [{ text: text.replace(CONTROLS, ''), level: 0 }], isRightToLeft: false };
  }
  const lines = text.split('\n').map((line) => directedLine(line, wholes));
  const pieces = lines.flatMap(({ pieces: own }, index) =>
    index === 0 ? own : [{ text: '\n', level: 0 }, ...own],
  );
  return { pieces, isRightToLeft: lines.every((line) => line.isRightToLeft) };
}

/**
 * A text that reads from left to right, for programs that turn letters by themselves and know no isolates: a mark ends
 * each stretch that runs the other way, so that it takes no number or sign after it along.
 */
export function withMarks(text: string): string {
  if (!hasRightToLeft(text)) return text;
  const { pieces } = directedText(text, []);
  return pieces
    .map(({ text: piece, level }, at) => {
      const isEnd = level > 0 && (pieces[at + 1]?.level ?? 0) === 0;
      return isEnd ? `${piece}${LEFT_TO_RIGHT_MARK}` : piece;
    })
    .join('');
}

/**
 * The order in which stretches of one line stand from left to right (rule L2).
 *
 * @param levels - of the stretches, in the order of typing
 * @returns their places in that order
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  if (levels.every((level) => level === 0)) return levels.map((_, index) => index);
  const all = {
    levels: Uint8Array.from(levels),
    paragraphs: [{ start: 0, end: levels.length - 1, level: 0 }],
  };
  return bidi.getReorderedIndices('x'.repeat(levels.length), all);
}

/** A stretch from right to left as it stands from left to right, brackets turned: for those who draw no direction. */
export function turned(letters: readonly string[]): string {
  return letters
    .toReversed()
    .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
    .join('');
}
