/** What weak answers leave to be done, and what nobody knows yet. The first are findings, the second never are. */
import type { FindingText, Option, Question } from '../pack/schema';
import { headlineOf } from './readiness';
import type { ScoredItem } from './placed-answers';
import type { Finding, FindingBasis, OpenQuestion } from './types';

const HEAVIEST_WEIGHT = 3;

interface Found extends FindingText {
  readonly basis: FindingBasis;
}

function partialFinding({ partial, options }: Question, chosen: readonly Option[]): Found | null {
  const shares = options.filter((option) => option.exclusive !== true);
  const missing = shares.filter((option) => !chosen.includes(option));
  if (partial === undefined || missing.length === 0) return null;
  const ids = (of: readonly Option[]) => of.map((option) => option.id);
  return { ...partial, basis: { kind: 'ticks', ticked: ids(chosen), missing: ids(missing) } };
}

function foundIn({ question, answer }: ScoredItem): Found | null {
  const value = answer?.value ?? null;
  if (value?.kind !== 'value') return null;
  const chosen = question.options.filter((option) => value.optionIds.includes(option.id));
  const own = chosen.find((option) => option.finding !== undefined);
  if (own?.finding !== undefined) return { ...own.finding, basis: { kind: 'option', option: own.id } };
  return question.type === 'multi' ? partialFinding(question, chosen) : null;
}

/** 0–100: weight times the gap in the worst case. */
function priorityOf({ question, effectiveness }: ScoredItem): number {
  return Math.round((100 * question.weight * (1 - effectiveness.low)) / HEAVIEST_WEIGHT);
}

interface Ranked {
  readonly questionId: string;
  readonly priority: number;
}

function byPriority(a: Ranked, b: Ranked): number {
  return b.priority - a.priority || (a.questionId < b.questionId ? -1 : 1);
}

/**
 * Findings of the applicable questions, most pressing first: what the pack says of the very option chosen.
 *
 * @returns none for an answer that leaves nothing to be done, for "not known", for what is open or set aside
 */
export function findingsOf(items: readonly ScoredItem[]): readonly Finding[] {
  return items
    .filter((item) => item.state === 'answered')
    .flatMap((item): readonly Finding[] => {
      const found = foundIn(item);
      if (found === null) return [];
      const { requirement, question } = item;
      return [
        {
          questionId: question.id,
          ...found,
          requirement,
          headline: headlineOf(requirement),
          priority: priorityOf(item),
        },
      ];
    })
    .sort(byPriority);
}

/** Questions answered "not known yet", most pressing first. What nobody has opened is counted by coverage alone. */
export function openQuestionsOf(items: readonly ScoredItem[]): readonly OpenQuestion[] {
  return items
    .filter((item) => item.state === 'unknown')
    .map((item) => ({
      questionId: item.question.id,
      whether: item.question.whether,
      requirement: item.requirement,
      headline: headlineOf(item.requirement),
      priority: priorityOf(item),
    }))
    .sort(byPriority);
}
