/** The failures of the place where assessments are kept, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { countOf, joinWords } from '../../base/words';
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

/** A count that a failure's context carries. */
function countIn(context: Context, name: string): number {
  return Number(context[name] ?? '0');
}

/** What was put right, one part for each kind of thing, as a list in words. */
function mended(context: Context): string {
  const back = countIn(context, 'broughtBack');
  const forward = countIn(context, 'broughtForward');
  const packs = countIn(context, 'packs');
  const away = countIn(context, 'takenAway');
  const aside = countIn(context, 'setAside');
  const parts = [
    ...(back === 0
      ? []
      : [`brought back ${countOf(back, 'assessment')} that ${back === 1 ? 'was' : 'were'} missing`]),
    ...(forward === 0 ? [] : [`brought ${countOf(forward, 'assessment')} up to what was saved last`]),
    ...(packs === 0 ? [] : [`brought back ${countOf(packs, 'pack')}`]),
    ...(away === 0 ? [] : [`deleted ${countOf(away, 'assessment')} again that you had deleted`]),
    ...(aside === 0
      ? []
      : [`set aside ${countOf(aside, 'assessment')} again that could not be read; kept as found`]),
  ];
  return parts.length === 0 ? 'checked what it keeps' : joinWords(parts, 'and');
}

/** Uses `expected` (a number of assessments), `found`, `copy` (a folder’s name), `reason`, and `isOpen` (`no` before the screens are there). */
export const storeWords = {
  'store-lost': (context) => ({
    happened: `Brieflock cannot find ${assessments(context)}.`,
    meaning: `The files in which Brieflock kept them are damaged or missing and cannot be opened.${copy(context)} Nothing has been overwritten.`,
    action:
      'If a backup is offered below, see what is in it and bring back what you need. Import a share file or plain copy of what it does not have. If there is neither, close this window, keep the copy, and ask your IT team to restore the Brieflock folder of your user profile from a backup. Start empty only when you do not need the assessments.',
  }),
  'store-incomplete': (context) => ({
    happened: `The files in which Brieflock keeps your assessments were damaged, and some of your work may be missing.${detail(
      context['found'],
      (found) =>
        `Brieflock had ${context['expected'] ?? 'some'} assessments on this computer and can open ${found} of them.`,
    )}`,
    meaning: `What can be opened is as it was saved, but changes made last may be missing from it.${copy(context)}`,
    action:
      'If a backup is offered below, bring back what is missing from it, or import a share file or plain copy. Then open what is here, check what you did last, and keep the copy for your IT team.',
  }),
  'store-rebuilt': (context) => ({
    happened: `The files in which Brieflock keeps your assessments were lost, damaged or out of date. Brieflock has ${mended(context)}.`,
    meaning: `It took them from the journal, a second record of everything marked “Saved”, and compared both afterwards.${detail(
      countIn(context, 'unreadable') === 0
        ? undefined
        : countOf(countIn(context, 'unreadable'), 'entry', 'entries'),
      (entries) => `${entries} could not be read; kept as found, and shown with the assessment.`,
    )}`,
    action:
      'Nothing has to be done. If this happens again, ask your IT team to look at the disk, and at programs that restore or clean the user profile.',
  }),
  'store-older-copy': () => ({
    happened: 'What is here is older than a backup in your second folder.',
    meaning:
      'The Brieflock folder of your user profile was put back from an earlier copy. Changes made after that copy are in the backup and not here. Nothing has been overwritten.',
    action:
      'Open “Backups”, see what is in the newest backup in the second folder, and bring back what you need.',
  }),
  'store-set-back': () => ({
    happened: 'The files in which Brieflock keeps your assessments are not those it closed with.',
    meaning:
      'They were put back from an earlier copy, or changed by another program. What was saved or deleted since may be missing or here again. Nothing was overwritten or removed because of this.',
    action:
      'Compare “Last change” of each assessment with what you remember, and with the newest backup under “Backups”. If you put an earlier copy back yourself, nothing has to be done. If not, ask your IT team who or what changed the Brieflock folder of your user profile.',
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
