import { appError } from '@shared/base/app-error';
import { useBackups, useIsOlderCopy } from '@renderer/data/backups';
import { today } from '@renderer/platform/clock';
import { showBackups } from '@renderer/router/navigate';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './AssessmentsScreen.module.css';

/** When the last backup was made and how much is in it, with the way to all of them. */
export function LastBackup() {
  const { list } = useBackups();
  const isOlderCopy = useIsOlderCopy();
  if (list === undefined || list === null) return null;
  const [newest] = list.backups;
  const words = newest === undefined ? 'none yet' : backupInWords(newest, today());
  return (
    <>
      {isOlderCopy ? <ErrorNotice error={appError('store-older-copy')} /> : null}
      <p className={classes['backup']} data-testid="last-backup">
        Last backup: {words}.{' '}
        <LinkButton
          onClick={() => {
            void showBackups();
          }}
        >
          Backups
        </LinkButton>
      </p>
    </>
  );
}
