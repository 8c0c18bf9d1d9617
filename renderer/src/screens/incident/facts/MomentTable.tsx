import { Button } from '@mantine/core';
import type { IncidentMoment } from '@shared/incident/types';
import { wallTimeInWords } from '@shared/wording/deadline-words';
import { CERTAINTY_WORDS, momentName } from '@shared/wording/incident-words';
import {
  certainUtc,
  isToCome,
  STILL_TO_COME,
  utcInWords,
  utcOfWallTime,
} from '@shared/wording/incident-deadline-words';
import { now } from '@renderer/platform/clock';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import type { FactAct } from './FactDialog';
import classes from './Facts.module.css';

interface FactListProps {
  readonly onAct: (act: FactAct) => void;
}

function inOrder(moments: readonly IncidentMoment[]): readonly IncidentMoment[] {
  const key = ({ time }: IncidentMoment) => (time === null ? '9999' : utcOfWallTime(time));
  return moments.toSorted((left, right) => (key(left) < key(right) ? -1 : Number(key(left) > key(right))));
}

/** What is to be said of a time: whether it has come, and how sure it is. */
function factsOfTime({ time, certainty }: IncidentMoment): readonly string[] {
  if (time === null) return [];
  const sure = `The time is ${CERTAINTY_WORDS[certainty]}`;
  return isToCome(time, now()) ? [STILL_TO_COME, sure] : [sure];
}

/** What happened when, the earliest first; what has not happened yet comes last. */
export function MomentTable({ onAct }: FactListProps) {
  const { incident } = useIncident();
  const names = useIncidentNames();
  if (incident.moments.length === 0) return <p className={classes['none']}>No moment is on record.</p>;
  return (
    <ul className={classes['list']} data-testid="moments">
      {inOrder(incident.moments).map((moment) => {
        const name = momentName(moment, names);
        const { time, knownBy, source, what, of } = moment;
        const utc = time === null ? null : certainUtc(time);
        const facts = [
          ...factsOfTime(moment),
          knownBy === '' ? 'Who knew: not said' : `Who knew: ${knownBy}`,
          source === '' ? 'Source: not said' : `Source: ${source}`,
          ...(what === '' || of === null ? [] : [what]),
        ];
        return (
          <li key={moment.moment} data-testid="moment">
            <div>
              <b>{name}</b>
              <p className={classes['time']}>
                {time === null
                  ? names.withoutTime(of)
                  : `${wallTimeInWords(time)}${utc === null ? '' : ` (${utcInWords({ utc })})`}`}
              </p>
              <p className={classes['soft']}>{facts.join(' · ')}</p>
            </div>
            <div className={classes['buttons']}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Change: ${name}`}
                onClick={() => {
                  onAct({ kind: 'moment', moment });
                }}
              >
                Change…
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Withdraw: ${name}`}
                onClick={() => {
                  onAct({ kind: 'withdraw-moment', moment });
                }}
              >
                Withdraw…
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
