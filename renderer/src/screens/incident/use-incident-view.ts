import once from 'lodash-es/once.js';
import { useMemo } from 'react';
import {
  incidentDeadlines,
  type IncidentDeadlines,
  type IncidentLaw,
} from '@shared/incident/incident-deadlines';
import { incidentNames, type IncidentNames, type IncidentNamesInput } from '@shared/wording/incident-names';
import type { Incident } from '@shared/incident/types';
import { now } from '@renderer/platform/clock';
import { useMinute } from '@renderer/ui/use-minute';
import { useIncident } from './use-incident';

/** The deadlines of the open incident at this minute. */
export function useDeadlines(): IncidentDeadlines & { readonly asOf: string } {
  const { incident, law } = useIncident();
  const asOf = useMinute(now);
  return useMemo(() => ({ ...incidentDeadlines(incident, law, asOf), asOf }), [incident, law, asOf]);
}

/** What the open incident calls by ids, in words. */
export function useIncidentNames(): IncidentNames {
  return useIncident().names();
}

/** The names of an incident, computed once, when they are first asked for. */
export function namesOnce(
  incident: Incident,
  law: IncidentLaw,
  { pack, guide, log }: Omit<IncidentNamesInput, 'deadlines'>,
): () => IncidentNames {
  return once(() => {
    const { deadlines } = incidentDeadlines(incident, law, log.at(-1)?.at ?? incident.openedAt);
    return incidentNames({ pack, guide, log, deadlines: deadlines.map(({ deadline }) => deadline) });
  });
}
