/** An incident as it would stand with acts that are not written down yet. Pure. */
import type { IncidentAct, IncidentEntry } from '../assessment/schema';
import { nextIncidentEntry } from './incident-log';
import { readIncident } from './read-incident';
import type { Incident } from './types';

/** The last entry’s moment stands for one that is not written yet: what an incident says does not turn on it. */
const NO_ENTRY = { at: '1970-01-01T00:00:00.000Z', zone: 'UTC' };

/**
 * The incident with the acts counted.
 *
 * @param log - the entries of this incident, oldest first
 * @returns `null` where no entry opens it
 */
export function incidentWith(
  log: readonly IncidentEntry[],
  id: string,
  acts: readonly IncidentAct[],
): Incident | null {
  if (acts.length === 0) return readIncident(log, id);
  const { at, zone } = log.at(-1) ?? NO_ENTRY;
  const entry = nextIncidentEntry(log, { incident: id, at, zone, by: '', acts: [...acts] });
  return readIncident([...log, entry], id);
}
