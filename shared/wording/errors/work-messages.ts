/** The failures of making and saving documents, and of the app itself, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { detail, known, unfitness, reason, type Words } from './message-parts';

/** Failures of the work itself. Uses `reason`, `fileName`, `snapshot` and what else a failure tells. */
export const workWords = {
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
    happened: `Brieflock refused its own request because part of it was not in the expected form.${unfitness(context)}`,
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
