import { incidentDeadlines } from '@shared/incident/incident-deadlines';
import { now } from '@renderer/platform/clock';
import { Section } from '@renderer/ui/Section';
import { useIncident } from '../use-incident';

/** The deadlines of the open incident. */
export function LadderSection() {
  const { incident, law } = useIncident();
  const { deadlines } = incidentDeadlines(incident, law, now());
  return (
    <Section title="Deadlines">
      <ol>
        {deadlines
          .filter(({ deadline }) => deadline.status === 'running')
          .map(({ deadline }) => (
            <li key={deadline.obligation}>
              {deadline.stage} {deadline.planTo?.local}
            </li>
          ))}
      </ol>
    </Section>
  );
}
