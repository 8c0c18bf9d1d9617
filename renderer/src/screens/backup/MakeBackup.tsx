import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { countOf } from '@shared/base/words';
import { api } from '@renderer/platform/api';
import { useJob } from '@renderer/screens/jobs';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import classes from './Backup.module.css';

interface MakeBackupProps {
  readonly onMade: () => void;
}

type Outcome = { readonly leftOut: number } | { readonly error: AppError };

/** Makes a backup now. */
export function MakeBackup({ onMade }: MakeBackupProps) {
  const { progress, run, cancel } = useJob();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async () => {
    setOutcome(null);
    const made = await run('Making a backup', (jobId) => api.backup.make({ jobId }));
    if (made.ok) {
      setOutcome({ leftOut: made.value.leftOut.length });
      onMade();
      return;
    }
    if (made.error.code !== 'job-cancelled') setOutcome({ error: made.error });
  };
  if (progress !== null) return <ProgressPanel {...progress} onCancel={cancel} />;
  return (
    <div className={classes['stack']}>
      <Button
        onClick={() => {
          void make();
        }}
      >
        Back up now
      </Button>
      {outcome === null ? null : 'error' in outcome ? (
        <ErrorNotice error={outcome.error} />
      ) : outcome.leftOut === 0 ? (
        <p role="status">The backup was made and read back.</p>
      ) : (
        <Notice
          kind="warning"
          live="status"
          title={`The backup was made without ${countOf(outcome.leftOut, 'assessment')}.`}
        >
          <p>Its journal could not be read. Save it as a share file or plain copy as well.</p>
        </Notice>
      )}
    </div>
  );
}
