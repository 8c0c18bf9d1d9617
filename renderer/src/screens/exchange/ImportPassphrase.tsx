import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './ImportDialog.module.css';

interface ImportPassphraseProps {
  readonly fileName: string;
  readonly error: AppError | null;
  readonly onUnlock: (passphrase: string) => Promise<void>;
}

/** Asks for the passphrase of a share file. */
export function ImportPassphrase({ fileName, error, onUnlock }: ImportPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={classes['step']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void onUnlock(passphrase);
      }}
    >
      {error === null ? null : <ErrorNotice error={error} />}
      <p className={classes['words']}>
        “{fileName}” is locked. The sender has told you its passphrase. Nothing is imported until you have
        seen what it holds.
      </p>
      <PasswordInput
        label="Passphrase"
        // The first at opening, the second after a wrong passphrase.
        data-autofocus
        autoFocus
        value={passphrase}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase', tabIndex: 0 }}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
        }}
      />
      <div className={classes['actions']}>
        <Button type="submit" disabled={passphrase === ''}>
          Open
        </Button>
      </div>
    </form>
  );
}
