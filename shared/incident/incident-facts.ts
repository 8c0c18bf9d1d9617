/** What an incident tells the clocks: names of who is bound and what is known, and what happened when. Pure. */
import type { ClockEvent, ClockFacts } from '../clocks/types';
import { stateOfPlace } from '../pack/place-names';
import type { Incident, IncidentMoment } from './types';

/** Names of how many people are affected. */
const AFFECTED = {
  many: 'affected-500-or-more',
  few: 'affected-under-500',
  californiaFew: 'ca-affected-500-or-fewer',
} as const;

const THRESHOLD = 500;
const CALIFORNIA = 'us-ca';

/** How many are on record, over all places. More may be affected, here or elsewhere. */
function countedPeople({ people }: Incident): number {
  return [...people.values()].reduce<number>((total, count) => total + (count ?? 0), 0);
}

/**
 * Counts are what was found so far. They say that there are many and never that there are few: that, only counsel’s answer
 * says. A name that she set herself stands.
 */
function namesFromCounts(incident: Incident): readonly string[] {
  const isMany = countedPeople(incident) >= THRESHOLD && !incident.names.has(AFFECTED.many);
  return isMany ? [AFFECTED.many] : [];
}

/** Names of few people that the counts on record disprove. They are not given to the clocks, so that no line is lost by them. */
export function disprovedNames(incident: Incident): ReadonlySet<string> {
  const inCalifornia = incident.people.get(CALIFORNIA) ?? 0;
  return new Set([
    ...(countedPeople(incident) >= THRESHOLD ? [AFFECTED.few] : []),
    ...(inCalifornia > THRESHOLD ? [AFFECTED.californiaFew] : []),
  ]);
}

/** Residents of a State or a country. None affected there is nobody’s notice. */
function residentNames({ people }: Incident): readonly string[] {
  return [...people]
    .filter(([, count]) => count !== 0)
    .flatMap(([place]) => {
      const state = stateOfPlace(place);
      return state === null ? [] : [`residents-of-${state}`];
    });
}

function eventsOf({ moment, kinds, time, what, days }: IncidentMoment): readonly ClockEvent[] {
  if (time === null) return [];
  return kinds.map((kind) => ({ kind, at: time.at, zone: time.zone, what, days, id: moment }));
}

function filingEvents({ filings }: Incident): readonly ClockEvent[] {
  return [...filings].flatMap(([obligation, { filed, kinds, reference }]) =>
    kinds.map((kind) => ({
      kind,
      at: filed.at,
      zone: filed.zone,
      what: reference,
      days: null,
      id: obligation,
    })),
  );
}

/** Names of who is bound and of what is known that counsel said to be so. */
export function namesSaid({ names }: Incident): readonly string[] {
  return [...names].flatMap(([name, state]) => (state === 'yes' ? [name] : []));
}

/** What the clocks are read with. A name that was said not to be so, is not known, or is disproved by counts is not given. */
export function incidentFacts(incident: Incident): ClockFacts {
  const { conditions, moments } = incident;
  const disproved = disprovedNames(incident);
  const answered = [...conditions.values()].flatMap((condition) => condition.names);
  const given = [
    ...namesSaid(incident),
    ...answered,
    ...namesFromCounts(incident),
    ...residentNames(incident),
  ];
  return {
    profile: [...new Set(given)].filter((name) => !disproved.has(name)),
    events: [...moments.flatMap(eventsOf), ...filingEvents(incident)],
  };
}
