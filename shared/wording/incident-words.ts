/** The record of an incident in words: its times, what stands for each deadline, and what each act of the log says. Words only. */
import type { IncidentAct } from '../assessment/schema';
import { countOf, joinWords } from '../base/words';
import type { ClockInstant, ClockStatus } from '../clocks/types';
import type { DeadlineStand } from '../incident/incident-deadlines';
import type {
  ConditionAnswer,
  ContractClause,
  DetailField,
  IncidentActs,
  IncidentMoment,
  ItemState,
} from '../incident/types';
import { formatDate } from './format';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const DAY = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** What each detail of the record is called. */
export const DETAIL_WORDS: Readonly<Record<DetailField, string>> = {
  'what-happened': 'What happened',
  nature: 'Nature of the incident',
  systems: 'Systems',
  services: 'Services and operations',
  'data-kinds': 'Kinds of data',
  'own-agent': 'Our own agent',
  model: 'Model',
  vendor: 'Vendor',
  containment: 'Containment',
  measures: 'Measures',
  payment: 'Ransom or payment',
  'law-enforcement': 'Law enforcement',
  contact: 'Contact for questions',
};

/** How sure a time is. */
export const CERTAINTY_WORDS: Readonly<Record<IncidentMoment['certainty'], string>> = {
  certain: 'Certain',
  likely: 'Likely',
  reported: 'Reported, not confirmed',
};

/** Where an item of a list stands. */
export const ITEM_STATE_WORDS: Readonly<Record<ItemState['state'], string>> = {
  open: 'Open',
  'under-way': 'Under way',
  done: 'Done',
  'not-here': 'Not applicable here',
};

/** The answers to a question about the incident, or about who is bound. */
export const INCIDENT_ANSWER_WORDS = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

const LIST_WORDS: Readonly<Record<ItemState['list'], string>> = {
  'first-hour': 'First hour',
  preservation: 'Preservation',
  privilege: 'Privilege set-up',
};

/** The five groups of a list of deadlines, in the order in which they are read. */
export const DEADLINE_GROUPS: readonly {
  readonly title: string;
  readonly statuses: readonly ClockStatus[];
}[] = [
  { title: 'Running', statuses: ['running'] },
  { title: 'Would start if', statuses: ['would-start'] },
  { title: 'Not before', statuses: ['floor'] },
  { title: 'No number, or not computable', statuses: ['no-number', 'not-computable'] },
  { title: 'Not bound, or not in force', statuses: ['not-bound', 'not-in-force'] },
];

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? '';
}

/** "Mon, November 30, 2026, 18:30 America/New_York"; a day alone has no hour. */
export function wallTimeInWords({ at, zone }: { readonly at: string; readonly zone: string }): string {
  const day = at.slice(0, DAY);
  const hour = at.length > DAY ? `, ${at.slice(DAY + 1, MINUTE)}` : '';
  return `${weekdayOf(day)}, ${formatDate(day)}${hour} ${zone}`;
}

const MONTH = /^(\p{L}{3})\p{L}*/u;

/** "Mon, Nov 30, 2026, 18:30 America/New_York": for tables, where room is short. */
export function shortWallTime({ at, zone }: { readonly at: string; readonly zone: string }): string {
  const day = at.slice(0, DAY);
  const hour = at.length > DAY ? `, ${at.slice(DAY + 1, MINUTE)}` : '';
  return `${weekdayOf(day)}, ${formatDate(day).replace(MONTH, '$1')}${hour} ${zone}`;
}

/** "2026-11-30 23:30 UTC". */
export function utcInWords(utc: string): string {
  return `${utc.slice(0, DAY)} ${utc.slice(DAY + 1, MINUTE)} UTC`;
}

/** Both, for a deadline: where it is kept and in UTC. */
export function deadlineTimeInWords({ local, zone, utc }: ClockInstant): string {
  return `${wallTimeInWords({ at: local, zone })} (${utcInWords(utc)})`;
}

/** The same where room is short. */
export function shortDeadlineTime({ local, zone, utc }: ClockInstant): string {
  return `${shortWallTime({ at: local, zone })} (${utcInWords(utc)})`;
}

function filedInWords({ filed, by, reference }: IncidentActs['filed']): string {
  const who = by.trim() === '' ? '' : ` by ${by.trim()}`;
  const mark = reference.trim() === '' ? 'no reference recorded' : `reference ${reference.trim()}`;
  return `Filed ${wallTimeInWords(filed)}${who}, ${mark}`;
}

const LATENESS = [
  [true, 'after the time to plan for'],
  [false, 'by the time to plan for'],
] as const;

/** What was done about a deadline. */
export function standInWords(stand: DeadlineStand): string {
  switch (stand.kind) {
    case 'open':
      return 'Open';
    case 'overdue':
      return 'OVERDUE: the time to plan for is over, and no filing is on record';
    case 'filed': {
      const late = LATENESS.find(([is]) => is === stand.isLate)?.[1];
      return `${filedInWords(stand.filing)}${late === undefined ? '' : `; ${late}`}`;
    }
    case 'set-aside':
      return `Set aside by counsel, because: ${stand.because}`;
  }
}

const SPANS = { hours: 'hour', 'calendar-days': 'calendar day', 'business-days': 'business day' } as const;

/** "72 hours", or the clause’s own words. */
export function noticeCountInWords({ count, words }: Pick<ContractClause, 'count' | 'words'>): string {
  return count === null ? words : countOf(count.value, SPANS[count.unit]);
}

