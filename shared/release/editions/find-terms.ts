/**
 * The one rule by which a term is found in a text, whatever its capitals, accents and width: as words, in either order,
 * joined, in addresses and file names, across line breaks; inside words where a script has no spaces. Redaction and proof
 * both go by it. Pure.
 */
import { JOINT, searchLetters, type SearchLetters } from './search-letters';
import type { RedactionTerm, WordOrder } from './terms';

/** Letters of a {@link SearchLetters}, from and up to. */
export interface LetterSpan {
  readonly from: number;
  readonly to: number;
}

/** `sure`: the term. `near`: it may be the term, and counsel says. */
export type MatchStrength = 'sure' | 'near';

/** Where a term, or something near it, stands. */
export interface TermMatch extends LetterSpan {
  readonly strength: MatchStrength;
}

/** Words run together without a capital between them, in fewer letters than this, may be another word. */
const SHORTEST_JOINED = 6;
/** As many letters, without anything between them, are the term even inside a longer word. */
const SURE_INSIDE = 8;
/** As many are, if their capitals are the term's too; else they are near it. */
const CASED_INSIDE = 6;
/** As many are near it where capitals agree or the word is part of an address. */
const NEAR_INSIDE = 4;
/** How far an address is read on both sides. */
const ADDRESS_REACH = 60;

interface Candidate extends LetterSpan {
  readonly order: WordOrder;
  /** Nothing stands between two of its words. */
  readonly isJoined: boolean;
  /** Nor does a capital. */
  readonly isRunTogether: boolean;
}

/** Whether a word stands at a place, torn at most. */
function hasWord({ text, joints }: SearchLetters, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  for (let unit = at + 1; unit < at + word.length; unit += 1) {
    if ((joints[unit] ?? 0) > JOINT.loose) return false;
  }
  return true;
}

/** One letter on its own between two words: “Şükran B. Ağaoğlu”. */
function isInitial({ joints }: SearchLetters, at: number): boolean {
  return joints[at] === JOINT.between && joints[at + 1] === JOINT.between;
}

/** Where the word of a name may begin behind another, past one letter on its own; `null` if the name ends there. */
function nextWordAt(
  letters: SearchLetters,
  word: string,
  { at, own }: { at: number; own: number },
): number | null {
  const joint = letters.joints[at] ?? JOINT.wall;
  if (joint > Math.max(own, JOINT.between)) return null;
  return !hasWord(letters, word, at) && isInitial(letters, at) ? at + 1 : at;
}

/** How the words of a name are joined at a place. */
function joinAt(
  letters: SearchLetters,
  at: number,
  own: number,
): Pick<Candidate, 'isJoined' | 'isRunTogether'> {
  const isJoined = letters.joints[at] === JOINT.none;
  return { isJoined, isRunTogether: isJoined && letters.edges[at] !== true && own !== JOINT.none };
}

function candidateAt(letters: SearchLetters, order: WordOrder, from: number): Candidate | null {
  const [first = '', ...others] = order.words;
  if (!hasWord(letters, first, from)) return null;
  let at = from + first.length;
  let [isJoined, isRunTogether] = [true, false];
  for (const [index, word] of others.entries()) {
    const own = order.joints[index + 1] ?? JOINT.none;
    const next = nextWordAt(letters, word, { at, own });
    if (next === null || !hasWord(letters, word, next)) return null;
    const join = joinAt(letters, at, own);
    isJoined &&= join.isJoined;
    isRunTogether ||= join.isRunTogether;
    at = next + word.length;
  }
  return { from, to: at, order, isJoined, isRunTogether };
}

