/**
 * What may be said to someone outside on one of their questions: facts of the record, what is not known yet with its
 * date, or that nothing is said because the record disagrees. Of what nobody answered it says nothing. Holds no judgment and no name of who
 * finds out.
 */
import { hasPassed } from '../../../actions/register';
import type { Prompt } from '../../../pack/schema';
import { factsWithoutNotes, traceOf } from '../atoms';
import { capitalized } from '../../../base/words';
import { countInWords, dateIn, type PaperDay } from '../dates';
import type { PaperContext } from '../paper-context';
import type { Point } from '../points';
import { openConflicts } from '../open-conflicts';
import { concerns, notApplicableOf, openingOf, promptPoints, traceOfPrompt } from '../prompt-opening';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';

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
  /** Nothing on record answers the very question: what is there stands beside it, and counsel writes the answer. */
  readonly isToWrite: boolean;
  /** How the answer opens, then what else is on record. */
  readonly facts: readonly Sentence[];
  /** What else is not known. */
  readonly unknown: readonly Sentence[];
  /** What else was not answered: told to nobody outside. */
  readonly open: readonly Point[];
  /** That counsel keeps answers to it to the annexes; empty where she keeps none. */
  readonly withheld: readonly Sentence[];
  /** Why the pack would not send it as it stands; `null` where nothing speaks against it. */
  readonly hold: string | null;
}

/** Where nothing speaks to it, the reason that was recorded, in its own words; otherwise empty. */
function notApplicable(points: readonly Point[]): readonly Sentence[] {
  return points.some(({ outcome }) => outcome !== 'not-applicable') ? [] : points.flatMap(notApplicableOf);
}

/** When an answer is to be had, or that this day has passed. */
function whenInWords(dueOn: string | null, { asOf, year }: PaperDay): string {
  if (dueOn === null) return 'no date is recorded';
  const date = dateIn(dueOn, year);
  return hasPassed(dueOn, asOf)
    ? `the date recorded for an answer, ${date}, has passed`
    : `date recorded for an answer: ${date}`;
}

function unknownOf(point: Point, day: PaperDay): Sentence {
  const value = point.answer?.value;
  const date = whenInWords(value?.kind === 'unknown' ? value.dueOn : null, day);
  return sentence('unknown', `It is not yet known ${point.question.whether} (${date})`, [traceOf(point)]);
}

/** What is said of a question that decides how the answer opens while it is not settled: nothing of what nobody answered. */
function unsettledOutside(point: Point, day: PaperDay): readonly Sentence[] {
  return point.outcome === 'unknown' ? [unknownOf(point, day)] : [];
}

const NONE: ReadonlySet<string> = new Set();

function withheldWords(count: number, { id }: Prompt): readonly Sentence[] {
  if (count === 0) return [];
  const words = `${capitalized(countInWords(count, 'answer'))} on this ${count === 1 ? 'is' : 'are'} withheld by counsel`;
  return [sentence('link', words, [{ kind: 'issue', id }])];
}

/** Stands where the very question has no answer yet: what is there stands beside it. What is missing is told to nobody outside. */
const TO_WRITE = '[Answer to be written]';

interface Told {
  readonly facts: readonly Sentence[];
  readonly unknown: readonly Sentence[];
  readonly withheld: readonly Sentence[];
  /** The record answers the very question, or says of it that it is not known. */
  readonly isDirect: boolean;
}

function isLeftToWrite({ facts, unknown, withheld, isDirect }: Told, { answers }: Prompt): boolean {
  const isEmpty = facts.length + unknown.length === 0;
  return withheld.length === 0 && (isEmpty || (!isDirect && answers.length > 0));
}

function toldOf(prompt: Prompt, paper: PaperContext) {
  const points = promptPoints(prompt, paper.record);
  const all = promptPoints(prompt, { ...paper.record, aside: NONE });
  const opening = openingOf(prompt, paper.record, (point) => unsettledOutside(point, paper));
  const isDirect = opening.isAnswer || opening.told.size > 0;
  const others = points.filter(({ question }) => !opening.told.has(question.id));
  const apart = notApplicable(points);
  const beside = others.flatMap((point) => factsWithoutNotes(point, 'company'));
  const told: Told = {
    facts: apart.length > 0 ? apart : [...(isDirect ? opening.sentences : []), ...beside],
    unknown: others.filter(({ outcome }) => outcome === 'unknown').map((point) => unknownOf(point, paper)),
    withheld: withheldWords(all.length - points.length, prompt),
    isDirect: isDirect || apart.length > 0,
  };
  return { told, points, all, others, hold: opening.hold };
}

function readingOf(prompt: Prompt, paper: PaperContext, conflicts: ReadonlySet<string>): OutsideReading {
  const { told, points, all, others, hold } = toldOf(prompt, paper);
  const trace = traceOfPrompt(points, prompt);
  const isToWrite = isLeftToWrite(told, prompt);
  return {
    prompt,
    points,
    trace,
    isInConflict: all.some(({ question }) => conflicts.has(question.id)),
    isToWrite,
    facts: isToWrite ? [phrase('link', TO_WRITE, trace), ...told.facts] : told.facts,
    unknown: told.unknown,
    open: others.filter(({ outcome }) => outcome === 'open'),
    withheld: told.withheld,
    hold,
  };
}

/** The questions of an audience that concern the organization, in the pack’s order. */
export function readingsFor(audience: Outsider, paper: PaperContext): readonly OutsideReading[] {
  const conflicts = new Set(openConflicts(paper.report).flatMap(({ questionIds }) => questionIds));
  return paper.report.input.pack.prompts
    .filter((prompt) => prompt.audience === audience && concerns(prompt, { ...paper.record, aside: NONE }))
    .map((prompt) => readingOf(prompt, paper, conflicts));
}

/** Why nothing is said. Does not tell what disagrees. */
export const CONFLICT_WORDS =
  'The answers on record do not agree with each other; none is given until they are settled';
