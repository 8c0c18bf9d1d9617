import { Button } from '@mantine/core';
import type { OfferedBackup } from '@renderer/data/backups';
import { today } from '@renderer/platform/clock';
import { backupInWords } from '@renderer/ui/backup-words';
import classes from './Backup.module.css';

interface BackupTableProps {
  readonly backups: readonly OfferedBackup[];
  readonly onOpen: (backup: OfferedBackup) => void;
}

/** The backups, the last made first. */
export function BackupTable({ backups, onOpen }: BackupTableProps) {
  return (
    <ul className={classes['list']}>
      {backups.map((backup) => {
        const words = backupInWords(backup, today());
        return (
          <li key={`${backup.place} ${backup.fileName}`}>
            <span>
              {words}
              {backup.place === 'second' ? (
                <span className={classes['hint']}> in the second folder</span>
              ) : null}
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={`See what is in the backup of ${words}`}
              onClick={() => {
                onOpen(backup);
              }}
            >
              See what is in the backup
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
