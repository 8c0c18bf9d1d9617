/** What an exercise came to, and which questions its record bears on. Pure; it answers none of them. */
import type { IncidentEntry } from '../assessment/schema';
import type { IncidentGuide, IncidentStep, TableTop } from '../pack/schema-incident';
import type { IncidentDeadline } from './incident-deadlines';
import { effectiveActs, logOf } from './incident-log';
import { incidentsIn } from './read-incident';
import { isTold } from './rehearsal';
import type { Incident } from './types';

const MINUTE_MS = 60_000;

/** What an exercise came to. */
export interface RehearsalResult {
  /** Whole minutes from the first entry to the one that closed it; `null` while it is open. */
  readonly minutes: number | null;
  /** Of the script’s injects, how many were put to the table. */
  readonly told: { readonly count: number; readonly of: number };
  readonly done: readonly IncidentStep[];
  readonly notDone: readonly IncidentStep[];
  /** The deadlines that run from what was recorded. */
  readonly found: readonly IncidentDeadline[];
}

/** Whole minutes from one moment to a later one, both UTC; never fewer than none. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS));
}

/** When the record was closed, UTC; `null` while it is open. */
export function closedAt(log: readonly IncidentEntry[]): string | null {
  const acts = effectiveActs(log);
  const last = acts.findLast(({ act }) => act.kind === 'closed' || act.kind === 'reopened');
  return last?.act.kind === 'closed' ? last.entry.at : null;
}

/** The script that an exercise follows; `null` for one of counsel’s own, for what is real, and where the pack has it no more. */
export function tableTopOf({ tableTops }: IncidentGuide, { exercise }: Incident): TableTop | null {
  if (exercise === null) return null;
  return tableTops.find(({ id }) => id === exercise.tableTop) ?? null;
}

/** What an exercise is looked back at with. */
export interface RehearsalInput {
  readonly incident: Incident;
  /** Its entries, oldest first. */
  readonly log: readonly IncidentEntry[];
  /** `null`: one without a script. */
  readonly tableTop: TableTop | null;
  /** The steps of the first hour that are for it. */
  readonly steps: readonly IncidentStep[];
  readonly deadlines: readonly IncidentDeadline[];
}

/** What an exercise came to. */
export function rehearsalResult({
  incident,
  log,
  tableTop,
  steps,
  deadlines,
}: RehearsalInput): RehearsalResult {
  const end = closedAt(log);
  const injects = tableTop?.injects ?? [];
  const isDone = ({ id }: IncidentStep): boolean => incident.items['first-hour'].get(id)?.state === 'done';
  return {
    minutes: end === null ? null : minutesBetween(incident.openedAt, end),
    told: { count: injects.filter((inject) => isTold(incident, inject)).length, of: injects.length },
    done: steps.filter(isDone),
    notDone: steps.filter((step) => !isDone(step)),
    found: deadlines.filter(({ deadline }) => deadline.status === 'running'),
  };
}

/** An exercise whose record bears on a question. */
export interface ExerciseOnRecord {
  readonly incident: string;
  /** What its script is called. */
  readonly title: string;
  /** UTC. */
  readonly closedAt: string;
}

/**
 * The exercises on record that bear on a question, in the order in which they were begun: those that were closed, by a
 * script of the pack that names the question and of which an inject was put to the table. One of counsel’s own names none.
 */
export function exercisesOnRecord(
  guide: IncidentGuide,
  entries: readonly IncidentEntry[],
  questionId: string,
): readonly ExerciseOnRecord[] {
  return incidentsIn(entries).flatMap((incident) => {
    const { id } = incident;
    const tableTop = tableTopOf(guide, incident);
    const end = closedAt(logOf(entries, id));
    if (tableTop === null || end === null) return [];
    const isRun = tableTop.injects.some((inject) => isTold(incident, inject));
    if (!isRun || !tableTop.questions.includes(questionId)) return [];
    return [{ incident: id, title: tableTop.title, closedAt: end }];
  });
}
