/** What follows from the registry of documents: their names, formats and files. */
import { z } from 'zod';
import type { Edition } from '../wording/edition';
import { descriptorOf, DOCUMENTS, type DocumentKind, type PdfKind } from './kinds/registry';

export type { DocumentExtension } from './kinds/descriptor-types';
export type { DocumentKind, PdfKind } from './kinds/registry';

function isKind(name: string): name is DocumentKind {
  return name in DOCUMENTS;
}

/** In the order they are offered. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = Object.keys(DOCUMENTS).filter(isKind);
/** The parser of a kind that comes from another process, a file or a command line. */
export const documentKindSchema = z.enum(DOCUMENT_KINDS);

/** "memo.docx", or "memo-board.docx": the name of a document that stands in a folder of its own. */
export function plainFileName(kind: DocumentKind, edition: Edition | null): string {
  const { stem, format } = descriptorOf(kind);
  return edition === null ? `${stem}.${format}` : `${stem}-${edition}.${format}`;
}

/** Tells whether a document is laid out in pages. */
export function isPdf(kind: DocumentKind): kind is PdfKind {
  return descriptorOf(kind).format === 'pdf';
}

/** What a document holds, so that a reader knows what to expect before opening it. */
export const CONTENT_NOUNS = ['page', 'slide', 'heading', 'footnote', 'row', 'event', 'answer'] as const;
export type ContentNoun = (typeof CONTENT_NOUNS)[number];

/** E.g. 24 rows. */
export interface ContentCount {
  readonly noun: ContentNoun;
  readonly count: number;
}
