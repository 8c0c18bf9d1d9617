import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '@renderer/platform/api';
import { useAttempt } from '@renderer/screens/jobs';
import { StillLacking, LACKS_CURRENT, PassphraseField } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import classes from './Protection.module.css';
import { SheetSteps } from './SheetSteps';

interface NewSheetProps {
  readonly hasFirmKey: boolean;
}

/** Makes another sheet; it is in force once a part of it was typed back. */
export function NewSheet({ hasFirmKey }: NewSheetProps) {
  const [current, setCurrent] = useState('');
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const [isInForce, setInForce] = useState(false);
  const { isBusy, error, run } = useAttempt();
  const make = async () => {
    const made = await api.vault.makeSheet({ current });
    if (made.ok) setRecoveryCode(made.value.recoveryCode);
    return made;
  };
  const [wasTried, setTried] = useState(false);
  const end = () => {
    setTried(false);
    setRecoveryCode(null);
    setCurrent('');
  };
  return (
    <div className={classes['stack']}>
      {error === null ? null : <ErrorNotice error={error} />}
      {isInForce ? (
        <p role="status">
          The new sheet is in force. The one before still opens backups made until now: make a backup, then
          destroy it.
        </p>
      ) : null}
      {recoveryCode === null ? (
        <Form
          className={classes['stack']}
          onSubmit={() => {
            setInForce(false);
            setTried(true);
            if (!isBusy && current !== '') run(make, () => undefined);
          }}
        >
          <PassphraseField label="Passphrase" value={current} onChange={setCurrent} />
          <StillLacking sentence={wasTried && current === '' ? LACKS_CURRENT : null} />
          <Button type="submit" variant="default">
            Make a new sheet…
          </Button>
        </Form>
      ) : (
        <SheetSteps
          recoveryCode={recoveryCode}
          hasFirmKey={hasFirmKey}
          goOnLabel="Put it in force"
          onCancel={end}
          onConfirmed={() => {
            run(
              () => api.vault.useSheet({}),
              () => {
                setInForce(true);
                end();
              },
            );
          }}
        />
      )}
    </div>
  );
}
