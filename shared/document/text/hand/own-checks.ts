/**
 * What to look at in words of counsel’s own before they are printed: how long they are, what they repeat, what they claim,
 * what they no longer tell. Warns and never blocks; says nothing of whether the words are true. Pure.
 */
import type { Paragraph } from '../../../assessment/schema';
import { joinWords } from '../../../base/words';
import { CLAIM_WORDS, EMPTY_WORDS } from '../../../pack/check/banned-words';
import type { AuthorityRef } from '../../../pack/schema';
import { countOf } from '../../../base/words';
import type { ReportContext } from '../../parts/context';
import { BRIEFING_BUDGET } from '../briefing/briefing-paper';
import { sentencesIn } from '../clause';
import { MEMO_BUDGET } from '../memo/memo-paper';
import { countWords } from '../sentence';
import { wordsOfParts } from '../sentences-of';
import type { Paper } from '../unit';
import { citesIn } from './cites';
import type { HandedPaper, HandEntry } from './hand-types';
import { compact, toldIn } from './never-silent';
import { entriesWithCells } from './table-hand';

const PAPER_WORDS: Readonly<Record<Paper['kind'], number>> = { memo: MEMO_BUDGET, briefing: BRIEFING_BUDGET };
/** As long as the longest paragraph either paper writes by itself. */
const PARAGRAPH_WORDS: Readonly<Record<Paper['kind'], number>> = { memo: 160, briefing: 110 };
/** As long as the longest cell of their tables. */
const CELL_WORDS = 40;

/** The words a reader sees, her paragraphs included. */
export interface Length {
  readonly words: number;
  readonly most: number;
}

/** How long a paper is under her hand, and how long it may be. */
export function lengthOf({ paper }: Pick<HandedPaper, 'paper'>): Length {
  return { words: wordsOfParts(paper.parts), most: PAPER_WORDS[paper.kind] };
}

/** What she writes, and where it stands. */
export interface OwnWords {
  readonly text: string;
  readonly cites: NonNullable<Paragraph['cites']>;
  readonly entry: Pick<HandEntry, 'id' | 'passage' | 'toldAlone'>;
}

/** The paper around her words. */
export interface WordsContext {
  readonly handed: HandedPaper;
  readonly context: ReportContext;
}

function lengthWarnings({ text, entry }: OwnWords, { handed }: WordsContext): readonly string[] {
  const words = countWords(text);
  const isCell = entry.passage?.kind === 'cell';
  const most = isCell ? CELL_WORDS : PARAGRAPH_WORDS[handed.paper.kind];
  const other = isCell ? 'cell of a table' : 'paragraph';
  return words > most
    ? [`It has ${String(words)} words; no other ${other} has more than ${String(most)}.`]
    : [];
}

function repeats({ text, entry }: OwnWords, { handed }: WordsContext): readonly string[] {
  const others = entriesWithCells(handed.entries).filter(
    ({ id, passage }) => id !== entry.id && passage?.kind !== 'table',
  );
  const said = new Set(others.flatMap(({ printed }) => printed.map((each) => compact(each.text))));
  const own = sentencesIn(text.replaceAll(/\s+/g, ' ').trim());
  const isTwice = (each: string, at: number) => own.findIndex((it) => compact(it) === compact(each)) < at;
  return own
    .filter((each, at) => compact(each) !== '' && (said.has(compact(each)) || isTwice(each, at)))
    .map((each) => `“${each.replace(/[.]$/, '')}” stands in this paper already.`);
}

/** Authorities that the words cite, or that what they replace did. */
function citedBy(
  { text, cites, entry }: OwnWords,
  { authorityById }: ReportContext,
): readonly AuthorityRef[] {
  const generated = entry.passage?.sentences.flatMap((each) => each.cites) ?? [];
  return [...citesIn(text, cites, authorityById), ...generated];
}

function claims(words: OwnWords, { context }: WordsContext): readonly string[] {
  const duty = CLAIM_WORDS.exec(words.text)?.[0];
  const empty = EMPTY_WORDS.exec(words.text)?.[0];
  const hasLaw = citedBy(words, context).some(
    ({ authority }) => context.authorityById.get(authority)?.type === 'binds',
  );
  return [
    ...(duty === undefined || hasLaw
      ? []
      : [`It says “${duty}” and cites no law that binds: insert the citation, or say it otherwise.`]),
    ...(empty === undefined ? [] : [`“${empty}” says nothing here; the sentence stands without it.`]),
  ];
}

