/** Deadlines of the clock engine in words: what starts them, why they stand so, and what a list of them covers. */
import { capitalized, countOf, joinWords } from '../base/words';
import { STATE_CLOCK } from '../clocks/state-clocks';
import type {
  ClockEvent,
  ClockInstant,
  ClockStatus,
  Deadline,
  DeadlineReason,
  HourOpen,
  OuterBasis,
} from '../clocks/types';
import type { ClockTable } from '../pack/schema';
import type { Regimes } from '../pack/schema-regime';
import { clockCountInWords } from './clock-count-words';
import { outsideInWords } from './clock-words';
import { formatDate } from './format';

const OUTER_WORDS: Readonly<Record<OuterBasis, string>> = {
  'eu-hour':
    'The later reading leaves out the hour of the event (Reg. 1182/71 art. 3(1)); whether that governs is not established',
  'two-days':
    'Where it happened it was another day than at the recipient; the later reading counts from the later day, and which of them counts is unsettled',
  'several-events': 'The later reading counts from the last of the events that may be the start',
  'staff-view':
    'The later reading is a view of SEC staff (C&DI 104B.02, read in accounts alone): four business days once the delay has ended',
  closing:
    'The later reading leaves out a day on which federal offices were closed by order; whether the recipient took it for a closed day was not read',
  'delay-start':
    'The later reading lets the delay run from the day the notice was otherwise due; from which day it runs is open',
  eu: 'The later reading moves the end to a working day (Reg. 1182/71 art. 3(4) and (5)); regional holidays are not counted',
  ny: 'The later reading moves the end to the next business day (N.Y. Gen. Constr. Law § 25-a(1)); State holidays that are not federal are not counted',
  ca: 'The later reading moves an end on a Sunday or holiday (Cal. Gov. Code § 6800, Civ. Code § 10); no authority that applies them here was found',
  weekend:
    'The later reading moves an end on a Saturday, Sunday or legal holiday (Tex. Gov’t Code § 311.014); to be verified',
  dora: 'The later reading moves the end to noon of the next working day (Del. Reg. (EU) 2025/301 art. 5(4))',
};

/** Each followed by a day. */
const LAW_WORDS = {
  'in-force': 'In force on',
  'not-yet': 'Not in force on',
  proposed: 'Proposed, and no duty on',
  unclear: 'It is not clear whether it was in force on',
  'no-number': 'The law set no number on',
  'earlier-text': 'An earlier text, which is not counted here, was in force on',
} as const;

const FIXED_WORDS = {
  'by-contract': 'The contract sets it; counsel enters it',
  'owed-to-us': 'Not owed by the Company: its service provider owes it to the Company',
  'closing-possible':
    'It runs over December 24 or 26, days that orders closed in some years; one that is not counted here would make it later',
  'no-member-state':
    'The Member State is not on record: no holidays are counted and the time is that of the event',
} as const;

const HOUR_OPEN_WORDS: Readonly<Record<HourOpen, string>> = {
  'day-only':
    'Only the day of the event is on record: it is counted from the first minute of that day, and in the later reading from the last',
  twice:
    'The clock there showed this time twice, since it was set back: it is counted from the first, and in the later reading from the second',
  skipped:
    'The clock there never showed this time, since it was set forward: it is counted from the earlier of the two moments it can mean. Check the time',
};

/** The code of a country at the end of a name. */
const COUNTRY_TAIL = /-[a-z]{2}$/;

/** A list of events stays readable: further ones are counted. */
const MOST_EVENTS_SAID = 5;

/** "November 23, 2026, 15:00 Europe/Berlin (2026-11-23T14:00:00Z)". */
function instantInWords({ local, zone, utc }: ClockInstant): string {
  return `${wallTimeInWords({ at: local, zone })} (${utc})`;
}

/** "2026-11-23T15:00" as "November 23, 2026, 15:00 America/New_York". */
export function wallTimeInWords({ at, zone }: Pick<ClockEvent, 'at' | 'zone'>): string {
  const [day = at, time] = at.split('T');
  return `${formatDate(day)}${time === undefined ? '' : `, ${time.slice(0, 5)}`} ${zone}`;
}

/** Kinds of events and facts in the words of the pack. */
export interface RegimeWords {
  readonly kind: (id: string) => string;
  readonly fact: (id: string) => string;
}

