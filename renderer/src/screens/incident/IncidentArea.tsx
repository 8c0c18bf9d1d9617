import { useMemo, useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { logOf } from '@shared/incident/incident-log';
import type { IncidentLaw } from '@shared/incident/incident-deadlines';
import { readIncident } from '@shared/incident/read-incident';
import type { IncidentGuide } from '@shared/pack/schema-incident';
import { useStoredPack } from '@renderer/stores/current-pack';
import { ChoiceRow } from '@renderer/ui/ChoiceRow';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { IncidentHead } from './IncidentHead';
import { firstSectionOf, sectionsOf } from './sections';
import { OpenIncidentContext, type OpenIncident } from './use-incident';
import { namesOnce } from './use-incident-view';
import { useEntryWriter } from './use-entry-writer';
import classes from './Incident.module.css';

interface IncidentAreaProps {
  readonly assessment: Assessment;
  readonly incidentId: string;
  readonly guide: IncidentGuide;
  readonly law: IncidentLaw;
}

/** One incident: what it is, and its parts. */
export function IncidentArea({ assessment, incidentId, guide, law }: IncidentAreaProps) {
  const log = useMemo(() => logOf(assessment.incidents, incidentId), [assessment.incidents, incidentId]);
  const incident = useMemo(() => readIncident(log, incidentId), [log, incidentId]);
  const { write, problem } = useEntryWriter(assessment.id, incidentId, log);
  const [section, show] = useState<string | null>(null);
  const pack = useStoredPack();
  const names = useMemo(
    () => incident && namesOnce(incident, law, { pack, guide, log }),
    [incident, law, pack, guide, log],
  );
  const open = useMemo<OpenIncident | null>(
    () => incident && names && { assessment, incident, log, guide, law, names, write, problem, show },
    [assessment, incident, log, guide, law, names, write, problem],
  );
  if (open === null)
    return (
      <EmptyState title="This incident is not here">
        Its record has no entry that opens it. Nothing was deleted.
      </EmptyState>
    );
  const sections = sectionsOf(open.incident);
  const wanted = section ?? firstSectionOf(open.incident, log);
  const shown = sections.find((entry) => entry.id === wanted);
  if (shown === undefined) throw new Error(`No part of an incident is called ${wanted}`);
  const { id, Section } = shown;
  return (
    <OpenIncidentContext value={open}>
      <div
        className={classes['screen']}
        data-testid="incident"
        data-exercise={open.incident.exercise !== null}
      >
        <IncidentHead />
        {problem === null || id === 'set-up' ? null : <ErrorNotice error={problem} />}
        <ChoiceRow
          label="Parts of the incident"
          choices={sections.map(({ id: own, label }) => ({ id: own, label }))}
          current={id}
          onChoose={show}
        />
        <Section />
      </div>
    </OpenIncidentContext>
  );
}
