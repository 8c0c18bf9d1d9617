/** The form in which what happened is handed to the clocks: who is bound, and events with time and zone. */
import { z } from 'zod';
import { isTimeZone } from '../base/days';
import { momentOf } from './moments';
import type { ClockEvent, ClockFacts } from './types';

/** Far more than any incident has; each is read against every stage of every clock. */
const MOST_EVENTS = 500;
const MOST_NAMES = 200;
const MOST_CHARACTERS = 4_000;

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,3})?)?$/;
const A_NAME = 'A name is text of 1 to 120 characters.';
const A_MOMENT =
  'A moment is written YYYY-MM-DDTHH:MM, as the clock there showed it, in the years 1990 to 2100.';
const A_ZONE = 'No such time zone; write it as in "America/New_York".';
const WORDS = 'The words of an event are text of at most 4,000 characters.';
const DAYS = 'The days of a delay are a whole number from 1 to 3,650.';
const NAMES = 'The list “profile” holds at most 200 names.';
const EVENTS = 'The file holds the list “events”, of at most 500 events.';
const AN_EVENT = 'An event is an object with “kind”, “at” and “zone”.';
const FACTS = 'The file holds one object with the list “events”.';

const name = z.string(A_NAME).trim().min(1, A_NAME).max(120, A_NAME);

/** The years in which calendars and time zones are known well enough to count. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

function isMoment(at: string): boolean {
  if (!DAY_ONLY.test(at) && !LOCAL.test(at)) return false;
  const year = Number(at.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  try {
    momentOf({ at, zone: 'UTC' });
    return true;
  } catch {
    return false;
  }
}

const eventShape = {
  /** What happened, e.g. "discovery"; the kinds stand in the pack's regimes.json. */
  kind: name,
  /** The wall clock there, `YYYY-MM-DDTHH:MM`; a day alone is counted from its first minute. */
  at: z.string(A_MOMENT).refine(isMoment, A_MOMENT),
  /** The time zone, e.g. "America/New_York". */
  zone: z.string(A_ZONE).refine(isTimeZone, A_ZONE),
  what: z.string(WORDS).max(MOST_CHARACTERS, WORDS).nullish(),
  /** For a delay: the days it grants. */
  days: z.int(DAYS).positive(DAYS).max(3_650, DAYS).nullish(),
};

const clockEventSchema = z.looseObject(eventShape, AN_EVENT);

const factsShape = {
  /** Who is bound and what is known, e.g. "sec-8k-filer". */
  profile: z.array(name, NAMES).max(MOST_NAMES, NAMES).optional(),
  events: z.array(clockEventSchema, EVENTS).max(MOST_EVENTS, EVENTS),
};

export const clockFactsSchema = z.looseObject(factsShape, FACTS);

type Given = z.infer<typeof clockFactsSchema>;

const EVENT_FIELDS = new Set(Object.keys(eventShape));
const FACT_FIELDS = new Set(Object.keys(factsShape));

/** The facts, and the names of fields that were there and are not read. */
export interface ReadFacts {
  readonly facts: ClockFacts;
  readonly unread: readonly string[];
}

function eventOf({ kind, at, zone, what, days }: Given['events'][number]): ClockEvent {
  return { kind, at, zone, what: what ?? '', days: days ?? null, id: null };
}

/** What was parsed, as the clocks take it. */
export function readFacts(given: Given): ReadFacts {
  const unread = [
    ...Object.keys(given).filter((field) => !FACT_FIELDS.has(field)),
    ...given.events.flatMap((event) => Object.keys(event).filter((field) => !EVENT_FIELDS.has(field))),
  ];
  return {
    facts: { profile: given.profile ?? [], events: given.events.map(eventOf) },
    unread: [...new Set(unread)],
  };
}
