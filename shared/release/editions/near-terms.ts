/**
 * What may stand for a term and is for counsel to say: a part of a name, a name spelled with other letters, a handle, the
 * term inside another word. Listed before a redacted document is saved. Pure.
 */
import { matchesOf, sureMatches, type LetterSpan } from './find-terms';
import { isWithoutEdges } from './plain-letters';
import { JOINT, searchLetters, type SearchLetters } from './search-letters';
import { toTerm, type RedactionTerm, type WordOrder } from './terms';

/** Why words are near a term. */
export const NEARNESS = ['part', 'spelling', 'handle', 'initials', 'letters'] as const;
export type Nearness = (typeof NEARNESS)[number];

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

/** Words of names that say nothing of whose name it is. */
const COMMON = new Set(
  'and the of for in on at to de da do dos das di del della des du la le les el al van von den der bin ibn bint y e und und co inc llc llp lp ltd plc corp corporation company limited gmbh ag sa nv bv kg spa pty mr mrs ms dr prof jr sr esq na'.split(
    ' ',
  ),
);
const SHORTEST_PART = 2;
/** A shorter surname behind one letter is no handle. */
const SHORTEST_SURNAME = 3;
const FEWEST_INITIALS = 3;
/** Names in Han or Hangul that are written without a space. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}]{3,4}$/u;
/** What follows a surname alone. */
const HONORIFICS =
  '先生 女士 小姐 太太 夫人 总 總 经理 經理 律师 律師 老师 老師 博士 教授 董事 主任 さん 様 氏 君 씨 님'.split(
    ' ',
  );

/** Words to look for as a whole, and why. */
interface Hint {
  readonly why: Nearness;
  readonly term: RedactionTerm;
  /** In running text only with a capital: “bank” is no part of “Harbor Bank”. */
  readonly needsCapital: boolean;
}

function startsLarge(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

function hint(why: Nearness, word: string, needsCapital: boolean): Hint {
  return { why, term: toTerm(word), needsCapital };
}

function partHints({ names }: RedactionTerm): readonly Hint[] {
  if (names.length < 2) return [];
  return names
    .map((name) => hint('part', name, startsLarge(name)))
    .filter(({ term: { orders, length } }) => {
      const letters = orders[0]?.words.join('') ?? '';
      return !COMMON.has(letters) && (length >= SHORTEST_PART || isWithoutEdges(letters));
    });
}

/** “sagaoglu”, “agaoglus”, “sukrana”. */
function handleHints({ names }: RedactionTerm): readonly Hint[] {
  const [first, last] = [names[0], names.at(-1)].map((name = '') => searchLetters(name).text);
  if (names.length < 2 || first === undefined || last === undefined) return [];
  if (isWithoutEdges(first) || last.length < SHORTEST_SURNAME) return [];
  const [f, l] = [first.slice(0, 1), last.slice(0, 1)];
  return [`${f}${last}`, `${last}${f}`, `${first}${l}`]
    .filter((word) => word.length > SHORTEST_SURNAME)
    .map((word) => hint('handle', word, false));
}

function initialHints({ names }: RedactionTerm): readonly Hint[] {
  const large = names.filter((name) => startsLarge(name));
  if (large.length < FEWEST_INITIALS) return [];
  return [
    {
      why: 'initials',
      term: toTerm(large.map((name) => name.slice(0, 1)).join(''), true),
      needsCapital: true,
    },
  ];
}

/** Given name alone, and surname with what one calls people by. */
function unspacedHints({ written }: RedactionTerm): readonly Hint[] {
  const name = written.normalize('NFKC').trim();
  if (!UNSPACED.test(name)) return [];
  const letters = Array.from(name);
  const parts = [letters.slice(-2), ...(letters.length > FEWEST_INITIALS ? [letters.slice(0, 2)] : [])];
  return [
    ...parts.map((part) => hint('part', part.join(''), false)),
    ...HONORIFICS.map((word) => hint('part', `${letters[0] ?? ''}${word}`, false)),
  ];
}

function hintsFor(term: RedactionTerm): readonly Hint[] {
  if (term.isCased) return [];
  return [...partHints(term), ...handleHints(term), ...initialHints(term), ...unspacedHints(term)];
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
  /** The term in letters without digraphs. */
  readonly spelling: RedactionTerm;
}

/** Prepares terms, once for any number of texts. */
export function nearSearches(terms: readonly RedactionTerm[]): readonly NearSearch[] {
  return terms.map((term) => {
    const orders = term.orders.map(withoutDigraphsIn);
    const spelling = { ...term, orders, length: orders[0]?.cased.length ?? 0 };
    return { term, hints: hintsFor(term), spelling };
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

function hintsFound(ground: Ground, { term, hints }: NearSearch): readonly Found[] {
  const { letters } = ground;
  return hints.flatMap(({ why, term: words, needsCapital }) =>
    sureMatches(letters, words)
      .filter((span) => isWhole(letters, span))
      .filter(
        ({ from, to }) =>
          !needsCapital ||
          startsLarge(letters.cased.slice(from, from + 1)) ||
          isBesideSign(ground, { from, to }),
      )
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

function lettersFound({ letters }: Ground, { term }: NearSearch): readonly Found[] {
  return matchesOf(letters, term)
    .filter(({ strength }) => strength === 'near')
    .map((span) => ({ ...wordAround(letters, span), why: 'letters', term }));
}

/** In the letters of the text itself. */
function spellingFound(ground: Ground, { term, spelling }: NearSearch): readonly Found[] {
  if (term.isCased) return [];
  const { letters, spelling: digraphs } = ground;
  return matchesOf(digraphs, spelling)
    .filter((span) => isWhole(digraphs, span))
    .map(({ from, to }) => {
      const [start, end] = [digraphs.starts[from], digraphs.ends[to - 1]];
      return { from: letters.starts.indexOf(start ?? -1), to: letters.ends.lastIndexOf(end ?? -1) + 1 };
    })
    .filter(({ from, to }) => from >= 0 && to > from)
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
      ...lettersFound(ground, search),
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
