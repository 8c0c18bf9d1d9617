import type { DocumentKind } from '@shared/ipc/contract';

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
};
