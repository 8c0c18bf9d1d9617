/** Finds answers that cannot all be right, as the pack lists them. Judges neither side. */
import type { Profile } from '../assessment/schema';
import { truthOf } from '../pack/applicability';
import type { Contradiction, Pack } from '../pack/schema';
import type { ScoredItem } from './placed-answers';
import type { FoundContradiction } from './types';

type Condition = Contradiction['when'][number];
type ById = ReadonlyMap<string, ScoredItem>;

function holds(condition: Condition, byId: ById, profile: Pick<Profile, 'facets'>): boolean {
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
  profile: Pick<Profile, 'facets'>,
): readonly FoundContradiction[] {
  return pack.contradictions
    .filter(({ when }) => when.every((condition) => holds(condition, byId, profile)))
    .map(({ id, text, when }) => ({
      id,
      text,
      questionIds: [...new Set(when.flatMap((each) => (each.kind === 'profile' ? [] : [each.question])))],
    }));
}
