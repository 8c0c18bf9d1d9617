import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import { ImportPassphrase } from './ImportPassphrase';
import { ImportReview } from './ImportReview';
import type { ImportFlow } from './use-import';

interface ImportDialogProps {
  readonly flow: ImportFlow;
}

/** The import from passphrase to confirmation. What was typed is held until the file is open, or let go. */
export function ImportDialog({ flow }: ImportDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const { kind } = flow.state;
  if (passphrase !== '' && kind !== 'passphrase' && kind !== 'reading') setPassphrase('');
  return (
    <Modal
      opened={flow.state.kind !== 'closed'}
      onClose={flow.close}
      title="Import an assessment"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close without importing' }}
    >
      <ImportStep flow={flow} passphrase={passphrase} onPassphrase={setPassphrase} />
    </Modal>
  );
}

interface ImportStepProps extends ImportDialogProps {
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
}

function ImportStep({ flow, passphrase, onPassphrase }: ImportStepProps) {
  const { state } = flow;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'passphrase':
      return (
        <ImportPassphrase
          fileName={state.file.fileName}
          error={state.error}
          value={passphrase}
          onChange={onPassphrase}
          onUnlock={flow.unlock}
        />
      );
    case 'reading':
      return (
        <ProgressPanel
          stage={flow.progress?.stage ?? 'Opening the file'}
          done={flow.progress?.done ?? 0}
          onCancel={flow.cancel}
        />
      );
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'ready':
      return (
        <ImportReview
          source={state.source}
          conflict={state.conflict}
          onConfirm={flow.confirm}
          onClose={flow.close}
        />
      );
  }
}
