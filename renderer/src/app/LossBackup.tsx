import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { OfferedBackup, useBackups } from '@renderer/data/backups';
import { lookIntoStore } from '@renderer/data/repository/look-into-store';
import type { Repository } from '@renderer/data/repository/repository';
import { acceptStoreLoss } from '@renderer/data/repository/store-loss';
import { api } from '@renderer/platform/api';
import { today } from '@renderer/platform/clock';
import { BackupTable, RestorePanel, type Look } from '@renderer/screens/backup';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { TryAgain } from '@renderer/ui/TryAgain';
import { openStore, storeKeys } from './open-store';
import classes from './StartScreen.module.css';

/** From here on the database may be made: something is about to come into it. */
const lookWithKeys: Look = (work) => lookIntoStore(work, storeKeys().rows);

function openForBackup(): Promise<Result<Repository, AppError>> {
  acceptStoreLoss();
  return openStore();
}

interface LossBackupProps {
  readonly found: ReturnType<typeof useBackups>;
  /** Called once something came back. */
  readonly onRestored: () => void;
}

/** One made after the loss holds what was left: nothing is to be had from one that holds no assessment. */
function worthOffering(backups: readonly OfferedBackup[]): OfferedBackup | undefined {
  return backups.find(({ assessments }) => assessments > 0) ?? backups[0];
}

/** Offers the backups where assessments are missing; shows nothing when there is none. Looking settles nothing. */
export function LossBackup({ found, onRestored }: LossBackupProps) {
  const { state, refresh } = found;
  const [shown, setShown] = useState<OfferedBackup | 'all' | null>(null);
  if (state === null) return null;
  if (!state.ok) return <ErrorNotice error={state.error} actions={<TryAgain onTry={refresh} />} />;
  const { backups } = state.value;
  const newest = worthOffering(backups);
  if (newest === undefined) return null;
  const back = () => {
    setShown(null);
  };
  if (shown === 'all') {
    return (
      <>
        <BackupTable backups={backups} onOpen={setShown} />
        <div className={classes['actions']}>
          <Button variant="default" onClick={back}>
            Back
          </Button>
        </div>
      </>
    );
  }
  if (shown !== null) {
    return (
      <RestorePanel
        backup={shown}
        read={api.backup.read}
        look={lookWithKeys}
        open={openForBackup}
        onRestored={onRestored}
        onClose={back}
      />
    );
  }
  return (
    <div className={classes['actions']}>
      <Button
        onClick={() => {
          setShown(newest);
        }}
      >
        {newest === backups[0]
          ? 'See what is in the newest backup'
          : 'See what is in the newest backup that holds assessments'}
      </Button>
      <span>Made {backupInWords(newest, today())}.</span>
      {backups.length > 1 ? (
        <Button
          variant="default"
          onClick={() => {
            setShown('all');
          }}
        >
          Choose another backup
        </Button>
      ) : null}
    </div>
  );
}
