/** Incident clocks as a program counts them: what starts each stage, how it is counted, and from when the law is in force. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { applicabilitySchema, authorityConfidenceSchema, id, isoDate, text } from './schema-basics';

/** Names of kinds of events, of facts and of who is bound; a last `*` stands for the code of a country. */
export const token = z
  .string()
  .regex(/^[a-z0-9][a-z0-9^-]*\*?$/, 'a name has small letters, digits and hyphens');
const hourOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour is written HH:MM');
const count = z.number().int().positive();
export const stateCode = z.string().regex(/^[A-Z]{2}$/);

/** What moves the last day of a period, and by which rule: the latest reading only, never the day to plan for. */
const rollSchema = z.enum(['none', 'eu', 'ny', 'ca', 'weekend', 'dora']);
/** Whom article 5(5) and (6) of Regulation 2025/301 gives no later hour. */
const noRollFor = z.array(token).optional();

export const clockCountSchema = z.discriminatedUnion('kind', [
  /** Elapsed time, nights and holidays included. `eu-hour`: the hour of the event may be left out. */
  z.strictObject({
    kind: z.literal('elapsed'),
    unit: z.enum(['minutes', 'hours']),
    value: count,
    outer: z.literal('eu-hour').optional(),
    roll: z.literal('dora').optional(),
    noRollFor,
  }),
  /** Whole days; the day of the event is not counted. */
  z.strictObject({
    kind: z.literal('days'),
    unit: z.enum(['calendar-days', 'weeks', 'months']),
    value: count,
    roll: rollSchema,
    noRollFor,
  }),
  z.strictObject({
    kind: z.literal('business-days'),
    value: count,
    calendar: id,
    /** The hour at which the recipient's day ends; left out: midnight. */
    closesAt: hourOfDay.optional(),
  }),
  /** Not before so many full business days have passed. */
  z.strictObject({ kind: z.literal('floor-business-days'), value: count, calendar: id }),
  /** Kept at least so many days. */
  z.strictObject({ kind: z.literal('floor-days'), value: count }),
  /** At least so long before the event. */
  z.strictObject({ kind: z.literal('before'), minutes: count }),
  z.strictObject({ kind: z.literal('end-of-next-day') }),
  /** The later of elapsed hours and the close of the next business day. */
  z.strictObject({
    kind: z.literal('later-of-hours-and-close'),
    hours: count,
    closesAt: hourOfDay,
    calendar: id,
  }),
  /** Days from the end of the calendar year of the event. */
  z.strictObject({ kind: z.literal('days-from-year-end'), value: count }),
  /** A day of the year after the event. */
  z.strictObject({ kind: z.literal('fixed-date'), month: count.max(12), day: count.max(31) }),
  /** Hours from the event, and no later than a bound from an earlier one unless the event came after that bound. */
  z.strictObject({
    kind: z.literal('bounded'),
    hours: count,
    boundHours: count,
    boundFrom: token,
    /** Kinds that stand for it where it is not on record. */
    boundImpliedBy: z.array(token).optional(),
    roll: z.literal('dora').optional(),
    noRollFor,
  }),
  z.strictObject({ kind: z.literal('no-number'), words: text }),
  z.strictObject({ kind: z.literal('by-contract') }),
  /** The law was read and asks for nothing here; the words say so. */
  z.strictObject({ kind: z.literal('no-duty'), words: text }),
]);

const delaySchema = z.strictObject({
  event: token,
  /** Follows "Stage", e.g. "after the delay". */
  title: text,
  /** How long, where the event does not say. */
  days: count.optional(),
  /** The most days that count of the first such event, of the second and so on; a further one moves nothing. Left out: no limit. */
  most: z.array(count).min(1).optional(),
  /** `due-day`: from the day it was due, a further delay from the end of the one before. `either`: which of the two is open. */
  runsFrom: z.enum(['due-day', 'event', 'either']),
  /** `sec`: the first day on which a filing is taken once it has ended; four business days more are a staff view. */
  closes: z.enum(['sec', 'day']),
});

const stageSchema = z.strictObject({
  id,
  title: text,
  /** Kinds of events that start it. */
  starts: z.array(token).min(1),
  /** Kinds that cannot have come before one of these, and stand for it where none of them is on record. */
  impliedBy: z.array(token).optional(),
  /**
   * Of several events: `first`, the rule itself takes the earliest; `arguable`, each may be the start and the earliest is
   * planned for; `last`, the latest restarts it; `each`, every one has a deadline of its own.
   */
  reading: z.enum(['first', 'arguable', 'last', 'each']),
  count: clockCountSchema,
  /** Facts of which one must be there, and of which one must be there too; and those of which none may. */
  needs: z.array(token).optional(),
  needsToo: z.array(token).optional(),
  unless: z.array(token).optional(),
  delays: z.array(delaySchema).optional(),
  /** First day of this stage, where it is later than that of the regime. */
  from: isoDate.optional(),
  /** How sure it is, where that differs from the rest of the regime. */
  confidence: authorityConfidenceSchema.optional(),
  note: text.optional(),
});

