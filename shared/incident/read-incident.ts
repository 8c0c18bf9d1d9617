/** Reads an incident off its log: each act that still counts, one after another. Pure; the log alone decides. */
import type { IncidentEntry } from '../assessment/schema';
import { effectiveActs, incidentIds, logOf } from './incident-log';
import type { Incident, IncidentActs } from './types';

type Reader = {
  readonly [Name in keyof IncidentActs]: (
    incident: Incident,
    act: IncidentActs[Name],
    entry: IncidentEntry,
  ) => Partial<Incident>;
};

function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  return new Map([...map].filter(([own]) => own !== key));
}

/** The list with the item in the place of the one of its id, or at the end. */
function replaced<Item>(
  items: readonly Item[],
  item: Item,
  isSame: (other: Item) => boolean,
): readonly Item[] {
  return items.some(isSame) ? items.map((other) => (isSame(other) ? item : other)) : [...items, item];
}

const READER: Reader = {
  // The first one alone opens the record: what it says of an exercise stands for good.
  opened: () => ({}),
  renamed: (_incident, { title }) => ({ title }),
  closed: (_incident, { because }) => ({ closedBecause: because }),
  reopened: () => ({ closedBecause: null }),
  'sides-set': (_incident, { sides }) => ({ sides }),
  'name-set': ({ names }, { name, state }) => ({ names: withEntry(names, name, state) }),
  'condition-set': ({ conditions }, answer) => ({
    conditions: withEntry(conditions, answer.condition, answer),
  }),
  'moment-set': ({ moments }, moment) => ({
    moments: replaced(moments, moment, (other) => other.moment === moment.moment),
  }),
  'moment-withdrawn': ({ moments }, { moment }) => ({
    moments: moments.filter((other) => other.moment !== moment),
  }),
  'people-set': ({ people }, { place, count }) => ({ people: withEntry(people, place, count) }),
  'people-withdrawn': ({ people }, { place }) => ({ people: without(people, place) }),
  'detail-set': ({ details }, { field, text }) => ({ details: withEntry(details, field, text) }),
  'contract-set': ({ contracts }, contract) => ({
    contracts: replaced(contracts, contract, (other) => other.contract === contract.contract),
  }),
  'contract-withdrawn': ({ contracts }, { contract }) => ({
    contracts: contracts.filter((other) => other.contract !== contract),
  }),
  'owner-set': ({ owners }, { obligation, owner }) => ({ owners: withEntry(owners, obligation, owner) }),
  filed: ({ filings }, filing) => ({
    filings: withEntry(filings, filing.obligation, filing),
  }),
  'filing-withdrawn': ({ filings }, { obligation }) => ({ filings: without(filings, obligation) }),
  'set-aside': ({ setAside }, { obligation, because }) => ({
    setAside: withEntry(setAside, obligation, because),
  }),
  'taken-up': ({ setAside }, { obligation }) => ({ setAside: without(setAside, obligation) }),
  'item-set': ({ items }, state) => ({
    items: { ...items, [state.list]: withEntry(items[state.list], state.item, state) },
  }),
  decided: ({ words }, { what, because }, entry) => ({
    words: [...words, { entry, kind: 'decided', what, because }],
  }),
  noted: ({ words }, { what }, entry) => ({ words: [...words, { entry, kind: 'noted', what, because: '' }] }),
  'taken-back': () => ({}),
};

function readAct<Name extends keyof IncidentActs>(
  incident: Incident,
  act: IncidentActs[Name] & { readonly kind: Name },
  entry: IncidentEntry,
): Incident {
  return { ...incident, ...READER[act.kind](incident, act, entry) };
}

/** The incident as its log tells it; `null` where no entry of it opens one that counts. */
export function readIncident(entries: readonly IncidentEntry[], id: string): Incident | null {
  const acts = effectiveActs(logOf(entries, id));
  const [opening] = acts.flatMap(({ act, entry }) => (act.kind === 'opened' ? [{ act, entry }] : []));
  if (opening === undefined) return null;
  const { title, exercise } = opening.act;
  const empty: Incident = {
    id,
    title,
    exercise,
    openedAt: opening.entry.at,
    closedBecause: null,
    sides: [],
    names: new Map(),
    conditions: new Map(),
    moments: [],
    people: new Map(),
    details: new Map(),
    contracts: [],
    owners: new Map(),
    filings: new Map(),
    setAside: new Map(),
    items: { 'first-hour': new Map(), preservation: new Map(), privilege: new Map() },
    words: [],
  };
  return acts.reduce((incident, { act, entry }) => readAct(incident, act, entry), empty);
}

/** Every incident whose log opens one, in the order in which they were begun. */
export function incidentsIn(entries: readonly IncidentEntry[]): readonly Incident[] {
  return incidentIds(entries).flatMap((id) => readIncident(entries, id) ?? []);
}

/** Tells whether an incident is open and no exercise. */
export function isOpenAndReal({ exercise, closedBecause }: Incident): boolean {
  return exercise === null && closedBecause === null;
}
