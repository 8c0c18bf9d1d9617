import { useMemo } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { compareDeadlines } from '@shared/incident/compare-deadlines';
import { incidentDeadlines } from '@shared/incident/incident-deadlines';
import { incidentWith } from '@shared/incident/pending-entry';
import { moveInWords } from '@shared/wording/incident-deadline-words';
import { now } from '@renderer/platform/clock';
import { useIncident } from './use-incident';
import classes from './Incident.module.css';

interface EffectListProps {
  /** What would be written down. */
  readonly acts: readonly IncidentAct[];
}

/** What acts would do to the deadlines, before they are accepted. */
export function EffectList({ acts }: EffectListProps) {
  const { incident, log, law } = useIncident();
  const moves = useMemo(() => {
    const after = incidentWith(log, incident.id, acts);
    const asOf = now();
    const linesOf = (of: typeof incident) =>
      incidentDeadlines(of, law, asOf).deadlines.map(({ deadline }) => deadline);
    return after === null ? [] : compareDeadlines(linesOf(incident), linesOf(after));
  }, [acts, incident, log, law]);
  return (
    <section className={classes['effect']} aria-label="What this does to the deadlines" data-testid="effect">
      <h3>What this does to the deadlines</h3>
      {moves.length === 0 ? (
        <p>No deadline starts, ends or moves.</p>
      ) : (
        <ul>
          {moves.map((move, at) => (
            <li key={`${move.deadline.obligation} ${String(at)}`} data-move={move.kind}>
              {moveInWords(move)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
