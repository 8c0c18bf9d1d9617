import type { IncidentEntry } from '@shared/assessment/schema';
import { incidentIds } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';

/** One incident to choose. */
export interface IncidentOption {
  readonly value: string;
  readonly label: string;
}

/** The incidents of an assessment, the newest first. An exercise and one that is closed say so. */
export function incidentChoices(entries: readonly IncidentEntry[]): readonly IncidentOption[] {
  return incidentIds(entries)
    .toReversed()
    .flatMap((id) => {
      const incident = readIncident(entries, id);
      if (incident === null) return [];
      const exercise = incident.exercise === null ? '' : 'Exercise: ';
      const closed = incident.closedBecause === null ? '' : ' (closed)';
      return [{ value: id, label: `${exercise}${incident.title}${closed}` }];
    });
}
