import { useMemo } from 'react';
import { countOf } from '@shared/base/words';
import { groupDeadlines } from '@shared/incident/deadline-groups';
import { incidentDeadlines } from '@shared/incident/incident-deadlines';
import type { Incident } from '@shared/incident/types';
import { DEADLINE_GROUP_WORDS, localInWords, timeLeftInWords } from '@shared/wording/incident-deadline-words';
import { useIncident } from '../use-incident';
import classes from './SetUp.module.css';

interface LadderPreviewProps {
  readonly incident: Incident;
  readonly asOf: string;
}

const WAITING = ['floor', 'would-start', 'no-time'] as const;

/** The deadlines that the facts come to, in short; the ladder says all of each. */
export function LadderPreview({ incident, asOf }: LadderPreviewProps) {
  const { law } = useIncident();
  const groups = useMemo(
    () => groupDeadlines(incidentDeadlines(incident, law, asOf).deadlines),
    [incident, law, asOf],
  );
  const { running } = groups;
  return (
    <div className={classes['preview']} data-testid="ladder-preview">
      <h2>Deadlines so far</h2>
      {running.length === 0 ? (
        <p className={classes['about']}>
          None runs on what is entered. That says nothing of what is not entered, or not counted here.
        </p>
      ) : (
        <ol>
          {running.map(({ deadline, stand }, at) => (
            <li key={`${deadline.obligation} ${String(at)}`}>
              <b>{deadline.stage}</b>
              {deadline.planTo === null ? null : (
                <>
                  <span>{localInWords(deadline.planTo)}</span>
                  <span data-over={stand.kind === 'overdue'}>{timeLeftInWords(deadline.planTo, asOf)}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {WAITING.filter((group) => groups[group].length > 0).map((group) => (
        <details key={group}>
          <summary>
            {DEADLINE_GROUP_WORDS[group].title}: {groups[group].length}
          </summary>
          <ul>
            {groups[group].map(({ deadline }, at) => (
              <li key={`${deadline.obligation} ${String(at)}`}>{deadline.stage}</li>
            ))}
          </ul>
        </details>
      ))}
      <p className={classes['about']}>
        Not bound by what is entered: {countOf(groups['not-bound'].length, 'line')}. The list is not complete.
      </p>
    </div>
  );
}
