/** What to know of the papers before a snapshot is signed: what moved, what was left out, what asks for a second look. Pure. */
import { capitalized, countOf, joinWords } from '../../../base/words';
import type { ReportContext } from '../../parts/context';
import { handedBriefing, handedMemo } from '../handed-papers';
import { paragraphsAndCells } from './count-words';
import type { HandedPaper } from './hand-types';
import { entryWarnings, lengthInWords } from './own-checks';
import { entriesWithCells } from './table-hand';

/** One thing to know, in a sentence. */
export interface SignWarning {
  /** No document can be made final while it holds. */
  readonly isBlocking: boolean;
  readonly text: string;
}

function paragraphs(all: number, inTables: number): string {
  return paragraphsAndCells({ all, inTables }, countOf);
}

function verb(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function quoted(titles: readonly string[]): string {
  return joinWords(
    titles.map((title) => `“${title}”`),
    'and',
  );
}

function ofPaper(handed: HandedPaper, context: ReportContext): readonly SignWarning[] {
  const { counts, gone, entries, paper } = handed;
  const of = `of the ${paper.kind}`;
  const remarks = entriesWithCells(entries).flatMap((entry) =>
    entryWarnings(entry, { handed, context }),
  ).length;
  const long = lengthInWords(handed);
  const told = [
    counts.leftOut === 0
      ? ''
      : `${paragraphs(counts.leftOut, counts.cells.leftOut)} ${of} ${verb(counts.leftOut)} left out, with your reasons in the record`,
    gone.length === 0 ? '' : `Of the ${paper.kind} nothing is left of ${quoted(gone)}`,
    remarks === 0 ? '' : `${countOf(remarks, 'remark')} on your own words ${of}: see “Paper”`,
    long === '' ? '' : `The ${paper.kind} has ${long}`,
  ];
  const stale = `The ground of ${paragraphs(counts.stale, counts.cells.stale)} ${of} has moved since you looked: no final ${paper.kind} can be made until you look again`;
  return [
    ...(counts.stale === 0 ? [] : [{ isBlocking: true, text: `${stale}.` }]),
    ...told
      .filter((text) => text !== '')
      .map((text) => ({ isBlocking: false, text: `${capitalized(text)}.` })),
  ];
}

/** Everything to know of memo and briefing; what keeps a document from being final first. Empty where there is nothing. */
export function signWarnings(context: ReportContext): readonly SignWarning[] {
  const all = [handedMemo(context), handedBriefing(context)].flatMap((handed) => ofPaper(handed, context));
  return [...all.filter(({ isBlocking }) => isBlocking), ...all.filter(({ isBlocking }) => !isBlocking)];
}
