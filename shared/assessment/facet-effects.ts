/**
 * What each choice of a point of the profile does: which questions, rules and deadlines it switches on or off, against the
 * profile without it. Pure; says nothing in words.
 */
import { truthOf } from '../pack/applicability';
import { packIndex } from '../pack/pack-index';
import type { Applicability, Clock, Duty, Pack, Question } from '../pack/schema';
import type { Profile } from './schema';

/** What one chosen option does. */
export interface FacetEffect {
  readonly optionId: string;
  /** That apply for certain because of it. */
  readonly questionsOn: readonly Question[];
  /** That no longer apply because of it. */
  readonly questionsOff: readonly Question[];
  /** Rules that reach the organization because of it. */
  readonly dutiesOn: readonly Duty[];
  readonly clocksOn: readonly Clock[];
}

interface Pair {
  readonly before: Pick<Profile, 'facets'>;
  readonly now: Pick<Profile, 'facets'>;
}

function isSwitched(expression: Applicability, to: 'yes' | 'no', { before, now }: Pair): boolean {
  return truthOf(expression, now) === to && truthOf(expression, before) !== to;
}

/** What each chosen option of a facet does, in the order of the pack. Without the last one, the facet would be open. */
export function facetEffects(
  pack: Pack,
  { facets }: Pick<Profile, 'facets'>,
  facetId: string,
): readonly FacetEffect[] {
  const chosen = facets[facetId] ?? [];
  const options = pack.facets.find(({ id }) => id === facetId)?.options ?? [];
  const { questions } = packIndex(pack);
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ id: optionId }) => {
      const without = chosen.filter((id) => id !== optionId);
      const pair = { now: { facets }, before: { facets: { ...facets, [facetId]: without } } };
      return {
        optionId,
        questionsOn: questions.filter(({ applicability }) => isSwitched(applicability, 'yes', pair)),
        questionsOff: questions.filter(({ applicability }) => isSwitched(applicability, 'no', pair)),
        dutiesOn: questions.flatMap(({ duties }) =>
          duties.filter(({ when }) => isSwitched(when, 'yes', pair)),
        ),
        clocksOn: pack.clocks.filter(({ applicability }) => isSwitched(applicability, 'yes', pair)),
      };
    });
}
