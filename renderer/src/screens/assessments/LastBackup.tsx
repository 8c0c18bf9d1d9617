import { appError } from '@shared/base/app-error';
import { lackingError, useBackups, useIsOlderCopy } from '@renderer/data/backups';
import { today } from '@renderer/platform/clock';
import { showBackups } from '@renderer/router/navigate';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import { TryAgain } from '@renderer/ui/TryAgain';
import classes from './AssessmentsScreen.module.css';

/** When the last backup was made and how much is in it, with the way to all of them. */
export function LastBackup() {
  const { state, refresh } = useBackups();
  const isOlderCopy = useIsOlderCopy();
  if (state === null) return null;
  if (!state.ok) return <ErrorNotice error={state.error} actions={<TryAgain onTry={refresh} />} />;
  const [newest] = state.value.backups;
  const words = newest === undefined ? 'none yet' : backupInWords(newest, today());
  const lacking = newest === undefined ? null : lackingError(newest);
  return (
    <>
      {isOlderCopy ? <ErrorNotice error={appError('store-older-copy')} /> : null}
      {lacking === null ? null : <ErrorNotice error={lacking} />}
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
