import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBackups } from '@renderer/data/backups';
import type { Repository } from '@renderer/data/repository/repository';
import { acceptStoreLoss } from '@renderer/data/repository/store-loss';
import { today } from '@renderer/platform/clock';
import { RestorePanel } from '@renderer/screens/backup';
import { backupInWords } from '@renderer/ui/backup-words';
import { openStore } from './open-store';
import classes from './RefusalScreen.module.css';

/** From here on the database may be made: something is about to come into it. */
async function openForBackup(): Promise<Repository | null> {
  acceptStoreLoss();
  const opened = await openStore();
  return opened.ok ? opened.value : null;
}

interface LossBackupProps {
  /** Called once something came back. */
  readonly onRestored: () => void;
}

/** Offers the newest backup where assessments are missing; shows nothing when there is none. */
export function LossBackup({ onRestored }: LossBackupProps) {
  const { list } = useBackups();
  const [isOpen, setIsOpen] = useState(false);
  const newest = list?.backups[0];
  if (newest === undefined) return null;
  if (isOpen) {
    return (
      <RestorePanel
        backup={newest}
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
