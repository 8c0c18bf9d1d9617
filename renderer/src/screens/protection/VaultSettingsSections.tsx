import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { formatDate } from '@shared/wording/format';
import type { Response } from '@shared/ipc/contract';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Section } from '@renderer/ui/Section';
import { TryAgain } from '@renderer/ui/TryAgain';
import { ChangePassphrase } from './ChangePassphrase';
import { LockRules } from './LockRules';
import { NewSheet } from './NewSheet';
import classes from './Protection.module.css';
import { SealingSteps } from './SealingSteps';

type Settings = Response<'vault:get-settings'>;

/** What can be changed while the vault is unlocked. */
export function VaultSettingsSections() {
  const [state, setState] = useState<Result<Settings, AppError> | null>(null);
  const load = useCallback(() => {
    void api.vault.getSettings({}).then(setState);
  }, []);
  useEffect(load, [load]);
  if (state === null) return null;
  if (!state.ok) return <ErrorNotice error={state.error} actions={<TryAgain onTry={load} />} />;
  return <Sections settings={state.value} />;
}

function Sections({ settings }: { readonly settings: Settings }) {
  const { firmRecipient, createdAt } = settings;
  return (
    <>
      <Section title="This computer’s data is sealed">
        <div className={classes['stack']}>
          <p>
            The keys in force were made on {formatDate(createdAt.slice(0, 10))}. What you delete cannot be
            read again once its undo is over; backups made before keep it for up to 30 days.
          </p>
          <p data-testid="firm-key">
            {firmRecipient === null
              ? 'No key of a firm opens this data.'
              : `A key of your firm opens this data and every backup too: ${firmRecipient}`}
          </p>
        </div>
      </Section>
      <Section title="Lock by itself" intro="Locking saves what you typed and ends everything that was open.">
        <LockRules settings={settings} />
      </Section>
      <Section
        title="Change the passphrase"
        intro="The recovery sheet stays as it is. Backups made before still open with the passphrase of now."
      >
        <ChangePassphrase />
      </Section>
      <Section
        title="New recovery sheet"
        intro="The sheet before opens nothing that is written from then on. Backups made before still open with it."
      >
        <NewSheet hasFirmKey={firmRecipient !== null} />
      </Section>
      <Section
        title="Keys may be known to others"
        intro="After a loss, or when the passphrase or the sheet was seen: everything is sealed anew under new keys, with a new passphrase and a new sheet. The key of your firm is set anew here too."
      >
        <RotateKeys />
      </Section>
    </>
  );
}

function RotateKeys() {
  const [isBegun, setBegun] = useState(false);
  if (isBegun) {
    return (
      <SealingSteps
        isRotation
        onCancel={() => {
          setBegun(false);
        }}
      />
    );
  }
  return (
    <div className={classes['stack']}>
      <Button
        variant="default"
        onClick={() => {
          setBegun(true);
        }}
      >
        Change all keys…
      </Button>
    </div>
  );
}
