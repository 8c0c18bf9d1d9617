import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AppError } from '@shared/base/app-error';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './ImportDialog.module.css';

interface ImportPassphraseProps {
  readonly fileName: string;
  readonly error: AppError | null;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly onUnlock: (passphrase: string) => Promise<void>;
}

/** Asks for the passphrase of a share file. One that was refused stays, selected: to be typed anew, or shown and corrected. */
export function ImportPassphrase(props: ImportPassphraseProps) {
  const { fileName, error, value, onChange, onUnlock } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  return (
    <form
      className={classes['step']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '') void onUnlock(value);
      }}
    >
      {error === null ? null : <ErrorNotice error={error} />}
      <p className={classes['words']}>
        “{fileName}” is locked. The sender has told you its passphrase. Nothing is imported until you have
        seen what it holds.
      </p>
      <PasswordInput
        ref={field}
        label="Passphrase"
        // The first at opening, the second after a wrong passphrase.
        data-autofocus
        autoFocus
        value={value}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase', tabIndex: 0 }}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <div className={classes['actions']}>
        <Button type="submit" disabled={value === ''}>
          Open
        </Button>
      </div>
    </form>
  );
}
