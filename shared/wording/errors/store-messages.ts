/** The failures of the place where assessments are kept, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { detail, type Context, type Words } from './message-parts';

const SAVED_IS_SAFE = 'Everything marked “Saved” is safe on this computer.';
const ON_THE_SCREEN = 'What you have typed since is kept on the screen and is not saved yet.';

function assessments(context: Context): string {
  const { expected } = context;
  if (expected === undefined || expected === '0') return 'your assessments';
  return expected === '1' ? 'your assessment' : `your ${expected} assessments`;
}

/** Where the copy is: by name, below the folder of the user profile. */
function copy(context: Context): string {
  return (
    detail(
      context['copy'],
      (name) =>
        `A copy of the files was kept in “store-repairs/${name}” in the Brieflock folder of your user profile.`,
    ) || ' No copy of the files could be kept.'
  );
}

/** Uses `expected` (a number of assessments), `found`, `copy` (a folder’s name), `reason`, and `isOpen` (`no` before the screens are there). */
export const storeWords = {
  'store-lost': (context) => ({
    happened: `Brieflock cannot find ${assessments(context)}.`,
    meaning: `The files in which Brieflock kept them are damaged or missing and cannot be opened.${copy(context)} Nothing has been overwritten.`,
    action:
      'Import a share file or plain copy of each assessment, if you have one. Otherwise close this window, keep the copy, and ask your IT team to restore the Brieflock folder of your user profile from a backup. Start empty only when you do not need the assessments.',
  }),
  'store-incomplete': (context) => ({
    happened: `The files in which Brieflock keeps your assessments were damaged, and some of your work may be missing.${detail(
      context['found'],
      (found) =>
        `Brieflock had ${context['expected'] ?? 'some'} assessments on this computer and can open ${found} of them.`,
    )}`,
    meaning: `What can be opened is as it was saved, but changes made last may be missing from it.${copy(context)}`,
    action:
      'Open what is here and check what you did last. Import a share file or plain copy of what is missing, and keep the copy for your IT team.',
  }),
  'store-no-space': () => ({
    happened: 'The disk is full, so Brieflock has not opened your assessments.',
    meaning: `${SAVED_IS_SAFE} Opening them without free space could damage them, so nothing was touched.`,
    action: 'Free at least 32 MB of disk space, then choose “Try again”.',
  }),
  'disk-low': () => ({
    happened: 'Saving has paused because the disk is almost full.',
    meaning: `${SAVED_IS_SAFE} ${ON_THE_SCREEN}`,
    action: 'Leave this window open and free at least 32 MB of disk space. Brieflock then saves by itself.',
  }),
  'store-stopped': (context) => ({
    happened: `Saving has stopped because the disk did not accept a change.${detail(
      context['reason'],
      (reason) => `The reason given: ${reason}.`,
    )}`,
    meaning: `${SAVED_IS_SAFE}${context['isOpen'] === 'no' ? '' : ` ${ON_THE_SCREEN}`} Brieflock writes nothing more until it has checked its files.`,
    action:
      context['isOpen'] === 'no'
        ? 'Free some disk space if it is low, and choose “Restart Brieflock”.'
        : 'Leave this window open, free some disk space if it is low, and choose “Restart Brieflock”. What you have typed is carried over and saved.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;
