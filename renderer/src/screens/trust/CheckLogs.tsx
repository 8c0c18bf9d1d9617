import { Button } from '@mantine/core';
import { useState } from 'react';
import { countOf, joinWords } from '@shared/base/words';
import { useRepository } from '@renderer/data/use-repository';
import { Notice } from '@renderer/ui/Notice';
import { checkLogs, type CheckedLogs } from './check-logs';
import classes from './Trust.module.css';

function quoted(titles: readonly string[]): string {
  return joinWords(
    titles.map((title) => `“${title}”`),
    'and',
  );
}

function Outcome({ checked }: { readonly checked: CheckedLogs }) {
  const { assessments, entries, broken, unread } = checked;
  if (broken.length === 0 && unread.length === 0) {
    return (
      <Notice
        kind="success"
        live="status"
        title={`${countOf(assessments, 'log')} with ${countOf(entries, 'entry', 'entries')} checked: each is whole.`}
      />
    );
  }
  return (
    <Notice kind="danger" live="status" title="Not every log is whole.">
      {broken.length === 0 ? null : (
        <p>Broken, or without its end: {quoted(broken)}. The history of each says where.</p>
      )}
      {unread.length === 0 ? null : (
        <p>Could not be read in full, and so not be checked: {quoted(unread)}.</p>
      )}
    </Notice>
  );
}

/** Checks the audit log of every assessment. Changes nothing. */
export function CheckLogs() {
  const repository = useRepository();
  const [state, setState] = useState<CheckedLogs | 'checking' | null>(null);
  const check = async () => {
    setState('checking');
    setState(await checkLogs(repository));
  };
  return (
    <div className={classes['stack']}>
      <Button
        variant="default"
        disabled={state === 'checking'}
        onClick={() => {
          void check();
        }}
      >
        Check the log of every assessment
      </Button>
      {state === 'checking' ? <p role="status">Reading every assessment…</p> : null}
      {state === null || state === 'checking' ? null : <Outcome checked={state} />}
    </div>
  );
}
