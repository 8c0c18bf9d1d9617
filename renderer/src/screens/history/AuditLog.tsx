import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AuditEntry, LogHead } from '@shared/assessment/schema';
import { verifyChain } from '@shared/history/hash-chain';
import { cameWithFile, missingAtEnd } from '@shared/history/log-notes';
import {
  cameWithFileInWords,
  chainInWords,
  detailInWords,
  eventInWords,
  missingEndInWords,
} from '@shared/wording/audit-words';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import classes from './History.module.css';

interface AuditLogProps {
  readonly entries: readonly AuditEntry[];
  /** Where the log ends, as it was kept apart from it. */
  readonly head: LogHead | null;
}

/** Entries drawn at once: a long log opens as fast as a short one. */
const CHUNK = 30;

/** What was done with the assessment, newest first, and whether the chain still holds. */
export function AuditLog({ entries, head }: AuditLogProps) {
  const [shown, setShown] = useState(CHUNK);
  const check = useMemo(() => verifyChain(entries), [entries]);
  const newestFirst = entries.toReversed();
  const missing = missingAtEnd(entries, head);
  const fromFile = cameWithFile(entries);
  const fromFileWords = cameWithFileInWords(fromFile);
  return (
    <div className={classes['log']} data-testid="audit-log">
      {check.kind === 'whole' ? (
        <p className={classes['none']}>{chainInWords(check)}</p>
      ) : (
        <Notice kind="danger" title={chainInWords(check)}>
          <p>
            Every entry is still here and shown as it is. What the log says from there on cannot be relied on.
          </p>
        </Notice>
      )}
      {fromFileWords === null ? null : <p className={classes['none']}>{fromFileWords}</p>}
      {missing === 0 ? null : (
        <Notice kind="danger" title={missingEndInWords(missing)}>
          <p>
            Somebody or something cut the log outside of Brieflock. What it says to here still fits together.
          </p>
        </Notice>
      )}
      <ol className={classes['entries']}>
        {newestFirst.slice(0, shown).map((entry, index) => (
          <li key={entry.hash}>
            <span className={classes['number']}>{entry.number}</span>
            <div>
              <p className={classes['event']}>
                <b>{eventInWords(entry)}</b>
                <span className={classes['scale']}>
                  {`${formatMoment(entry.at)}${entry.by === '' ? '' : `, ${entry.by}`}`}
                  {entries.length - 1 - index < fromFile ? ' · came with the file' : ''}
                </span>
              </p>
              <dl className={classes['detail']}>
                {detailInWords(entry).map(({ name, value }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
      {newestFirst.length > shown ? (
        <Button
          variant="default"
          onClick={() => {
            setShown(shown + CHUNK);
          }}
        >
          Show {Math.min(CHUNK, newestFirst.length - shown)} more of {newestFirst.length}
        </Button>
      ) : null}
    </div>
  );
}
