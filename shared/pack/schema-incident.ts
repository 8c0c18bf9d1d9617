/**
 * What counsel is given when an incident is reported at night: who the Company is, what happened when, the first steps,
 * what to keep, how to set up privilege, drafts of notices, the hold and exercises. How periods are counted is in
 * `schema-regime.ts`.
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { authorityConfidenceSchema, authorityRefSchema, id, isoDate, text } from './schema-basics';
import { stateCode, token } from './schema-regime';

const title = text.max(70);
const why = text.max(200);
const hint = text.max(320);
const minute = z.number().int().nonnegative();
const cited = z.array(authorityRefSchema);

/** Of which sides something is told; left out: of all. */
const onlySides = z.array(id).min(1).optional();
/** Told only of those of whom one of these names of `roles` is given, or says the profile. */
const onlyFor = z.array(token).min(1).optional();

/** Places whose code, in small letters, takes the place of a last `*` in a name. */
const placeSchema = z.enum(['us-state', 'member-state']);

/** How the incident reached the Company, or the Company others. */
const sideSchema = z.strictObject({ id, label: title, hint });

const groupSchema = z.strictObject({ id, label: title });

/** One name by which facts say who the Company is, where no assessment says it. */
const roleSchema = z.strictObject({
  token,
  label: title,
  hint,
  group: id,
  /** There where the name ends in `*`. */
  place: placeSchema.optional(),
  /** The name while the place is not known; left out: there is none. */
  withoutPlace: token.optional(),
  /** Choices of the profile that say the same; all of them together. */
  profile: z.array(z.strictObject({ facet: id, option: id })).default([]),
});

/** A fact of the incident. Not known is a proper answer and gives no name. */
const conditionSchema = z.strictObject({
  id,
  group: id,
  /** A question that yes, no and not known answer. */
  label: text.max(140),
  hint,
  /** The name that yes gives; ends in `*` where `place` is asked. Left out: yes gives none. */
  yes: token.optional(),
  no: token.optional(),
  place: placeSchema.optional(),
  /** What the ladder does while it is not known. */
  unknown: why,
  sides: onlySides,
  onlyFor,
});

/** A moment that counsel writes down. */
const momentSchema = z.strictObject({
  id,
  /** `first`: asked at once, in this order. `later`: entered as it comes. */
  phase: z.enum(['first', 'later']),
  label: title,
  hint,
  /** The kinds of events it becomes, all at that one time. Empty: it is kept in the file and starts nothing. */
  kinds: z.array(token),
  /** What it means that it is left empty. */
  whenEmpty: z.enum(['not-yet', 'not-known']),
  /** Somebody decides it: who, and by which test, is asked too. */
  isDecision: z.literal(true).optional(),
  /** May be entered more than once. */
  isRepeated: z.literal(true).optional(),
  /** Asks for the days it grants. */
  takesDays: z.literal(true).optional(),
  /** A judgment of counsel, for the privileged file alone. */
  isJudgment: z.literal(true).optional(),
  sides: onlySides,
  onlyFor,
  /** Told only where residents of one of these States are affected. */
  states: z.array(stateCode).min(1).optional(),
});

/** What is done in the first hour; of each side the first three are what is done now. */
const stepSchema = z.strictObject({
  id,
  title,
  why,
  /** Minutes from the call by which it is begun: a plan, no rule of law. */
  byMinute: minute,
  sides: onlySides,
  onlyFor,
  authorities: cited,
});

const keptFor = z.strictObject({ unit: z.enum(['days', 'months']), value: z.number().int().positive() });

/** How long logs are kept by an option of a question, in the option’s own words and no further. */
const retentionSchema = z.strictObject({
  question: id,
  options: z
    .array(
      z.strictObject({
        option: id,
        searchable: keptFor,
        retrievable: keptFor,
        /** `at-least`: or longer. `less-than`: shorter than both, or nothing kept. */
        reading: z.enum(['about', 'at-least', 'less-than']),
      }),
    )
    .min(1),
});

const preservationSchema = z.strictObject({
  id,
  title,
  keep: text.max(320),
  why,
  /** How it is lost, and how soon, in words. */
  lostBy: why,
  lostWithin: text.max(120),
  ask: text.max(120),
  /** `minutes`: kept before anything else. */
  urgency: z.enum(['minutes', 'hours', 'days', 'weeks']),
  sides: onlySides,
  /** Questions whose answers bear on it, and the option that speaks of it. */
  bears: z.array(z.strictObject({ question: id, option: id.optional() })),
  /** The question of `retentions` that says how long it is kept. */
  retention: id.optional(),
  authorities: cited,
});

const privilegeSchema = z.strictObject({
  /** What the whole list does not do. */
  note: text.max(400),
  items: z.array(z.strictObject({ id, title, why: text.max(320), authorities: cited.min(1) })).min(1),
});

/**
 * Facts of the record that an item of a notice may be filled from. `company` is its name, `contact` who answers questions;
 * `what-happened` a neutral account, `nature` the kind of breach; `systems`, `services` and `data-kinds` what is affected;
 * `people-count` how many people, `people-by-place` how many by State or country; `own-agent`, `model` and `vendor` who or what
 * took part; `containment` what was cut off, `measures` what was done since; `payment` what was paid; `law-enforcement` who was
 * told and what they asked; `notices-sent` who else was notified and when.
 */
