/**
 * A text as the letters and digits in it, in plain form, with what stands between them and where each came from: the
 * ground on which names are looked for. Pure; never changes what it is given.
 */
import { REDACTION_MARK } from '../../wording/edition';
import { decodedAddress, decodedDomain, decodedNumbers, decodedReference } from './decode-letters';
import { normalizeForSearch } from './normalize-for-search';
import { isWithoutEdges, plainLetter } from './plain-letters';

/** What stands between two letters, by how much it parts them. */
export const JOINT = {
  /** Nothing. */
  none: 0,
  /** A line break, with a hyphen or without: a word may go on behind it. */
  torn: 1,
  /** A space or a dot between letters of a script that has none between words. */
  loose: 2,
  /** What may stand between the words of one name: spaces, dots, hyphens, a comma. */
  between: 3,
  /** What ends a name that has no such sign itself. */
  hard: 4,
  /** A mark of ours, or the end of the text. */
  wall: 5,
} as const;

/** A text as letters. All lists have an entry for each unit of `text`; `joints`, `edges` and `breaks` one more, for the end. */
export interface SearchLetters {
  /** What it was made from. */
  readonly original: string;
  readonly text: string;
  /** With capitals. */
  readonly cased: string;
  /** Where in the original the unit begins, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before the unit, a {@link JOINT}. */
  readonly joints: readonly number[];
  /** Whether a word may begin at the unit, or end before it. */
  readonly edges: readonly boolean[];
  /** Whether a line ends before the unit, or something was cut off there. */
  readonly breaks: readonly boolean[];
}

const TORN = /^-?[ ]*\n[ ]*$/;
const LOOSE = /^[\s·・‧-]+$/u;
const BETWEEN = /^\s*(?:[-_.,+'`"&/\\|=~()·・‧•]\s*){0,5}$/u;
const CUT = /[\n…]/u;
/** A mark of ours; letters by their codes in an address, where no typeface had them, in markup, in the name of a domain. */
const PIECES =
  /(\[redacted\])|(?:%[0-9A-Fa-f]{2})+|(?:\[U\+[0-9A-F]{4,6}\])+|&(?:#x?[0-9A-Fa-f]{1,7}|[A-Za-z]{2,8});|\b[xX][nN]--[A-Za-z0-9-]*[A-Za-z0-9]/gu;
/** Between a mark and what stands beside it no name goes on. */
const WALL = '\u0000';

/** What a run of codes stands for. */
function decoded(run: string): string {
  if (run.startsWith('%')) return decodedAddress(run);
  if (run.startsWith('&')) return decodedReference(run);
  return run.startsWith('[') ? decodedNumbers(run) : decodedDomain(run);
}

function jointOf(gap: string, before: string, after: string): number {
  if (gap === '') return JOINT.none;
  if (gap === ' ' && before < '\u007f') return JOINT.between;
  if (TORN.test(gap)) return JOINT.torn;
  if (gap.includes(WALL)) return JOINT.wall;
  if (LOOSE.test(gap) && isWithoutEdges(before) && isWithoutEdges(after)) return JOINT.loose;
  return BETWEEN.test(gap) ? JOINT.between : JOINT.hard;
}

const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const DIGIT = /^\p{N}/u;

/** Whether a word may begin inside a run of letters: at a capital, between letters and digits, in a script without spaces. */
function isEdgeWithin(before: string, letter: string): boolean {
  if (letter >= 'a' && letter <= 'z' && before >= 'A' && before <= 'z') return false;
  if (isWithoutEdges(before) || isWithoutEdges(letter)) return true;
  if (DIGIT.test(before) !== DIGIT.test(letter)) return true;
  return UPPER.test(letter) && LOWER.test(before);
}

/** The letters of a text so far. */
class Letters implements SearchLetters {
  text = '';
  cased = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly joints: number[] = [];
  readonly edges: boolean[] = [];
  readonly breaks: boolean[] = [];
  private gap = '';
  private last = '';
  private isLastLarge = false;

  constructor(readonly original: string) {}

  /** One character of the text in the form in which it is compared. */
  add(value: string, from: number, to: number): void {
    const { plain, cased } = plainLetter(value);
    if (plain === '') {
      if (!/[\p{M}\p{Lm}]/u.test(value)) this.gap += value;
      return;
    }
    this.place(value);
    this.text += plain;
    this.cased += cased;
    for (let unit = 0; unit < plain.length; unit += 1) {
      this.starts.push(from);
      this.ends.push(to);
      if (unit > 0) this.join(JOINT.none, false, false);
    }
    this.gap = '';
    this.last = value;
  }

  /** What ends with the text. */
  end(): SearchLetters {
    this.join(JOINT.wall, true, true);
    return this;
  }

  private join(joint: number, isEdge: boolean, isBreak: boolean): void {
    this.joints.push(joint);
    this.edges.push(isEdge);
    this.breaks.push(isBreak);
  }

  private place(value: string): void {
    const { gap, last } = this;
    const isFirst = last === '';
    const isLarge = UPPER.test(value);
    // “PDFSukran”: of several capitals the last one begins the word.
    if (gap === '' && this.isLastLarge && LOWER.test(value) && UPPER.test(last)) {
      this.edges[this.edges.length - 1] = true;
    }
    this.isLastLarge = gap === '' && isLarge && UPPER.test(last);
    this.join(
      jointOf(gap, last, value),
      isFirst || gap !== '' || isEdgeWithin(last, value),
      isFirst || CUT.test(gap),
    );
  }
}

function addTyped(letters: Letters, text: string, offset: number): void {
  const { text: normal, starts, ends } = normalizeForSearch(text, 'as-written');
  let at = 0;
  for (const value of normal) {
    const last = at + value.length - 1;
    letters.add(value, offset + (starts[at] ?? 0), offset + (ends[last] ?? text.length));
    at = last + 1;
  }
}

function addRun(letters: Letters, value: string, [from, to]: readonly [number, number]): void {
  for (const character of normalizeForSearch(value, 'as-written').text) letters.add(character, from, to);
}

/** Takes a text apart into letters. */
export function searchLetters(text: string): SearchLetters {
  const letters = new Letters(text);
  let at = 0;
  for (const match of text.matchAll(PIECES)) {
    const [run, mark] = match;
    const to = match.index + run.length;
    addTyped(letters, text.slice(at, match.index), at);
    if (mark === REDACTION_MARK) letters.add(WALL, match.index, to);
    else addRun(letters, decoded(run), [match.index, to]);
    at = to;
  }
  addTyped(letters, text.slice(at), at);
  return letters.end();
}
