/** What answers and facts of the profile are now, as the grounds something of counsel’s is recorded against. Pure. */
import type { AnswerState } from './answer-semantics';
import type { Answer, Ground, Profile } from './schema';

type Facts = Pick<Profile, 'facets'>;

interface StatedAnswer {
  readonly answer: Pick<Answer, 'value'> | undefined;
  readonly state: AnswerState;
}

/** The record as far as grounds are looked up in it. */
export interface GroundRecord {
  /** Questions that apply, by their ids. */
  readonly items: ReadonlyMap<string, StatedAnswer>;
  readonly profile: Facts;
}

/** A question that is not asked stands open, whatever was once answered. */
export function answerGround(questionId: string, { items }: Pick<GroundRecord, 'items'>): Ground {
  const item = items.get(questionId);
  const value = item?.answer?.value ?? null;
  const optionIds = value?.kind === 'value' ? value.optionIds.toSorted() : [];
  return { kind: 'answer', questionId, state: item?.state ?? 'open', optionIds };
}

/** A fact as the profile has it. */
export function factGround(facet: string, { profile }: Pick<GroundRecord, 'profile'>): Ground {
  return { kind: 'fact', facet, optionIds: (profile.facets[facet] ?? []).toSorted() };
}

/** Each of these answers, then each of these facts, once. */
export function groundsOn(
  named: { readonly questions: readonly string[]; readonly facets: readonly string[] },
  record: GroundRecord,
): readonly Ground[] {
  return [
    ...[...new Set(named.questions)].map((id) => answerGround(id, record)),
    ...[...new Set(named.facets)].map((facet) => factGround(facet, record)),
  ];
}
