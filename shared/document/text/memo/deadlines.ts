/** The memo’s deadlines: dates of the law that bear on the organization, then what it has set itself. */
import { naturalOrder } from '../../../base/words';
import { daysFromTo } from '../../../base/days';
import { authorityStatusOf } from '../../../pack/authority-status';
import { packIndex } from '../../../pack/pack-index';
import { truthOf } from '../../../pack/applicability';
import type { Clock, Milestone } from '../../../pack/schema';
import { hasPassed, isLive, isOverdue } from '../../../actions/register';
import { HEDGES } from '../authority-doubts';
import { countInWords, dateIn, HORIZON_DAYS } from '../dates';
import type { PaperContext } from '../paper-context';
import { phrase, type Sentence, type Trace } from '../sentence';
import type { Unit } from '../unit';
import { bindingRules } from './duties';
import type { Limits } from './limits';
import { leftLine } from './tables';

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

function answerDates({ points, asOf, record }: PaperContext): readonly Dated[] {
  return points.flatMap(({ question, answer }) => {
    const value = answer?.value;
    if (value?.kind !== 'unknown' || value.dueOn === null || record.aside.has(question.id)) return [];
    const who = value.owner.trim() === '' ? '' : ` (${value.owner.trim()})`;
    const trace = [{ kind: 'answer', questionId: question.id, state: 'unknown' }] as const;
    const text = `Answer due on ${question.whether}${who}`;
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

/** Authorities that bind the organization, are about to set it a notice, or stand behind the decisions it faces. */
function nearAuthorities(paper: PaperContext): ReadonlySet<string> {
  const { pack } = paper.report.input;
  const coming = pack.clocks
    .filter(({ status, applicability }) => status === 'not-yet-effective' && reaches(applicability, paper))
    .flatMap(({ authorities }) => authorities.slice(0, 1));
  const refs = [
    ...bindingRules(paper),
    ...coming,
    ...pack.decisions.flatMap(({ authorities }) => authorities),
  ];
  return new Set(refs.map(({ authority }) => authority));
}

function reaches(condition: Clock['applicability'], { record }: PaperContext): boolean {
  return truthOf(condition, record.profile) === 'yes';
}

/** The day has passed, and whether the law went on is not known: that is told until it is. */
function isEndInDoubt({ authority }: Milestone, { report, asOf }: PaperContext): boolean {
  const found = report.authorityById.get(authority);
  return found !== undefined && authorityStatusOf(found, asOf).status === 'end-unknown';
}

/** Days on which law begins, changes or ends; whom a day concerns, the pack says, or the authority. */
function lawDates(paper: PaperContext): readonly Dated[] {
  const near = nearAuthorities(paper);
  const concerns = ({ when, authority }: Milestone) =>
    when === undefined ? near.has(authority) : reaches(when, paper);
  return paper.report.input.pack.timeline.flatMap((milestone) => {
    const { id, title, dueOn, authority, pin, confidence } = milestone;
    if (dueOn === undefined || !concerns(milestone)) return [];
    const isLate = dueOn < paper.asOf;
    if (isLate && !isEndInDoubt(milestone, paper)) return [];
    const trace = [{ kind: 'authority', id: authority, pin }] as const;
    return [{ id, on: dueOn, text: `${title}${HEDGES[confidence]}`, trace, isLate }];
  });
}

const YEAR_CHARACTERS = 4;

/** The next day of a year, `YYYY-MM-DD`, that is not before the day of the paper. */
function nextDay(month: number, day: number, asOf: string): string {
  const end = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = asOf.slice(0, YEAR_CHARACTERS);
  const inYear = `${year}${end}`;
  return inYear < asOf ? `${String(Number(year) + 1)}${end}` : inYear;
}

/** What the law wants by a day of every year. */
function yearlyDates(paper: PaperContext): readonly Dated[] {
  const { pack } = paper.report.input;
  return pack.clocks.flatMap(({ id, title, length, status, applicability, authorities }) => {
    if (length.unit !== 'fixed-date' || status !== 'in-force' || !reaches(applicability, paper)) return [];
    const on = nextDay(length.month, length.day, paper.asOf);
    const hedge =
      HEDGES[paper.report.authorityById.get(authorities[0]?.authority ?? '')?.confidence ?? 'verify'];
    const trace: Trace = [
      { kind: 'issue', id: `clock/${id}` },
      ...authorities.map(({ authority, pin }) => ({ kind: 'authority', id: authority, pin }) as const),
    ];
    return [{ id: `yearly-${id}`, on, text: `${title}${hedge}`, trace, isLate: false }];
  });
}

function cells({ on, text, trace, isLate }: Dated, year: string): readonly (readonly Sentence[])[] {
  const day = isLate ? `${dateIn(on, year)} (passed)` : dateIn(on, year);
  return [[phrase('fact', day, trace)], [phrase('fact', text, trace)]];
}

function byDay(a: Dated, b: Dated): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return naturalOrder(a.id, b.id);
}

type DatesOf = (paper: PaperContext) => readonly Dated[];

/** Of several kinds, what passed and what comes within half a year, by day. */
function within(paper: PaperContext, kinds: readonly DatesOf[]): readonly Dated[] {
  return kinds
    .flatMap((datesOf) => datesOf(paper))
    .filter(({ on }) => daysFromTo(paper.asOf, on) <= HORIZON_DAYS)
    .toSorted(byDay);
}

function tableOf(
  { id, what }: { readonly id: string; readonly what: string },
  shown: readonly Dated[],
  year: string,
): readonly Unit[] {
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      id,
      columns: [
        { title: 'Date', share: 0.26 },
        { title: what, share: 0.74, wordsOf: 'what' },
      ],
      rows: shown.map((dated) => ({ id: `${id}/${dated.id}`, cells: cells(dated, year) })),
    },
  ];
}

/**
 * "Deadlines": dates of the law, so many that the company’s own keep room; then those, of which what passed stands first.
 * The calendar has all.
 */
export function deadlineUnits(paper: PaperContext, limits: Limits): readonly Unit[] {
  const law = within(paper, [lawDates, yearlyDates]);
  const own = within(paper, [actionDates, answerDates, reviewDates]);
  if (law.length + own.length === 0)
    return [leftLine('memo/deadlines/none', 'No date within six months is on record')];
  const lawShown = law.slice(0, limits.lawDates);
  const late = Math.min(limits.late, own.filter(({ isLate }) => isLate).length);
  const ownShown = own.slice(0, Math.max(limits.dates - lawShown.length, late));
  const tables = [
    ...tableOf({ id: 'memo/deadlines/law', what: 'Date of the law' }, lawShown, paper.year),
    ...tableOf({ id: 'memo/deadlines', what: 'Date of the Company' }, ownShown, paper.year),
  ];
  const shown = lawShown.length + ownShown.length;
  const left = law.length + own.length - shown;
  if (left === 0) return tables;
  const first = `Shown ${shown === 1 ? 'is' : 'are'} ${countInWords(shown, 'date')}`;
  const further = `${countInWords(left, 'further date')} ${left === 1 ? 'is' : 'are'} in the calendar`;
  return [leftLine('memo/deadlines/left', `${first}; ${further}`), ...tables];
}
