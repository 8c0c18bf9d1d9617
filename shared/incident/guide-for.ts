/** What of a guide is for this incident: by its sides, by who the Company is, by where people are affected. Pure. */
import { isNamed } from '../clocks/bound';
import type { FacetChoices } from '../pack/applicability';
import type { IncidentGuide, IncidentRole, IncidentStep } from '../pack/schema-incident';
import { stateOfPlace, stateOfResidents } from '../pack/place-names';
import { namesSaid } from './incident-facts';
import type { Incident } from './types';

/** For whom something is told. */
interface OnlyFor {
  readonly sides?: readonly string[] | undefined;
  readonly onlyFor?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
}

/** Who the Company is in an incident. */
export interface GuideReader {
  readonly sides: readonly string[];
  /** Names that the record or the profile gives. */
  readonly names: readonly string[];
  /** Codes of States whose residents are affected. */
  readonly states: readonly string[];
}

function codesIn(texts: readonly string[], stateOf: (text: string) => string | null): readonly string[] {
  return texts.flatMap((text) => stateOf(text)?.toUpperCase() ?? []);
}

/** Tells whether every choice by which a profile says a role was made. A role without such choices is never said. */
export function profileSays({ profile }: IncidentRole, choices: FacetChoices | null): boolean {
  return (
    choices !== null &&
    profile.length > 0 &&
    profile.every(({ facet, option }) => choices.facets[facet]?.includes(option) === true)
  );
}

/**
 * Roles that the profile says, and no other role in the same words: of several that share a choice the profile does not
 * tell which it is.
 */
export function rolesOfProfile(
  { roles }: IncidentGuide,
  choices: FacetChoices | null,
): { readonly certain: readonly IncidentRole[]; readonly oneOf: readonly IncidentRole[] } {
  const said = roles.filter((role) => profileSays(role, choices));
  const words = (role: IncidentRole): string => JSON.stringify(role.profile);
  const isAlone = (role: IncidentRole): boolean =>
    said.filter((other) => words(other) === words(role)).length === 1;
  return { certain: said.filter(isAlone), oneOf: said.filter((role) => !isAlone(role)) };
}

/** Who the Company is, as record and profile say together. A role that was denied in the record is none. */
export function guideReader(
  incident: Incident,
  guide: IncidentGuide,
  choices: FacetChoices | null,
): GuideReader {
  const { sides, names, conditions, people } = incident;
  const yes = namesSaid(incident);
  const fromProfile = guide.roles
    .filter((role) => profileSays(role, choices) && names.get(role.token) !== 'no')
    .map(({ token }) => token);
  const answered = [...conditions.values()].flatMap((condition) => condition.names);
  const affected = [...people].flatMap(([place, count]) => (count === 0 ? [] : [place]));
  return {
    sides,
    names: [...yes, ...fromProfile],
    states: [...codesIn([...answered, ...yes], stateOfResidents), ...codesIn(affected, stateOfPlace)],
  };
}

/** Tells whether something is for the reader. What names a side waits until the side is known. */
export function isFor({ sides, onlyFor, states }: OnlyFor, reader: GuideReader): boolean {
  const bySide = sides === undefined || sides.some((side) => reader.sides.includes(side));
  const byName =
    onlyFor === undefined || reader.names.some((name) => onlyFor.includes(name) || isNamed(name, onlyFor));
  return bySide && byName && (states === undefined || states.some((code) => reader.states.includes(code)));
}

/** The first steps for the reader, in the order of the guide: of each side the first three are what is done now. */
export function firstHourFor({ firstHour }: IncidentGuide, reader: GuideReader): readonly IncidentStep[] {
  return firstHour.filter((step) => isFor(step, reader));
}
