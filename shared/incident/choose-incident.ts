/** Which of several incidents is meant where nobody says. Pure. */
import type { IncidentEntry } from '../assessment/schema';
import { incidentIds } from './incident-log';
import { readIncident } from './read-incident';

/** The newest that is open, else the newest; `null` where none was begun. */
export function usualIncident(entries: readonly IncidentEntry[]): string | null {
  const begun = incidentIds(entries).filter((id) => readIncident(entries, id) !== null);
  const open = begun.filter((id) => readIncident(entries, id)?.closedBecause === null);
  return open.at(-1) ?? begun.at(-1) ?? null;
}
