/** Which of several incidents is meant where nobody says. Pure. */
import type { IncidentEntry } from '../assessment/schema';
import { incidentsIn, isOpenAndReal } from './read-incident';

/** The newest that is open and real, else the newest open exercise, else the newest; `null` where none was begun. */
export function usualIncident(entries: readonly IncidentEntry[]): string | null {
  const begun = incidentsIn(entries);
  const open = begun.findLast(({ closedBecause }) => closedBecause === null);
  return (begun.findLast(isOpenAndReal) ?? open ?? begun.at(-1))?.id ?? null;
}
