/**
 * The list of names and terms counsel wants out of a document, read and made ready to be looked for. Finds nothing
 * itself.
 */
import { REDACTION_MARK } from '../../wording/edition';
import { isCaseless } from './plain-letters';
import { JOINT, searchLetters, type SearchLetters } from './search-letters';

/** Beyond this a list is no list of names; it would also take long to search for. */
const MAX_TERMS = 1_000;
const MAX_TERM_CHARACTERS = 200;
/** The most a list may hold, comments included. */
export const MAX_TERM_LIST_CHARACTERS = 400_000;
/** Before a term whose capitals count: `=Mark` is not “mark”. */
export const CASED_MARKER = '=';
/** Before words that were listed as near a term and may stay. */
export const LEFT_MARKER = '~';
/** A longer term is a title or a sentence: nobody turns it around. */
const MAX_WORDS_TURNED = 6;

/** Words in one order, each in plain form. Between two of them may stand what stands between names, what the term has there, or nothing. */
export interface WordOrder {
  readonly words: readonly string[];
  /** What the term itself has before each word: {@link JOINT}`.none` at a capital inside a word. */
  readonly joints: readonly number[];
  /** All of them together, with capitals. */
  readonly cased: string;
}

/** One term, ready to be looked for. */
export interface RedactionTerm {
  /** As counsel wrote it, without its marker. */
  readonly written: string;
  /** Its capitals count, and it stands for no other form. */
  readonly isCased: boolean;
  /** Its words as they are spelled between spaces, with capitals. */
  readonly names: readonly string[];
  /** As written, then turned around: “Ağaoğlu, Şükran”. */
  readonly orders: readonly WordOrder[];
  /** How many letters it has. */
  readonly length: number;
  /** No letter of it has a capital form. */
  readonly isCaseless: boolean;
}

/** A list of terms, or the lines that cannot be used. */
export type TermList =
  | {
      readonly ok: true;
      readonly value: readonly RedactionTerm[];
      /** Near matches that may stay, as written. */
      readonly left: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Where a word of the term begins: behind a gap, or at a capital inside (“OpenAI” is also “Open AI”). */
function isWordStart({ joints, edges, cased }: SearchLetters, at: number): boolean {
  if (at === 0 || (joints[at] ?? 0) > JOINT.torn) return true;
  return edges[at] === true && !isCaseless(cased.slice(at, at + 1));
}

function orderOf(letters: SearchLetters): WordOrder {
  const starts = [...letters.starts.keys()].filter((at) => isWordStart(letters, at));
  const words = starts.map((from, index) => letters.text.slice(from, starts[index + 1]));
  const joints = starts.map((at) => (at === 0 ? JOINT.between : (letters.joints[at] ?? JOINT.none)));
  return { words, joints, cased: letters.cased };
}

function joined(orders: readonly WordOrder[]): WordOrder {
  return {
    words: orders.flatMap(({ words }) => words),
    joints: orders.flatMap(({ joints }) => joints),
    cased: orders.map(({ cased }) => cased).join(''),
  };
}

/** Signs of its own, as in “Yahoo! Inc.”, may stand anywhere between its words. */
function withJoints(order: WordOrder, widest: number): WordOrder {
  return { ...order, joints: order.joints.map((joint) => (joint === JOINT.none ? joint : widest)) };
}

/** Every way to begin a name with one of its later words. */
function turned(names: readonly WordOrder[]): readonly WordOrder[] {
  if (names.length > MAX_WORDS_TURNED) return [];
  return names.slice(1).map((_, index) => joined([...names.slice(index + 1), ...names.slice(0, index + 1)]));
}

/** Makes a term ready. */
export function toTerm(written: string, isCased = false): RedactionTerm {
  const names = written
    .split(/[\s,\u3000]+/u)
    .map((name) => ({ name, order: orderOf(searchLetters(name)) }))
    .filter(({ order }) => order.words.length > 0);
  const widest = Math.max(JOINT.between, ...searchLetters(written).joints.slice(1, -1));
  const orders = names.map(({ order }) => withJoints(order, widest));
  const whole = joined(orders);
  return {
    written,
    isCased,
    names: names.map(({ name }) => name),
    orders: [whole, ...(isCased ? [] : turned(orders))],
    length: whole.cased.length,
    isCaseless: isCaseless(whole.cased),
  };
}

/** Words of the mark itself cannot be taken out: the mark would stand there again. */
const MARK_LETTERS = searchLetters(REDACTION_MARK.slice(1, -1)).text;
const SHORTEST_IN_MARK = 4;

function problemWith({ written, orders, length }: RedactionTerm): string | null {
  if (written.length > MAX_TERM_CHARACTERS)
    return `“${written.slice(0, 40)}…” is too long for a name or term`;
  if (length === 0) return `“${written}” has no letter or digit`;
  const letters = orders[0]?.words.join('') ?? '';
  return length >= SHORTEST_IN_MARK && MARK_LETTERS.includes(letters)
    ? `“${written}” is in the word that marks a redaction, and cannot be redacted itself`
    : null;
}

function readTerm(line: string): RedactionTerm {
  const isCased = line.startsWith(CASED_MARKER);
  return toTerm(isCased ? line.slice(CASED_MARKER.length).trim() : line, isCased);
}

/** The lines of a list that say something. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Reads a list of terms.
 *
 * @param text - one term a line; empty lines, and lines that begin with `#`, are left out. `=` before a term: capitals
 *   count. `~` before words: a near match that may stay
 * @returns the terms, longest first, each once, and what may stay; or what is wrong with the list
 */
export function readTerms(text: string): TermList {
  const lines = linesOf(text);
  const read = lines.filter((line) => !line.startsWith(LEFT_MARKER)).map(readTerm);
  const left = lines
    .filter((line) => line.startsWith(LEFT_MARKER))
    .map((line) => line.slice(LEFT_MARKER.length).trim());
  const once = [
    ...new Map(
      read.map((term) => [`${term.written.normalize('NFKC')} ${String(term.isCased)}`, term]),
    ).values(),
  ];
  const problems = once.flatMap((term) => problemWith(term) ?? []);
  if (once.length > MAX_TERMS) problems.push(`more than ${String(MAX_TERMS)} terms`);
  if (problems.length > 0) return { ok: false, problems };
  const value = once.toSorted(
    (a, b) => b.written.length - a.written.length || (a.written < b.written ? -1 : 1),
  );
  return { ok: true, value, left };
}
