/** Reads a finished PDF back: pages, bookmarks, properties, attachments, and the bytes beneath. Changes nothing. */
import { createHash } from 'node:crypto';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textsIn } from '@shared/release/editions/texts';
import type {
  ExtractedText,
  ExtractedDocument,
  ExtractedHeading,
} from '@shared/release/proof/extracted-document';
import { openPdf } from './pdf-engine';
import { readPdfPages, type PdfPageText } from './pdf-pages';
import { stringsIn, extractStreams, textOfStream } from './pdf-raw';
import { attachmentPlaces, type ReadAttachment } from './read-text';

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

function headingsOf(pages: readonly PdfPageText[]): readonly ExtractedHeading[] {
  let start = 0;
  return pages.flatMap(({ body, headings }) => {
    const placed = headings.map((heading) => ({ ...heading, at: heading.at + start }));
    start += body.length + 1;
    return placed;
  });
}

function rawPlaces(bytes: Uint8Array): readonly ExtractedText[] {
  const { streams, objects } = extractStreams(bytes);
  return [
    { where: 'the objects of the file', text: stringsIn(objects).join('\n') },
    ...streams
      .map(textOfStream)
      .flatMap((text) => (text === '' ? [] : [{ where: 'a stream of the file', text }])),
  ];
}

/** A file may have no metadata, whatever the engine's types say. */
function entriesOf(metadata: Iterable<readonly [string, unknown]> | null): readonly unknown[] {
  return metadata === null ? [] : [...metadata];
}

/** A PDF that was read back. */
export interface ReadPdf extends ExtractedDocument {
  readonly pages: readonly PdfPageText[];
  /** The property that carries what the document was made from. */
  readonly keywords: string;
}

async function placesOf(
  pdf: PDFDocumentProxy,
  pages: readonly PdfPageText[],
): Promise<readonly ExtractedText[]> {
  const { info, metadata } = await pdf.getMetadata();
  return [
    { where: 'the document properties', text: textsIn(info).join('\n') },
    { where: 'the metadata', text: textsIn(entriesOf(metadata)).join('\n') },
    { where: 'the bookmarks', text: textsIn(await pdf.getOutline()).join('\n') },
    { where: 'the links and notes', text: (await notesOn(pdf)).join('\n') },
    ...pages.flatMap(({ all, descriptions }, index) => [
      { where: `page ${String(index + 1)}`, text: all },
      { where: `the description of a picture on page ${String(index + 1)}`, text: descriptions },
    ]),
  ];
}

async function keywordsOf(pdf: PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata();
  return 'Keywords' in info && typeof info.Keywords === 'string' ? info.Keywords : '';
}

/**
 * Reads a PDF back. Rejects when the bytes are no PDF, or damaged beyond reading.
 *
 * @param onPage - told the share of the pages read, 0 to 1
 */
export async function readPdf(bytes: Uint8Array, onPage: (done: number) => void): Promise<ReadPdf> {
  const { pdf, close } = await openPdf(bytes);
  try {
    const pages = await readPdfPages(pdf, onPage);
    const attached = await attachmentsOf(pdf);
    const body = pages.map((page) => page.body).join('\n');
    const places = [
      ...(await placesOf(pdf, pages)),
      // Runs of words that go on over a page must be found too.
      { where: 'the text across pages', text: body },
      ...attached.flatMap(attachmentPlaces),
      ...rawPlaces(bytes),
    ];
    const attachments = attached.map((file) => createHash('sha256').update(file.bytes).digest('hex'));
    return { places, body, headings: headingsOf(pages), attachments, pages, keywords: await keywordsOf(pdf) };
  } finally {
    await close();
  }
}
