/** What documents of an incident are made from, and what they come to. Types only. */
import type { IncidentEntry } from '../../assessment/schema';
import type { ChainCheck } from '../../history/hash-chain';
import type { IncidentDeadlines } from '../../incident/incident-deadlines';
import type { Incident } from '../../incident/types';
import type { Block } from '../blocks/block-types';

/** A draft of the guide, and the deadlines it is for, by their obligations. */
export interface ChosenNotice {
  readonly notice: string;
  readonly obligations: readonly string[];
}

/** One incident as an edition and a writer may show it. */
export interface IncidentInput {
  readonly id: string;
  /** Its log. For somebody outside without what is not for others: then its hashes fit no more. */
  readonly log: readonly IncidentEntry[];
  /** Whether the log as it is recorded is whole. */
  readonly check: ChainCheck;
  /** The moment of the reader, UTC. */
  readonly at: string;
  /** Where the reader is. */
  readonly zone: string;
  /** The drafts to make, in the order of the guide. */
  readonly notices: readonly ChosenNotice[];
  /** Whether it may be shown whole. */
  readonly isWhole: boolean;
  /** How confidential the paper is; `null`: as its edition is. */
  readonly legend: string | null;
}

/** One date of the calendar of an incident. */
export interface IncidentEvent {
  /** The same for the same deadline, whatever becomes of it. */
  readonly uid: string;
  /** UTC. */
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly isCancelled: boolean;
}

/** The calendar of an incident as its log stands. */
export interface IncidentCalendar {
  /** Whether it is of an exercise. */
  readonly isExercise: boolean;
  readonly events: readonly IncidentEvent[];
  /** The number of the last entry of the log: grows with each. */
  readonly sequence: number;
  /** When that entry was written. */
  readonly changedAt: string;
  /** When it is read. */
  readonly at: string;
}

/** The papers of an incident, laid out. */
export type IncidentPaper = 'card' | 'clocks' | 'file' | 'hold' | 'vendorLetter' | 'notices';

/** What the model has of an incident. Papers that tell all of it are empty where it may not be shown whole. */
export interface IncidentContent {
  readonly papers: Readonly<Record<IncidentPaper, readonly Block[]>>;
  readonly calendar: IncidentCalendar | null;
}

/** The incident with its deadlines. */
export interface ReadOut {
  readonly incident: Incident;
  readonly said: IncidentDeadlines;
}
