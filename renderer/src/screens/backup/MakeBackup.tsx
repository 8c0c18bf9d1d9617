import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { lackingError } from '@renderer/data/backups';
import { api } from '@renderer/platform/api';
import { useJob } from '@renderer/screens/jobs';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import classes from './Backup.module.css';

interface MakeBackupProps {
  readonly onMade: () => void;
}

type Outcome = { readonly isWhole: boolean } | { readonly error: AppError };

/** Makes a backup now. */
export function MakeBackup({ onMade }: MakeBackupProps) {
  const { progress, run, cancel } = useJob();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async () => {
    setOutcome(null);
    const made = await run('Making a backup', (jobId) => api.backup.make({ jobId }));
    if (made.ok) {
      setOutcome({ isWhole: lackingError(made.value.backup) === null });
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
      ) : outcome.isWhole ? (
        <p role="status">The backup was made and read back.</p>
      ) : (
        <p role="status">The backup was made and read back. It does not hold everything that is here.</p>
      )}
    </div>
  );
}
