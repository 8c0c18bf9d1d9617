import { useState } from 'react';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import { deadlineReasonsInWords, regimeWords } from '@shared/wording/deadline-words';
import { DEADLINE_GROUP_WORDS } from '@shared/wording/incident-deadline-words';
import { useIncident } from '../use-incident';
import classes from './Ladder.module.css';

interface NotBoundProps {
  readonly lines: readonly IncidentDeadline[];
}

/** What does not bind, counted; each with its reason on demand. */
export function NotBound({ lines }: NotBoundProps) {
  const { law } = useIncident();
  const [isOpen, setOpen] = useState(false);
  const words = regimeWords(law.regimes);
  const { title, about } = DEADLINE_GROUP_WORDS['not-bound'];
  return (
    <details
      className={classes['notBound']}
      data-testid="group-not-bound"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2>
          {title} ({lines.length})
        </h2>
      </summary>
      <p className={classes['small']}>{about}</p>
      {isOpen ? (
        <ul>
          {lines.map(({ deadline }, at) => (
            <li key={`${deadline.obligation} ${String(at)}`}>
              <b>{deadline.stage}</b> <span>{deadline.authority}</span>
              <span>{deadlineReasonsInWords(deadline, words)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
