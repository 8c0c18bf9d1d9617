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
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;
const name = z.string().trim().min(1).max(120);

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

const clockEventSchema = z.looseObject({
  /** What happened, e.g. "discovery"; the kinds stand in the pack's regimes.json. */
  kind: name,
  /** The wall clock there, `YYYY-MM-DDTHH:MM`; a day alone is counted from its first minute. */
  at: z
    .string()
    .refine(
      isMoment,
      'A moment is written YYYY-MM-DDTHH:MM, as the clock there showed it, in the years 1990 to 2100.',
    ),
  /** The time zone, e.g. "America/New_York". */
  zone: z.string().refine(isTimeZone, 'No such time zone; write it as in "America/New_York".'),
  what: z.string().max(MOST_CHARACTERS).optional(),
  /** For a delay: the days it grants. */
  days: z.number().int().positive().max(3_650).optional(),
});

export const clockFactsSchema = z.looseObject({
  /** Who is bound and what is known, e.g. "sec-8k-filer". */
  profile: z.array(name).max(MOST_NAMES).optional(),
  events: z.array(clockEventSchema).max(MOST_EVENTS),
});

type Given = z.infer<typeof clockFactsSchema>;

const EVENT_FIELDS = new Set(Object.keys(clockEventSchema.shape));
const FACT_FIELDS = new Set(Object.keys(clockFactsSchema.shape));

/** The facts, and the names of fields that were there and are not read. */
export interface ReadFacts {
  readonly facts: ClockFacts;
  readonly unread: readonly string[];
}

function eventOf({ kind, at, zone, what, days }: Given['events'][number]): ClockEvent {
  return { kind, at, zone, what: what ?? '', days: days ?? null };
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
