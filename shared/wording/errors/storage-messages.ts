/** The failures of journal and backups, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { countOf, joinWords } from '../../base/words';
import { detail, file, type Context, type Words } from './message-parts';

const BACKUP_UNCHANGED = 'Your assessments and the backups made before are unchanged.';

/** The reason given, as a sentence of its own. */
function reason(context: Context): string {
  const given = context['reason'] ?? '';
  return detail(given.includes(' ') ? given : '', (fact) =>
    `The reason given: ${fact}.`.replace(/\.\.$/, '.'),
  );
}

/** How the rows of an assessment differ from those it was saved with. */
function difference(context: Context): string {
  const [missing = 0, added = 0] = ['missing', 'added'].map((name) => Number(context[name] ?? '0'));
  if (missing > 0)
    return `${countOf(missing, 'entry', 'entries')} of this assessment ${missing === 1 ? 'is' : 'are'} missing.`;
  if (added > 0)
    return `This assessment has ${countOf(added, 'entry', 'entries')} that it was not saved with.`;
  return 'Part of this assessment stands in an earlier state than the one that was saved.';
}

function leftOver(context: Context): string {
  const count = Number(context['changes'] ?? '0');
  const changes = count > 0 ? countOf(count, 'change') : 'Some changes';
  return `${changes} could not be saved, because the assessment is`;
}

/** What a backup does not have. */
function lacking(context: Context): string {
  const count = Number(context['leftOut'] ?? '0');
  const parts = [
    ...(count > 0 ? [countOf(count, 'assessment')] : []),
    ...(context['lacksPacks'] === 'yes' ? ['the packs you brought in'] : []),
  ];
  return parts.length === 0 ? 'something that was here' : joinWords(parts, 'and');
}

/** Failures of keeping changes and of making, reading and proving backups. Uses `fileName`, `reason`, `changes` and `leftOut` (numbers), `lacksPacks` (`yes`), `missing` and `added` (numbers). */
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
    happened: 'The journal was last written by a newer version of Brieflock than this one.',
    meaning:
      'Everything marked “Saved” is safe. The last change is only on the screen and is not saved: this version does not write to a journal that it does not understand.',
    action:
      'Copy what you typed last to another place. Then close this window and open the newer version, or update this one.',
  }),
  'assessment-gone': () => ({
    happened: 'The assessment is no longer here.',
    meaning: 'It was deleted or set aside before this change was made. Nothing else was changed.',
    action: 'Open “Backups” to see whether a backup has it, and bring it back from there if you need it.',
  }),
  'assessment-altered': (context) => ({
    happened: difference(context),
    meaning:
      'It was changed outside Brieflock, or the disk lost part of it. What is shown can be incomplete, and no document or share file is made from it.',
    action:
      'Open “Backups”, compare, and bring the assessment back from there. Or choose “Go on with what is here”: it is then taken as it stands.',
  }),
  'handed-over-unread': (context) => ({
    happened: `What you typed last before Brieflock restarted could not be read.${reason(context)}`,
    meaning:
      'Those words are not in your assessments yet. They are kept in a file whose name begins with “unsaved”, in the Brieflock folder of your user profile, and Brieflock does not remove it. Everything marked “Saved” is safe on this computer.',
    action:
      'Choose “Try again”. If that does not help, ask your IT team to look at that file, and check what you did last.',
  }),
  'words-left-over': (context) => ({
    happened: `${leftOver(context)} no longer here.`,
    meaning:
      'What was typed is not saved. It stands below, and is kept for the next start, until you say that you have read it. Everything marked “Saved” is safe on this computer.',
    action:
      'Copy the words if you need them. If the assessment should be here, open “Backups” and bring it back. Then choose “I have read this”.',
  }),
  'backup-failed': (context) => ({
    happened: `The backup could not be made.${reason(context)}`,
    meaning: `${BACKUP_UNCHANGED} No partial backup was left behind.`,
    action: 'Free some disk space if it is low, and make the backup again.',
  }),
  'backup-incomplete': (context) => ({
    happened: `The newest backup was made without ${lacking(context)}.`,
    meaning:
      'The journal of what is missing could not be read when the backup was made. What is here is unchanged, and so are the backups made before.',
    action: `Save a share file or plain copy of each assessment, and make a backup again. If it lacks something again, ask your IT team to look at the disk.`,
  }),
  'backups-unlisted': (context) => ({
    happened: `The list of backups could not be read.${reason(context)}`,
    meaning: 'Whether there is a backup cannot be told now. Your assessments and the backups are unchanged.',
    action:
      'Choose “Try again”. If it stays so, start Brieflock again, and save a share file or plain copy of what matters.',
  }),
  'backup-unreadable': (context) => ({
    happened: `${file(context, 'The backup')} cannot be relied on: part of it is damaged or missing.${reason(context)}`,
    meaning: 'Nothing was restored from it. Your assessments and the other backups are unchanged.',
    action: 'Choose another backup, and make a new one now.',
  }),
  'backup-newer': (context) => ({
    happened: `${file(context, 'The backup')} was made by a newer version of Brieflock than this one.`,
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
