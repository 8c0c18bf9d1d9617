/** Every question that applies, as papers see it: how it stands, with what words, what is planned. Decides no words. */
import { naturalOrder } from '../../base/words';
import { isLive, isOverdue } from '../../actions/register';
import type { QuestionItem } from '../../assessment/questionnaire';
import type { Answer, PlannedAction } from '../../assessment/schema';
import { answerReadingOf } from '../../assessment/answer-semantics';
import { truthOf } from '../../pack/applicability';
import type { Option, OptionProse, Question, QuestionProse } from '../../pack/schema';
import {
  reachingDuties,
  requirementOf,
  type ReachingDuty,
  type Requirement,
} from '../../scoring/requirement';
import type { ReportContext } from '../parts/context';

/** One classification for every part and every count of a paper. */
export type PointOutcome = 'strength' | 'partial' | 'gap' | 'unknown' | 'open' | 'not-applicable';

/** An option that was chosen, with what papers say of it. */
export interface ChosenOption {
  readonly option: Option;
  /** `undefined`: the pack has no prose for it; its statement stands alone. */
  readonly prose: OptionProse | undefined;
}

export interface Point {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly outcome: PointOutcome;
  readonly prose: QuestionProse | undefined;
  /** Of an answered question, in the pack’s order. */
  readonly chosen: readonly ChosenOption[];
  readonly requirement: Requirement;
  /** Law that reaches the organization on the day, or may. */
  readonly duties: readonly ReachingDuty[];
  /** Planned and not done or dropped, earliest due first. */
  readonly actions: readonly PlannedAction[];
  /** Grave gaps are told first. 1 to 5. */
  readonly consequence: number;
  /** The profile says that the question applies; otherwise a fact that it turns on is open. */
  readonly isSure: boolean;
}

const HALF = 0.5;

function outcomeOf({ question, answer, state }: QuestionItem, chosen: readonly ChosenOption[]): PointOutcome {
  if (state !== 'answered') return state;
  const [only] = chosen;
  if (question.type === 'single' && only?.prose !== undefined) return only.prose.kind;
  const worth = answerReadingOf(question, answer).effectiveness.low;
  if (worth >= 1) return 'strength';
  return worth < HALF ? 'gap' : 'partial';
}

function chosenOf(
  { question, answer }: QuestionItem,
  prose: QuestionProse | undefined,
): readonly ChosenOption[] {
  const value = answer?.value;
  if (value?.kind !== 'value') return [];
  return question.options
    .filter(({ id }) => value.optionIds.includes(id))
    .map((option) => ({ option, prose: prose?.options[option.id] }));
}

/** Earliest due first; what has no day comes last. */
export function byDue(a: PlannedAction, b: PlannedAction): number {
  const [left, right] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return naturalOrder(a.id, b.id);
}

/** What a question without prose of its own weighs: as much as its weight in the scores lets it. */
const PLAIN_CONSEQUENCE = { 1: 2, 2: 3, 3: 4 } as const;

/** Every applicable question, in the pack’s order. */
export function questionPoints(context: ReportContext): readonly Point[] {
  const { pack, assessment } = context.input;
  const proseById = new Map(
    pack.prose.flatMap(({ questions }) => questions.map((it) => [it.question, it] as const)),
  );
  return context.items.map((item) => {
    const { question, answer } = item;
    const prose = proseById.get(question.id);
    const chosen = item.state === 'answered' ? chosenOf(item, prose) : [];
    return {
      question,
      answer,
      prose,
      chosen,
      outcome: outcomeOf(item, chosen),
      requirement: requirementOf(question, assessment.profile),
      duties: reachingDuties(question, assessment.profile),
      actions: assessment.actions
        .filter((action) => action.questionId === question.id && isLive(action))
        .toSorted(byDue),
      consequence: prose?.consequence ?? PLAIN_CONSEQUENCE[question.weight],
      isSure: truthOf(question.applicability, assessment.profile) === 'yes',
    };
  });
}

/** Something the record leaves to be done. */
export function isShort({ outcome }: Pick<Point, 'outcome'>): boolean {
  return outcome === 'gap' || outcome === 'partial';
}

/** What may not concern the organization at all stands after what does; each in the order it had. */
export function sureFirst(points: readonly Point[]): readonly Point[] {
  return [...points.filter(({ isSure }) => isSure), ...points.filter(({ isSure }) => !isSure)];
}

/** Nobody can say yet, or nobody was asked. */
export function isUnsettled({ outcome }: Pick<Point, 'outcome'>): boolean {
  return outcome === 'unknown' || outcome === 'open';
}

/** The planned actions of a point that are late on the day, `YYYY-MM-DD`. */
export function overdueOf({ actions }: Pick<Point, 'actions'>, day: string): readonly PlannedAction[] {
  return actions.filter((action) => isOverdue(action, day));
}