/** "23 NYCRR § 500.7(a)", "18 U.S.C. § 1030", "E.O. 13526", "§ 500.12": the code, and the place in it. */
const CITATION =
  /(?:\b(?<code>\d+ (?:U\.S\.C\.|C\.F\.R\.|NYCRR|Fed\. Reg\.|F\.\d?d?|U\.S\.|ILCS))[^\S\n]*(?:§§? ?|pt\. ?)?(?<section>[\d.]*\d(?:\(\w+\))*)?|\b(?<order>(?:E\.O\.|Exec(?:\.|utive) Order) (?:No\. )?\d+)|§§? ?(?<bare>[\d.]*\d(?:\(\w+\))*))/g;

/** Every name and place of the pack’s authorities, so that a citation typed otherwise is found. */
function knownCitations({ input }: ReportContext): string {
  const { authorities } = input.pack;
  const texts = authorities.flatMap(({ citation, shortName, title }) => [citation, shortName, title]);
  const pins = input.pack.modules
    .flatMap(({ questions }) => questions)
    .flatMap((question) => [...question.authorities, ...question.duties].map(({ pin }) => pin ?? ''));
  return ` ${[...texts, ...pins].map(squeezed).join(' | ')} `;
}

/** Without spaces and signs, orders under one name. */
function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/exec(?:utive|\.) order|e\.o\./g, 'eo')
    .replaceAll(/[\s§]|\bno\./g, '');
}

/** Whether the pack names it, and does not merely begin like it. */
function isKnown(part: string | undefined, known: string): boolean {
  if (part === undefined) return true;
  const words = squeezed(part);
  for (let at = known.indexOf(words); at >= 0; at = known.indexOf(words, at + 1)) {
    if (!/\d/.test(known.charAt(at + words.length)) && !/[\d.]/.test(known.charAt(at - 1))) return true;
  }
  return false;
}

function unknownCitations(words: OwnWords, { context }: WordsContext): readonly string[] {
  const typed = [...words.text.matchAll(CITATION)];
  if (typed.length === 0) return [];
  const known = knownCitations(context);
  const unknown = typed.filter(
    ({ groups = {} }) => !Object.values(groups).every((part) => isKnown(part, known)),
  );
  const texts = new Set(unknown.map(([found]) => found.trim()));
  return [...texts].map((each) => `“${each}” is no citation of this pack: check it, nobody else has.`);
}

function doubtful({ text, cites }: OwnWords, { context }: WordsContext): readonly string[] {
  const names = citesIn(text, cites, context.authorityById).flatMap(({ authority }) => {
    const found = context.authorityById.get(authority);
    return found?.confidence === 'reported' || found?.confidence === 'verify' ? [found.shortName] : [];
  });
  if (names.length === 0 || /\breported|to be verified\b/i.test(text)) return [];
  const list = joinWords([...new Set(names)], 'and');
  return [`${list} was not read in its source: say “as reported”, or that it is to be verified.`];
}

function silenced({ text, entry }: OwnWords): readonly string[] {
  const kept = new Set(toldIn(`${entry.passage?.label ?? ''} ${text}`, entry.toldAlone));
  return entry.toldAlone
    .filter((each) => !kept.has(each))
    .map(
      ({ name }) => `It no longer tells ${name}, and nothing else does: the proof will name it as missing.`,
    );
}

/** Everything to look at in words of hers, each in a sentence; none while nothing is written. */
export function ownWarnings(words: OwnWords, around: WordsContext): readonly string[] {
  if (words.text.trim() === '') return [];
  return [
    ...lengthWarnings(words, around),
    ...repeats(words, around),
    ...claims(words, around),
    ...unknownCitations(words, around),
    ...doubtful(words, around),
    ...silenced(words),
  ];
}

/** The same of a passage as recorded; none where nothing of hers is printed. */
export function entryWarnings(entry: HandEntry, around: WordsContext): readonly string[] {
  const { record, state } = entry;
  if (record === null || (state !== 'edited' && state !== 'own')) return [];
  return ownWarnings({ text: record.words.text, cites: record.cites ?? [], entry }, around);
}

/** That a paper is longer than it may be; empty while it is not. */
export function lengthInWords(handed: HandedPaper): string {
  const { words, most } = lengthOf(handed);
  return words > most
    ? `${countOf(words, 'word')} under your hand; a ${handed.paper.kind} has at most ${String(most)}`
    : '';
}
