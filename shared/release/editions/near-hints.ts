/** What of a term may stand for all of it: its parts, handles, initials, how people are called by it. Pure. */
import { isCaseless, isWithoutEdges } from './plain-letters';
import { searchLetters } from './search-letters';
import { toTerm, type RedactionTerm } from './terms';

/** Why words are near a term. */
export const NEARNESS = ['part', 'spelling', 'handle', 'initials', 'letters', 'ending'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Words of names that say nothing of whose name it is. */
const COMMON = new Set(
  'and the of for in on at to de da do dos das di del della des du la le les el al van von den der bin ibn bint y e und und co inc llc llp lp ltd plc corp corporation company limited gmbh ag sa nv bv kg spa pty mr mrs ms dr prof jr sr esq na com org net'.split(
    ' ',
  ),
);
const SHORTEST_PART = 2;
/** A shorter surname behind one letter is no handle. */
const SHORTEST_SURNAME = 3;
/** Names in Han or Hangul that are written without a space. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;
/** Of so many letters the last two are the given name. */
const WITH_GIVEN_NAME = 3;
/** What follows a surname alone. */
const HONORIFICS =
  '先生 女士 小姐 太太 夫人 总 總 经理 經理 律师 律師 老师 老師 博士 教授 董事 主任 さん 様 氏 君 씨 님 대표 부장 과장 차장 대리 사장 이사 팀장 회장 전무 상무 실장 본부장 변호사 교수 박사'.split(
    ' ',
  );
/** What stands before a surname or the last of a given name among people who know each other, and what follows the latter. */
const FAMILIAR = ['小', '老', '阿'];
const FAMILIAR_AFTER = '哥 姐 兄 弟 妹 总 總 叔 さん 君 씨'.split(' ');

/** What Arabic and Hebrew join to the front of a word. */
export const CLITICS = /^(?:[وفبکلس]{1,3}|[وفبک]{0,2}(?:ال|لل)|[ושהכלבמ]{1,3})$/u;

/** Words to look for as a whole, and why. */
export interface Hint {
  readonly why: Nearness;
  readonly term: RedactionTerm;
  /** In running text only with a capital: “bank” is no part of “Harbor Bank”. */
  readonly needsCapital: boolean;
}

/** Whether a word begins with a capital. */
export function startsLarge(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** Whether a letter has a capital form. */
export function hasCapital(letter: string): boolean {
  return !isCaseless(letter);
}

function hint(why: Nearness, word: string, needsCapital: boolean): Hint {
  return { why, term: toTerm(word), needsCapital };
}

/** A name’s parts at hyphens; of a number all but its beginning, for a year alone says nothing. */
function hyphenParts(name: string): readonly string[] {
  const parts = name.split(/[-‐‑–]/u).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const rest = parts.slice(1).join('-');
  return [...parts.filter((part) => /\p{L}/u.test(part)), ...(/^[\d-]{6,}$/u.test(rest) ? [rest] : [])];
}

/** An address’s owner and domain. */
function addressParts(name: string): readonly string[] {
  const [owner, domain = ''] = name.split('@');
  if (owner === undefined || !name.includes('@')) return [];
  return [owner, domain, domain.replace(/\.[^.]*$/u, '')].filter((part) => part !== '');
}

/** “الشناوي” without its article. */
function bareParts(name: string): readonly string[] {
  return /^ال\S{3,}$/u.test(name) ? [name.slice(2)] : [];
}

function partsOf(name: string): readonly string[] {
  const address = addressParts(name);
  if (address.length > 0) return address;
  return [...hyphenParts(name), ...bareParts(name)];
}

function partHints({ names }: RedactionTerm): readonly Hint[] {
  const words = [...(names.length < 2 ? [] : names), ...names.flatMap(partsOf)];
  return [...new Set(words)]
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

/** “JS”, “J.S.”, “J. S.” */
function initialHints({ names }: RedactionTerm): readonly Hint[] {
  const large = names.filter((name) => startsLarge(name));
  if (large.length < 2) return [];
  const letters = large.map((name) => name.slice(0, 1)).join(' ');
  return [{ why: 'initials', term: toTerm(letters, true), needsCapital: true }];
}

/** Given name alone, surname with what one calls people by, and names among friends. */
function unspacedHints({ written }: RedactionTerm): readonly Hint[] {
  const name = written.normalize('NFKC').trim();
  if (!UNSPACED.test(name)) return [];
  const letters = Array.from(name);
  const [surname = '', given = ''] = [letters[0], letters.at(-1)];
  const parts = [
    ...(letters.length >= WITH_GIVEN_NAME ? [letters.slice(-2)] : []),
    ...(letters.length > WITH_GIVEN_NAME ? [letters.slice(0, 2)] : []),
  ];
  return [
    ...parts.map((part) => part.join('')),
    ...HONORIFICS.map((word) => `${surname}${word}`),
    ...FAMILIAR.flatMap((word) => [`${word}${surname}`, `${word}${given}`]),
    ...FAMILIAR_AFTER.map((word) => `${given}${word}`),
  ].map((word) => hint('part', word, false));
}

/** All that may stand for a term. None for one whose capitals count: it stands for no other form. */
export function hintsFor(term: RedactionTerm): readonly Hint[] {
  if (term.isCased) return [];
  return [...partHints(term), ...handleHints(term), ...initialHints(term), ...unspacedHints(term)];
}

/** Endings of cases in Slavic languages, in plain letters. */
const LATIN_ENDINGS = new Set('a e u y i em om owi ie iem ego emu ej ow ami ach ou ovi ia iu ii'.split(' '));
const CYRILLIC_ENDINGS = new Set(
  'а я о е ы и у ю ой ей ом ем ою ею ого его ому ему ым им ых их ами ями ах ях ов ев ові еві'
    .split(' ')
    .map((ending) => searchLetters(ending).text),
);
const SHORTEST_STEM = { latin: 4, cyrillic: 2 } as const;

function isCyrillic(word: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(word);
}

/** The words of a name without the last vowel, which other cases replace; with it too, where it is no vowel. */
export function stemsOf({ names, isCased }: RedactionTerm): readonly string[] {
  if (isCased) return [];
  const words = names.filter(startsLarge).flatMap((name) => [name, ...hyphenParts(name)]);
  const stems = words
    .map((word) => searchLetters(word).text)
    .filter((word) => !COMMON.has(word) && /^\p{L}+$/u.test(word))
    .map((word) => word.replace(/(?:[aeiouy]|ии|ыи|ои|ая|яя|[аяоеыиьъ])$/u, ''));
  return [...new Set(stems)].filter(
    (stem) => stem.length >= (isCyrillic(stem) ? SHORTEST_STEM.cyrillic : SHORTEST_STEM.latin),
  );
}

/** Whether what follows a stem is the ending of a case. */
export function isInflected(stem: string, ending: string): boolean {
  return (isCyrillic(stem) ? CYRILLIC_ENDINGS : LATIN_ENDINGS).has(ending);
}
