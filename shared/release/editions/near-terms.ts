/**
 * What may stand for a term and is for counsel to say: a part of a name, a name spelled with other letters, a handle, the
 * term inside another word. Listed before a redacted document is saved. Pure.
 */
import { matchesOf, sureMatches, type LetterSpan } from './find-terms';
import {
  CLITICS,
  hasCapital,
  hintsFor,
  isInflected,
  startsLarge,
  stemsOf,
  type Hint,
  type Nearness,
} from './near-hints';
import { JOINT, searchLetters, type SearchLetters } from './search-letters';
import type { RedactionTerm, WordOrder } from './terms';

/** Why words are near a term. */
/** Words near a term, where they stand in a text. */
export interface NearTerm {
  /** As they stand there. */
  readonly form: string;
  /** The term they are near, as counsel wrote it. */
  readonly term: string;
  readonly why: Nearness;
  readonly from: number;
  readonly to: number;
}

/** The same letters with “ae”, “oe”, “ue” and “aa” as one: what “ä”, “ö”, “ü” and “å” are written as without them. */
function withoutDigraphs(letters: SearchLetters): SearchLetters {
  const { text, joints } = letters;
  const kept = [...letters.starts.keys()].filter((at) => {
    const before = text[at - 1] ?? '';
    const isSecond = (text[at] === 'e' && /[aou]/.test(before)) || (text[at] === 'a' && before === 'a');
    return !(isSecond && joints[at] === JOINT.none);
  });
  const pick = <Value>(list: readonly Value[], end: readonly Value[]) => [
    ...kept.flatMap((at) => list.slice(at, at + 1)),
    ...end,
  ];
  return {
    original: letters.original,
    text: kept.map((at) => text[at] ?? '').join(''),
    cased: kept.map((at) => letters.cased[at] ?? '').join(''),
    starts: pick(letters.starts, []),
    ends: kept.map((_, index) => letters.ends[(kept[index + 1] ?? text.length) - 1] ?? 0),
    joints: pick(joints, joints.slice(-1)),
    edges: pick(letters.edges, letters.edges.slice(-1)),
    breaks: pick(letters.breaks, letters.breaks.slice(-1)),
  };
}

function withoutDigraphsIn(order: WordOrder): WordOrder {
  const words = order.words.map((word) => withoutDigraphs(searchLetters(word)).text);
  return { ...order, words, cased: words.join('') };
}

/** A term prepared for the search of what is near it. */
export interface NearSearch {
  readonly term: RedactionTerm;
  readonly hints: readonly Hint[];
  /** The term, and each part of it, in letters without digraphs. */
  readonly spellings: readonly RedactionTerm[];
  /** Its words without what case endings replace. */
  readonly stems: readonly string[];
}

function spelled(term: RedactionTerm): RedactionTerm {
  const orders = term.orders.map(withoutDigraphsIn);
  return { ...term, orders, length: orders[0]?.cased.length ?? 0 };
}

/** A shorter part in other letters is another word. */
const SHORTEST_SPELLED = 4;

/** Prepares terms, once for any number of texts. */
export function nearSearches(terms: readonly RedactionTerm[]): readonly NearSearch[] {
  return terms.map((term) => {
    const hints = hintsFor(term);
    const parts = hints
      .filter(({ why }) => why === 'part')
      .map((hint) => spelled(hint.term))
      .filter(({ length }) => length >= SHORTEST_SPELLED);
    return { term, hints, spellings: [spelled(term), ...parts], stems: stemsOf(term) };
  });
}

interface Found extends LetterSpan {
  readonly why: Nearness;
  readonly term: RedactionTerm;
}

/** Both forms of the letters of one text. */
interface Ground {
  readonly letters: SearchLetters;
  readonly spelling: SearchLetters;
}

function isWhole({ edges }: SearchLetters, { from, to }: LetterSpan): boolean {
  return edges[from] === true && edges[to] === true;
}

/** In an address or a file name small letters are as good as capitals. */
function isBesideSign({ letters }: Ground, { from, to }: LetterSpan): boolean {
  const { original: text } = letters;
  const [start = 0, end = 0] = [letters.starts[from], letters.ends[to - 1]];
  return /[@._/\\-]$/u.test(text.slice(0, start)) || /^(?:[@_/\\-]|\.[\p{L}\p{N}])/u.test(text.slice(end));
}

/** Written as a name is. */
function isMarked(ground: Ground, span: LetterSpan): boolean {
  const first = ground.letters.cased.slice(span.from, span.from + 1);
  return !hasCapital(first) || startsLarge(first) || isBesideSign(ground, span);
}

function hintsFound(ground: Ground, { term, hints }: NearSearch): readonly Found[] {
  const { letters } = ground;
  return hints.flatMap(({ why, term: words, needsCapital }) =>
    sureMatches(letters, words)
      .filter((span) => isWhole(letters, span))
      .filter((span) => !needsCapital || isMarked(ground, span))
      .map(({ from, to }) => ({ from, to, why, term })),
  );
}

