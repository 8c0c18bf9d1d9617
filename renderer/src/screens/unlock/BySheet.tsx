import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { SHEET_CODE_CHARACTERS } from '@shared/ipc/vault-contract';
import { readRecoveryCode } from '@shared/vault/recovery-code';
import { api } from '@renderer/platform/api';
import { useAttempt } from '@renderer/screens/jobs';
import { NewPassphrase } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';

interface BySheetProps {
  readonly onUnlocked: () => void;
  /** Back to the passphrase; `null` where it cannot help. */
  readonly onBack: (() => void) | null;
}

/** Asks for the code of the recovery sheet and a new passphrase. */
export function BySheet({ onUnlocked, onBack }: BySheetProps) {
  const [code, setCode] = useState('');
  const { isBusy, error, run } = useAttempt();
  const identity = readRecoveryCode(code);
  return (
    <>
      {error === null ? null : <ErrorNotice error={error} />}
      <NewPassphrase
        submitLabel="Unlock and set the new passphrase"
        isBusy={isBusy}
        lacking={identity === null ? 'Type the whole code of the recovery sheet first.' : null}
        onSubmit={(passphrase) => {
          run(() => api.vault.recover({ code, passphrase }), onUnlocked);
        }}
        before={
          <Textarea
            label="Code of the recovery sheet"
            description="Every group, in any case. Spaces do not matter."
            autoFocus
            autosize
            minRows={3}
            maxLength={SHEET_CODE_CHARACTERS}
            spellCheck={false}
            value={code}
            error={code === '' || identity !== null ? null : 'Not complete yet, or a character is mistyped.'}
            onChange={(event) => {
              setCode(event.currentTarget.value);
            }}
          />
        }
        otherActions={onBack === null ? null : <LinkButton onClick={onBack}>Use the passphrase</LinkButton>}
      />
    </>
  );
}
