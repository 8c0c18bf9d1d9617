/**
 * The action register: planned actions with what they serve, what they would change and whether they are late, and
 * findings nobody has planned for. Reads no clock: the day is passed in.
 */
import { isPlausibleDay } from '../base/days';
import { naturalOrder } from '../base/words';
import { packIndex } from '../pack/pack-index';
import type { Assessment, PlannedAction } from '../assessment/schema';
import type { Range } from '../base/range';
import type { Pack, Question } from '../pack/schema';
import { scoreAssessment } from '../scoring/score';
import type { Score } from '../scoring/types';
import { compareScores, isChange, withChanges, type MovedScenario } from '../scoring/what-if';

/** A scenario one of whose controls the action's question is. */
export interface ServedScenario {
  readonly id: string;
  readonly title: string;
}

/** What the scores would be if the action brought its target about and nothing else changed. */
export interface ActionEffect {
  readonly legalExposure: { readonly before: Range | null; readonly after: Range | null };
  readonly positionReadiness: { readonly before: Range | null; readonly after: Range | null };
  /** Scenarios whose range moves. */
  readonly scenarios: readonly MovedScenario[];
}

/** A planned action as the register shows it. */
export interface RegisteredAction {
  readonly action: PlannedAction;
  /** `null` for an action of its own, and where the pack does not have the question. */
  readonly question: Question | null;
  readonly scenarios: readonly ServedScenario[];
  readonly isOverdue: boolean;
  /** `null` without a target, or where the answer already is the target. */
  readonly effect: ActionEffect | null;
}

/** Whether an action still has to be done. */
export function isLive({ status }: Pick<PlannedAction, 'status'>): boolean {
  return status === 'planned' || status === 'in-progress';
}

/** Whether an action counts as planned: it is still to be done, or was done. What was dropped plans nothing. */
export function isPlanned({ status }: Pick<PlannedAction, 'status'>): boolean {
  return status !== 'dropped';
}

/**
 * Whether a day has passed on another, both `YYYY-MM-DD`: the one sense in which anything here is late. A day that cannot
 * have been meant has not.
 */
export function hasPassed(due: string | null, day: string): boolean {
  return due !== null && isPlausibleDay(due) && due < day;
}

/** Whether an action is late: still to be done, and due before the day (`YYYY-MM-DD`). */
export function isOverdue(action: Pick<PlannedAction, 'status' | 'dueOn'>, day: string): boolean {
  return isLive(action) && hasPassed(action.dueOn, day);
}

function servedBy(action: PlannedAction, pack: Pack, score: Score): readonly ServedScenario[] {
  const scored = new Set(score.scenarios.map(({ id }) => id));
  return pack.scenarios
    .filter(({ id, controls }) => scored.has(id) && controls.some((it) => it.question === action.questionId))
    .map(({ id, title }) => ({ id, title }));
}

function moves({ before, after }: MovedScenario): boolean {
  return before?.low !== after?.low || before?.high !== after?.high;
}

/** What the scores would be if the action were done; `null` where that says nothing new. */
export function effectOf(
  action: Pick<PlannedAction, 'questionId' | 'target'>,
  { pack, assessment, score }: RegisterInput,
): ActionEffect | null {
  const { questionId, target } = action;
  if (questionId === null || target === null) return null;
  const change = { questionId, value: target };
  if (!isChange(assessment, change)) return null;
  const after = scoreAssessment(pack, withChanges(assessment, [change]));
  const pair = (name: keyof Score['headlines']) => ({
    before: score.headlines[name],
    after: after.headlines[name],
  });
  return {
    legalExposure: pair('legalExposure'),
    positionReadiness: pair('positionReadiness'),
    scenarios: compareScores(score, after).scenarios.filter(moves),
  };
}

/** What the register is made from. */
export interface RegisterInput {
  readonly pack: Pack;
  readonly assessment: Pick<Assessment, 'profile' | 'answers' | 'actions'>;
  /** The score of exactly this pack and assessment. */
  readonly score: Score;
}

/** Late first, then by due date, those without one behind; done and dropped at the end. */
function inOrder(a: RegisteredAction, b: RegisteredAction): number {
  if (isLive(a.action) !== isLive(b.action)) return isLive(a.action) ? -1 : 1;
  const [dueA, dueB] = [a.action.dueOn ?? '9999', b.action.dueOn ?? '9999'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.action.createdAt !== b.action.createdAt) return a.action.createdAt < b.action.createdAt ? -1 : 1;
  return naturalOrder(a.action.id, b.action.id);
}

/** Every planned action, in the order in which they are due. */
export function actionRegister(input: RegisterInput, day: string): readonly RegisteredAction[] {
  const questions = packIndex(input.pack).questionById;
  return input.assessment.actions
    .map((action) => ({
      action,
      question: action.questionId === null ? null : (questions.get(action.questionId) ?? null),
      scenarios: servedBy(action, input.pack, input.score),
      isOverdue: isOverdue(action, day),
      effect: effectOf(action, input),
    }))
    .sort(inOrder);
}

/** Findings and open questions nobody has planned for: no action of theirs is planned, in progress or done. */
export function unplannedOf({
  assessment,
  score,
}: Pick<RegisterInput, 'assessment' | 'score'>): Pick<Score, 'findings' | 'openQuestions'> {
  const planned = new Set(assessment.actions.filter(isPlanned).map(({ questionId }) => questionId));
  const isUnplanned = ({ questionId }: { readonly questionId: string }) => !planned.has(questionId);
  return {
    findings: score.findings.filter(isUnplanned),
    openQuestions: score.openQuestions.filter(isUnplanned),
  };
}
