/**
 * The record of an incident: an append-only chain of entries, each with what was done in it. Nothing is ever changed or
 * taken away: what is wrong is taken back by a later entry, and both stand.
 */
import { z } from 'zod';
import { isPlausibleDay, isTimeZone } from '../base/days';
import type { DeepReadonly } from '../base/deep-readonly';
import { STRING_TRAITS, day, entityId, line, moment, packEntityId, prose, sha256Hex } from './schema-basics';

const timeZone = z.string().max(64).refine(isTimeZone).register(STRING_TRAITS, { use: 'name' });
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** A day that a calendar has, and that can have been meant: deadlines are counted from it without a further check. */
function isCountableDay(at: string): boolean {
  const own = at.slice(0, DAY_LENGTH);
  return isPlausibleDay(own) && day.safeParse(own).success;
}

/** A wall clock, `YYYY-MM-DDTHH:MM`; a day alone where the hour is not known. */
const wallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/)
  .refine(isCountableDay);
/** A name of the pack: a kind of event, who is bound, a fact. */
const token = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);
/** What is done once for a deadline, as the clocks call it. */
const obligation = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/:._-]{0,199}$/);
const wholeNumber = z.number().int().min(0).max(1_000_000_000);

const placeInTime = z.strictObject({ at: wallClock, zone: timeZone });

/** A file that was filed or kept, told apart by its hash; the file itself stays where it is. */
const fileCopy = z.strictObject({ name: line, bytes: z.number().int().min(0), sha256: sha256Hex });

const noticeCount = z.strictObject({
  unit: z.enum(['hours', 'calendar-days', 'business-days']),
  value: z.number().int().min(1).max(3_650),
});

/** What the texts of an incident are about, in the order in which they are told. */
export const DETAIL_FIELDS = [
  'what-happened',
  'nature',
  'systems',
  'services',
  'data-kinds',
  'own-agent',
  'model',
  'vendor',
  'containment',
  'measures',
  'payment',
  'law-enforcement',
  'contact',
] as const;

/** One thing said or done. The words on the left are stored and never change. */
export const incidentActSchema = z.discriminatedUnion('kind', [
  /** Always the first. An exercise is marked as one for good. */
  z.strictObject({
    kind: z.literal('opened'),
    title: line.min(1),
    /** `tableTop`: the built-in exercise it follows. `null`: it is real. */
    exercise: z.strictObject({ tableTop: packEntityId.nullable() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('renamed'), title: line.min(1) }),
  z.strictObject({ kind: z.literal('closed'), because: prose }),
  z.strictObject({ kind: z.literal('reopened'), because: prose }),
  z.strictObject({ kind: z.literal('sides-set'), sides: z.array(packEntityId).max(20) }),
  /** Who is bound, and what is known: a name of the pack, and whether it is so. */
  z.strictObject({ kind: z.literal('name-set'), name: token, state: z.enum(['yes', 'no', 'unknown']) }),
  /** What counsel answered to a question of the pack about the incident, and the names that the answer gives. */
  z.strictObject({
    kind: z.literal('condition-set'),
    condition: packEntityId,
    answer: z.enum(['yes', 'no', 'unknown']),
    names: z.array(token).max(60),
  }),
  /** When something happened; the newest of one id stands. */
  z.strictObject({
    kind: z.literal('moment-set'),
    moment: entityId,
    /** The moment of the pack that it is; `null`: one of counsel’s own. */
    of: packEntityId.nullable(),
    /** The kinds of event it is; empty: nothing runs from it. */
    kinds: z.array(token).max(20),
    /** `null`: it has not happened, as far as is known. */
    time: placeInTime.nullable(),
    certainty: z.enum(['certain', 'likely', 'reported']),
    what: prose,
    /** Who knew it then. */
    knownBy: line,
    /** Where it was learned from. */
    source: line,
    /** Days it grants, for a delay. */
    days: z.number().int().min(1).max(3_650).nullable(),
  }),
  z.strictObject({ kind: z.literal('moment-withdrawn'), moment: entityId, because: prose }),
  /** People affected of one State or country, e.g. `us-ca`, `de`; `count` `null`: not known. */
  z.strictObject({ kind: z.literal('people-set'), place: token, count: wholeNumber.nullable() }),
  z.strictObject({ kind: z.literal('people-withdrawn'), place: token }),
  z.strictObject({
    kind: z.literal('detail-set'),
    field: z.enum(DETAIL_FIELDS),
    text: prose,
  }),
  /** A notice clause of a contract or a policy, as counsel read it. */
  z.strictObject({
    kind: z.literal('contract-set'),
    contract: entityId,
    under: z.enum(['contract', 'policy']),
    counterparty: line.min(1),
    clause: line,
    recipient: line,
    /** The kind of event it runs from. */
    from: token,
    /** `null`: promptly, or another length without a number. */
    count: noticeCount.nullable(),
    words: prose,
  }),
  z.strictObject({ kind: z.literal('contract-withdrawn'), contract: entityId, because: prose }),
  z.strictObject({ kind: z.literal('owner-set'), obligation, owner: line }),
  z.strictObject({
    kind: z.literal('filed'),
    obligation,
    filed: placeInTime,
    by: line,
    reference: line,
    copy: fileCopy.nullable(),
    /** Kinds of event that the filing is, from which later stages run. */
    kinds: z.array(token).max(20),
  }),
  z.strictObject({ kind: z.literal('filing-withdrawn'), obligation, because: prose }),
  /** Counsel’s view that it does not apply here. */
  z.strictObject({ kind: z.literal('set-aside'), obligation, because: prose.min(1) }),
  z.strictObject({ kind: z.literal('taken-up'), obligation, because: prose }),
  z.strictObject({
    kind: z.literal('item-set'),
    list: z.enum(['first-hour', 'preservation', 'privilege']),
    item: packEntityId,
    state: z.enum(['open', 'under-way', 'done', 'not-here']),
    owner: line,
    note: prose,
  }),
  z.strictObject({ kind: z.literal('decided'), what: prose.min(1), because: prose }),
  z.strictObject({ kind: z.literal('noted'), what: prose.min(1) }),
  /** An earlier entry counts no more; taking back such an entry brings back what it took. */
  z.strictObject({ kind: z.literal('taken-back'), number: z.number().int().min(1), because: prose }),
]);

export const incidentEntrySchema = z.strictObject({
  incident: entityId,
  /** 1, 2, 3 … in one incident, without a gap. */
  number: z.number().int().min(1),
  /** When it was written down, UTC, and in which time zone. */
  at: moment,
  zone: timeZone,
  /** Who wrote it, as typed in the preferences; may be empty. */
  by: line,
  /** What was written down at once. */
  acts: z.array(incidentActSchema).min(1).max(100),
  /** Hash of the entry before; 64 zeros for the first. */
  previous: sha256Hex,
  hash: sha256Hex,
});

export type IncidentAct = DeepReadonly<z.infer<typeof incidentActSchema>>;
export type IncidentEntry = DeepReadonly<z.infer<typeof incidentEntrySchema>>;