/** The words of a pack's regimes; what they do not name is said by its id. */
export function regimeWords({ events, facts }: Regimes): RegimeWords {
  const kinds = new Map(events.map(({ id, words: said }) => [id, said]));
  const words = new Map(facts.map(({ id, words: said }) => [id, said]));
  const fact = (id: string): string => words.get(id) ?? words.get(id.replace(COUNTRY_TAIL, '-*')) ?? id;
  return { kind: (id) => kinds.get(id) ?? id, fact };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

type Reason<Kind extends DeadlineReason['kind']> = Extract<DeadlineReason, { readonly kind: Kind }>;
type OfEvents = Reason<
  | 'may-also-start'
  | 'delayed'
  | 'delay-without-effect'
  | 'delay-without-days'
  | 'elapsed-since'
  | 'earlier-on-record'
  | 'hour-open'
>;
type OfBinding = Reason<
  'bound-unknown' | 'not-bound' | 'needs' | 'excluded' | 'not-started' | 'implied' | 'outline'
>;

function eventsInWords(events: readonly ClockEvent[], words: RegimeWords): string {
  const said = events.slice(0, MOST_EVENTS_SAID).map((event) => clockEventInWords(event, words));
  const rest = events.length - said.length;
  return [...said, ...(rest === 0 ? [] : [`and ${countOf(rest, 'further event')}`])].join('; ');
}

function delayInWords({ days, said, by }: Reason<'delayed'>, words: RegimeWords): string {
  const cut = said > days ? ` (of ${String(said)} granted; more does not count)` : '';
  return `Delayed by ${countOf(days, 'day')}${cut}: ${clockEventInWords(by, words)}`;
}

function eventReason(reason: OfEvents, words: RegimeWords): string {
  const said = (event: ClockEvent): string => clockEventInWords(event, words);
  switch (reason.kind) {
    case 'may-also-start':
      return `It may also be counted from: ${eventsInWords(reason.events, words)}`;
    case 'delayed':
      return delayInWords(reason, words);
    case 'delay-without-effect':
      return `On record and without effect here, since it ends before the deadline or the rule grants no further delay: ${said(reason.by)}`;
    case 'delay-without-days':
      return `A delay is on record that does not say how long it is, and moves nothing here: ${said(reason.by)}`;
    case 'elapsed-since':
      return `${countOf(reason.days, 'day')} since the first event on record (${said(reason.event)}), which does not start it`;
    case 'earlier-on-record':
      return `Earlier on record, and for counsel whether it was the start already: ${said(reason.event)}`;
    case 'hour-open':
      return HOUR_OPEN_WORDS[reason.open];
  }
}

function bindingReason(reason: OfBinding, words: RegimeWords): string {
  const facts = (ids: readonly string[]): string => joinWords(unique(ids.map(words.fact)), 'or');
  const kinds = (ids: readonly string[]): string => joinWords(unique(ids.map(words.kind)), 'or');
  switch (reason.kind) {
    case 'needs':
      return `Not on record whether ${facts(reason.facts)}`;
    case 'excluded':
      return `Not owed, since ${facts(reason.facts)}`;
    case 'bound-unknown':
      return `Whether the Company is bound is not on record: ${reason.because}`;
    case 'not-bound':
      return reason.because === null
        ? 'Nothing on record says that the Company is bound'
        : capitalized(reason.because);
    case 'not-started':
      return `Not started; it starts with ${kinds(reason.starts)}`;
    case 'implied':
      return `Not on record: ${kinds(reason.starts)}. The event counted from stands for it, as the earliest that may be taken for it`;
    case 'outline':
      return `Read in outline only, so nothing is counted: ${reason.words}`;
  }
}

function isFixed(reason: DeadlineReason): reason is Reason<keyof typeof FIXED_WORDS> {
  return reason.kind in FIXED_WORDS;
}

type OfRule = Exclude<DeadlineReason, OfEvents | OfBinding | Reason<keyof typeof FIXED_WORDS>>;

function ruleReason(reason: OfRule): string {
  switch (reason.kind) {
    case 'counted':
      return capitalized(clockCountInWords(reason.count));
    case 'bound-first':
      return `${countOf(reason.hours, 'hour')} from awareness come first`;
    case 'outer':
      return OUTER_WORDS[reason.basis];
    case 'note':
      return reason.text.replace(/\.$/, '');
    case 'law-status':
      return `${LAW_WORDS[reason.lawStatus]} ${formatDate(reason.day)}`;
    case 'no-number':
      return `When: ${reason.words}`;
    case 'bound-ahead':
      return `If it comes within ${countOf(reason.hours, 'hour')} from awareness, the notice is due no later than those end: ${instantInWords(reason.at)}`;
    case 'member-states':
      return `More than one Member State is on record: time and holidays are those of ${reason.used}, and those of ${joinWords(reason.others, 'and')} may differ`;
    case 'assumes':
      return `Counted on the assumption that ${reason.text}`;
  }
}

const EVENT_REASONS: readonly DeadlineReason['kind'][] = [
  'may-also-start',
  'delayed',
  'delay-without-effect',
  'delay-without-days',
  'elapsed-since',
  'earlier-on-record',
  'hour-open',
];
const BINDING_REASONS: readonly DeadlineReason['kind'][] = [
  'needs',
  'excluded',
  'bound-unknown',
  'not-bound',
  'not-started',
  'implied',
  'outline',
];

function isOfEvents(reason: DeadlineReason): reason is OfEvents {
  return EVENT_REASONS.includes(reason.kind);
}

function isOfBinding(reason: DeadlineReason): reason is OfBinding {
  return BINDING_REASONS.includes(reason.kind);
}

function reasonInWords(reason: DeadlineReason, words: RegimeWords): string {
  if (isFixed(reason)) return FIXED_WORDS[reason.kind];
  if (isOfEvents(reason)) return eventReason(reason, words);
  return isOfBinding(reason) ? bindingReason(reason, words) : ruleReason(reason);
}

/** "Discovery, November 23, 2026, 15:00 America/New_York: the team finds the file". */
export function clockEventInWords(event: ClockEvent, words: RegimeWords): string {
  const what = event.what.trim().replace(/\.$/, '');
  return `${capitalized(words.kind(event.kind))}, ${wallTimeInWords(event)}${what === '' ? '' : `: ${what}`}`;
}

/** What a deadline is counted from, or what would start it. */
export function clockTriggerInWords({ event, starts }: Deadline, words: RegimeWords): string {
  return event === null
    ? capitalized(joinWords(unique(starts.map(words.kind)), 'or'))
    : clockEventInWords(event, words);
}

/** Why a deadline stands as it does, in sentences. */
export function deadlineReasonsInWords({ reasons }: Deadline, words: RegimeWords): string {
  return unique(reasons.map((reason) => `${reasonInWords(reason, words)}.`)).join(' ');
}

/** The five groups of a list and what each is called. */
export const CLOCK_STATUS_WORDS: Readonly<Record<ClockStatus, string>> = {
  running: 'Running',
  'would-start': 'Would start',
  floor: 'Not before',
  'not-bound': 'Not bound',
  'no-number': 'No number',
  'not-in-force': 'Not in force',
  'not-computable': 'Not computable',
};

/** The table without the clocks that are counted. */
function uncounted(table: ClockTable, { regimes }: Regimes): ClockTable {
  const counted = new Set([STATE_CLOCK, ...regimes.map(({ clock }) => clock)]);
  return { ...table, clocks: table.clocks.filter(({ id }) => !counted.has(id)) };
}

/** What was given that changed nothing, in the words in which it was given or of the pack. */
export interface CoverageGiven {
  readonly notUnderstood: readonly string[];
  readonly withoutEffect: readonly string[];
}

/** What a list covers, what it does not, and what was given and not understood. */
export function coverageInWords(
  regimes: Regimes,
  table: ClockTable | null,
  { notUnderstood, withoutEffect }: CoverageGiven,
): string {
  const covered = `The list covers ${countOf(regimes.regimes.length, 'regime')} and the breach laws of ${countOf(regimes.states.length, 'further jurisdiction')}, as the law was read on ${formatDate(regimes.asOf)}; it is not complete.`;
  const contract = 'Periods set by contract, policy or order are not in it until counsel enters them.';
  const strange =
    notUnderstood.length === 0
      ? ''
      : `Given and not understood, so nothing was counted from it: ${joinWords(unique(notUnderstood), 'and')}.`;
  const idle =
    withoutEffect.length === 0
      ? ''
      : `On record, and no line is counted from it for those who are bound here: ${joinWords(unique(withoutEffect), 'and')}.`;
  return [covered, outsideInWords(table === null ? null : uncounted(table, regimes)), contract, strange, idle]
    .filter((text) => text !== '')
    .join(' ');
}
