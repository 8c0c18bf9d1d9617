import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api } from '@renderer/platform/api';
import { useAttempt } from '@renderer/screens/jobs';
import { CapsLockHint, StillLacking, PassphraseField } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './Unlock.module.css';

interface ByPassphraseProps {
  /** Wrong tries since the last right one. */
  readonly refused: number;
  readonly onUnlocked: () => void;
  readonly onRefused: () => void;
  readonly onSheet: () => void;
}

function triesInWords(refused: number): string {
  return refused === 1
    ? 'One wrong try since it was last opened.'
    : `${String(refused)} wrong tries since it was last opened.`;
}

/** Asks for the passphrase. What was typed stays after a wrong try, to be corrected. */
export function ByPassphrase({ refused, onUnlocked, onRefused, onSheet }: ByPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { isBusy, error, run } = useAttempt();
  const unlock = async () => {
    const unlocked = await api.vault.unlock({ passphrase });
    if (!unlocked.ok) onRefused();
    return unlocked;
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={() => {
        setTried(true);
        if (passphrase !== '') run(unlock, onUnlocked);
      }}
    >
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        isShown={isShown}
        isFirst
        onChange={setPassphrase}
        description={refused === 0 ? null : triesInWords(refused)}
      />
      <CapsLockHint />
      <Checkbox
        label="Show what I type"
        checked={isShown}
        onChange={(event) => {
          setShown(event.currentTarget.checked);
        }}
      />
      <StillLacking sentence={wasTried && passphrase === '' ? 'Type the passphrase first.' : null} />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className={classes['actions']}>
        <Button type="submit" data-disabled={isBusy} aria-disabled={isBusy}>
          {isBusy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <LinkButton onClick={onSheet}>Use the recovery sheet</LinkButton>
      </div>
    </Form>
  );
}
