/** Which of several incidents is meant where nobody says. Pure. */
import type { IncidentEntry } from '../assessment/schema';
import { incidentIds } from './incident-log';
import { readIncident } from './read-incident';

/** The newest that is open and real, else the newest open exercise, else the newest; `null` where none was begun. */
export function usualIncident(entries: readonly IncidentEntry[]): string | null {
  const begun = incidentIds(entries).flatMap((id) => readIncident(entries, id) ?? []);
  const open = begun.filter(({ closedBecause }) => closedBecause === null);
  const real = open.filter(({ exercise }) => exercise === null);
  return (real.at(-1) ?? open.at(-1) ?? begun.at(-1))?.id ?? null;
}
