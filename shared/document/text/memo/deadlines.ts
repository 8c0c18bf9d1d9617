/** The memo’s deadlines: what the company has set itself, and dates of the law that bear on what is printed. */
import { naturalOrder } from '../../../base/words';
import { daysFromTo } from '../../../base/days';
import { packIndex } from '../../../pack/pack-index';
import { hasPassed, isLive, isOverdue } from '../../../actions/register';
import { citedAuthorities } from '../../parts/authorities';
import { HEDGES } from '../authority-doubts';
import { countInWords, dateIn } from '../dates';
import type { PaperContext } from '../paper-context';
import { phrase, type Sentence, type Trace } from '../sentence';
import type { Unit } from '../unit';
import { bindingRules } from './duties';
import { leftLine } from './tables';

/** How many dates the body shows; the calendar has all. */
const MOST_DEADLINES = 12;
const HORIZON_DAYS = 180;

interface Dated {
  readonly id: string;
  readonly on: string;
  readonly text: string;
  readonly trace: Trace;
  readonly isLate: boolean;
}

function actionDates({ report }: PaperContext): readonly Dated[] {
  const { asOf, assessment } = report.input;
  return assessment.actions.flatMap((action) => {
    const { id, dueOn, title, owner } = action;
    if (dueOn === null || !isLive(action)) return [];
    const who = owner.trim() === '' ? '' : ` (${owner.trim()})`;
    const isLate = isOverdue(action, asOf);
    return [
      {
        id: `action-${id}`,
        on: dueOn,
        text: `${title}${who}`,
        trace: [{ kind: 'action', id }] as const,
        isLate,
      },
    ];
  });
}

function answerDates({ points, report, record }: PaperContext): readonly Dated[] {
  const { asOf } = report.input;
  return points.flatMap(({ question, answer }) => {
    const value = answer?.value;
    if (value?.kind !== 'unknown' || value.dueOn === null || record.aside.has(question.id)) return [];
    const who = value.owner.trim() === '' ? '' : ` (${value.owner.trim()})`;
    const trace = [{ kind: 'answer', questionId: question.id, state: 'unknown' }] as const;
    const text = `Answer due ${question.whether}${who}`;
    return [
      { id: `unknown-${question.id}`, on: value.dueOn, text, trace, isLate: hasPassed(value.dueOn, asOf) },
    ];
  });
}

function reviewDates({ report }: PaperContext): readonly Dated[] {
  const { assessment, pack, asOf } = report.input;
  return assessment.decisions.flatMap(({ decisionId, choice }) => {
    const on = choice?.reviewOn ?? null;
    if (on === null) return [];
    const title = packIndex(pack).decisionById.get(decisionId)?.title ?? decisionId;
    const trace = [{ kind: 'decision', id: decisionId }] as const;
    return [
      {
        id: `review-${decisionId}`,
        on,
        text: `Review of the decision: ${title}`,
        trace,
        isLate: hasPassed(on, asOf),
      },
    ];
  });
}

/** Dates of authorities that bind the organization or that the decisions and scenarios it faces cite. */
function lawDates(paper: PaperContext): readonly Dated[] {
  const { pack, asOf } = paper.report.input;
  const near = new Set([
    ...bindingRules(paper).map(({ authority }) => authority),
    ...pack.decisions.flatMap(({ authorities }) => authorities.map(({ authority }) => authority)),
  ]);
  const cited = citedAuthorities(paper.report);
  return pack.timeline.flatMap(({ id, title, dueOn, authority, pin, confidence }) => {
    if (dueOn === undefined || dueOn < asOf || !near.has(authority) || !cited.has(authority)) return [];
    const trace = [{ kind: 'authority', id: authority, pin }] as const;
    return [{ id: `law-${id}`, on: dueOn, text: `${title}${HEDGES[confidence]}`, trace, isLate: false }];
  });
}

function cells({ on, text, trace, isLate }: Dated, year: string): readonly (readonly Sentence[])[] {
  const day = isLate ? `${dateIn(on, year)} (passed; not reported done)` : dateIn(on, year);
  return [[phrase('fact', day, trace)], [phrase('fact', text, trace)]];
}

function byDay(a: Dated, b: Dated): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return naturalOrder(a.id, b.id);
}

/** "Deadlines": what passed and is not reported done, then what comes within half a year. */
export function deadlineUnits(paper: PaperContext): readonly Unit[] {
  const { asOf } = paper.report.input;
  const all = [actionDates, answerDates, reviewDates, lawDates]
    .flatMap((datesOf) => datesOf(paper))
    .filter(({ on }) => daysFromTo(asOf, on) <= HORIZON_DAYS)
    .toSorted(byDay);
  if (all.length === 0) return [leftLine('memo/deadlines/none', 'No date within six months is on record')];
  // What is late stands first by its day, and all of it is shown.
  const late = all.filter(({ isLate }) => isLate).length;
  const shown = all.slice(0, Math.max(MOST_DEADLINES, late));
  const left = all.length - shown.length;
  const verb = left === 1 ? 'is' : 'are';
  const table: Unit = {
    kind: 'table',
    id: 'memo/deadlines',
    columns: [
      { title: 'Date', share: 0.26 },
      { title: 'What', share: 0.74, wordsOf: 'what' },
    ],
    rows: shown.map((dated) => ({ id: `memo/deadlines/${dated.id}`, cells: cells(dated, paper.year) })),
  };
  if (left === 0) return [table];
  const first = `This table has ${countInWords(shown.length, 'date')}`;
  return [
    leftLine(
      'memo/deadlines/left',
      `${first}; ${countInWords(left, 'further date')} ${verb} in the calendar`,
    ),
    table,
  ];
}
