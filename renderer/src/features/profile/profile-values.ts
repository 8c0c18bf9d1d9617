import type { Profile } from '@shared/assessment/schema';
import type { ProfileDraft } from '@renderer/data/load-draft';

/** What the profile form holds. Facets the pack does not have are carried along untouched. */
export interface ProfileValues {
  readonly title: string;
  readonly organisation: string;
  readonly preparedBy: string;
  readonly preparedFor: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** What the form starts from. */
export function toValues({ title, profile }: ProfileDraft): ProfileValues {
  return { title, ...profile };
}

/** The profile the form holds. */
export function toProfile({ organisation, preparedBy, preparedFor, facets }: ProfileValues): Profile {
  return { organisation, preparedBy, preparedFor, facets };
}
