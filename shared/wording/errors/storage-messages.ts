/** The failures of journal and backups, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { detail, file, type Context, type Words } from './message-parts';

const BACKUP_UNCHANGED = 'Your assessments and the backups made before are unchanged.';

/** The reason given, as a sentence of its own. */
function reason(context: Context): string {
  const given = context['reason'] ?? '';
  return detail(given.includes(' ') ? given : '', (fact) =>
    `The reason given: ${fact}.`.replace(/\.\.$/, '.'),
  );
}

/** Failures of keeping changes and of making, reading and proving backups. Uses `fileName` and `reason`. */
export const storageWords = {
  'journal-failed': (context) => ({
    happened: `The last change could not be written to the journal.${reason(context)}`,
    meaning: 'Everything saved before is safe. The last change is only on the screen until it is saved.',
    action: 'Leave this window open, free some disk space if it is low, and choose “Try again”.',
  }),
  'journal-out-of-step': () => ({
    happened: 'The journal of this assessment stands at another state than the screen.',
    meaning: 'Nothing was overwritten. What was marked “Saved” is safe.',
    action: 'Choose “Try again”: the whole assessment is then written to the journal.',
  }),
  'journal-newer': () => ({
    happened: 'The journal was last written by a newer edition of Brieflock than this one.',
    meaning:
      'Everything marked “Saved” is safe. The last change is only on the screen and is not saved: this edition does not write to a journal that it does not understand.',
    action:
      'Copy what you typed last to another place. Then close this window and open the newer edition, or update this one.',
  }),
  'backup-failed': (context) => ({
    happened: `The backup could not be made.${reason(context)}`,
    meaning: `${BACKUP_UNCHANGED} No partial backup was left behind.`,
    action: 'Free some disk space if it is low, and make the backup again.',
  }),
  'backup-unreadable': (context) => ({
    happened: `${file(context, 'The backup')} cannot be relied on: part of it is damaged or missing.${reason(context)}`,
    meaning: 'Nothing was restored from it. Your assessments and the other backups are unchanged.',
    action: 'Choose another backup, and make a new one now.',
  }),
  'backup-newer': (context) => ({
    happened: `${file(context, 'The backup')} was made by a newer edition of Brieflock than this one.`,
    meaning: 'Nothing was restored from it. The backup itself is in order.',
    action: 'Update Brieflock, or choose an older backup.',
  }),
  'backup-unknown': (context) => ({
    happened: `${file(context, 'The backup')} is no longer where it was.`,
    meaning: 'Nothing was restored. Your assessments are unchanged.',
    action:
      'Look at the list of backups again. If it was in a second folder, check that its drive is connected.',
  }),
  'backup-none': () => ({
    happened: 'There is no backup yet.',
    meaning: 'Your assessments are on this computer only, in the place where Brieflock keeps them.',
    action: 'Make a backup now.',
  }),
  'backup-folder-unusable': (context) => ({
    happened: `The second folder for backups cannot be used.${reason(context)}`,
    meaning: 'Your assessments are safe, and backups are still made on this computer.',
    action:
      'Check that its drive or network folder is connected and that you may write there, or choose another one.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;
