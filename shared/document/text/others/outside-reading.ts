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
import { openingOf, promptPoints, traceOfPrompt } from '../prompt-opening';
import { questionsIn } from '../record-conditions';
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
  readonly facts: readonly Sentence[];
  readonly unknown: readonly Sentence[];
  readonly open: readonly Point[];
  /** That counsel keeps answers to it to the annexes; empty where she keeps none. */
  readonly withheld: readonly Sentence[];
}

/** Questions whose answers disagree without a reason that holds. */
function disagreeing({ report }: PaperContext): ReadonlySet<string> {
  const { assessment, score, leftOut } = report.input;
  const { settled } = leftOut ?? leftOutOf(assessment, score);
  const open = score.contradictions.filter(({ id }) => !settled.includes(id));
  return new Set(open.flatMap(({ questionIds }) => questionIds));
}

function factsFor(prompt: Prompt, points: readonly Point[], { record }: PaperContext): readonly Sentence[] {
  const { sentences, told } = openingOf(prompt, record);
  const rest = points.filter(({ question }) => !told.has(question.id));
  return [...sentences, ...rest.flatMap((point) => factsOf(point, 'company'))];
}

/** That nothing speaks to it, with the reason that was recorded, in its own words. */
function notApplicable(points: readonly Point[]): readonly Sentence[] {
  if (points.some(({ outcome }) => outcome !== 'not-applicable')) return [];
  return points.flatMap((point) => {
    const value = point.answer?.value;
    if (value?.kind !== 'not-applicable') return [];
    const text = `This is recorded as not applicable: “${value.reason.trim().replace(/[.]$/, '')}”`;
    return [sentence('fact', text, [traceOf(point)])];
  });
}

function unknownOf(point: Point, year: string): Sentence {
  const value = point.answer?.value;
  const dueOn = value?.kind === 'unknown' ? value.dueOn : null;
  const date = dueOn === null ? 'no date is recorded' : `date recorded for an answer: ${dateIn(dueOn, year)}`;
  return sentence('unknown', `It is not yet known ${point.question.whether} (${date})`, [traceOf(point)]);
}

/** Whether a question that decides how the answer opens is asked of the organization: the rest is beside the point. */
function concerns({ answers }: Prompt, { record }: PaperContext): boolean {
  const deciding = questionsIn(answers.flatMap(({ when }) => when));
  return deciding.length === 0 || deciding.some((id) => record.pointById.has(id));
}

const NONE: ReadonlySet<string> = new Set();

function withheldWords(count: number, { id }: Prompt): readonly Sentence[] {
  if (count === 0) return [];
  const words = `${capitalized(countInWords(count, 'answer'))} on this ${count === 1 ? 'is' : 'are'} withheld by counsel`;
  return [sentence('link', words, [{ kind: 'issue', id }])];
}

/** The questions of an audience that concern the organization, in the pack’s order. */
export function readingsFor(audience: Outsider, paper: PaperContext): readonly OutsideReading[] {
  const { record, report, year } = paper;
  const conflicts = disagreeing(paper);
  return report.input.pack.prompts
    .filter((prompt) => prompt.audience === audience)
    .flatMap((prompt) => {
      const points = promptPoints(prompt, record);
      const all = promptPoints(prompt, { ...record, aside: NONE });
      if (all.length === 0 || !concerns(prompt, paper)) return [];
      const isInConflict = all.some(({ question }) => conflicts.has(question.id));
      return [
        {
          prompt,
          points,
          trace: traceOfPrompt(points, prompt),
          withheld: withheldWords(all.length - points.length, prompt),
          isInConflict,
          facts: [...factsFor(prompt, points, paper), ...notApplicable(points)],
          unknown: points
            .filter(({ outcome }) => outcome === 'unknown')
            .map((point) => unknownOf(point, year)),
          open: points.filter(({ outcome }) => outcome === 'open'),
        },
      ];
    });
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
