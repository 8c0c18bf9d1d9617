/**
 * Terms that stand in words everybody may read: the law, its sources, the fixed words of documents. Such words are never
 * redacted, for the mark between them would say what it hides; whoever reads them beside the marks may still guess, so
 * counsel is warned. Pure.
 */
import { findInText, type LetterSpan } from './find-terms';
import { JOINT, type SearchLetters } from './search-letters';
import type { RedactionTerm } from './terms';

/** A term in public words, with the letters around it. */
interface PublicPlace {
  readonly before: string;
  readonly after: string;
  /** The words around it, as they are printed. */
  readonly example: string;
}

/** Where each term stands in public words. */
export type PublicPlaces = ReadonlyMap<RedactionTerm, readonly PublicPlace[]>;

/** As many letters on each side tell a place from others. */
const TELLING_LETTERS = 16;
/** Fewer letters in all are no context. */
const FEWEST_LETTERS = 4;
const EXAMPLE_CHARACTERS = 36;

/** Letters on one side, up to a mark: what stands behind it was typed. */
function upTo({ joints, text }: SearchLetters, from: number, step: 1 | -1): string {
  let at = from;
  const isOn = (place: number) => joints[step === 1 ? place : place + 1] !== JOINT.wall;
  while (at >= 0 && at < text.length && Math.abs(at - from) < TELLING_LETTERS && isOn(at)) at += step;
  return step === 1 ? text.slice(from, at) : text.slice(at + 1, from + 1);
}

function around(text: string, letters: SearchLetters, { from, to }: LetterSpan): PublicPlace {
  const [start = 0, end = text.length] = [letters.starts[from], letters.ends[to - 1]];
  const lead = text.slice(Math.max(0, start - EXAMPLE_CHARACTERS), start).replace(/^\S*\s/u, '');
  const tail = text.slice(end, end + EXAMPLE_CHARACTERS).replace(/\s\S*$/u, '');
  return {
    before: upTo(letters, from - 1, -1),
    after: upTo(letters, to, 1),
    example: `${lead}${text.slice(start, end)}${tail}`.replace(/\s+/gu, ' ').trim(),
  };
}

/** Looks for terms in public words. Each text stands by itself. */
export function publicPlaces(terms: readonly RedactionTerm[], texts: readonly string[]): PublicPlaces {
  const found = new Map<RedactionTerm, Map<string, PublicPlace>>();
  for (const text of new Set(texts)) {
    const there = findInText(text, terms);
    if (there === null) continue;
    for (const { term, span } of there.found) {
      const place = around(text, there.letters, span);
      const places = found.get(term) ?? new Map<string, PublicPlace>();
      found.set(term, places.set(`${place.before}|${place.after}`, place));
    }
  }
  return new Map([...found].map(([term, places]) => [term, [...places.values()]]));
}

/** How the letters on one side of a place agree with those of public words. */
interface Agreement {
  readonly letters: number;
  /** They differ, and no line or page ends where they begin to. */
  readonly isOther: boolean;
  /** The edge of the text they reach. */
  readonly end: number;
}

function isDigit(words: string, at: number): boolean {
  return /^\p{N}$/u.test(words.charAt(at));
}

/** Where a number ends. */
function pastDigits(words: string, at: number, step: 1 | -1): number {
  let end = at;
  while (isDigit(words, end)) end += step;
  return end;
}

/** Where the part of a number ends that stands on one line. */
function pastLine({ text, breaks }: SearchLetters, at: number, step: 1 | -1): number {
  let end = at + step;
  while (isDigit(text, end) && breaks[step === 1 ? end : end + 1] !== true) end += step;
  return end;
}

function runBetween(words: string, from: number, to: number): string {
  return from < to ? words.slice(from, to) : words.slice(to + 1, from + 1);
}

/** Past a number in a text and the one in other words; how many digits agree, which are all or none. */
function pastNumbers(
  letters: SearchLetters,
  other: string,
  { here, there, step }: { readonly here: number; readonly there: number; readonly step: 1 | -1 },
): { readonly here: number; readonly there: number; readonly digits: number } {
  const end = pastLine(letters, here, step);
  const otherEnd = pastDigits(other, there, step);
  const [number, wanted] = [runBetween(letters.text, here, end), runBetween(other, there, otherEnd)];
  const digits = number.length;
  if (number === wanted) return { here: end, there: otherEnd, digits };
  const next = isDigit(letters.text, end) ? runBetween(letters.text, end, pastLine(letters, end, step)) : '';
  const both = step === 1 ? `${number}${next}` : `${next}${number}`;
  const goesOn = next !== '' && (step === 1 ? wanted.startsWith(both) : wanted.endsWith(both));
  // It goes on behind a break, of which other words do not tell.
  if (goesOn) return { here: end, there: there + step * digits, digits };
  return { here: end, there: otherEnd, digits: 0 };
}

