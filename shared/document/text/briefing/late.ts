/** What passed its date and is told nowhere above. A briefing is never silent on it, whatever the room. */
import { hasPassed, isOverdue } from '../../../actions/register';
import { capitalized, naturalOrder } from '../../../base/words';
import { packIndex } from '../../../pack/pack-index';
import { traceOf } from '../atoms';
import { countInWords, dateIn, dueIn } from '../dates';
import type { PaperContext } from '../paper-context';
import { byDue, type Point } from '../points';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { PlannedAction } from '../../../assessment/schema';
import { questionsOnTrace, type TraceRef } from '../trace';
import type { Part, Unit, UnitRow } from '../unit';
import { paragraphUnit } from '../units';

interface ActionParts {
  readonly title: string;
  readonly owner: string;
  readonly day: string;
}

/** What a board is told of an action; what is not recorded is said. */
export function actionParts({ title, owner, dueOn }: PlannedAction, year: string): ActionParts {
  return {
    title: title.trim().replace(/[.]$/, ''),
    owner: owner.trim() === '' ? 'no owner' : owner.trim(),
    day: dueOn === null ? 'no date' : dateIn(dueOn, year),
  };
}

/** "“Amend the charter” (Ana Ruiz), due December 4, is not reported done." */
export function lateSentence(action: PlannedAction, year: string, on: TraceRef): Sentence {
  const { title, owner, day } = actionParts(action, year);
  const trace: Trace = [{ kind: 'action', id: action.id }, on];
  return sentence('do', `“${title}” (${owner}), due ${day}, is not reported done`, trace);
}

/** Actions that sentences name, whether or not they say that the day has passed. */
function named(parts: readonly Part[]): ReadonlySet<string> {
  const sentences = parts.flatMap(({ units }) => units).flatMap(sentencesOf);
  return new Set(
    sentences.flatMap(({ trace, kind }) =>
      kind === 'do' ? trace.flatMap((ref) => (ref.kind === 'action' ? [ref.id] : [])) : [],
    ),
  );
}

/** A row, by the day it was due. */
interface LateRow extends UnitRow {
  readonly kind: 'answer' | 'step';
  readonly dueOn: string;
}

function rowOf(id: string, dueOn: string, cells: readonly Sentence[]): LateRow {
  return { id, kind: 'step', dueOn, cells: cells.map((cell) => [cell]) };
}

/** Every late action that the parts before do not name. */
function lateActions(
  { report, year }: PaperContext,
  before: readonly Part[],
  table: string,
): readonly LateRow[] {
  const { assessment, asOf } = report.input;
  const told = named(before);
  return assessment.actions
    .filter((action) => isOverdue(action, asOf) && !told.has(action.id))
    .toSorted(byDue)
    .map((action) => {
      const { title, owner, day } = actionParts(action, year);
      const trace: Trace = [{ kind: 'action', id: action.id }];
      const cells = [title, owner, day].map((text) => phrase('do', text, trace));
      return rowOf(`${table}/${action.id}`, action.dueOn ?? '', cells);
    });
}

/** Questions whose answer a sentence says was due. */
function calledLate(parts: readonly Part[], paper: PaperContext): ReadonlySet<string> {
  const sentences = parts.flatMap(({ units }) => units).flatMap(sentencesOf);
  const late = paper.points.filter((point) => {
    const value = point.answer?.value;
    if (value?.kind !== 'unknown' || value.dueOn === null || !hasPassed(value.dueOn, paper.asOf))
      return false;
    const words = dueIn(value.dueOn, paper);
    return sentences.some(({ text, trace }) => text.includes(words) && isOn(trace, point));
  });
  return new Set(late.map(({ question }) => question.id));
}

function isOn(trace: Trace, { question }: Point): boolean {
  return questionsOnTrace(trace).includes(question.id);
}

/** Every answer that was due and is not on record, where no sentence of the parts before says that it is late. */
function lateAnswers(paper: PaperContext, before: readonly Part[]): readonly LateRow[] {
  const { points, record, year, asOf } = paper;
  const told = calledLate(before, paper);
  return points.flatMap((point) => {
    const { question, answer } = point;
    const value = answer?.value;
    if (value?.kind !== 'unknown' || value.dueOn === null || !hasPassed(value.dueOn, asOf)) return [];
    if (record.aside.has(question.id) || told.has(question.id)) return [];
    const trace: Trace = [traceOf(point)];
    const owner = value.owner.trim() === '' ? 'no owner' : value.owner.trim();
    const cells = [
      phrase('unknown', `An answer on ${question.whether}`, trace),
      phrase('link', owner, trace),
      phrase('link', dateIn(value.dueOn, year), trace),
    ];
    return [{ ...rowOf(`briefing/late/${question.id}`, value.dueOn, cells), kind: 'answer' }];
  });
}

