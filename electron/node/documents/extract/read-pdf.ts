/**
 * Reads a PDF that somebody brings, whoever made it: pages, bookmarks, properties, attachments, and the bytes beneath.
 * Changes nothing.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textsIn } from '@shared/release/editions/texts';
import { readPdfOf, type PdfContents, type ReadPdf } from './pdf-document';
import { openPdf } from './pdf-engine';
import { readPdfPages } from './pdf-pages';
import type { ReadAttachment } from './read-text';

function field(value: object, name: string): unknown {
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function attachmentOf([key, file]: readonly [string, unknown]): ReadAttachment {
  const facts = typeof file === 'object' && file !== null ? file : {};
  const [name, about, content] = ['filename', 'description', 'content'].map((it) => field(facts, it));
  return {
    name: typeof name === 'string' ? name : key,
    about: typeof about === 'string' ? about : '',
    bytes: content instanceof Uint8Array ? content : new Uint8Array(),
  };
}

async function attachmentsOf(pdf: PDFDocumentProxy): Promise<readonly ReadAttachment[]> {
  const found: unknown = await pdf.getAttachments();
  return typeof found === 'object' && found !== null ? Object.entries(found).map(attachmentOf) : [];
}

async function notesOn(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    texts.push(...textsIn(await page.getAnnotations()));
  }
  return texts;
}

/** A file may have no metadata, whatever the engine's types say. */
function entriesOf(metadata: Iterable<readonly [string, unknown]> | null): readonly unknown[] {
  return metadata === null ? [] : [...metadata];
}

async function contentsOf(pdf: PDFDocumentProxy, onPage: (done: number) => void): Promise<PdfContents> {
  const pages = await readPdfPages(pdf, onPage);
  const { info, metadata } = await pdf.getMetadata();
  return {
    pages,
    keywords: 'Keywords' in info && typeof info.Keywords === 'string' ? info.Keywords : '',
    beside: {
      properties: textsIn(info),
      metadata: textsIn(entriesOf(metadata)),
      bookmarks: textsIn(await pdf.getOutline()),
      notes: await notesOn(pdf),
    },
    attached: await attachmentsOf(pdf),
  };
}

/**
 * Reads a PDF. Rejects when the bytes are no PDF, or damaged beyond reading.
 *
 * @param onPage - told the share of the pages read, 0 to 1
 */
export async function readPdf(bytes: Uint8Array, onPage: (done: number) => void): Promise<ReadPdf> {
  const { pdf, close } = await openPdf(bytes);
  try {
    return readPdfOf(bytes, await contentsOf(pdf, onPage));
  } finally {
    await close();
  }
}