function candidatesIn(letters: SearchLetters, order: WordOrder): readonly Candidate[] {
  const [first = ''] = order.words;
  const found: Candidate[] = [];
  if (first === '') return found;
  for (let at = letters.text.indexOf(first); at >= 0; at = letters.text.indexOf(first, at + 1)) {
    const candidate = candidateAt(letters, order, at);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** An ending that makes a name possessive or plural, without an apostrophe. */
function withPlural({ text, joints, edges }: SearchLetters, to: number): number {
  const isPlural = text[to] === 's' && joints[to] === JOINT.none && edges[to + 1] === true;
  return isPlural ? to + 1 : to;
}

/** Whether the word around a place is part of an address or a file name. */
function isInAddress({ original, starts, ends }: SearchLetters, { from, to }: LetterSpan): boolean {
  const [start = 0, end = original.length] = [starts[from], ends[to - 1]];
  const before = /\S*$/u.exec(original.slice(Math.max(0, start - ADDRESS_REACH), start))?.[0] ?? '';
  const after = /^\S*/u.exec(original.slice(end, end + ADDRESS_REACH))?.[0] ?? '';
  const token = `${before}${original.slice(start, end)}${after}`;
  return /[@/\\_#]|[\p{L}\p{N}][.-][\p{L}\p{N}]/u.test(token);
}

function casedStrength(letters: SearchLetters, found: Candidate): MatchStrength | null {
  const { from, to, order } = found;
  if (letters.edges[from] !== true || letters.edges[to] !== true) return null;
  const written = letters.cased.slice(from, to);
  if (written === order.cased) return 'sure';
  return written === written.toUpperCase() || isInAddress(letters, found) ? 'near' : null;
}

/** Few letters inside a longer word: near the term where they are not plainly the rest of another word. */
function isTellingInside(letters: SearchLetters, found: Candidate): boolean {
  const written = letters.cased.slice(found.from, found.to);
  const isAsWritten = written === found.order.cased;
  return isAsWritten || written === written.toUpperCase() || isInAddress(letters, found);
}

/** How surely letters inside a longer word are the term. */
function strengthInside(letters: SearchLetters, found: Candidate, term: RedactionTerm): MatchStrength | null {
  const { length } = term;
  if (term.isCaseless) return length >= NEAR_INSIDE ? 'sure' : 'near';
  if (found.isJoined && length >= SURE_INSIDE) return 'sure';
  if (length >= CASED_INSIDE) {
    return letters.cased.slice(found.from, found.to) === found.order.cased ? 'sure' : 'near';
  }
  return length >= NEAR_INSIDE && isTellingInside(letters, found) ? 'near' : null;
}

function matchOf(letters: SearchLetters, found: Candidate, term: RedactionTerm): TermMatch | null {
  const { from, to } = found;
  const ending = letters.edges[to] === true || term.isCased ? to : withPlural(letters, to);
  const isWord = letters.edges[from] === true && letters.edges[ending] === true;
  if (isWord && !term.isCased) {
    const isSure = !found.isRunTogether || term.length >= SHORTEST_JOINED;
    return { from, to: ending, strength: isSure ? 'sure' : 'near' };
  }
  const strength = term.isCased ? casedStrength(letters, found) : strengthInside(letters, found, term);
  return strength === null ? null : { from, to, strength };
}

/** Where a term, and what is near it by its letters, stands in a text, in the order of its letters. */
export function matchesOf(letters: SearchLetters, term: RedactionTerm): readonly TermMatch[] {
  return term.orders.flatMap((order) =>
    candidatesIn(letters, order).flatMap((found) => matchOf(letters, found, term) ?? []),
  );
}

/** Where a term surely stands. */
export function sureMatches(letters: SearchLetters, term: RedactionTerm): readonly LetterSpan[] {
  return matchesOf(letters, term).filter(({ strength }) => strength === 'sure');
}

/** Signs of running text that hide no letter. */
const SIGNS = /[\u00a0\u00a7\u00b6\u2010-\u201f\u2022\u2026]/gu;
const SIMPLE = /^[\n\x20-\x7e]*$/u;
/** Letters may be written by their codes. */
const CODES = /%|\[U\+|&#?\w+;|xn--/iu;
const TORN = /-?[ ]*\n[ ]*/gu;

/** A quick look: `null` where only the whole rule can say. In simple letters a word stands as it is, or torn. */
function simpleForm(text: string): string | null {
  const plain = text.replace(SIGNS, ' ');
  if (!SIMPLE.test(plain) || CODES.test(plain)) return null;
  const small = plain.toLowerCase();
  return small.includes('\n') ? `${small} ${small.replace(TORN, '')}` : small;
}

function mayStand(simple: string, { orders }: RedactionTerm): boolean {
  return orders.some(({ words: [first = ''] }) => simple.includes(first));
}

/** Terms as they stand in one text, with its letters. */
export interface FoundTerms {
  readonly letters: SearchLetters;
  readonly found: readonly { readonly term: RedactionTerm; readonly span: LetterSpan }[];
}

/** Every place of every term in a text; `null` if there is none. */
export function findInText(text: string, terms: readonly RedactionTerm[]): FoundTerms | null {
  const simple = terms.length === 0 ? '' : simpleForm(text);
  const likely = simple === null ? terms : terms.filter((term) => mayStand(simple, term));
  if (likely.length === 0) return null;
  const letters = searchLetters(text);
  const found = likely.flatMap((term) => sureMatches(letters, term).map((span) => ({ term, span })));
  return found.length === 0 ? null : { letters, found };
}

/** The terms that stand in a text in any form the rule knows. */
export function findTerms(text: string, terms: readonly RedactionTerm[]): readonly RedactionTerm[] {
  const found = new Set(findInText(text, terms)?.found.map(({ term }) => term));
  return terms.filter((term) => found.has(term));
}