/**
 * Compares letters from a place on, one way. Another number is no difference: “Page 1 of 9” is “Page 12 of 30”. The same
 * number agrees.
 *
 * @param at - the unit of the text, and of the public words, at the place
 */
function agreement(
  searched: SearchLetters,
  other: string,
  { at, step }: { readonly at: readonly [text: number, other: number]; readonly step: 1 | -1 },
): Agreement {
  const { text, breaks } = searched;
  let [here, there] = at;
  let letters = 0;
  while (there >= 0 && there < other.length) {
    if (isDigit(text, here) && isDigit(other, there)) {
      const past = pastNumbers(searched, other, { here, there, step });
      [here, there] = [past.here, past.there];
      letters += past.digits;
    } else if (text[here] === other[there]) {
      here += step;
      there += step;
      letters += 1;
    } else break;
  }
  const isWhole = there < 0 || there >= other.length;
  const end = step === 1 ? here : here + 1;
  return { letters, isOther: !isWhole && breaks[end] !== true, end };
}

function agreementBefore(letters: SearchLetters, from: number, before: string): Agreement {
  return agreement(letters, before, { at: [from - 1, before.length - 1], step: -1 });
}

function agreementAfter(letters: SearchLetters, to: number, after: string): Agreement {
  return agreement(letters, after, { at: [to, 0], step: 1 });
}

function isAt(letters: SearchLetters, { from, to }: LetterSpan, { before, after }: PublicPlace): boolean {
  const [left, right] = [agreementBefore(letters, from, before), agreementAfter(letters, to, after)];
  if (left.isOther || right.isOther) return false;
  // A text that is all but the term itself explains a line that is all but the term, and no sentence with it.
  if (before.length + after.length < FEWEST_LETTERS) {
    return letters.breaks[left.end] === true && letters.breaks[right.end] === true;
  }
  return left.letters + right.letters >= FEWEST_LETTERS;
}

/** What a search for terms in a text of a finished file shows. */
export interface TermsInText {
  /** Terms that stand where no public words explain them. */
  readonly leaked: readonly RedactionTerm[];
  /** Terms in public words, with the words, once for each place. */
  readonly explained: readonly { readonly term: RedactionTerm; readonly example: string }[];
}

/** Searches a text of a finished file for terms by the rule, and tells public words from others. */
export function termsInText(
  text: string,
  terms: readonly RedactionTerm[],
  places: PublicPlaces,
): TermsInText {
  const there = findInText(text, terms);
  if (there === null) return { leaked: [], explained: [] };
  const leaked = new Set<RedactionTerm>();
  const explained: { term: RedactionTerm; example: string }[] = [];
  for (const { term, span } of there.found) {
    const place = places.get(term)?.find((each) => isAt(there.letters, span, each));
    if (place === undefined) leaked.add(term);
    else explained.push({ term, example: place.example });
  }
  return { leaked: [...leaked], explained };
}

/** As many letters beside a mark that public words have too complete it. */
const COMPLETING_LETTERS = 5;

/**
 * Terms of which a mark in a typed text leaves words beside it that the law’s own words complete: “the [redacted]
 * Department”.
 *
 * @param text - as typed, before anything is redacted
 */
export function completedBeside(
  text: string,
  terms: readonly RedactionTerm[],
  places: PublicPlaces,
): readonly { readonly term: RedactionTerm; readonly example: string }[] {
  const there = places.size === 0 ? null : findInText(text, terms);
  if (there === null) return [];
  return there.found.flatMap(({ term, span }) => {
    const place = places.get(term)?.find(({ before, after }) => {
      const left = agreementBefore(there.letters, span.from, before).letters;
      const right = agreementAfter(there.letters, span.to, after).letters;
      return Math.max(left, right) >= COMPLETING_LETTERS;
    });
    return place === undefined ? [] : [{ term, example: place.example }];
  });
}
