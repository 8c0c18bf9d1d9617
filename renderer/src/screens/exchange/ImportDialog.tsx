import { Modal } from '@mantine/core';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import { ImportPassphrase } from './ImportPassphrase';
import { ImportReview } from './ImportReview';
import type { ImportFlow } from './use-import';

interface ImportDialogProps {
  readonly flow: ImportFlow;
}

/** The import from passphrase to confirmation. */
export function ImportDialog({ flow }: ImportDialogProps) {
  return (
    <Modal
      opened={flow.state.kind !== 'closed'}
      onClose={flow.close}
      title="Import an assessment"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close without importing' }}
    >
      <ImportStep flow={flow} />
    </Modal>
  );
}

function ImportStep({ flow }: ImportDialogProps) {
  const { state } = flow;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'passphrase':
      return <ImportPassphrase fileName={state.file.fileName} error={state.error} onUnlock={flow.unlock} />;
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
