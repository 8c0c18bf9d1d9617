/** What was written into the record of an incident, as sentences: one for each act. */
import type { IncidentAct } from '../assessment/schema';
import { capitalized, countOf, joinWords, lowerFirst } from '../base/words';
import type { DetailField, IncidentActs, IncidentMoment } from '../incident/types';
import { wallTimeInWords } from './deadline-words';
import type { IncidentNames } from './incident-names';

/** What the texts of an incident are about. */
export const DETAIL_WORDS: Readonly<Record<DetailField, string>> = {
  'what-happened': 'What happened',
  nature: 'Kind of incident',
  systems: 'Systems',
  services: 'Services',
  'data-kinds': 'Kinds of data',
  'own-agent': 'Our agent or product',
  model: 'Model',
  vendor: 'Vendor',
  containment: 'Containment',
  measures: 'Measures taken',
  payment: 'Payment demanded or made',
  'law-enforcement': 'Law enforcement',
  contact: 'Contact for authorities',
};

/** How sure the time of a moment is. */
export const CERTAINTY_WORDS: Readonly<Record<IncidentMoment['certainty'], string>> = {
  certain: 'certain',
  likely: 'likely',
  reported: 'as reported, not checked',
};

/** Where an item of a list stands. */
export const ITEM_STATE_WORDS: Readonly<Record<IncidentActs['item-set']['state'], string>> = {
  open: 'open',
  'under-way': 'under way',
  done: 'done',
  'not-here': 'not needed here',
};

const LIST_WORDS = {
  'first-hour': 'First steps',
  preservation: 'Preservation',
  privilege: 'Privilege',
} as const satisfies Readonly<Record<IncidentActs['item-set']['list'], string>>;

/** The answers to a question about the incident, and about who the Company is. */
export const INCIDENT_ANSWER_WORDS = { yes: 'yes', no: 'no', unknown: 'not known' } as const;

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** "A. Because: b." or "A." where no reason was given. */
function withReason(sentence: string, because: string): string {
  const reason = because.trim();
  return reason === '' ? ended(sentence) : `${ended(sentence)} Because: ${ended(reason)}`;
}

function further(parts: readonly (readonly [string, string])[]): string {
  return parts
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => ` ${name}: ${ended(text.trim())}`)
    .join('');
}

/** What a moment is called: by the guide, in counsel’s own words, or by what it is. */
export function momentName({ of, what, kinds }: IncidentMoment, names: IncidentNames): string {
  if (of !== null) return names.moment(of);
  if (what.trim() !== '') return what.trim();
  return kinds.length === 0 ? 'A moment' : joinWords(kinds.map(names.kind), 'and');
}

/** "The Company learned of it: December 1, 2026, 04:10 America/New_York", or that it has not happened, or not known when. */
export function momentInWords(moment: IncidentMoment, names: IncidentNames): string {
  const { time, of } = moment;
  const when = time === null ? lowerFirst(names.withoutTime(of)) : wallTimeInWords(time);
  return `${momentName(moment, names)}: ${when}`;
}

function momentSet(act: IncidentActs['moment-set'], names: IncidentNames): string {
  const { time, certainty, what, knownBy, source, days, of } = act;
  const sure = time === null ? '' : ` (${CERTAINTY_WORDS[certainty]})`;
  const more: (readonly [string, string])[] = [
    ['Who knew', knownBy],
    ['Source', source],
    ['What', of === null ? '' : what],
    ['Grants', days === null ? '' : countOf(days, 'day')],
  ];
  return `${ended(`${momentInWords(act, names)}${sure}`)}${further(more)}`;
}

/** "60 days", "promptly": how long a clause gives, in words. */
export function clauseLengthInWords({
  count,
  words,
}: Pick<IncidentActs['contract-set'], 'count' | 'words'>): string {
  if (count === null) return words.trim() === '' ? 'no number' : words.trim();
  const unit = { hours: 'hour', 'calendar-days': 'calendar day', 'business-days': 'business day' } as const;
  return countOf(count.value, unit[count.unit]);
}

/** "24 hours: without delay": its length with its own words, where there are both. */
export function clauseInWords(clause: Pick<IncidentActs['contract-set'], 'count' | 'words'>): string {
  const [length, own] = [clauseLengthInWords(clause), clause.words.trim()];
  return clause.count === null || own === '' ? length : `${length}: ${own}`;
}

function contractSet(act: IncidentActs['contract-set'], names: IncidentNames): string {
  const under = act.under === 'policy' ? 'Insurance policy' : 'Contract';
  const head = `${under} with ${act.counterparty}: notice within ${clauseLengthInWords(act)} of ${lowerFirst(names.kind(act.from))}`;
  return `${ended(head)}${further([
    ['Clause', act.clause],
    ['To', act.recipient],
    ['In its words', act.count === null ? '' : act.words],
  ])}`;
}