/** What ids of the pack and of the record are called. */
export interface IncidentNames {
  readonly side: (id: string) => string;
  readonly name: (token: string) => string;
  readonly condition: (id: string) => string;
  /** The answer to a question of the pack, with the places it names. */
  readonly answer: (answer: ConditionAnswer) => string;
  /** One of counsel’s own has no name but what she wrote. */
  readonly moment: (moment: Pick<IncidentMoment, 'of'>) => string;
  readonly item: (list: ItemState['list'], id: string) => string;
  readonly obligation: (id: string) => string;
  readonly place: (code: string) => string;
  readonly kind: (id: string) => string;
  /** A moment or a clause of the record, by its id. */
  readonly recorded: (id: string) => string;
}

function because(text: string): string {
  return text.trim() === '' ? '' : `, because: ${text.trim()}`;
}

function momentInWords(act: IncidentMoment, names: IncidentNames): string {
  const { time, certainty, what, knownBy, source, days } = act;
  const when =
    time === null ? 'not yet, or not known' : `${wallTimeInWords(time)} (${CERTAINTY_WORDS[certainty]})`;
  const more = [
    [what, ''],
    [knownBy, 'Known by: '],
    [source, 'Source: '],
    [days === null ? '' : countOf(days, 'day'), 'Grants: '],
  ].flatMap(([text = '', label = '']) => (text.trim() === '' ? [] : [`${label}${text.trim()}`]));
  return [`${names.moment(act)}: ${when}`, ...more].join('. ');
}

function itemInWords({ list, item, state, owner, note }: ItemState, names: IncidentNames): string {
  const more = [owner, note].map((text) => text.trim()).filter((text) => text !== '');
  return [
    `${LIST_WORDS[list]}, “${names.item(list, item)}”: ${ITEM_STATE_WORDS[state].toLowerCase()}`,
    ...more,
  ].join('. ');
}

function clauseInWords(clause: ContractClause, names: IncidentNames): string {
  const { under, counterparty, from, recipient, count } = clause;
  const own = count === null || clause.words.trim() === '' ? '' : ` (${clause.words.trim()})`;
  const where = clause.clause.trim() === '' ? '' : `, ${clause.clause.trim()}`;
  const to = recipient.trim() === '' ? '' : `; notice goes to ${recipient.trim()}`;
  return `Notice clause of a ${under}, ${counterparty}${where}: ${noticeCountInWords(clause)}${own} from ${names.kind(from)}${to}`;
}

function copyInWords({ copy }: IncidentActs['filed']): string {
  return copy === null
    ? ''
    : `. Copy kept: ${copy.name}, ${countOf(copy.bytes, 'byte')}, SHA-256 ${copy.sha256}`;
}

type Said = {
  readonly [Kind in keyof IncidentActs]: (act: IncidentActs[Kind], names: IncidentNames) => string;
};

/** Every act, each with every text that was typed into it. */
const ACT_WORDS: Said = {
  opened: ({ exercise, title }) => `${exercise === null ? 'Incident' : 'Exercise'} begun: ${title}`,
  renamed: ({ title }) => `Renamed: ${title}`,
  closed: (act) => `Closed${because(act.because)}`,
  reopened: (act) => `Opened again${because(act.because)}`,
  'sides-set': ({ sides }, names) =>
    sides.length === 0 ? 'No side set' : `Side: ${joinWords(sides.map(names.side), 'and')}`,
  'name-set': ({ name, state }, names) =>
    `${names.name(name)}: ${INCIDENT_ANSWER_WORDS[state].toLowerCase()}`,
  'condition-set': (act, names) => `${names.condition(act.condition)} ${names.answer(act)}`,
  'moment-set': momentInWords,
  'moment-withdrawn': (act, names) => `Time withdrawn: ${names.recorded(act.moment)}${because(act.because)}`,
  'people-set': ({ place, count }, names) =>
    `People affected, ${names.place(place)}: ${count === null ? 'number not known' : String(count)}`,
  'people-withdrawn': ({ place }, names) => `People affected, ${names.place(place)}: withdrawn`,
  'detail-set': ({ field, text }) =>
    `${DETAIL_WORDS[field]}: ${text.trim() === '' ? 'emptied' : text.trim()}`,
  'contract-set': clauseInWords,
  'contract-withdrawn': (act, names) =>
    `Notice clause withdrawn: ${names.recorded(act.contract)}${because(act.because)}`,
  'owner-set': ({ obligation, owner }, names) =>
    `${names.obligation(obligation)}: ${owner.trim() === '' ? 'no owner' : `owner ${owner.trim()}`}`,
  filed: (act, names) => `${names.obligation(act.obligation)}: ${filedInWords(act)}${copyInWords(act)}`,
  'filing-withdrawn': (act, names) =>
    `${names.obligation(act.obligation)}: entry of the filing withdrawn${because(act.because)}`,
  'set-aside': (act, names) => `${names.obligation(act.obligation)}: set aside${because(act.because)}`,
  'taken-up': (act, names) => `${names.obligation(act.obligation)}: taken up again${because(act.because)}`,
  'item-set': itemInWords,
  decided: (act) => `Decided: ${act.what.trim()}${because(act.because)}`,
  noted: ({ what }) => `Noted: ${what.trim()}`,
  'taken-back': (act) => `Entry ${String(act.number)} taken back${because(act.because)}`,
};

function actInWords<Kind extends keyof IncidentActs>(
  act: IncidentActs[Kind] & { readonly kind: Kind },
  names: IncidentNames,
): string {
  return ACT_WORDS[act.kind](act, names);
}

/** One act of the log as a sentence without a full stop; every text typed into it is there. */
export function incidentActInWords(act: IncidentAct, names: IncidentNames): string {
  return actInWords(act, names);
}
