import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Response } from '@shared/ipc/contract';
import type { AppError } from '@shared/base/app-error';
import { countOf } from '@shared/base/words';
import { api } from '@renderer/platform/api';
import { today } from '@renderer/platform/clock';
import { useJob } from '@renderer/screens/jobs';
import { lackInWords, whenMade } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import classes from './Backup.module.css';

type Proof = Response<'backup:drill'>;

function proofInWords({ assessments, packs, rows, strangeRows, provenAt }: Proof): string {
  const strange =
    strangeRows === 0
      ? 'Every entry could be read.'
      : `${countOf(strangeRows, 'entry', 'entries')} could not be read; they are in the backup as they were found.`;
  return `${countOf(assessments, 'assessment')}, ${countOf(packs, 'pack')} and ${countOf(rows, 'entry', 'entries')} were checked on ${formatMoment(provenAt)}. ${strange}`;
}

/** By its time: a newer one may have been made since. Its parts can be sound although something was missing. */
function ProofNotice({ proof }: { readonly proof: Proof }) {
  const lack = lackInWords(proof.backup);
  const isWhole = lack === '';
  const name = `The backup made ${whenMade(proof.backup.createdAt, today())} can be opened`;
  return (
    <Notice
      kind={isWhole ? 'success' : 'warning'}
      live="status"
      title={isWhole ? `${name} and is complete.` : `${name}, but ${lack}.`}
    >
      <p data-testid="drill-proof">{proofInWords(proof)}</p>
    </Notice>
  );
}

/** Proves the newest backup without touching what is here. */
export function Drill({ isPossible }: { readonly isPossible: boolean }) {
  const { progress, run, cancel } = useJob();
  const [outcome, setOutcome] = useState<{ readonly proof: Proof } | { readonly error: AppError } | null>(
    null,
  );
  const prove = async () => {
    setOutcome(null);
    const proven = await run('Proving the newest backup', (jobId) => api.backup.drill({ jobId }));
    if (proven.ok) setOutcome({ proof: proven.value });
    else if (proven.error.code !== 'job-cancelled') setOutcome({ error: proven.error });
  };
  if (progress !== null) return <ProgressPanel {...progress} onCancel={cancel} />;
  return (
    <div className={classes['stack']} data-testid="drill">
      <Button
        variant="default"
        disabled={!isPossible}
        onClick={() => {
          void prove();
        }}
      >
        Prove the newest backup
      </Button>
      {outcome === null ? null : 'error' in outcome ? (
        <ErrorNotice error={outcome.error} />
      ) : (
        <ProofNotice proof={outcome.proof} />
      )}
    </div>
  );
}