function filed(act: IncidentActs['filed'], names: IncidentNames): string {
  const head = `Filed: ${names.obligation(act.obligation)}, ${wallTimeInWords(act.filed)}`;
  const copy = act.copy === null ? '' : `${act.copy.name}, SHA-256 ${act.copy.sha256}`;
  return `${ended(head)}${further([
    ['By', act.by],
    ['Reference', act.reference],
    ['It is also', act.kinds.map((kind) => lowerFirst(names.kind(kind))).join(', ')],
    ['Copy', copy],
  ])}`;
}

function itemSet(act: IncidentActs['item-set'], names: IncidentNames): string {
  const head = `${LIST_WORDS[act.list]}: ${names.item(act.list, act.item)}: ${ITEM_STATE_WORDS[act.state]}`;
  return `${ended(head)}${further([
    ['Owner', act.owner],
    ['Note', act.note],
  ])}`;
}

function nameSet({ name, state }: IncidentActs['name-set'], names: IncidentNames): string {
  const said = capitalized(names.name(name));
  return state === 'yes' ? ended(said) : ended(`${said}: ${state === 'no' ? 'not so' : 'not known'}`);
}

/** "Yes (residents of California are affected)", "Not known". */
export function conditionAnswerInWords(
  act: Pick<IncidentActs['condition-set'], 'answer' | 'names'>,
  names: IncidentNames,
): string {
  const given = act.names.map(names.name);
  const said = act.answer === 'yes' && given.length > 0 ? ` (${joinWords(given, 'and')})` : '';
  return `${capitalized(INCIDENT_ANSWER_WORDS[act.answer])}${said}`;
}

/** That the people on record contradict the answer; nothing where they do not. `disproved`: names that the counts disprove. */
export function contradictionInWords(
  { names }: Pick<IncidentActs['condition-set'], 'names'>,
  disproved: ReadonlySet<string>,
): string {
  return names.some((name) => disproved.has(name))
    ? 'The people on record are more: this answer takes no deadline away.'
    : '';
}

function conditionSet(act: IncidentActs['condition-set'], names: IncidentNames): string {
  return `${names.condition(act.condition)} ${conditionAnswerInWords(act, names)}.`;
}

/** One entry for each act, so that none is without words. */
const SENTENCES: {
  readonly [Name in keyof IncidentActs]: (act: IncidentActs[Name], names: IncidentNames) => string;
} = {
  opened: ({ title, exercise }) =>
    ended(`Record begun: ${title}${exercise === null ? '' : '. This is an exercise'}`),
  renamed: ({ title }) => ended(`Called from now on: ${title}`),
  closed: ({ because }) => withReason('Closed', because),
  reopened: ({ because }) => withReason('Opened again', because),
  decided: ({ what, because }) => withReason(`Decided: ${what}`, because),
  noted: ({ what }) => ended(`Noted: ${what}`),
  'taken-back': ({ number, because }) => withReason(`Entry ${String(number)} taken back`, because),
  'sides-set': ({ sides }, names) =>
    sides.length === 0 ? 'What it is: not said.' : ended(joinWords(sides.map(names.side), 'and')),
  'name-set': nameSet,
  'condition-set': conditionSet,
  'moment-set': momentSet,
  'moment-withdrawn': ({ moment, because }, names) =>
    withReason(`Withdrawn: ${names.ownMoment(moment)}`, because),
  'people-set': ({ place, count }, names) =>
    `People affected, ${names.place(place)}: ${count === null ? 'number not known' : count.toLocaleString('en-US')}.`,
  'people-withdrawn': ({ place }, names) => `People affected, ${names.place(place)}: withdrawn.`,
  'detail-set': ({ field, text }) =>
    ended(`${DETAIL_WORDS[field]}: ${text.trim() === '' ? 'nothing said' : text.trim()}`),
  'contract-set': contractSet,
  'contract-withdrawn': ({ contract, because }, names) =>
    withReason(`Notice clause withdrawn: ${names.clause(contract)}`, because),
  'owner-set': ({ obligation, owner }, names) =>
    ended(
      `${names.obligation(obligation)}: ${owner.trim() === '' ? 'nobody’s task' : `task of ${owner.trim()}`}`,
    ),
  filed,
  'filing-withdrawn': ({ obligation, because }, names) =>
    withReason(`Filing withdrawn: ${names.obligation(obligation)}`, because),
  'set-aside': ({ obligation, because }, names) =>
    withReason(`Does not apply: ${names.obligation(obligation)}`, because),
  'taken-up': ({ obligation, because }, names) =>
    withReason(`Applies after all: ${names.obligation(obligation)}`, because),
  'item-set': itemSet,
};

function sentenceOf<Name extends keyof IncidentActs>(
  act: IncidentActs[Name] & { readonly kind: Name },
  names: IncidentNames,
): string {
  return SENTENCES[act.kind](act, names);
}

/** What was said or done, in one or more sentences. */
export function actInWords(act: IncidentAct, names: IncidentNames): string {
  return sentenceOf(act, names);
}
