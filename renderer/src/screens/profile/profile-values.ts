import type { Profile } from '@shared/assessment/schema';
import { truthOf } from '@shared/pack/applicability';
import type { Facet } from '@shared/pack/schema';
import type { ProfileDraft } from '@renderer/records/load-draft';

/** What the profile form holds. Facets the pack does not have are carried along untouched. */
export interface ProfileValues {
  readonly title: string;
  readonly organisation: string;
  readonly preparedBy: string;
  readonly preparedFor: string;
  /** A facet nobody touched is `undefined`: the form knows its name before it has a value. */
  readonly facets: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What the form starts from. */
export function toProfileValues({ title, profile }: ProfileDraft): ProfileValues {
  return { title, ...profile };
}

/** The profile the form holds. Facets nobody touched are left out, as they were. */
export function toProfile({ organisation, preparedBy, preparedFor, facets }: ProfileValues): Profile {
  return { organisation, preparedBy, preparedFor, facets: chosenFacets(facets) };
}

/** The facets that hold a list of choices, an empty one included. */
export function chosenFacets(facets: ProfileValues['facets']): Profile['facets'] {
  return Object.fromEntries(
    Object.entries(facets).flatMap(([id, chosen]) => (chosen === undefined ? [] : [[id, chosen]])),
  );
}

/** The points that may concern the organization, as far as its profile is filled in, in the order of the pack. */
export function askedFacets(facets: readonly Facet[], chosen: Profile['facets']): readonly Facet[] {
  return facets.filter(({ when }) => when === undefined || truthOf(when, { facets: chosen }) !== 'no');
}
