import type { Deadline } from '@shared/clocks/types';
import type { DeadlineStand } from '@shared/incident/incident-deadlines';
import { CLOCK_STATUS_WORDS } from '@shared/wording/deadline-words';
import { localInWords, timeLeftInWords, utcInWords } from '@shared/wording/incident-deadline-words';
import classes from './Ladder.module.css';

interface DeadlineWhenProps {
  readonly deadline: Deadline;
  readonly stand: DeadlineStand;
  readonly asOf: string;
}

/** When to plan for, with the later reading as a note: never the later one alone. */
export function DeadlineWhen({ deadline: { planTo, outer, status }, stand, asOf }: DeadlineWhenProps) {
  if (planTo === null)
    return (
      <div className={classes['when']}>
        <b>{CLOCK_STATUS_WORDS[status]}</b>
      </div>
    );
  const isOpen = stand.kind === 'open' || stand.kind === 'overdue';
  return (
    <div className={classes['when']}>
      <span className={classes['small']}>{status === 'floor' ? 'Not before' : 'Plan for'}</span>
      <b>{localInWords(planTo)}</b>
      <span className={classes['small']}>{utcInWords(planTo)}</span>
      {isOpen && status === 'running' ? (
        <span className={classes['left']} data-over={stand.kind === 'overdue'}>
          {timeLeftInWords(planTo, asOf)}
        </span>
      ) : null}
      {outer === null ? null : (
        <span className={classes['note']}>
          Later reading, a note only: {localInWords(outer)} ({utcInWords(outer)})
        </span>
      )}
    </div>
  );
}
