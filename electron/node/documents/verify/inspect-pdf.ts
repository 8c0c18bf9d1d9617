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

function carries({ furniture }: PdfPageText, fingerprint: string): boolean {
  return wordsOf(furniture)
    .join('')
    .includes(wordsOf(shortFingerprint(fingerprint)).join(''));
}

function inspected(read: ReadPdf, sha256: string): PdfInspection {
  const made = readProvenance(read.keywords);
  if (made === null) return { kind: 'not-ours', sha256 };
  const strange = read.pages.flatMap((page, index) => (carries(page, made.fingerprint) ? [] : [index + 1]));
  return {
    kind: 'ours',
    sha256,
    provenance: made,
    isFinal: read.pages.every(({ furniture }) => wordsOf(furniture).includes('final')),
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
