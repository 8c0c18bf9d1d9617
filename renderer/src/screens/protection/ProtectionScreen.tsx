import { Button } from '@mantine/core';
import { useState } from 'react';
import { showTrust } from '@renderer/router/navigate';
import { useVault } from '@renderer/stores/vault';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import classes from './Protection.module.css';
import { SealingSteps } from './SealingSteps';
import { VaultSettingsSections } from './VaultSettingsSections';

/** How the data on this computer is protected, and the ways to change that. */
export function ProtectionScreen() {
  const isOpen = useVault(({ kind }) => kind === 'open');
  return (
    <div className={classes['screen']} data-testid="protection">
      <PageHeader
        title="Protection"
        lead="With a passphrase, everything Brieflock keeps on this computer is sealed: assessments, packs, journal and backups."
      />
      <div>
        <Button
          variant="default"
          onClick={() => {
            void showTrust();
          }}
        >
          What you can check
        </Button>
      </div>
      {isOpen ? <InTheOpen /> : <VaultSettingsSections />}
    </div>
  );
}

function InTheOpen() {
  const [isBegun, setBegun] = useState(false);
  const begin = () => {
    setBegun(true);
  };
  return (
    <Section
      title="Protect this computer’s data"
      intro="A passphrase opens it, and a recovery sheet on paper does when the passphrase is lost. Nothing is sent anywhere."
    >
      {isBegun ? (
        <SealingSteps
          isRotation={false}
          onCancel={() => {
            setBegun(false);
          }}
        />
      ) : (
        <div className={classes['stack']}>
          <Notice kind="warning" title="No passphrase is set.">
            <p>
              Whoever can read the files on this computer can read your assessments and their backups. What
              you delete can be found on the disk for a while.
            </p>
          </Notice>
          <Button onClick={begin}>Set a passphrase…</Button>
        </div>
      )}
    </Section>
  );
}
