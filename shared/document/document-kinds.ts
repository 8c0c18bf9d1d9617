/** Every document the app makes, and what kind of file each is. Facts only: who makes it is decided elsewhere. */
import { z } from 'zod';
import type { Edition } from '../wording/edition';

/** In the order they are offered. */
export const DOCUMENT_KINDS = [
  'briefing',
  'memo',
  'memo-docx',
  'register-xlsx',
  'register-csv',
  'deadlines-ics',
  'answers-html',
  'answers-json',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** The parser of a kind that comes from another process, a file or a command line. */
export const documentKindSchema = z.enum(DOCUMENT_KINDS);

/** The two that are laid out in pages and shown as they will print. */
export type PdfKind = Extract<DocumentKind, 'briefing' | 'memo'>;

export type DocumentExtension = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'ics' | 'html' | 'json';

/** What kind of file a document is. */
export interface DocumentFormat {
  readonly mediaType: string;
  readonly extension: DocumentExtension;
  /** Name of the file without its extension, where no title goes into it. */
  readonly stem: string;
  /** What it is, for a file name that begins with the title of the assessment. */
  readonly words: string;
}

const PDF = { mediaType: 'application/pdf', extension: 'pdf' } as const;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The format of each kind. */
export const DOCUMENT_FORMATS = {
  briefing: { ...PDF, stem: 'briefing', words: 'board briefing' },
  memo: { ...PDF, stem: 'memo', words: 'legal memo' },
  'memo-docx': {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    extension: 'docx',
    stem: 'memo',
    words: 'legal memo',
  },
  'register-xlsx': {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    extension: 'xlsx',
    stem: 'register',
    words: 'action register',
  },
  'register-csv': { mediaType: 'text/csv', extension: 'csv', stem: 'register', words: 'action register' },
  'deadlines-ics': { mediaType: 'text/calendar', extension: 'ics', stem: 'deadlines', words: 'deadlines' },
  'answers-html': { mediaType: 'text/html', extension: 'html', stem: 'answers', words: 'answers' },
  'answers-json': { mediaType: 'application/json', extension: 'json', stem: 'answers', words: 'answers' },
} as const satisfies Readonly<Record<DocumentKind, DocumentFormat>>;

/** "memo.docx", or "memo-board.docx": the name of a document that stands in a folder of its own. */
export function plainFileName(kind: DocumentKind, edition: Edition | null): string {
  const { stem, extension } = DOCUMENT_FORMATS[kind];
  return edition === null ? `${stem}.${extension}` : `${stem}-${edition}.${extension}`;
}

/** Tells whether a document is laid out in pages. */
export function isPdf(kind: DocumentKind): kind is PdfKind {
  return DOCUMENT_FORMATS[kind].extension === 'pdf';
}

/** Tells whether a document is made for a size of paper. */
export function hasPaper(kind: DocumentKind): boolean {
  return isPdf(kind) || kind === 'memo-docx';
}

/** What a document holds, so that a reader knows what to expect before opening it. */
export const CONTENT_NOUNS = ['page', 'heading', 'footnote', 'row', 'event', 'answer'] as const;
export type ContentNoun = (typeof CONTENT_NOUNS)[number];

/** E.g. 24 rows. */
export interface ContentCount {
  readonly noun: ContentNoun;
  readonly count: number;
}
