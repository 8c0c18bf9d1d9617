import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { useRepository } from '@renderer/data/use-repository';
import { useJob } from '@renderer/screens/jobs';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import type { DialogProps } from '@renderer/ui/FetchedDialog';
import { VerdictNotice } from './VerdictNotice';
import type { Verdict } from './verdict';
import { verdictOn } from './verify-document';

type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'done'; readonly fileName: string; readonly verdict: Verdict };

/** Says of a PDF where it came from and whether it was altered. */
export function VerifyDialog({ isOpen, onClose }: DialogProps) {
  const repository = useRepository();
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const { progress, run, cancel } = useJob();

  const choose = async () => {
    const found = await run('Reading the document', (jobId) =>
      api.document.inspect({ jobId, documentId: null }),
    );
    if (!found.ok) {
      setStep({ kind: 'failed', error: found.error });
      return;
    }
    if (found.value.status === 'cancelled') return;
    setStep({ kind: 'comparing' });
    const verdict = await verdictOn(repository, found.value.inspection);
    setStep(
      verdict.ok
        ? { kind: 'done', fileName: found.value.fileName, verdict: verdict.value }
        : { kind: 'failed', error: verdict.error },
    );
  };

  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        cancel();
        onClose();
      }}
      onExitTransitionEnd={() => {
        setStep({ kind: 'asking' });
      }}
      title="Verify a document"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p>
        Choose a PDF. Brieflock reads its fingerprint, looks for the assessment or snapshot it was made from,
        and compares it with the record of what was saved. Nothing leaves this computer.
      </p>
      {progress === null ? null : <ProgressPanel {...progress} onCancel={cancel} />}
      {step.kind === 'comparing' ? <p role="status">Comparing with what is on this computer…</p> : null}
      {step.kind === 'failed' ? <ErrorNotice error={step.error} /> : null}
      {step.kind === 'done' ? <VerdictNotice fileName={step.fileName} verdict={step.verdict} /> : null}
      <Button
        mt="md"
        disabled={progress !== null || step.kind === 'comparing'}
        onClick={() => {
          void choose();
        }}
      >
        Choose a PDF…
      </Button>
    </Modal>
  );
}
