import type { DocumentKind } from '@shared/document/document-kinds';

interface DocumentWords {
  readonly title: string;
  readonly audience: string;
  /** What becomes of privileged notes. */
  readonly privilege: string;
  /** Follows "Make the". */
  readonly noun: string;
  /** Follows "Save". */
  readonly file: string;
  readonly opensIn: string;
}

/** What the reader is told about each document before it is made. */
export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, DocumentWords>> = {
  briefing: {
    title: 'Board briefing',
    audience: 'What a director needs to know, read in five minutes. Page one stands alone.',
    privilege: 'Never contains privileged notes.',
    noun: 'briefing',
    file: 'PDF',
    opensIn: 'Any PDF reader',
  },
  memo: {
    title: 'Legal memo',
    audience: 'The full analysis with authorities, for a lawyer to check line by line.',
    privilege: 'Its privileged edition contains your privileged notes.',
    noun: 'memo',
    file: 'PDF',
    opensIn: 'Any PDF reader',
  },
  'memo-docx': {
    title: 'Memo for Word',
    audience: 'The same memo to edit and comment on, with its authorities in footnotes.',
    privilege: 'Its privileged edition contains your privileged notes.',
    noun: 'Word memo',
    file: 'Word file',
    opensIn: 'Word, Pages or LibreOffice',
  },
  'register-xlsx': {
    title: 'Action register',
    audience: 'What to do, who, and by when, one line each. For those who follow it up.',
    privilege: 'Never contains privileged notes.',
    noun: 'action register',
    file: 'workbook',
    opensIn: 'Excel, Numbers or LibreOffice',
  },
  'register-csv': {
    title: 'Register as plain rows',
    audience: 'The same lines for any other spreadsheet or tracking tool.',
    privilege: 'Never contains privileged notes.',
    noun: 'plain rows',
    file: 'CSV',
    opensIn: 'Any spreadsheet or tracking tool',
  },
  'deadlines-ics': {
    title: 'Deadlines',
    audience: 'Due dates, reviews and the dates the law sets, for your calendar.',
    privilege: 'Never contains privileged notes.',
    noun: 'calendar',
    file: 'calendar',
    opensIn: 'Outlook or any other calendar',
  },
  'answers-html': {
    title: 'Answers as a page',
    audience: 'Every question with its answer, to read in a browser or with a screen reader.',
    privilege: 'Its privileged edition contains your privileged notes, marked as such.',
    noun: 'page of answers',
    file: 'page',
    opensIn: 'Any browser; runs nothing, loads nothing',
  },
  'answers-json': {
    title: 'Assessment as data',
    audience: 'Everything recorded, unencrypted, for your own scripts and archives.',
    privilege: 'Its privileged edition contains your privileged notes and the history.',
    noun: 'data file',
    file: 'data file',
    opensIn: 'Brieflock again, or your own scripts',
  },
};

interface DocumentGroup {
  readonly title: string;
  readonly kinds: readonly DocumentKind[];
}

/** The documents by what they are for. */
export const DOCUMENT_GROUPS: readonly DocumentGroup[] = [
  { title: 'To read', kinds: ['briefing', 'memo'] },
  { title: 'To edit', kinds: ['memo-docx'] },
  { title: 'To follow up', kinds: ['register-xlsx', 'register-csv', 'deadlines-ics'] },
  { title: 'To hand over', kinds: ['answers-html', 'answers-json'] },
];
