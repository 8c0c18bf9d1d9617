/** Chooses the family each letter is drawn with. Opens the large fonts only for text that needs them. */
import { hanStyleOf, lettersOf, scriptOf, type HanStyle, type Script } from '@shared/base/scripts';
import type { FamilyName, FontCoverage } from '../fonts';

/** Letters in a row that are drawn with one family; `null` where no family has them. */
export interface FamilyRun {
  readonly family: FamilyName | null;
  readonly text: string;
}

/** The letters around a run that decide how shared characters look. */
export interface FamilyWish {
  readonly coverage: FontCoverage;
  /** The family the text is set in. */
  readonly base: FamilyName;
  readonly han: HanStyle;
}

const OF_SCRIPT: Readonly<Partial<Record<Script, FamilyName>>> = {
  hebrew: 'Noto Sans Hebrew',
  arabic: 'Amiri',
  devanagari: 'Noto Sans Devanagari',
  thai: 'Noto Sans Thai',
};
const OF_HAN_STYLE: Readonly<Record<HanStyle, readonly FamilyName[]>> = {
  chinese: ['Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'],
  japanese: ['Noto Sans JP', 'Noto Sans SC', 'Noto Sans KR'],
  korean: ['Noto Sans KR', 'Noto Sans SC', 'Noto Sans JP'],
};
const EAST_ASIAN: readonly Script[] = ['han', 'kana', 'hangul'];
/** Marks, arrows and signs that the small families may have; pictures of emotions none has. */
const SMALL: readonly FamilyName[] = [
  'Source Sans 3',
  'Source Serif 4',
  'Noto Sans',
  'Amiri',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans Thai',
];
/** Draws nothing and needs no glyph. */
const UNDRAWN = /[\p{Cf}\p{Variation_Selector}\n]/u;
const PICTURE = /\p{Extended_Pictographic}/u;

/** The style of a paragraph, and how its letters are to be drawn. */
export function wishFor(paragraph: string, base: FamilyName, coverage: FontCoverage): FamilyWish {
  return { coverage, base, han: hanStyleOf(paragraph) };
}

function draws(family: FamilyName, letter: string, coverage: FontCoverage): boolean {
  return Array.from(letter).every(
    (character) => UNDRAWN.test(character) || coverage.has(family, character.codePointAt(0) ?? 0),
  );
}

function candidates(letter: string, { base, han }: FamilyWish): readonly FamilyName[] {
  const script = scriptOf(letter);
  const own = OF_SCRIPT[script];
  if (own !== undefined) return [base, own, ...SMALL];
  if (EAST_ASIAN.includes(script)) return [base, ...OF_HAN_STYLE[han]];
  // A sign may be in the fonts of East Asia, which are large: they are opened for what they may have.
  const isSign = script === 'common' && !PICTURE.test(letter);
  return [base, ...SMALL, ...(isSign ? OF_HAN_STYLE[han] : [])];
}

function familyFor(letter: string, wish: FamilyWish): FamilyName | null {
  return candidates(letter, wish).find((family) => draws(family, letter, wish.coverage)) ?? null;
}

/** Whether a text is drawn as it is, with the family it is set in. */
export function isDrawnAsSet(text: string, base: FamilyName, coverage: FontCoverage): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code !== 0x0a && !coverage.has(base, code)) return false;
  }
  return true;
}

/**
 * What belongs to no script between two letters of one family is drawn with it too: spaces, digits, hyphens of a name
 * in another script. Elsewhere it stays in the family the text is set in.
 */
function withNeighbors(letters: readonly string[], wish: FamilyWish): readonly (FamilyName | null)[] {
  const own = letters.map((letter) => familyFor(letter, wish));
  const isNeutral = letters.map((letter) => scriptOf(letter) === 'common' && letter !== '\n');
  const nextOf = (from: number): FamilyName | null => {
    const at = isNeutral.indexOf(false, from);
    return own[at] ?? null;
  };
  let before: FamilyName | null = null;
  return own.map((family, at) => {
    if (isNeutral[at] !== true) {
      before = family === wish.base ? null : family;
      return family;
    }
    if (before === null || nextOf(at) !== before) return family;
    return draws(before, letters[at] ?? '', wish.coverage) ? before : family;
  });
}

/** A text in runs of one family each, in its order. Nothing is left out. */
export function familyRuns(text: string, wish: FamilyWish): readonly FamilyRun[] {
  const letters = lettersOf(text);
  const families = withNeighbors(letters, wish);
  const runs: { family: FamilyName | null; text: string }[] = [];
  for (const [index, letter] of letters.entries()) {
    const family = families[index] ?? null;
    const last = runs.at(-1);
    if (last?.family === family) last.text += letter;
    else runs.push({ family, text: letter });
  }
  return runs;
}
