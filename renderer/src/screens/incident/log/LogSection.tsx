import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IncidentEntry } from '@shared/assessment/schema';
import { verifyChain } from '@shared/history/hash-chain';
import { takenBack } from '@shared/incident/incident-log';
import { wallMoment } from '@shared/base/days';
import { chainInWords } from '@shared/wording/audit-words';
import { wallTimeInWords } from '@shared/wording/deadline-words';
import { utcInWords } from '@shared/wording/incident-deadline-words';
import type { IncidentNames } from '@shared/wording/incident-names';
import { actInWords } from '@shared/wording/incident-words';
import { Notice } from '@renderer/ui/Notice';
import { Section } from '@renderer/ui/Section';
import { TakeBackDialog } from '../TakeBackDialog';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import { NoteDialog } from './NoteDialog';
import classes from './Log.module.css';

/** Entries drawn at once: a long log opens as fast as a short one. */
const CHUNK = 50;

/** Everything that was written, newest first, taken back or not, and whether the chain holds. */
export function LogSection() {
  const { log } = useIncident();
  const names = useIncidentNames();
  const [shown, setShown] = useState(CHUNK);
  const [isNoting, setNoting] = useState(false);
  const [takingBack, setTakingBack] = useState<IncidentEntry | null>(null);
  const check = useMemo(() => verifyChain(log), [log]);
  const gone = useMemo(() => takenBack(log), [log]);
  const newestFirst = log.toReversed();
  return (
    <Section
      title="Log"
      intro="The record only grows. An entry that is taken back counts no more and stays; taking back what took it back brings it back."
    >
      {check.kind === 'whole' ? (
        <p className={classes['chain']} data-testid="incident-chain">
          {chainInWords(check)}
        </p>
      ) : (
        <Notice kind="danger" title={chainInWords(check)}>
          <p>Every entry is still here and shown as it is. What it says from there on cannot be relied on.</p>
        </Notice>
      )}
      <Button
        size="xs"
        variant="default"
        className={classes['add'] ?? ''}
        onClick={() => {
          setNoting(true);
        }}
      >
        Note or decision…
      </Button>
      <ol className={classes['log']} data-testid="incident-log">
        {newestFirst.slice(0, shown).map((entry) => (
          <LogEntry
            key={entry.hash}
            entry={entry}
            names={names}
            isGone={gone.has(entry.number)}
            onTakeBack={() => {
              setTakingBack(entry);
            }}
          />
        ))}
      </ol>
      {newestFirst.length > shown ? (
        <Button
          variant="default"
          onClick={() => {
            setShown(shown + CHUNK);
          }}
        >
          Show more of {newestFirst.length}
        </Button>
      ) : null}
      {isNoting ? (
        <NoteDialog
          onClose={() => {
            setNoting(false);
          }}
        />
      ) : null}
      {takingBack === null ? null : (
        <TakeBackDialog
          entry={takingBack}
          onClose={() => {
            setTakingBack(null);
          }}
        />
      )}
    </Section>
  );
}

interface LogEntryProps {
  readonly entry: IncidentEntry;
  readonly names: IncidentNames;
  readonly isGone: boolean;
  readonly onTakeBack: () => void;
}

function LogEntry({ entry, names, isGone, onTakeBack }: LogEntryProps) {
  const { number, at, zone, by, acts } = entry;
  const local = wallMoment(at, zone).slice(0, 'YYYY-MM-DDTHH:MM'.length);
  return (
    <li data-gone={isGone}>
      <span className={classes['number']}>{number}</span>
      <div className={classes['said']}>
        <p className={classes['when']}>
          {wallTimeInWords({ at: local, zone })} ({utcInWords({ utc: at })}){by === '' ? '' : `, ${by}`}
          {isGone ? <b> · taken back, counts no more</b> : null}
        </p>
        <ul>
          {acts.map((act, index) => (
            <li key={`${act.kind} ${String(index)}`}>{actInWords(act, names)}</li>
          ))}
        </ul>
      </div>
      {isGone || number === 1 ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Take back entry ${String(number)}`}
          onClick={onTakeBack}
        >
          Take back…
        </Button>
      )}
    </li>
  );
}
