import type { IncidentEntry } from '@shared/assessment/schema';
import { incidentsIn } from '@shared/incident/read-incident';

/** One incident to choose. */
export interface IncidentOption {
  readonly value: string;
  readonly label: string;
}

/** The incidents of an assessment, the newest first. An exercise and one that is closed say so. */
export function incidentChoices(entries: readonly IncidentEntry[]): readonly IncidentOption[] {
  return incidentsIn(entries)
    .toReversed()
    .map(({ id, title, exercise, closedBecause }) => {
      const kind = exercise === null ? '' : 'Exercise: ';
      const closed = closedBecause === null ? '' : ' (closed)';
      return { value: id, label: `${kind}${title}${closed}` };
    });
}