const forceSchema = z.strictObject({
  /** `earlier-text`: another text was in force that is not counted here. */
  lawStatus: z.enum(['in-force', 'not-yet', 'proposed', 'unclear', 'no-number', 'earlier-text']),
  /** Only for whom one of these names is given. */
  onlyFor: z.array(token).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  note: text.optional(),
});

const regimeSchema = z.strictObject({
  /** The clock of `clock-table.json` that says it in words. */
  clock: id,
  /** Names by which facts say that it binds. */
  tokens: z.array(token).min(1),
  /** Binds also by any name that speaks of residents of this State. */
  residentsOf: stateCode.optional(),
  applicability: applicabilitySchema.optional(),
  /** Whose clock it is: a time zone, the Member State's, or that of the event. */
  zone: text,
  force: z.array(forceSchema).min(1),
  stages: z.array(stageSchema).min(1),
  /** Facts that take it away. */
  limits: z.array(token).optional(),
  /** Another owes the notice; by which names of ours it is owed to us. */
  owedToUs: z.array(token).optional(),
  /** Said where it binds nobody. */
  bindsNobody: text.optional(),
  /** What must be true of the incident and is not asked of the record; follows "Counted on the assumption that". */
  assumes: text.optional(),
  note: text.optional(),
});

const holidaySchema = z.union([
  z.strictObject({ title: text, month: count.max(12), day: count.max(31) }),
  /** The n-th weekday (1 is Monday) of a month; -1 is the last. */
  z.strictObject({
    title: text,
    month: count.max(12),
    weekday: count.max(7),
    nth: z.union([count.max(5), z.literal(-1)]),
  }),
]);

const calendarSchema = z.strictObject({
  id,
  title: text,
  /** Which rule sets the holidays, and how they are observed. */
  source: text,
  holidays: z.array(holidaySchema),
  /** Days closed once, and by what. */
  closings: z.array(
    z.strictObject({
      day: isoDate,
      by: text,
      /** Whether the recipients took it for a closed day was not read: the later reading alone leaves it out. */
      isUnsettled: z.literal(true).optional(),
    }),
  ),
  /** Days of every year that were closed in some: a count that runs over one says so. */
  mayClose: z.array(z.strictObject({ month: count.max(12), day: count.max(31) })).optional(),
});

const stateClockSchema = z.strictObject({
  code: stateCode,
  /** Calendar days for residents; `null`: the statute sets no number. */
  days: count.nullable(),
  starts: z.array(token).min(1),
  impliedBy: z.array(token).optional(),
  roll: rollSchema.optional(),
  note: text.optional(),
  /** To the regulator, to the owner of the data and to the consumer reporting agencies. */
  more: z.array(stageSchema),
});

/** A regime that was read in outline only: whom it names is told so, and nothing is counted. */
const outlineRegimeSchema = z.strictObject({ clock: id, tokens: z.array(token).min(1) });

export const regimesSchema = z.strictObject({
  /** The day the law was read for it. */
  asOf: isoDate,
  calendars: z.array(calendarSchema),
  regimes: z.array(regimeSchema),
  /** Breach notification of residents, State by State; the words are in `clock-table.json`. */
  states: z.array(stateClockSchema),
  /** When the laws of the States are taken to be as they were read. */
  statesForce: z.array(forceSchema).min(1),
  /** As `assumes` of a regime, for all of them. */
  statesAssume: text.optional(),
  /** The entries of the outline of `clock-table.json`. */
  outline: z.array(outlineRegimeSchema),
  /** The kinds of events, in words. */
  events: z.array(
    z.strictObject({
      id: token,
      words: text,
      /** Somebody decides it; until then what is known already may not start it. */
      isDecision: z.literal(true).optional(),
    }),
  ),
  /** Facts that stages need, to follow "if". */
  facts: z.array(
    z.strictObject({
      id: token,
      words: text,
      /** Small letters: an event whose words have them says the fact, unless it says the contrary. */
      saidBy: z.array(text).optional(),
      /** Kinds of events that are the fact. */
      impliedBy: z.array(token).optional(),
    }),
  ),
});

export type Regimes = DeepReadonly<z.infer<typeof regimesSchema>>;
export type Regime = Regimes['regimes'][number];
export type RegimeStage = Regime['stages'][number];
export type RegimeForce = Regime['force'][number];
export type ClockCount = RegimeStage['count'];
export type StageDelay = NonNullable<RegimeStage['delays']>[number];
export type BusinessCalendar = Regimes['calendars'][number];
export type DayRoll = z.infer<typeof rollSchema>;
