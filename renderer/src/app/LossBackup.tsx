import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { useBackups } from '@renderer/data/backups';
import { lookIntoStore } from '@renderer/data/repository/look-into-store';
import type { Repository } from '@renderer/data/repository/repository';
import { acceptStoreLoss } from '@renderer/data/repository/store-loss';
import { today } from '@renderer/platform/clock';
import { RestorePanel } from '@renderer/screens/backup';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { TryAgain } from '@renderer/ui/TryAgain';
import { openStore } from './open-store';
import classes from './RefusalScreen.module.css';

/** From here on the database may be made: something is about to come into it. */
function openForBackup(): Promise<Result<Repository, AppError>> {
  acceptStoreLoss();
  return openStore();
}

interface LossBackupProps {
  /** Called once something came back. */
  readonly onRestored: () => void;
}

/** Offers the newest backup where assessments are missing; shows nothing when there is none. Looking settles nothing. */
export function LossBackup({ onRestored }: LossBackupProps) {
  const { state, refresh } = useBackups();
  const [isOpen, setIsOpen] = useState(false);
  if (state === null) return null;
  if (!state.ok) return <ErrorNotice error={state.error} actions={<TryAgain onTry={refresh} />} />;
  const [newest] = state.value.backups;
  if (newest === undefined) return null;
  if (isOpen) {
    return (
      <RestorePanel
        backup={newest}
        look={lookIntoStore}
        open={openForBackup}
        onRestored={onRestored}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    );
  }
  return (
    <div className={classes['actions']}>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        See what is in the newest backup
      </Button>
      <span>Made {backupInWords(newest, today())}.</span>
    </div>
  );
}
