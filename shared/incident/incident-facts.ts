/** What an incident tells the clocks: names of who is bound and what is known, and what happened when. Pure. */
import type { ClockEvent, ClockFacts } from '../clocks/types';
import type { Incident, IncidentMoment } from './types';

/** Names that follow from how many people are affected; a name that counsel set herself stands. */
const FROM_COUNTS = {
  many: 'affected-500-or-more',
  few: 'affected-under-500',
  californiaFew: 'ca-affected-500-or-fewer',
} as const;

const THRESHOLD = 500;
const US_STATE = /^us-([a-z]{2})$/;
const CALIFORNIA = 'us-ca';

/** How many are affected at least, and whether that is all. */
function peopleTotal({ people }: Incident): { readonly atLeast: number; readonly isWhole: boolean } {
  const counts = [...people.values()];
  return {
    atLeast: counts.reduce<number>((total, count) => total + (count ?? 0), 0),
    isWhole: counts.length > 0 && !counts.includes(null),
  };
}

function namesFromCounts(incident: Incident): readonly string[] {
  const { atLeast, isWhole } = peopleTotal(incident);
  const inCalifornia = incident.people.get(CALIFORNIA) ?? null;
  return [
    ...(atLeast >= THRESHOLD ? [FROM_COUNTS.many] : []),
    ...(isWhole && atLeast < THRESHOLD ? [FROM_COUNTS.few] : []),
    ...(inCalifornia !== null && inCalifornia <= THRESHOLD ? [FROM_COUNTS.californiaFew] : []),
  ];
}

/** Residents of a State or a country. None affected there is nobody’s notice. */
function residentNames({ people }: Incident): readonly string[] {
  return [...people]
    .filter(([, count]) => count !== 0)
    .flatMap(([place]) => {
      const state = US_STATE.exec(place)?.[1];
      return state === undefined ? [] : [`residents-of-${state}`];
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

/** What the clocks are read with. A name that was said not to be so, or is not known, is not given. */
export function incidentFacts(incident: Incident): ClockFacts {
  const { names, conditions, moments } = incident;
  const said = [...names].flatMap(([name, state]) => (state === 'yes' ? [name] : []));
  const answered = [...conditions.values()].flatMap((condition) => condition.names);
  const counted = namesFromCounts(incident).filter((name) => !names.has(name));
  return {
    profile: [...new Set([...said, ...answered, ...counted, ...residentNames(incident)])],
    events: [...moments.flatMap(eventsOf), ...filingEvents(incident)],
  };
}
