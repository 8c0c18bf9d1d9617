import { Notice } from '@renderer/ui/Notice';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import type { ExportState } from './use-share-export';

interface ExportOutcomeProps {
  readonly state: ExportState;
}

/** How an export ended. Nothing while none was made. */
export function ExportOutcome({ state }: ExportOutcomeProps) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'cancelled':
      return (
        <Notice kind="info" live="status" title="No file was made.">
          <p>You stopped before it was finished, and nothing was left behind. The assessment is unchanged.</p>
        </Notice>
      );
    case 'saved':
      return (
        <Notice kind="success" live="status" title={`Saved as “${state.fileName}”.`}>
          {state.isEncrypted ? (
            <p>
              Send the file by e-mail or any other way, and tell the passphrase by phone, never in the same
              message.
            </p>
          ) : (
            <p>This copy is not encrypted: anyone who gets it can read it.</p>
          )}
        </Notice>
      );
  }
}
