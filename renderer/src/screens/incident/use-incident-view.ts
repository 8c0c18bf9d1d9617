import { useMemo } from 'react';
import { incidentDeadlines, type IncidentDeadlines } from '@shared/incident/incident-deadlines';
import { incidentNames, type IncidentNames } from '@shared/wording/incident-names';
import { now } from '@renderer/platform/clock';
import { useStoredPack } from '@renderer/stores/current-pack';
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
  const { incident, law, guide, log } = useIncident();
  const pack = useStoredPack();
  return useMemo(() => {
    const { deadlines } = incidentDeadlines(incident, law, log.at(-1)?.at ?? incident.openedAt);
    return incidentNames({ pack, guide, log, deadlines: deadlines.map(({ deadline }) => deadline) });
  }, [incident, law, guide, log, pack]);
}
