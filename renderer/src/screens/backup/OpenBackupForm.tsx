import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Request } from '@shared/ipc/contract';
import { SHEET_CODE_CHARACTERS } from '@shared/ipc/vault-contract';
import { readRecoveryCode } from '@shared/vault/recovery-code';
import { StillLacking, PassphraseField } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import classes from './Backup.module.css';

type Opening = NonNullable<Request<'backup:read-file'>['opening']>;

interface OpenBackupFormProps {
  readonly fileName: string;
  readonly isBusy: boolean;
  /** Why the last try did not open it. */
  readonly error: AppError | null;
  readonly onOpen: (opening: Opening) => void;
  readonly onCancel: () => void;
}

const WAYS = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'sheet', label: 'Recovery sheet' },
];

/** Asks for what opens a sealed backup. What is typed is held here alone, and goes when the backup is open. */
export function OpenBackupForm({ fileName, isBusy, error, onOpen, onCancel }: OpenBackupFormProps) {
  const [way, setWay] = useState<string>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [wasTried, setTried] = useState(false);
  const isSheet = way === 'sheet';
  const isReady = isSheet ? readRecoveryCode(code) !== null : passphrase !== '';
  return (
    <Form
      className={classes['stack']}
      onSubmit={() => {
        setTried(true);
        if (isBusy || !isReady) return;
        onOpen(isSheet ? { kind: 'sheet', code } : { kind: 'passphrase', passphrase });
      }}
    >
      {error === null ? null : <ErrorNotice error={error} />}
      <p>
        “{fileName}” is sealed. It opens with the passphrase that was in force where and when it was made, or
        with the recovery sheet of that computer.
      </p>
      <SegmentedControl aria-label="What opens it" data={WAYS} value={way} onChange={setWay} />
      {isSheet ? (
        <Textarea
          label="Code of the recovery sheet"
          description="Every group, in any case. Spaces do not matter."
          autosize
          minRows={3}
          maxLength={SHEET_CODE_CHARACTERS}
          spellCheck={false}
          value={code}
          error={code === '' || isReady ? null : 'Not complete yet, or a character is mistyped.'}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
      ) : (
        <PassphraseField
          label="Passphrase of the backup"
          value={passphrase}
          isFirst
          onChange={setPassphrase}
        />
      )}
      <StillLacking
        sentence={
          !wasTried || isReady
            ? null
            : isSheet
              ? 'Type the whole code of the recovery sheet first.'
              : 'Type the passphrase first.'
        }
      />
      <div className={classes['actions']}>
        <Button type="submit" data-disabled={isBusy} aria-disabled={isBusy}>
          {isBusy ? 'Opening…' : 'Open the backup'}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
