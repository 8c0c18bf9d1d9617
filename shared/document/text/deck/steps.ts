/** What is planned, by whom and by when: late first. */
import { capitalized } from '../../../base/words';
import { isLive, isOverdue } from '../../../actions/register';
import type { PlannedAction } from '../../../assessment/schema';
import { actionParts, lateSentence } from '../briefing/late';
import { countInWords, dateIn, numberInWords } from '../dates';
import type { PaperContext } from '../paper-context';
import { byDue } from '../points';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import type { Unit, UnitColumn, UnitRow } from '../unit';
import { paragraphIfAny } from '../units';
import type { DeckSlide, DeckUnit } from './deck-types';
import { leftSentence, rowsWithin, TABLE_LINES } from './room';
import { captionUnits, type DeckSource } from './source';

const COLUMNS: readonly UnitColumn[] = [
  { title: 'Planned step', share: 0.52 },
  { title: 'Who', share: 0.24 },
  { title: 'Due', share: 0.24 },
];

/** Steps that are neither done nor dropped: first those past their dates, then by the day they are due. */
function liveSteps({ report }: PaperContext): {
  readonly late: readonly PlannedAction[];
  readonly coming: readonly PlannedAction[];
} {
  const { assessment, asOf } = report.input;
  const live = assessment.actions.filter(isLive).toSorted(byDue);
  return {
    late: live.filter((action) => isOverdue(action, asOf)),
    coming: live.filter((action) => !isOverdue(action, asOf)),
  };
}

function traceOfStep({ id }: PlannedAction): Trace {
  return [{ kind: 'action', id }];
}

function rowOf(action: PlannedAction, isLate: boolean, year: string): UnitRow {
  const { title, owner, day } = actionParts(action, year);
  const due = isLate ? `${day}, not reported done` : day;
  return {
    id: `deck/steps/${action.id}`,
    cells: [title, owner, due].map((text) => [phrase('do', text, traceOfStep(action))]),
  };
}

function sentenceOf(action: PlannedAction, isLate: boolean, year: string): Sentence {
  if (isLate) return lateSentence(action, year, { kind: 'action', id: action.id });
  const { title, owner, day } = actionParts(action, year);
  return sentence('do', `Planned: ${title} (${owner}, ${day})`, traceOfStep(action));
}

/** What a slide shows of the steps, and what it leaves to its notes. */
export interface Steps {
  readonly units: readonly DeckUnit[];
  readonly further: readonly Unit[];
  readonly late: number;
}

/** The table of steps in so many lines; empty where nothing is planned. */
export function stepsTable(paper: PaperContext, lines: number): Steps {
  const { late, coming } = liveSteps(paper);
  const all = [
    ...late.map((action) => ({ action, isLate: true })),
    ...coming.map((action) => ({ action, isLate: false })),
  ];
  const [first] = all;
  if (first === undefined) return { units: [], further: [], late: 0 };
  const rows = all.map(({ action, isLate }) => rowOf(action, isLate, paper.year));
  const { kept, left } = rowsWithin(COLUMNS, rows, lines);
  const leftIds = new Set(left.map(({ id }) => id));
  const further = all
    .filter(({ action }) => leftIds.has(`deck/steps/${action.id}`))
    .map(({ action, isLate }) => sentenceOf(action, isLate, paper.year));
  const table: readonly DeckUnit[] =
    kept.length === 0 ? [] : [{ kind: 'table', id: 'deck/steps/table', columns: COLUMNS, rows: kept }];
  const words = capitalized(countInWords(left.length, 'further step'));
  return {
    units: [
      ...table,
      ...captionUnits('deck/steps', leftSentence(words, left.length, traceOfStep(first.action))),
    ],
    further: paragraphIfAny('deck/steps/further', null, further),
    late: late.length,
  };
}

/** "All four planned steps", "Of four planned steps, one". */
function lateOf(late: number, total: number): string {
  if (total === 1) return 'The one planned step';
  if (late === total)
    return total === 2 ? 'Both planned steps' : `All ${countInWords(total, 'planned step')}`;
  return `Of ${countInWords(total, 'planned step')}, ${numberInWords(late)}`;
}

function titleText(paper: PaperContext): string {
  const { late, coming } = liveSteps(paper);
  const total = late.length + coming.length;
  const next = coming.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null;
  const then = next === null ? '' : `; the next is due ${dateIn(next, paper.year)}`;
  if (late.length > 0) {
    const isPast = late.length === 1 ? 'is past its date' : 'are past their dates';
    return `${lateOf(late.length, total)} ${isPast} and not reported done${then}`;
  }
  const planned = `${capitalized(countInWords(total, 'step'))} ${total === 1 ? 'is' : 'are'} planned`;
  return next === null ? `${planned} without a date` : `${planned}${then}`;
}

/** The steps on a slide of their own; nothing where nothing is planned. */
export function stepsSlide({ paper }: DeckSource): DeckSlide | null {
  const { units, further } = stepsTable(paper, TABLE_LINES.alone);
  if (units.length === 0) return null;
  const { late, coming } = liveSteps(paper);
  const [first, ...rest] = [...late, ...coming];
  if (first === undefined) return null;
  const trace: Trace = [...traceOfStep(first), ...rest.flatMap(traceOfStep)] as const;
  return {
    id: 'deck/steps',
    title: sentence('do', titleText(paper), trace),
    units,
    parts: ['briefing/late'],
    further,
  };
}
