/** Reporting deadlines: those a pack lists, and the table behind them with every stage, rule and dated state. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  applicabilitySchema,
  authorityConfidenceSchema,
  authorityRefSchema,
  id,
  isoDate,
  text,
} from './schema-basics';

const periodUnit = z.enum(['minutes', 'hours', 'calendar-days', 'business-days', 'weeks', 'months']);

/** How long a deadline leaves. */
const period = z.strictObject({ unit: periodUnit, value: z.number().positive() });
/** The law gives no figure; the words it uses instead, e.g. "without undue delay". */
const noNumber = z.strictObject({ unit: z.literal('no-number'), words: text.optional() });
/** A day of every year. */
const fixedDate = z.strictObject({
  unit: z.literal('fixed-date'),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
});

export const clockLengthSchema = z.discriminatedUnion('unit', [period, noNumber, fixedDate]);

export const clockSchema = z.strictObject({
  id,
  title: text,
  trigger: text,
  length: clockLengthSchema,
  binds: text,
  /** Where it stands on the day the pack is read for; `packAsOf` sets it from the dates below. */
  status: z.enum(['in-force', 'not-yet-effective', 'proposed', 'ended']).default('in-force'),
  /** Only proposed: it never runs, whatever the day. */
  proposed: z.literal(true).optional(),
  /** Due by the calendar, whether or not anything happens. */
  periodic: z.literal(true).optional(),
  /** Another owes the notice, and the organization is to get it. */
  owedToUs: z.literal(true).optional(),
  /** How much turns on it, 5 the most; left out: 3. Orders lists without room for all; says nothing of time. */
  gravity: z.number().int().min(1).max(5).optional(),
  /** A deadline that stands for this one in lists without room for all: it follows that one, or runs where a fact holds that no profile has. */
  partOf: id.optional(),
  /** First and last day it runs, where they differ from those of its authorities. */
  from: isoDate.optional(),
  until: isoDate.optional(),
  /** To whom the notice goes. */
  recipient: text.optional(),
  /** What has to be filed. */
  files: text.optional(),
  /** How the period is counted, and what is unsettled in it. */
  computation: text.optional(),
  applicability: applicabilitySchema,
  authorities: z.array(authorityRefSchema).min(1),
});

const stageSchema = z.strictObject({
  stage: text,
  length: z.discriminatedUnion('unit', [
    period,
    noNumber,
    fixedDate,
    /** At least this long before the event. */
    z.strictObject({ unit: z.literal('before'), value: z.number().positive(), of: periodUnit }),
    /** A floor: not before so long has passed. */
    z.strictObject({ unit: z.literal('not-before'), value: z.number().positive(), of: periodUnit }),
    z.strictObject({ unit: z.literal('end-of-next-calendar-day') }),
    /** Several lengths, by what the words say. */
    z.strictObject({ unit: z.literal('several'), words: text }),
    /** Counsel enters it from the contract. */
    z.strictObject({ unit: z.literal('by-contract') }),
    /** The table of States has it. */
    z.strictObject({ unit: z.literal('by-state') }),
  ]),
  /** What the stage runs from. */
  from: text.optional(),
  /** Rules of computation, by their ids or in words. */
  rule: text.optional(),
});

const tableClockSchema = z.strictObject({
  id,
  group: text,
  regime: text,
  /** The deadlines of `clocks.json` that come from it. */
  deadlines: z.array(id),
  /** What a list calls it that does not cover it. Left out where it is covered, or sets nothing. */
  outside: text.optional(),
  cite: text,
  binds: text,
  /** What starts it, in a few words, and in full. */
  starts: text,
  trigger: text,
  /** Whose knowledge counts. */
  knowledge: text.optional(),
  stages: z.array(stageSchema).min(1),
  computation: text.optional(),
  recipient: text.optional(),
  files: text.optional(),
  /** Who may put it off, and how long. */
  delay: text.optional(),
  limits: text.optional(),
  /** What it means where the organization's own agent did it. */
  ownAgent: text.optional(),
  statusNote: text,
  /** The same with dates; the words are those of the table. */
  states: z.array(z.strictObject({ state: text, from: isoDate.optional(), until: isoDate.optional() })),
  /** What was read. */
  source: text,
  confidence: authorityConfidenceSchema,
});

export const clockTableSchema = z.strictObject({
  /** The day the law was read for it. */
  asOf: isoDate,
  /** How periods are computed. */
  rules: z.array(z.strictObject({ id: text, title: text, content: text, read: text })),
  clocks: z.array(tableClockSchema),
  /** Regimes that were read in outline only. */
  outline: z.array(
    z.strictObject({
      id,
      regime: text,
      outside: text,
      deadline: text,
      confidence: authorityConfidenceSchema,
      remark: text.optional(),
    }),
  ),
  /** Breach notification, State by State. */
  states: z.array(
    z.strictObject({
      code: text,
      name: text,
      cite: text,
      residents: text,
      regulator: text.optional(),
      maintainer: text.optional(),
      agencies: text.optional(),
      residentsConfidence: authorityConfidenceSchema,
      regulatorConfidence: authorityConfidenceSchema,
    }),
  ),
  statesNote: text.optional(),
});

export type Clock = DeepReadonly<z.infer<typeof clockSchema>>;
export type ClockTable = DeepReadonly<z.infer<typeof clockTableSchema>>;
export type ClockStage = ClockTable['clocks'][number]['stages'][number];
