/** What is read out of a PDF, by whatever hand, put together as every reader of documents gives it. Reads no pages. */
import { createHash } from 'node:crypto';
import type {
  ExtractedDocument,
  ExtractedHeading,
  ExtractedText,
} from '@shared/release/proof/extracted-document';
import type { PdfPageText } from './page-text';
import { extractStreams, stringsIn, textOfStream } from './pdf-raw';
import { attachmentPlaces, type ReadAttachment } from './read-text';

/** A PDF that was read back. */
export interface ReadPdf extends ExtractedDocument {
  readonly pages: readonly PdfPageText[];
  /** The property that carries what the document was made from. */
  readonly keywords: string;
}

/** What a hand that reads PDF finds. */
export interface PdfContents {
  readonly pages: readonly PdfPageText[];
  readonly keywords: string;
  /** Texts that stand beside the pages. */
  readonly beside: {
    readonly properties: readonly string[];
    readonly metadata: readonly string[];
    readonly bookmarks: readonly string[];
    /** Of links and notes on the pages. */
    readonly notes: readonly string[];
  };
  readonly attached: readonly ReadAttachment[];
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

function placesOf({ beside, pages }: PdfContents): readonly ExtractedText[] {
  return [
    { where: 'the document properties', text: beside.properties.join('\n') },
    { where: 'the metadata', text: beside.metadata.join('\n') },
    { where: 'the bookmarks', text: beside.bookmarks.join('\n') },
    { where: 'the links and notes', text: beside.notes.join('\n') },
    ...pages.flatMap(({ all, descriptions }, index) => [
      { where: `page ${String(index + 1)}`, text: all },
      { where: `the description of a picture on page ${String(index + 1)}`, text: descriptions },
    ]),
  ];
}

/** Puts together what was read and what lies beneath it in the bytes. */
export function readPdfOf(bytes: Uint8Array, contents: PdfContents): ReadPdf {
  const { pages, attached, keywords } = contents;
  const body = pages.map((page) => page.body).join('\n');
  const places = [
    ...placesOf(contents),
    // Runs of words that go on over a page must be found too.
    { where: 'the text across pages', text: body },
    ...attached.flatMap(attachmentPlaces),
    ...rawPlaces(bytes),
  ];
  const attachments = attached.map((file) => createHash('sha256').update(file.bytes).digest('hex'));
  return { places, body, headings: headingsOf(pages), attachments, pages, keywords };
}
