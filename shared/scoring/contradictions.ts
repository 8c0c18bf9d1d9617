/** Finds answers that cannot all be right, as the pack lists them, and what counsel said of them. Judges neither side. */
import { groundsOn } from '../assessment/grounds';
import { isReason } from '../assessment/reasons';
import type { Profile, Settlement, Ground } from '../assessment/schema';
import { facetsIn, truthOf } from '../pack/applicability';
import type { Contradiction, Pack } from '../pack/schema';
import type { ScoredItem } from './placed-answers';
import type { FoundContradiction } from './types';

type Condition = Contradiction['when'][number];
type ById = ReadonlyMap<string, ScoredItem>;
type Facts = Pick<Profile, 'facets'>;

function holds(condition: Condition, byId: ById, profile: Facts): boolean {
  if (condition.kind === 'profile') return truthOf(condition.when, profile) === 'yes';
  const item = byId.get(condition.question);
  if (item === undefined) return false;
  if (condition.kind === 'state') return condition.anyOf.some((state) => state === item.state);
  const value = item.answer?.value ?? null;
  return (
    item.state === 'answered' &&
    value?.kind === 'value' &&
    condition.anyOf.some((id) => value.optionIds.includes(id))
  );
}

/** The contradictions of an assessment, in the pack's order. */
export function contradictionsOf(
  pack: Pick<Pack, 'contradictions'>,
  byId: ById,
  profile: Facts,
): readonly FoundContradiction[] {
  return pack.contradictions
    .filter(({ when }) => when.every((condition) => holds(condition, byId, profile)))
    .map(({ id, text, when }) => {
      const questions = when.flatMap((each) => (each.kind === 'profile' ? [] : [each.question]));
      const facets = when.flatMap((each) => (each.kind === 'profile' ? facetsIn(each.when) : []));
      const grounds = groundsOn({ questions, facets }, { items: byId, profile });
      return { id, text, questionIds: [...new Set(questions)], grounds };
    });
}

/** How counsel left a contradiction. */
export type ContradictionStatus =
  /** Nothing that says why is recorded. */
  | { readonly state: 'open' }
  /** Both stand, for the reason recorded. */
  | { readonly state: 'settled'; readonly by: Settlement }
  /** A reason was recorded against other answers or facts. */
  | { readonly state: 'reopened'; readonly by: Settlement };

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function sameGround(one: Ground, other: Ground): boolean {
  if (!sameIds(one.optionIds, other.optionIds)) return false;
  if (one.kind === 'fact') return other.kind === 'fact' && one.facet === other.facet;
  return other.kind === 'answer' && one.questionId === other.questionId && one.state === other.state;
}

/** Whether the grounds recorded are the grounds of now. Their order says nothing. */
function sameGrounds(one: readonly Ground[], other: readonly Ground[]): boolean {
  return one.length === other.length && one.every((ground) => other.some((each) => sameGround(ground, each)));
}

/** How a contradiction stands after what counsel recorded. Words that are no reason settle nothing. */
export function contradictionStatusOf(
  { id, grounds }: Pick<FoundContradiction, 'id' | 'grounds'>,
  settlements: readonly Settlement[],
): ContradictionStatus {
  const by = settlements.find(({ contradictionId }) => contradictionId === id);
  if (by === undefined || !isReason(by.because)) return { state: 'open' };
  return sameGrounds(by.grounds, grounds) ? { state: 'settled', by } : { state: 'reopened', by };
}
