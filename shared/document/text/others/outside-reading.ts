/**
 * What may be said to someone outside on one of their questions: facts of the record, what is not known yet with its
 * date, what nobody answered, or that nothing is said because the record disagrees. Holds no judgment and no name of who
 * finds out.
 */
import type { Prompt } from '../../../pack/schema';
import { leftOutOf } from '../../left-out';
import { factsOf, traceOf } from '../atoms';
import { capitalized } from '../../../base/words';
import { countInWords, dateIn } from '../dates';
import type { PaperContext } from '../paper-context';
import type { Point } from '../points';
import { concerns, notApplicableOf, openingOf, promptPoints, traceOfPrompt } from '../prompt-opening';
import { sentence, type Sentence, type Trace } from '../sentence';

/** Who asks. */
export type Outsider = Exclude<Prompt['audience'], 'board'>;

export interface OutsideReading {
  readonly prompt: Prompt;
  /** The questions that speak to it, apply and may be told. */
  readonly points: readonly Point[];
  /** What every sentence about the whole of it rests on. */
  readonly trace: Trace;
  /** Answers to it cannot all be right, and nothing says why: none of them goes out. */
  readonly isInConflict: boolean;
  /** How the answer opens, then what else is on record. */
  readonly facts: readonly Sentence[];
  /** What else is not known, or was not answered. */
  readonly unknown: readonly Sentence[];
  readonly open: readonly Point[];
  /** That counsel keeps answers to it to the annexes; empty where she keeps none. */
  readonly withheld: readonly Sentence[];
  /** Why the pack would not send it as it stands; `null` where nothing speaks against it. */
  readonly hold: string | null;
}

/** Questions whose answers disagree without a reason that holds. */
function disagreeing({ report }: PaperContext): ReadonlySet<string> {
  const { assessment, score, leftOut } = report.input;
  const { settled } = leftOut ?? leftOutOf(assessment, score);
  const open = score.contradictions.filter(({ id }) => !settled.includes(id));
  return new Set(open.flatMap(({ questionIds }) => questionIds));
}

/** Where nothing speaks to it, the reason that was recorded, in its own words; otherwise empty. */
function notApplicable(points: readonly Point[]): readonly Sentence[] {
  return points.some(({ outcome }) => outcome !== 'not-applicable') ? [] : points.flatMap(notApplicableOf);
}

function unknownOf(point: Point, year: string): Sentence {
  const value = point.answer?.value;
  const dueOn = value?.kind === 'unknown' ? value.dueOn : null;
  const date = dueOn === null ? 'no date is recorded' : `date recorded for an answer: ${dateIn(dueOn, year)}`;
  return sentence('unknown', `It is not yet known ${point.question.whether} (${date})`, [traceOf(point)]);
}

/** What is said of a question that decides how the answer opens while it is not settled. */
function unsettledOutside(point: Point, year: string): readonly Sentence[] {
  if (point.outcome === 'unknown') return [unknownOf(point, year)];
  return point.outcome === 'open'
    ? [sentence('open', `No answer is recorded on ${point.question.whether}`, [traceOf(point)])]
    : [];
}

const NONE: ReadonlySet<string> = new Set();

function withheldWords(count: number, { id }: Prompt): readonly Sentence[] {
  if (count === 0) return [];
  const words = `${capitalized(countInWords(count, 'answer'))} on this ${count === 1 ? 'is' : 'are'} withheld by counsel`;
  return [sentence('link', words, [{ kind: 'issue', id }])];
}

function readingOf(prompt: Prompt, paper: PaperContext, conflicts: ReadonlySet<string>): OutsideReading {
  const { record, year } = paper;
  const points = promptPoints(prompt, record);
  const all = promptPoints(prompt, { ...record, aside: NONE });
  const { sentences, told, hold } = openingOf(prompt, record, (point) => unsettledOutside(point, year));
  const others = points.filter(({ question }) => !told.has(question.id));
  const apart = notApplicable(points);
  return {
    prompt,
    points,
    trace: traceOfPrompt(points, prompt),
    isInConflict: all.some(({ question }) => conflicts.has(question.id)),
    facts: apart.length > 0 ? apart : [...sentences, ...others.flatMap((point) => factsOf(point, 'company'))],
    unknown: others.filter(({ outcome }) => outcome === 'unknown').map((point) => unknownOf(point, year)),
    open: others.filter(({ outcome }) => outcome === 'open'),
    withheld: withheldWords(all.length - points.length, prompt),
    hold,
  };
}

/** The questions of an audience that concern the organization, in the pack’s order. */
export function readingsFor(audience: Outsider, paper: PaperContext): readonly OutsideReading[] {
  const conflicts = disagreeing(paper);
  return paper.report.input.pack.prompts
    .filter((prompt) => prompt.audience === audience && concerns(prompt, { ...paper.record, aside: NONE }))
    .map((prompt) => readingOf(prompt, paper, conflicts));
}

/** That nobody has answered, in one sentence; nothing where everything was. */
export function notAnswered({ open, trace }: OutsideReading): readonly Sentence[] {
  if (open.length === 0) return [];
  const things = open.map(({ question }) => question.whether).join('; ');
  return [sentence('open', `No answer is recorded on ${things}`, trace)];
}

/** Why nothing is said. Does not tell what disagrees. */
export const CONFLICT_WORDS =
  'The answers on record do not agree with each other; none is given until they are settled';
