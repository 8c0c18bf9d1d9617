import { useMemo } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { choicesIn, type IncidentLaw } from '@shared/incident/incident-deadlines';
import { useRouter } from '@renderer/router/router';
import { useStoredPack } from '@renderer/stores/current-pack';
import { EmptyState } from '@renderer/ui/EmptyState';
import { IncidentArea } from './IncidentArea';
import { IncidentChoice } from './IncidentChoice';

interface IncidentsScreenProps {
  readonly assessment: Assessment;
}

/** The incidents of an assessment, and the one that is open. */
export function IncidentsScreen({ assessment }: IncidentsScreenProps) {
  const incidentId = useRouter(({ place }) => (place.screen === 'assessment' ? place.incidentId : undefined));
  const pack = useStoredPack();
  const { profile } = assessment;
  const { incident: guide, regimes } = pack;
  const law = useMemo<IncidentLaw | null>(
    () => regimes && { pack, regimes, choices: choicesIn(profile) },
    [pack, regimes, profile],
  );
  if (guide === null || law === null)
    return (
      <EmptyState title="This pack says nothing of incidents">
        {`The pack “${pack.manifest.title}” has ${
          guide === null ? 'no guide for incidents' : 'no rules by which deadlines are counted'
        }, so no deadline is shown here. That says nothing of whether there are any. Begin with “We have an incident” in the list of assessments: that uses the built-in pack.`}
      </EmptyState>
    );
  if (incidentId === undefined) return <IncidentChoice assessment={assessment} guide={guide} />;
  return (
    <IncidentArea key={incidentId} assessment={assessment} incidentId={incidentId} guide={guide} law={law} />
  );
}