/** The whole word around letters, so that counsel sees what it is. */
function wordAround({ edges, text }: SearchLetters, { from, to }: LetterSpan): LetterSpan {
  let [start, end] = [from, to];
  while (start > 0 && edges[start] !== true) start -= 1;
  while (end < text.length && edges[end] !== true) end += 1;
  return { from: start, to: end };
}

/** A word of the name behind “and”, “to”, “the”, which Arabic and Hebrew join to it. */
function behindClitics({ letters }: Ground, { term, hints }: NearSearch): readonly Found[] {
  return hints
    .filter(({ why, term: { isCaseless: isBare } }) => why === 'part' && isBare)
    .flatMap(({ term: words }) => matchesOf(letters, words))
    .map((span) => ({ span, word: wordAround(letters, span) }))
    .filter(({ span, word }) => word.to === span.to && CLITICS.test(letters.text.slice(word.from, span.from)))
    .map(({ word }) => ({ ...word, why: 'part', term }));
}

/** A word of the name with the ending of a case. */
function inflectedFound(ground: Ground, { term, stems }: NearSearch): readonly Found[] {
  const { letters } = ground;
  return stems.flatMap((stem) => {
    const found: Found[] = [];
    for (let at = letters.text.indexOf(stem); at >= 0; at = letters.text.indexOf(stem, at + 1)) {
      const word = wordAround(letters, { from: at, to: at + stem.length });
      const ending = letters.text.slice(at + stem.length, word.to);
      if (word.from === at && isInflected(stem, ending) && startsLarge(letters.cased.slice(at, at + 1)))
        found.push({ ...word, why: 'ending', term });
    }
    return found;
  });
}

function lettersFound({ letters }: Ground, { term }: NearSearch): readonly Found[] {
  return matchesOf(letters, term)
    .filter(({ strength }) => strength === 'near')
    .map((span) => ({ ...wordAround(letters, span), why: 'letters', term }));
}

/** In the letters of the text itself. */
function spellingFound(ground: Ground, { term, spellings }: NearSearch): readonly Found[] {
  if (term.isCased) return [];
  const { letters, spelling: digraphs } = ground;
  return spellings
    .flatMap((spelling) => matchesOf(digraphs, spelling))
    .filter((span) => isWhole(digraphs, span))
    .map(({ from, to }) => {
      const [start, end] = [digraphs.starts[from], digraphs.ends[to - 1]];
      return { from: letters.starts.indexOf(start ?? -1), to: letters.ends.lastIndexOf(end ?? -1) + 1 };
    })
    .filter((span) => span.from >= 0 && span.to > span.from && isMarked(ground, span))
    .map((span) => ({ ...span, why: 'spelling', term }));
}

function overlaps(a: LetterSpan, b: LetterSpan): boolean {
  return a.from < b.to && a.to > b.from;
}

/** Parts of one name that stand side by side are one: “Thornbury Falls”. */
function isOneName({ letters }: Ground, before: Found, after: Found): boolean {
  if (before.to !== after.from || before.term !== after.term) return false;
  if (before.why !== 'part' || after.why !== 'part') return false;
  return /^[\s_-]*$/u.test(letters.original.slice(letters.ends[before.to - 1], letters.starts[after.from]));
}

function sideBySide(ground: Ground, found: readonly Found[]): readonly Found[] {
  const result: Found[] = [];
  for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last !== undefined && overlaps(last, each)) continue;
    if (last !== undefined && isOneName(ground, last, each)) {
      result[result.length - 1] = { ...last, to: each.to };
    } else result.push(each);
  }
  return result;
}

/**
 * What in a text is near the terms and is none of them, in the order of the text.
 *
 * @param left - words that may stay, in any capitals they were written in
 */
export function nearTerms(
  text: string,
  searches: readonly NearSearch[],
  left: ReadonlySet<string>,
): readonly NearTerm[] {
  const letters = searchLetters(text);
  if (letters.text === '') return [];
  const ground = { letters, spelling: withoutDigraphs(letters) };
  const sure = searches.flatMap(({ term }) => sureMatches(letters, term));
  const found = searches
    .flatMap((search) => [
      ...hintsFound(ground, search),
      ...spellingFound(ground, search),
      ...behindClitics(ground, search),
      ...lettersFound(ground, search),
      ...inflectedFound(ground, search),
    ])
    .filter((span) => !sure.some((each) => overlaps(each, span)));
  return sideBySide(ground, found)
    .filter(({ from, to }) => !left.has(letters.cased.slice(from, to)))
    .map(({ from, to, why, term }) => {
      const [start = 0, end = text.length] = [letters.starts[from], letters.ends[to - 1]];
      return { form: text.slice(start, end), term: term.written, why, from: start, to: end };
    });
}

/** Words that may stay, ready for {@link nearTerms}. */
export function leftForms(left: readonly string[]): ReadonlySet<string> {
  return new Set(left.map((words) => searchLetters(words).cased));
}
