/** An incident as its log tells it. Types only. */
import type { IncidentAct, IncidentEntry } from '../assessment/schema';

/** The acts by their names. */
export type IncidentActs = { readonly [Act in IncidentAct as Act['kind']]: Act };

/** When something happened, as it was last set. */
export type IncidentMoment = IncidentActs['moment-set'];
/** A notice clause of a contract or a policy, as counsel read it. */
export type ContractClause = IncidentActs['contract-set'];
/** That what a deadline asks for was filed. */
export type Filing = IncidentActs['filed'];
/** Where an item of a list stands. */
export type ItemState = IncidentActs['item-set'];
export type IncidentList = ItemState['list'];
export type DetailField = IncidentActs['detail-set']['field'];
export type NameState = IncidentActs['name-set']['state'];

/** What was answered to a question of the pack about the incident. */
export type ConditionAnswer = IncidentActs['condition-set'];

/** Somebody’s own words in the log, with when they were written. */
export interface LogWords {
  readonly entry: IncidentEntry;
  readonly kind: 'decided' | 'noted';
  readonly what: string;
  readonly because: string;
}

/** An incident on the day of its last entry. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  /** `null`: it is real. */
  readonly exercise: { readonly tableTop: string | null } | null;
  /** When its record was begun, UTC. */
  readonly openedAt: string;
  /** Why it was closed; `null`: it is open. */
  readonly closedBecause: string | null;
  readonly sides: readonly string[];
  readonly names: ReadonlyMap<string, NameState>;
  /** What was answered to the questions of the pack. */
  readonly conditions: ReadonlyMap<string, ConditionAnswer>;
  /** In the order in which they were first set. */
  readonly moments: readonly IncidentMoment[];
  /** By State or country; `null`: how many is not known. */
  readonly people: ReadonlyMap<string, number | null>;
  readonly details: ReadonlyMap<DetailField, string>;
  readonly contracts: readonly ContractClause[];
  /** What stands for each obligation. */
  readonly owners: ReadonlyMap<string, string>;
  readonly filings: ReadonlyMap<string, Filing>;
  readonly setAside: ReadonlyMap<string, string>;
  readonly items: Readonly<Record<IncidentList, ReadonlyMap<string, ItemState>>>;
  readonly words: readonly LogWords[];
}