/** Reviews of decisions that passed, where no sentence of the parts before says so of the decision. */
function lateReviews({ report, year, asOf }: PaperContext, before: readonly Part[]): readonly LateRow[] {
  const { assessment, pack } = report.input;
  const sentences = before.flatMap(({ units }) => units).flatMap(sentencesOf);
  const isTold = (id: string) =>
    sentences.some(
      ({ text, trace }) =>
        text.includes('that day has passed') && trace.some((ref) => ref.kind === 'decision' && ref.id === id),
    );
  return assessment.decisions.flatMap(({ decisionId, choice }) => {
    const on = choice?.reviewOn ?? null;
    const decision = packIndex(pack).decisionById.get(decisionId);
    if (choice === null || on === null || decision === undefined) return [];
    if (!hasPassed(on, asOf) || isTold(decisionId)) return [];
    const trace: Trace = [{ kind: 'decision', id: decisionId }];
    const who = choice.deciders.trim() === '' ? 'no owner' : choice.deciders.trim();
    const cells = [`Review of the decision: ${decision.title}`, who, dateIn(on, year)];
    return [
      rowOf(
        `review-${decisionId}`,
        on,
        cells.map((text) => phrase('link', text, trace)),
      ),
    ];
  });
}

function lateTable(id: string, rows: readonly LateRow[]): readonly Unit[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id,
      columns: [
        { title: 'Not done, reviewed or answered', share: 0.62, wordsOf: 'what' },
        { title: 'Who', share: 0.22 },
        { title: 'Was due', share: 0.16 },
      ],
      rows: rows.map(({ id: row, cells }) => ({ id: row, cells })),
    },
  ];
}

/** How many are not shown, and where they are. */
function leftWords(left: readonly LateRow[]): readonly Unit[] {
  const [first, ...rest] = left.flatMap(({ cells }) => cells.flat()).flatMap(({ trace }) => trace);
  if (first === undefined) return [];
  const what = left.some(({ kind }) => kind !== 'answer')
    ? countInWords(left.length, 'further step, review or answer', 'further steps, reviews and answers')
    : countInWords(left.length, 'further answer');
  const words =
    left.length === 1
      ? `${capitalized(what)} is past its date; the memo has it`
      : `Past their dates, and in the memo, are ${what}`;
  return [
    paragraphUnit('briefing/late/left', [sentence('link', words, [first, ...rest])], { style: 'note' }),
  ];
}

/**
 * "Also past their dates": every late action and review that the parts before do not tell, and late answers.
 *
 * @param most - those shown of answers, and of actions and reviews, where there are more; the others are counted
 */
export function lateUnits(
  paper: PaperContext,
  before: readonly Part[],
  most: { readonly answers: number; readonly steps: number },
): readonly Unit[] {
  const answers = lateAnswers(paper, before).toSorted(byDay);
  const steps = [...lateActions(paper, before, 'briefing/late'), ...lateReviews(paper, before)].toSorted(
    byDay,
  );
  const rows = [...steps.slice(0, most.steps), ...answers.slice(0, most.answers)].toSorted(byDay);
  const left = [...steps.slice(most.steps), ...answers.slice(most.answers)];
  return [...lateTable('briefing/late', rows), ...leftWords(left)];
}

/** A table of late actions that the parts before do not name. */
interface LateTable {
  readonly id: string;
  /** The rows shown where there are more; the others are counted. */
  readonly most: number;
}

/** Every late action that the parts before do not name; nothing where they name all. */
export function lateActionUnits(
  paper: PaperContext,
  before: readonly Part[],
  { id, most }: LateTable,
): readonly Unit[] {
  const rows = lateActions(paper, before, id).toSorted(byDay);
  const [first, ...rest] = rows
    .slice(most)
    .flatMap(({ cells }) => cells.flat())
    .flatMap(({ trace }) => trace);
  if (first === undefined) return lateTable(id, rows);
  const left = rows.length - most;
  const text = `${capitalized(countInWords(left, 'further action'))} ${left === 1 ? 'is past its date' : 'are past their dates'}; the action register has ${left === 1 ? 'it' : 'them'}`;
  return [
    ...lateTable(id, rows.slice(0, most)),
    paragraphUnit(`${id}/left`, [sentence('link', text, [first, ...rest])], { style: 'note' }),
  ];
}

function byDay(a: LateRow, b: LateRow): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return naturalOrder(a.id, b.id);
}
