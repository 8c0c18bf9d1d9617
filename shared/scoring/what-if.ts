/**
 * What if some answers were different: a scratch copy with the changes, and its score beside the one before. Stores
 * nothing and changes nothing that it is given.
 */
import type { Answer, AnswerValue, Assessment } from '../assessment/schema';
import type { Range } from '../base/range';
import type { HeadlineId, Pack } from '../pack/schema';
import { scoreAssessment } from './score';
import type { LevelRange, Score } from './types';

/** A question answered otherwise in the scratch copy. */
export interface AnswerChange {
  readonly questionId: string;
  readonly value: AnswerValue;
}

type Answered = Pick<Assessment, 'profile' | 'answers'>;

/** A figure before and after. `null` where nothing counts any more, or did not count yet. */
interface Pair {
  readonly before: Range | null;
  readonly after: Range | null;
}

export interface MovedHeadline extends Pair {
  readonly id: HeadlineId;
}

/** A module or scenario before and after, with the title the pack gives it. */
export interface Moved extends Pair {
  readonly id: string;
  readonly title: string;
}

/** A scenario before and after, with the names of its levels. */
export interface MovedScenario extends Moved {
  readonly level: { readonly before: LevelRange | null; readonly after: LevelRange | null };
}

/** Two scores side by side. */
export interface ScoreComparison {
  readonly headlines: readonly MovedHeadline[];
  readonly modules: readonly Moved[];
  /** In the order of the score before. */
  readonly scenarios: readonly MovedScenario[];
}

function sameValue(a: AnswerValue | null, b: AnswerValue): boolean {
  if (a?.kind !== b.kind) return false;
  if (a.kind !== 'value' || b.kind !== 'value') return JSON.stringify(a) === JSON.stringify(b);
  return a.optionIds.length === b.optionIds.length && a.optionIds.every((id) => b.optionIds.includes(id));
}

function latestOf(answers: readonly Answer[], questionId: string): Answer | undefined {
  return answers
    .filter((answer) => answer.questionId === questionId)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
}

function scratchAnswer({ questionId, value }: AnswerChange, before: Answer | undefined): Answer {
  if (before !== undefined) return { ...before, value };
  const blank = { packVersion: '', note: '', privilegedNote: '', evidence: [], updatedAt: '', updatedBy: '' };
  return { questionId, value, ...blank };
}

/** Whether a change says anything else than the assessment does. */
export function isChange(assessment: Answered, change: AnswerChange): boolean {
  return !sameValue(latestOf(assessment.answers, change.questionId)?.value ?? null, change.value);
}

/**
 * The assessment with the changes applied, for scoring only: a question that had no answer gets one without
 * author and date.
 *
 * @returns the assessment itself where nothing changes. Evidence and notes stay with their answers.
 */
export function withChanges(assessment: Answered, changes: readonly AnswerChange[]): Answered {
  const last = new Map(changes.map((change) => [change.questionId, change]));
  const real = [...last.values()].filter((change) => isChange(assessment, change));
  if (real.length === 0) return assessment;
  const changed = new Set(real.map((change) => change.questionId));
  return {
    profile: assessment.profile,
    answers: [
      ...assessment.answers.filter((answer) => !changed.has(answer.questionId)),
      ...real.map((change) => scratchAnswer(change, latestOf(assessment.answers, change.questionId))),
    ],
  };
}

/** The score with the changes applied. */
export function scoreWith(pack: Pack, assessment: Answered, changes: readonly AnswerChange[]): Score {
  return scoreAssessment(pack, withChanges(assessment, changes));
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Pairs what both have, then what only the second has. */
function paired<Item extends Titled>(
  before: readonly Item[],
  after: readonly Item[],
): readonly (Titled & { readonly was: Item | undefined; readonly is: Item | undefined })[] {
  const ids = new Set(before.map(({ id }) => id));
  return [...before, ...after.filter(({ id }) => !ids.has(id))].map(({ id, title }) => ({
    id,
    title,
    was: before.find((item) => item.id === id),
    is: after.find((item) => item.id === id),
  }));
}

/** Puts two scores of the same pack and profile side by side. */
export function compareScores(before: Score, after: Score): ScoreComparison {
  return {
    headlines: [
      {
        id: 'legal-exposure',
        before: before.headlines.legalExposure,
        after: after.headlines.legalExposure,
      },
      {
        id: 'position-readiness',
        before: before.headlines.positionReadiness,
        after: after.headlines.positionReadiness,
      },
    ],
    modules: paired(before.modules, after.modules).map(({ id, title, was, is }) => ({
      id,
      title,
      before: was?.readiness ?? null,
      after: is?.readiness ?? null,
    })),
    scenarios: paired(before.scenarios, after.scenarios).map(({ id, title, was, is }) => ({
      id,
      title,
      before: was?.residual ?? null,
      after: is?.residual ?? null,
      level: { before: was?.level ?? null, after: is?.level ?? null },
    })),
  };
}
