/** What the record of an incident calls by ids, in the words of the pack. Pure. */
import type { IncidentEntry } from '../assessment/schema';
import { capitalized } from '../base/words';
import type { Deadline } from '../clocks/types';
import type { IncidentList } from '../incident/types';
import { stateOfPlace, stateOfResidents } from '../pack/place-names';
import type { ClockTable, Pack } from '../pack/schema';
import type { IncidentGuide } from '../pack/schema-incident';
import { regimeWords } from './deadline-words';

/** The words for ids; what the pack does not name is said by its id. */
export interface IncidentNames {
  readonly side: (id: string) => string;
  /** Who the Company is, or what is known: "HIPAA covered entity", "500 or more people are affected". */
  readonly name: (token: string) => string;
  readonly condition: (id: string) => string;
  /** A moment of the guide. */
  readonly moment: (id: string) => string;
  /** What a moment without a time means: that it has not happened, or that its time is not known. `of`: the moment of the guide. */
  readonly withoutTime: (of: string | null) => string;
  readonly kind: (id: string) => string;
  readonly item: (list: IncidentList, id: string) => string;
  /** A State or a country: "us-ca", "de". */
  readonly place: (code: string) => string;
  /** A moment of the record, by its own id, as it was last called. */
  readonly ownMoment: (id: string) => string;
  /** A notice clause of the record, by its own id. */
  readonly clause: (id: string) => string;
  /** What is done once for a deadline. */
  readonly obligation: (id: string) => string;
}

const NAME_WITH_PLACE = /^(.*-)([a-z]{2})$/;

let countries: Intl.DisplayNames | null = null;

/** "Germany" for "de"; the code itself where it is none of a country. */
export function countryInWords(code: string): string {
  countries ??= new Intl.DisplayNames(['en-US'], { type: 'region', fallback: 'code' });
  try {
    return countries.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

function stateNames(table: ClockTable | null): ReadonlyMap<string, string> {
  return new Map((table?.states ?? []).map(({ code, name }) => [code.toLowerCase(), name]));
}

function labels(entries: readonly { readonly id: string; readonly label: string }[]): (id: string) => string {
  const known = new Map(entries.map(({ id, label }) => [id, label]));
  return (id) => known.get(id) ?? id;
}

function titlesOf(guide: IncidentGuide): Readonly<Record<IncidentList, ReadonlyMap<string, string>>> {
  const of = (items: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(items.map(({ id, title }) => [id, title]));
  return {
    'first-hour': of(guide.firstHour),
    preservation: of(guide.preservation),
    privilege: of(guide.privilege.items),
  };
}

function roleWords({ roles }: IncidentGuide): ReadonlyMap<string, string> {
  return new Map(
    roles.flatMap(({ token, withoutPlace, label }) => [
      [token, label],
      ...(withoutPlace === undefined ? [] : [[withoutPlace, label] as const]),
    ]),
  );
}

/** "GDPR controller, Germany" for a name that ends in a place; `null` for any other. */
function roleInPlace(token: string, { roles }: IncidentGuide, states: ReadonlyMap<string, string>) {
  const [, stem = '', code = ''] = NAME_WITH_PLACE.exec(token) ?? [];
  const role = roles.find((other) => other.token === `${stem}*`);
  if (role === undefined) return null;
  const place = role.place === 'us-state' ? states.get(code) : countryInWords(code);
  return `${role.label}, ${place ?? code}`;
}

function nameWords(
  guide: IncidentGuide,
  states: ReadonlyMap<string, string>,
  fact: (id: string) => string,
): (token: string) => string {
  const roles = roleWords(guide);
  return (token) => {
    const own = roles.get(token);
    if (own !== undefined) return own;
    const residents = states.get(stateOfResidents(token) ?? '');
    if (residents !== undefined) return `residents of ${residents} are affected`;
    return roleInPlace(token, guide, states) ?? fact(token);
  };
}

/** What the record itself calls by ids: the last words for each, taken back or not. */
function ownNames(
  log: readonly IncidentEntry[],
  moment: IncidentNames['moment'],
): Pick<IncidentNames, 'ownMoment' | 'clause'> {
  const moments = new Map<string, string>();
  const clauses = new Map<string, string>();
  for (const act of log.flatMap(({ acts }) => acts)) {
    if (act.kind === 'moment-set') moments.set(act.moment, act.of === null ? act.what : moment(act.of));
    if (act.kind === 'contract-set') clauses.set(act.contract, act.counterparty);
  }
  return { ownMoment: (id) => moments.get(id) ?? id, clause: (id) => clauses.get(id) ?? id };
}

function withoutTimeIn({ moments }: IncidentGuide): IncidentNames['withoutTime'] {
  const notKnown = new Set(moments.flatMap(({ id, whenEmpty }) => (whenEmpty === 'not-known' ? [id] : [])));
  return (of) => (of !== null && notKnown.has(of) ? 'Not known' : 'Not yet, as far as is known');
}

/** What an incident’s ids are named by. */
export interface IncidentNamesInput {
  readonly pack: Pick<Pack, 'clockTable' | 'regimes'>;
  readonly guide: IncidentGuide;
  readonly log: readonly IncidentEntry[];
  /** The lines that give obligations their titles; contracts have theirs from there too. */
  readonly deadlines: readonly Deadline[];
}

/** The words of pack and record for what an incident names. */
export function incidentNames({ pack, guide, log, deadlines }: IncidentNamesInput): IncidentNames {
  const words = pack.regimes === null ? null : regimeWords(pack.regimes);
  const fact = (id: string): string => words?.fact(id) ?? id;
  const states = stateNames(pack.clockTable);
  const titles = titlesOf(guide);
  const moment = labels(guide.moments);
  const stages = new Map(deadlines.map(({ obligation, stage }) => [obligation, stage]));
  return {
    side: labels(guide.sides),
    name: nameWords(guide, states, fact),
    condition: labels(guide.conditions),
    moment,
    withoutTime: withoutTimeIn(guide),
    ...ownNames(log, moment),
    kind: (id) => capitalized(words?.kind(id) ?? id),
    item: (list, id) => titles[list].get(id) ?? id,
    place: (code) => {
      const state = stateOfPlace(code);
      return state === null ? countryInWords(code) : (states.get(state) ?? code);
    },
    obligation: (id) => stages.get(id) ?? id,
  };
}
