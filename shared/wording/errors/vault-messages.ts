/** The failures of the vault, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { countOf, joinWords } from '../../base/words';
import { detail, type Context, type Words } from './message-parts';

const STILL_SEALED = 'Your assessments are on this computer, sealed and unchanged.';

/** The reason given, as a sentence of its own. */
function reason(context: Context): string {
  const given = context['reason'] ?? '';
  return detail(given.includes(' ') ? given : '', (fact) => `The reason given: ${fact}.`);
}

function numberIn(context: Context, name: string): number {
  return Number(context[name] ?? '0');
}

/** What keeps the data from being sealed. */
function obstacles(context: Context): string {
  const [unreadable, unfit, waiting] = ['unreadable', 'unfit', 'waiting'].map((name) =>
    numberIn(context, name),
  );
  const parts = [
    ...(waiting === 0 ? [] : [`${countOf(waiting ?? 0, 'change')} not saved yet`]),
    ...(unreadable === 0 ? [] : [`${countOf(unreadable ?? 0, 'entry', 'entries')} that cannot be read`]),
    ...(unfit === 0
      ? []
      : [`${countOf(unfit ?? 0, 'entry', 'entries')} in a form that the journal cannot hold`]),
  ];
  return joinWords(parts, 'and');
}

/** How the rows differ from those the assessment was saved with. */
function difference(context: Context): string {
  const [missing, added] = [numberIn(context, 'missing'), numberIn(context, 'added')];
  if (missing > 0)
    return `${countOf(missing, 'entry', 'entries')} of this assessment ${missing === 1 ? 'is' : 'are'} missing.`;
  if (added > 0)
    return `This assessment has ${countOf(added, 'entry', 'entries')} more than it was saved with.`;
  return 'An entry of this assessment stands in an earlier state than the one that was saved.';
}

/** Failures of locking, unlocking and sealing, and of what was sealed. Uses `reason`, and numbers: `waiting`, `unreadable`, `unfit`, `missing`, `added`. */
export const vaultWords = {
  'vault-locked': () => ({
    happened: 'Brieflock is locked.',
    meaning: STILL_SEALED,
    action: 'Enter your passphrase.',
  }),
  'vault-wrong-passphrase': () => ({
    happened: 'This is not the passphrase.',
    meaning: STILL_SEALED,
    action:
      'Check capitals and the keyboard layout, and try again. If you no longer know it, use the recovery sheet.',
  }),
  'vault-wrong-sheet': () => ({
    happened: 'This is not the code of the recovery sheet in force.',
    meaning: STILL_SEALED,
    action: 'Compare each group with the sheet. If there are several sheets, use the newest.',
  }),
  'vault-damaged': (context) => ({
    happened: `The keys of this computer’s data cannot be read.${reason(context)}`,
    meaning: `${STILL_SEALED} Without the keys they cannot be opened.`,
    action:
      'Try the recovery sheet. If that does not help, bring your assessments back from a backup on another computer, and ask your IT team to keep this folder as it is.',
  }),
  'vault-newer': () => ({
    happened: 'The keys of this computer’s data were written by a newer version of Brieflock than this one.',
    meaning: STILL_SEALED,
    action: 'Open the newer version, or update this one.',
  }),
  'vault-failed': (context) => ({
    happened: `That could not be done.${reason(context)}`,
    meaning: 'Your assessments are unchanged, and protected exactly as before.',
    action: 'Free some disk space if it is low, and try again.',
  }),
  'vault-not-ready': (context) => ({
    happened: `Your data cannot be sealed yet: there ${numberIn(context, 'waiting') + numberIn(context, 'unreadable') + numberIn(context, 'unfit') === 1 ? 'is' : 'are'} ${obstacles(context)}.`,
    meaning: 'Nothing was sealed, and nothing was changed.',
    action:
      'Open the assessments that say so and set aside what cannot be read, wait until everything is saved, and try again.',
  }),
  'assessment-altered': (context) => ({
    happened: difference(context),
    meaning:
      'What is here was changed outside Brieflock, or the disk lost part of it. What is shown can be incomplete, and no document or share file is made from it.',
    action:
      'Compare it with a backup, and bring the assessment back from there. Or go on with what is here: it is then taken as it stands.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;
