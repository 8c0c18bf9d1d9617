import { useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { useRepository } from '@renderer/data/use-repository';
import { api } from '@renderer/platform/api';
import { useAttempt, useJob } from '@renderer/screens/jobs';
import { LACKS_CURRENT, NewPassphrase, PassphraseField } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import { TryAgain } from '@renderer/ui/TryAgain';
import { FirmKeyField, firmKeyLacking, readFirmKey } from './FirmKeyField';
import classes from './Protection.module.css';
import { sealEverything } from './seal-everything';
import { SealingPanel } from './SealingPanel';
import { SheetSteps } from './SheetSteps';

interface SealingStepsProps {
  /** Whether there is a vault already: its passphrase is then asked for. */
  readonly isRotation: boolean;
  readonly onCancel: () => void;
}

/** What has to be filled in first; `current` is `null` where no passphrase is in force. */
function lackingIn(current: string | null, firmKey: string): string | null {
  return current === '' ? LACKS_CURRENT : firmKeyLacking(firmKey);
}

/** Passphrase, sheet, a part of it typed back, and then everything is sealed under new keys. */
export function SealingSteps({ isRotation, onCancel }: SealingStepsProps) {
  const repository = useRepository();
  const { progress, run: runJob, cancel } = useJob();
  const { isBusy, error, run } = useAttempt();
  const [current, setCurrent] = useState('');
  const [firmKey, setFirmKey] = useState('');
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const [sealing, setSealing] = useState<'sealed' | AppError | null>(null);
  // What was prepared and not used is of no use to anybody.
  useEffect(() => () => void api.vault.discardPrepared({}), []);

  const prepare = async (passphrase: string) => {
    const prepared = await api.vault.prepare({
      passphrase,
      current: isRotation ? current : null,
      firmRecipient: readFirmKey(firmKey),
    });
    if (!prepared.ok) return prepared;
    setRecoveryCode(prepared.value.recoveryCode);
    // It was needed for this alone.
    setCurrent('');
    return prepared;
  };
  const seal = async () => {
    const sealed = await runJob('Sealing your data', (jobId) => sealEverything(repository, jobId));
    setSealing(sealed.ok ? 'sealed' : sealed.error);
  };

  if (sealing === 'sealed' || progress !== null)
    return <SealingPanel progress={progress} onCancel={cancel} />;
  const begin = () => {
    void seal();
  };
  const leave = <LinkButton onClick={onCancel}>Cancel</LinkButton>;
  if (sealing !== null) {
    return (
      <ErrorNotice
        error={sealing}
        actions={
          <>
            <TryAgain onTry={begin} />
            {leave}
          </>
        }
      />
    );
  }
  if (recoveryCode !== null)
    return (
      <SheetSteps
        recoveryCode={recoveryCode}
        hasFirmKey={readFirmKey(firmKey) !== null}
        goOnLabel="Seal everything"
        onCancel={onCancel}
        onConfirmed={begin}
      />
    );
  return (
    <div className={classes['stack']}>
      {error === null ? null : <ErrorNotice error={error} />}
      <NewPassphrase
        submitLabel="Go on to the recovery sheet"
        isBusy={isBusy}
        lacking={lackingIn(isRotation ? current : null, firmKey)}
        onSubmit={(passphrase) => {
          run(
            () => prepare(passphrase),
            () => undefined,
          );
        }}
        before={
          isRotation ? (
            <PassphraseField label="Passphrase now" value={current} isFirst onChange={setCurrent} />
          ) : null
        }
        after={<FirmKeyField value={firmKey} onChange={setFirmKey} />}
        otherActions={leave}
      />
    </div>
  );
}