export const NOTICE_FACTS = [
  'company',
  'contact',
  'what-happened',
  'nature',
  'systems',
  'services',
  'data-kinds',
  'people-count',
  'people-by-place',
  'own-agent',
  'model',
  'vendor',
  'containment',
  'measures',
  'payment',
  'law-enforcement',
  'notices-sent',
] as const;

const noticeItemSchema = z.discriminatedUnion('kind', [
  /** When one of `moments` was. */
  z.strictObject({ kind: z.literal('moment'), id, label: text.max(160), moment: id }),
  z.strictObject({ kind: z.literal('fact'), id, label: text.max(160), fact: z.enum(NOTICE_FACTS) }),
  /** Left open for counsel, who decides. */
  z.strictObject({ kind: z.literal('counsel'), id, label: text.max(160), decide: text.max(280) }),
]);

const noticeSchema = z.strictObject({
  id,
  /** The entry of `clock-table.json`, and the stage of `regimes.json`. */
  clock: id,
  stage: id,
  title,
  recipient: text.max(200),
  how: text.max(320),
  /** Where the list of contents comes from: `none` where the rule has no list. */
  contentFrom: z.enum(['rule', 'guidance', 'form', 'contract', 'none']),
  /** What was read for the contents, and how sure they are. */
  read: text.max(280),
  confidence: authorityConfidenceSchema,
  note: text.max(320).optional(),
  /** Only for holders of one of these names, where a clock has more than one recipient. */
  onlyFor,
  items: z.array(noticeItemSchema).min(1),
});

/** What stands in braces in the hold and in letters. */
export const HOLD_SLOTS = [
  'company',
  'subject',
  'from-day',
  'issued-on',
  'issued-by',
  'counsel-contact',
  'recipient',
  'anticipated',
  'systems',
  'vendor',
  'accounts',
  'reply-by',
] as const;

const paragraphSchema = z.strictObject({
  id,
  heading: title.optional(),
  text: text.max(900),
  items: z.array(text.max(320)).default([]),
});

const letterSchema = z.strictObject({
  title,
  /** Said to counsel, never printed in it. */
  note: text.max(320),
  paragraphs: z.array(paragraphSchema).min(1),
});

const injectSchema = z.strictObject({
  id,
  minute,
  title,
  /** Read out to the table. */
  tell: text.max(700),
  ask: text.max(400),
  /** Moments that counsel writes down now; minutes of the exercise’s own time from its start, before it below 0. */
  records: z.array(z.strictObject({ moment: id, offsetMinutes: z.number().int() })),
  /** What a good answer covers. */
  good: z.array(text.max(280)).min(1),
  authorities: cited,
});

const tableTopSchema = z.strictObject({
  id,
  title,
  minutes: z.number().int().positive(),
  side: id,
  /** The hour that its own clock shows at its start, as its words tell it; left out: the hour at which it is begun. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  setting: text.max(900),
  /** Who sits at the table. */
  takePart: z.array(text.max(120)).min(2),
  roles: z.array(token).min(1),
  conditions: z.array(z.strictObject({ condition: id, answer: z.enum(['yes', 'no', 'unknown']) })),
  injects: z.array(injectSchema).min(3),
  closing: z.array(text.max(280)).min(1),
  /** Questions of the pack that the record bears on. It answers none of them. */
  questions: z.array(id).min(1),
});

export const incidentGuideSchema = z.strictObject({
  /** The day the law was read for it. */
  asOf: isoDate,
  sides: z.array(sideSchema).min(1),
  roleGroups: z.array(groupSchema).min(1),
  roles: z.array(roleSchema).min(1),
  conditionGroups: z.array(groupSchema).min(1),
  conditions: z.array(conditionSchema),
  moments: z.array(momentSchema).min(1),
  firstHour: z.array(stepSchema).min(3),
  preservation: z.array(preservationSchema).min(1),
  retentions: z.array(retentionSchema),
  privilege: privilegeSchema,
  notices: z.array(noticeSchema),
  /** The litigation hold, and the letter by which a vendor is asked to keep what it holds. */
  hold: letterSchema,
  vendorLetter: letterSchema,
  tableTops: z.array(tableTopSchema),
});

export type IncidentGuide = DeepReadonly<z.infer<typeof incidentGuideSchema>>;
export type IncidentRole = IncidentGuide['roles'][number];
export type IncidentCondition = IncidentGuide['conditions'][number];
export type IncidentStep = IncidentGuide['firstHour'][number];
export type PreservationItem = IncidentGuide['preservation'][number];
export type LogRetention = IncidentGuide['retentions'][number];
export type NoticeDraft = IncidentGuide['notices'][number];
export type NoticeItem = NoticeDraft['items'][number];
export type NoticeFact = (typeof NOTICE_FACTS)[number];
export type HoldSlot = (typeof HOLD_SLOTS)[number];
export type IncidentLetter = IncidentGuide['hold'];
export type TableTop = IncidentGuide['tableTops'][number];
export type TableTopInject = TableTop['injects'][number];
