import type { DocumentKind } from '@shared/report/document-kinds';

interface DocumentWords {
  readonly title: string;
  readonly audience: string;
  /** What becomes of privileged notes. */
  readonly privilege: string;
  /** Follows "Make the". */
  readonly noun: string;
}

/** What the reader is told about each document before it is made. */
export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, DocumentWords>> = {
  briefing: {
    title: 'Board briefing',
    audience: 'What a director needs to know, read in five minutes. Page one stands alone.',
    privilege: 'Never contains privileged notes.',
    noun: 'briefing',
  },
  memo: {
    title: 'Legal memo',
    audience: 'The full analysis with authorities, for a lawyer to check line by line.',
    privilege: 'Contains your privileged notes. Keep it among lawyers.',
    noun: 'memo',
  },
  'memo-docx': {
    title: 'Legal memo in Word',
    audience: 'The same memo to edit and comment on, with its authorities in footnotes.',
    privilege: 'Contains your privileged notes. Keep it among lawyers.',
    noun: 'Word memo',
  },
  'register-xlsx': {
    title: 'Action register for Excel',
    audience: 'What to do, who, and by when, one line each. For those who follow it up.',
    privilege: 'Never contains privileged notes.',
    noun: 'action register',
  },
  'register-csv': {
    title: 'Action register as CSV',
    audience: 'The same lines for any other spreadsheet or tracking tool.',
    privilege: 'Never contains privileged notes.',
    noun: 'action register',
  },
  'deadlines-ics': {
    title: 'Deadlines',
    audience: 'Due dates, reviews and the dates of the order, for your calendar.',
    privilege: 'Never contains privileged notes.',
    noun: 'calendar',
  },
  'answers-html': {
    title: 'Answers as a page',
    audience: 'Every question with its answer, to read in a browser or with a screen reader.',
    privilege: 'Contains your privileged notes, marked as such.',
    noun: 'page of answers',
  },
  'answers-json': {
    title: 'Assessment as data',
    audience: 'Everything recorded, unencrypted, for your own scripts and archives.',
    privilege: 'Contains your privileged notes and the history.',
    noun: 'data file',
  },
};
