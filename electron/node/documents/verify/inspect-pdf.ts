/**
 * Looks at a PDF somebody brings: whether it is one of ours, what it says it was made from, and what stands on its
 * pages. Believes nothing: whoever alters a document can alter this too, so the caller compares it with records.
 */
import { createHash } from 'node:crypto';
import type { PdfInspection } from '@shared/release/inspection';
import { shortFingerprint } from '@shared/assessment/fingerprint';
import { readProvenance } from '@shared/document/provenance';
import { wordsOf } from '@shared/release/editions/normalize-for-search';
import type { ReadPdf } from '../extract/pdf-document';
import { readPdf } from '../extract/read-pdf';
import type { PdfPageText } from '../extract/page-text';

function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A reader may put a few bytes in front; more than that is no PDF. */
const HEADER_BYTES = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEADER_BYTES)).includes('%PDF-');
}

/** Where the head and the foot of a page stand: read aloud on the first page, they are among its words there. */
function framed({ all, furniture }: PdfPageText, index: number): readonly string[] {
  return wordsOf(index === 0 ? all : furniture);
}

/** The state stands behind the edition in every running head. The first page has other words too. */
function saysFinal(page: readonly string[]): boolean {
  return page.some((word, at) => word === 'edition' && page[at + 1] === 'final');
}

function carries(page: readonly string[], fingerprint: string): boolean {
  return page.join('').includes(wordsOf(shortFingerprint(fingerprint)).join(''));
}

function inspected(read: ReadPdf, sha256: string): PdfInspection {
  const made = readProvenance(read.keywords);
  if (made === null) return { kind: 'not-ours', sha256 };
  const frames = read.pages.map(framed);
  const strange = frames.flatMap((page, index) => (carries(page, made.fingerprint) ? [] : [index + 1]));
  return {
    kind: 'ours',
    sha256,
    provenance: made,
    isFinal: frames.every(saysFinal),
    pages: read.pages.map(({ all }) => digest(wordsOf(all).join(' '))),
    strangePages: strange,
    hasAttachment: read.attachments.length > 0,
  };
}

/** Inspects a file. Never rejects: what cannot be read is damaged. */
export async function inspectPdf(
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<PdfInspection> {
  const sha256 = digest(bytes);
  if (!isPdf(bytes)) return { kind: 'not-ours', sha256 };
  try {
    return inspected(await readPdf(bytes, onProgress), sha256);
  } catch {
    return { kind: 'damaged', sha256 };
  }
}
