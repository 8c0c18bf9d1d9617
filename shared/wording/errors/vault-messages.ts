/** The failures of the vault, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { detail, file, type Context, type Words } from './message-parts';

const STAYS_SEALED = 'Nothing was opened or changed. What is sealed stays sealed.';
const AS_IT_WAS = 'Nothing was changed: your assessments are as they were, under the passphrase they had.';

/** The reason given, as a sentence of its own. */
function reason(context: Context): string {
  const given = context['reason'] ?? '';
  return detail(given.includes(' ') ? given : '', (fact) =>
    `The reason given: ${fact}.`.replace(/\.\.$/, '.'),
  );
}

const WEAKNESSES: Readonly<Record<string, string>> = {
  'too-short': 'It needs at least 12 characters.',
  blank: 'It is made of blanks alone.',
  guessable: 'It is made of words, names, dates or rows of keys that are tried first.',
};

/** Failures of locking, unlocking and sealing. Uses `fileName`, `reason` and `weakness`. */
export const vaultWords = {
  'vault-wrong-passphrase': (context) => ({
    happened: `The passphrase does not open ${file(context, 'this vault')}.`,
    meaning: STAYS_SEALED,
    action:
      'Type it again: capital letters and blanks between words count. If it is forgotten, use the recovery sheet.',
  }),
  'vault-wrong-sheet': (context) => ({
    happened: `The recovery key does not open ${file(context, 'this vault')}.`,
    meaning: STAYS_SEALED,
    action:
      'Compare what you typed with the sheet, group by group, and check the date on it: a sheet that was replaced by a later one no longer opens the vault.',
  }),
  'vault-damaged': (context) => ({
    happened: `A file that holds the keys of the vault is damaged or missing.${reason(context)}`,
    meaning:
      'Nothing was opened, removed or written over. What is sealed stays sealed, and each backup has keys of its own.',
    action:
      'If the passphrase was refused, try the recovery sheet. If that does not help, copy the newest backup from the Brieflock folder of your user profile, or from the second folder, to another computer, and choose it in Brieflock there, under “Backups”. Ask your IT team to look at the disk.',
  }),
  'vault-newer': () => ({
    happened: 'The vault was last written by a newer version of Brieflock than this one.',
    meaning: 'Everything in it is safe. This version changes nothing that it does not understand.',
    action: 'Close this window and open the newer version, or update this one.',
  }),
  'vault-failed': (context) => ({
    happened: `The keys of the vault could not be read or written.${reason(context)}`,
    meaning: AS_IT_WAS,
    action: 'Free some disk space if it is low, check that the drive is connected, and try again.',
  }),
  'vault-not-ready': (context) => ({
    happened: `Sealing cannot begin yet.${reason(context)}`,
    meaning: AS_IT_WAS,
    action: 'Put that right first, or ask your IT team, and begin again.',
  }),
  'vault-locked': () => ({
    happened: 'The vault is locked.',
    meaning: 'Nothing was read or changed. What is sealed stays sealed.',
    action: 'Unlock Brieflock with your passphrase, and try again.',
  }),
  'passphrase-weak': (context) => ({
    happened: `The passphrase is too easy to guess.${detail(WEAKNESSES[context['weakness'] ?? ''], (fact) => fact)}`,
    meaning: 'It was not taken, and nothing was changed.',
    action: 'Use six unrelated words, such as the phrase that is offered.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;
