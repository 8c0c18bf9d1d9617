/**
 * Every failure in plain words, for the screen and for the headless command alike. Words only: no logic of
 * failures, no formatting, no markup, and never a stack trace.
 */
import type { AppError, AppErrorCode } from '../../base/app-error';
import {
  detail,
  file,
  unfitness,
  reason,
  type Context,
  type ErrorMessage,
  type Words,
} from './message-parts';
import { afterFailedSave } from './failed-save';
import { packWords } from './pack-messages';
import { storageWords } from './storage-messages';
import { storeWords } from './store-messages';
import { vaultWords } from './vault-messages';
import { workWords } from './work-messages';

export type { ErrorMessage } from './message-parts';

const NOTHING_IMPORTED = 'Nothing was imported, and nothing already on this computer was changed.';
const ASK_FOR_ANOTHER_COPY = 'Ask the sender for a fresh copy, and compare the file sizes before opening it.';

/** Both versions of a format, where they are known. */
function versions(context: Context): string {
  const { found, supported } = context;
  if (found === undefined || supported === undefined) return '';
  return ` It is written in version ${found} of the format; this version of Brieflock reads up to version ${supported}.`;
}

const fileWords = {
  'assessment-file-not-json': (context) => ({
    happened: `${file(context, 'The file')} is not an assessment file: its text does not follow the rules of the format.${detail(
      context['where'],
      (where) => `The first problem is at ${where}.`,
    )}`,
    meaning: NOTHING_IMPORTED,
    action:
      'Check that you chose the right file. If it was edited by hand, go back to the version before that edit.',
  }),
  'assessment-file-invalid': (context) => ({
    happened: `${file(context, 'The file')} is not a complete Brieflock assessment.${unfitness(context)}`,
    meaning: NOTHING_IMPORTED,
    action: 'Correct the places named, or export the assessment again from Brieflock.',
  }),
  'assessment-file-newer': (context) => ({
    happened: `${file(context, 'The file')} was made by a newer version of Brieflock than this one.${versions(context)}`,
    meaning: `${NOTHING_IMPORTED} The file itself is in order.`,
    action: 'Update Brieflock, or ask the sender to export it from the version you have.',
  }),
  'file-unreadable': (context) => ({
    happened: `${file(context, 'The file')} could not be read.${reason(context)}`,
    meaning: 'Nothing was changed, in the file or in Brieflock.',
    action:
      'Check that the file is still there, that you may open it, and that its drive or network folder is connected.',
  }),
  'file-unwritable': (context) => ({
    happened: `${file(context, 'The file')} could not be saved.${reason(context)}`,
    meaning:
      'No partial file was left behind, an earlier file of that name is unchanged, and the assessment is safe.',
    action: 'Choose another folder, or free some space, and save again.',
  }),
  'output-busy': (context) => ({
    happened: `Another run is writing into ${file(context, 'this folder')} at this moment.`,
    meaning: 'Nothing was written by this run, and what the other run makes is not mixed with it.',
    action: 'Wait until the other run has finished, or name another folder.',
  }),
  'file-handle-unknown': () => ({
    happened: 'The file chosen earlier is no longer held open.',
    meaning: 'Nothing was read or written, and your assessments are unchanged.',
    action: 'Choose the file, or make the document, again.',
  }),
  'file-too-demanding': (context) => ({
    happened: `Opening ${file(context, 'the file')} was stopped: it took more memory than a file may, or it is damaged in a way that was not foreseen.`,
    meaning: NOTHING_IMPORTED,
    action: 'Make sure the file comes from someone you trust, and ask the sender to export it again.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;

const shareWords = {
  'share-file-not-age': (context) => ({
    happened: `${file(context, 'The file')} is not an encrypted share file.`,
    meaning: NOTHING_IMPORTED,
    action: 'Choose a file whose name ends in “.brieflock”, or a plain assessment exported from Brieflock.',
  }),
  'share-file-wrong-passphrase': (context) => ({
    happened: `The passphrase does not open ${file(context, 'this share file')}.`,
    meaning: `${NOTHING_IMPORTED} The file is still locked.`,
    action:
      'Type the passphrase again: capital letters and spaces count. If it still fails, ask the sender for it by phone, and for a fresh copy: damage to the file can look the same.',
  }),
  'share-file-truncated': (context) => ({
    happened: `${file(context, 'The share file')} is incomplete: its end is missing.`,
    meaning: NOTHING_IMPORTED,
    action: ASK_FOR_ANOTHER_COPY,
  }),
  'share-file-altered': (context) => ({
    happened: `${file(context, 'The share file')} was changed after it was made.`,
    meaning: `${NOTHING_IMPORTED} Its content cannot be relied on.`,
    action: 'Do not use this copy. Ask the sender for a fresh one, and ask how the first was sent.',
  }),
  'share-file-newer': (context) => ({
    happened: `${file(context, 'The share file')} was made by a newer version of Brieflock than this one.${versions(context)}`,
    meaning: `${NOTHING_IMPORTED} The file itself is in order.`,
    action: 'Update Brieflock, or ask the sender to share it again from the version you have.',
  }),
  'share-file-too-large': (context) => ({
    happened: `${file(context, 'The share file')} holds more than Brieflock accepts.${detail(
      context['limit'],
      (limit) => `The limit is ${limit}.`,
    )}`,
    meaning: `${NOTHING_IMPORTED} Opening it was stopped early to protect this computer.`,
    action: 'Make sure the file comes from someone you trust, and ask the sender to share a smaller one.',
  }),
  'share-file-invalid': (context) => ({
    happened: `${file(context, 'The share file')} opens, but what is inside is not a complete assessment.${unfitness(context)}`,
    meaning: NOTHING_IMPORTED,
    action: 'Ask the sender to export it from Brieflock again.',
  }),
  'share-file-needs-key': (context) => ({
    happened: `${file(context, 'The file')} is encrypted for someone’s key, not with a passphrase.`,
    meaning: NOTHING_IMPORTED,
    action: 'Ask the sender to share it from Brieflock with a passphrase.',
  }),
  'share-file-too-costly': (context) => ({
    happened: `${file(context, 'The share file')} is locked so heavily that opening it could freeze this computer.`,
    meaning: `${NOTHING_IMPORTED} Brieflock never makes such files, so this one may be meant to do harm.`,
    action: 'Do not try again. Ask the sender whether they made it, and with what.',
  }),
  'passphrase-too-short': (context) => ({
    happened: `The passphrase is too short.${detail(
      context['minimum'],
      (minimum) => `It needs at least ${minimum} characters.`,
    )}`,
    meaning: 'No file was made, and the assessment is unchanged.',
    action: 'Use a longer one: four or more unrelated words are strong and easy to say on the phone.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;

const dataWords = {
  'pack-unknown': (context) => ({
    happened: `This assessment needs a pack of law and questions that is not here.${detail(
      context['packId'],
      (pack) =>
        `Its name is “${pack}”${detail(context['packVersion'], (version) => `edition ${version}`).replace(' ', ', ')}.`,
    )}`,
    meaning:
      'Nothing was changed or lost. The assessment stays exactly as it is; without that pack it cannot be opened, scored or printed here.',
    action: 'Ask whoever sent it for that pack and import it under “Packs”, or update Brieflock.',
  }),
  'pack-invalid': () => ({
    happened: 'The law and questions that come with Brieflock are damaged.',
    meaning: 'Your assessments are safe and unchanged, but they cannot be scored until this is put right.',
    action: 'Install Brieflock again. Your assessments stay where they are.',
  }),
  'database-newer': () => ({
    happened: 'Your assessments were last saved by a newer version of Brieflock than this one.',
    meaning:
      'They are safe. This version opens none of them, so that it cannot damage what it does not understand.',
    action: 'Close this window and open the newer version, or update this one.',
  }),
  'database-unavailable': (context) => ({
    happened: `Brieflock could not open the place where it keeps your assessments.${reason(context)}`,
    meaning: 'Nothing was changed. What you saved before is still in your user profile on this computer.',
    action:
      'Close other Brieflock windows and start it again. If that fails, check for free disk space and tell your IT team.',
  }),
  'row-unreadable': (context) => ({
    happened: `Part of a stored assessment cannot be read.${unfitness(context)}`,
    meaning:
      'It is kept exactly as it was found and will not be overwritten. Your other assessments are not affected.',
    action:
      'Import a share file or plain copy of this assessment if you have one, and keep the details below for your IT team.',
  }),
  'save-failed': (context) => ({
    happened: `The last change could not be saved.${reason(context)}`,
    ...afterFailedSave(context),
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;

const WORDS: Readonly<Record<AppErrorCode, Words>> = {
  ...fileWords,
  ...shareWords,
  ...dataWords,
  ...packWords,
  ...storageWords,
  ...storeWords,
  ...vaultWords,
  ...workWords,
};

/**
 * Says a failure in words, using these facts of the context where they are there: `fileName`, `reason`,
 * `problems` (or `path` and `problem`), `limit`, `title`, `same`, `assessments`, `expected`, `copy`, `minimum`, `weakness`, `found` with `supported`, `packId`, `packVersion`, `characters`,
 * `where`. Total: every code
 * has words, every fact may be missing. Never includes a passphrase or an answer unless the context did.
 */
export function messageFor(error: AppError): ErrorMessage {
  return WORDS[error.code](error.context);
}

/** The three sentences as one paragraph, for the command line and for screen readers. */
export function messageText(error: AppError): string {
  const { happened, meaning, action } = messageFor(error);
  return `${happened} ${meaning} ${action}`;
}

/** The technical part for "Copy details": the code and its facts, one per line, sorted by name. */
export function messageDetails(error: AppError): string {
  const facts = Object.entries(error.context).sort(([a], [b]) => (a < b ? -1 : 1));
  return [`code: ${error.code}`, ...facts.map(([key, value]) => `${key}: ${value}`)].join('\n');
}
