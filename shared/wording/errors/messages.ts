/**
 * Every failure in plain words, for the screen and for the headless command alike. Words only: no logic of
 * failures, no formatting, no markup, and never a stack trace.
 */
import type { AppError, AppErrorCode } from '../../base/app-error';
import { detail, file, type Context, type ErrorMessage, type Words } from './message-parts';
import { afterFailedSave } from './failed-save';
import { packWords } from './pack-messages';
import { storageWords } from './storage-messages';
import { storeWords } from './store-messages';
import { vaultWords } from './vault-messages';

export type { ErrorMessage } from './message-parts';

const NOTHING_IMPORTED = 'Nothing was imported, and nothing already on this computer was changed.';
const ASK_FOR_ANOTHER_COPY = 'Ask the sender for a fresh copy, and compare the file sizes before opening it.';

const KNOWN_REASONS: Readonly<Record<string, string>> = { 'disk-full': 'the disk is full' };

/** The reason given, where it is a phrase a person can read; a bare code is left to {@link messageDetails}. */
function reason(context: Context): string {
  const given = context['reason'] ?? '';
  const phrase = KNOWN_REASONS[given] ?? (given.includes(' ') ? given : '');
  return detail(phrase, (fact) => `The reason given: ${fact}.`.replace(/\.\.$/, '.'));
}

/** Both versions of a format, where they are known. */
function versions(context: Context): string {
  const { found, supported } = context;
  if (found === undefined || supported === undefined) return '';
  return ` It is written in version ${found} of the format; this version of Brieflock reads up to version ${supported}.`;
}

function known(fact: string | undefined, otherwise: string): string {
  return fact === undefined || fact === '' ? otherwise : fact;
}

/** Says where a file does not fit: `problems` as they are, or `path` with `problem`. */
function misfit(context: Context): string {
  const path = context['path'];
  const one = [path === undefined ? '' : `at ${path}`, context['problem'] ?? ''].filter(
    (part) => part !== '',
  );
  return detail(context['problems'] ?? one.join(': '), (fact) => `First problems found: ${fact}`);
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
    happened: `${file(context, 'The file')} is not a complete Brieflock assessment.${misfit(context)}`,
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
    happened: `${file(context, 'The share file')} opens, but what is inside is not a complete assessment.${misfit(context)}`,
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
    happened: `Part of a stored assessment cannot be read.${misfit(context)}`,
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

const workWords = {
  'document-failed': (context) => ({
    happened: `The document could not be made.${reason(context)}`,
    meaning: 'The assessment is safe and unchanged. No document was saved.',
    action: 'Try again. If it fails a second time, copy the details and send them to your IT team.',
  }),
  'document-data-refused': () => ({
    happened: 'Only the full legal memo may carry the data of the assessment inside it.',
    meaning:
      'No document was made. The data holds every privileged note, and this document goes to readers who must not see them.',
    action: 'Make the document without the data, or attach the data to the memo.',
  }),
  'document-leaks': (context) => ({
    happened: `The finished document still held what this edition must not say.${detail(context['found'], (found) => `Found: ${found}.`)}`,
    meaning: 'The document was thrown away: no file was made. The assessment is unchanged.',
    action:
      'Look at the text that is named: if its words stand elsewhere in the assessment, reword one of them. A term in the name of a file: choose another name. Otherwise copy the details and report them.',
  }),
  'edition-refused': (context) => ({
    happened: `This document cannot be made in this edition.${detail(context['reason'], (fact) => fact)}`,
    meaning: 'No document was made. The assessment is unchanged.',
    action: 'Choose another edition or another document, and make it again.',
  }),
  'logo-unusable': (context) => ({
    happened: `“${context['fileName'] ?? 'The file'}” cannot be the logo: ${context['reason'] ?? 'it is no picture'}.`,
    meaning: 'Nothing was changed: the letterhead is as it was.',
    action:
      'Save the logo as a PNG (not interlaced) or JPEG of at most 128 KB and 4,000 pixels on its longer side, and choose that file.',
  }),
  'paper-stale': (context) => ({
    happened: `A final document cannot be made: the ground of ${context['count'] ?? 'some'} has moved since counsel looked.`,
    meaning:
      'No document was made. Counsel’s words and the assessment are unchanged, and drafts can still be made.',
    action:
      'Open “Paper”, look at each paragraph that is marked, and keep your words, take the new ones or edit. Then take a new snapshot and sign it.',
  }),
  'incident-missing': () => ({
    happened: 'The document is of an incident, and there is none that it could be of.',
    meaning: 'No document was made. The assessment and its records are unchanged.',
    action:
      'Begin an incident first, or name one of this assessment. A pack without guidance for incidents has no such documents.',
  }),
  'signature-doubtful': (context) => ({
    happened: `${(context['snapshot'] ?? '') === '' ? 'A snapshot' : `Snapshot ${context['snapshot'] ?? ''}`} is marked as signed, but the signature is not proven: ${context['reason'] ?? 'its record does not bear it out'}.`,
    meaning: 'The document was made as a draft and names no signature. The assessment is unchanged.',
    action:
      'If the file came from someone else, ask for it as it was signed. Otherwise take a new snapshot and have it signed; while the log is broken, documents stay drafts.',
  }),
  'signed-for-another-day': (context) => ({
    happened: `The signed snapshot${detail(context['snapshot'], (number) => number)} is of ${known(context['signedOf'], 'another day')}, and the law in it reads otherwise as of ${known(context['madeOf'], 'this day')}.`,
    meaning: 'The document was made as a draft and names no signature. The assessment is unchanged.',
    action:
      'Choose the signed day for the document as it was signed. For a final document of the later day, take a new snapshot and have it signed.',
  }),
  'job-cancelled': () => ({
    happened: 'You stopped this before it was finished.',
    meaning: 'No file was left behind, and the assessment is unchanged.',
    action: 'Start it again whenever you like.',
  }),
  'request-invalid': (context) => ({
    happened: `Brieflock refused its own request because part of it was not in the expected form.${misfit(context)}`,
    meaning: 'Nothing was read, written or changed.',
    action: 'Try again. If it happens again, copy the details and send them to your IT team.',
  }),
  'sender-untrusted': () => ({
    happened: 'Brieflock refused a request that did not come from its own window.',
    meaning: 'Nothing was read, written or changed.',
    action: 'Close Brieflock and start it again. If this comes back, tell your IT team.',
  }),
  internal: () => ({
    happened: 'Brieflock met a fault of its own and stopped this step.',
    meaning: 'What was marked “Saved” is safe. This step was not completed.',
    action: 'Try again. If it happens again, copy the details and send them to your IT team.',
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
