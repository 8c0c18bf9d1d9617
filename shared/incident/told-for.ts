/** What of a pack's guide is told of an incident: by its sides, and by who the Company is. Pure. */
import { isNamed } from '../clocks/bound';
import type { FacetChoices } from '../pack/applicability';
import type { IncidentGuide, IncidentRole, IncidentStep, PreservationItem } from '../pack/schema-incident';
import { incidentFacts } from './incident-facts';
import type { Incident } from './types';

/** Of which sides and for whom something is told; left out: of all, for all. */
export interface ToldOf {
  readonly sides?: readonly string[] | undefined;
  readonly onlyFor?: readonly string[] | undefined;
}

const URGENCIES: readonly PreservationItem['urgency'][] = ['minutes', 'hours', 'days', 'weeks'];

function saysProfile({ profile }: IncidentRole, { facets }: FacetChoices): boolean {
  return profile.length > 0 && profile.every(({ facet, option }) => facets[facet]?.includes(option) === true);
}

/** The names that are so: those given, and those that the profile says and counsel did not say otherwise. */
function givenNames(
  { roles }: IncidentGuide,
  incident: Incident,
  choices: FacetChoices | null,
): readonly string[] {
  const said =
    choices === null
      ? []
      : roles.filter((role) => !incident.names.has(role.token) && saysProfile(role, choices));
  return [...incidentFacts(incident).profile, ...said.map(({ token }) => token)];
}

/**
 * What of a list of the guide is told of an incident, in the order of the list. While no side is on record, only what is
 * told of every side; who is not known to be one of those named is told nothing that is for them alone.
 *
 * @param choices - the profile of the assessment; `null` where nothing of it was filled in
 */
export function toldFor<Item extends ToldOf>(
  items: readonly Item[],
  guide: IncidentGuide,
  incident: Incident,
  choices: FacetChoices | null = null,
): readonly Item[] {
  const names = givenNames(guide, incident, choices);
  return items.filter(
    ({ sides, onlyFor }) =>
      (sides === undefined || sides.some((side) => incident.sides.includes(side))) &&
      (onlyFor === undefined || names.some((name) => isNamed(name, onlyFor))),
  );
}

/** The steps of the first hour, in the order in which they are taken; the first three are what is done now. */
export function stepsFor(
  guide: IncidentGuide,
  incident: Incident,
  choices: FacetChoices | null = null,
): readonly IncidentStep[] {
  return toldFor(guide.firstHour, guide, incident, choices);
}

/** What to keep, what is lost soonest first. */
export function preservationFor(guide: IncidentGuide, incident: Incident): readonly PreservationItem[] {
  const told = toldFor(guide.preservation, guide, incident);
  return URGENCIES.flatMap((urgency) => told.filter((item) => item.urgency === urgency));
}
