/**
 * Turns one document definition into the bytes of a tagged PDF/A with embedded fonts: pdfmake lays it out, our own
 * hand draws the pages. Reads the fonts' folder and nothing else.
 */
import { buffer } from 'node:stream/consumers';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { structureOf, withToldOnce } from '@shared/document/pdf/structure';
import type { PageMeasures } from '@shared/document/pdf/theme';
import { compactPdf } from './compact-pdf';
import { drawPages } from './draw-pages';
import { LostTextError, lostParts, wantedParts } from './lost-in-layout';
import { fontFiles, isFontPath } from './fonts';
import { PDF_UA_METADATA } from './pdf-ua';
import { PdfMakePictures, type LaidOutPage, type PdfDocument } from './pdfmake-parts';
import { ShapedDocument } from './type/shaped-document';
import { WholeLetterLayout } from './type/whole-letter-layout';

/** A finished PDF. */
export interface PrintedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** A definition with the measures its pages were designed for. */
export interface Printable {
  readonly definition: TDocumentDefinitions;
  readonly page: PageMeasures;
  /** A file to carry inside; `null` for none. */
  readonly attachment?: Attachment | null;
}

/** A file inside a PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** What it is, in the reader's words. */
  readonly description: string;
  readonly bytes: Uint8Array;
  /** Stated as the day of its last change. */
  readonly changedOn: Date;
}

/** PDF writes the names of its own entries with a capital. */
function infoOf(info: TDocumentDefinitions['info']): Record<string, unknown> {
  const entries = Object.entries(info ?? {}).map(([key, value]): [string, unknown] => [
    key.slice(0, 1).toUpperCase() + key.slice(1),
    value,
  ]);
  return Object.fromEntries(entries);
}

function openDocument(definition: TDocumentDefinitions, resourcesDir: string): PdfDocument {
  const options = {
    pdfVersion: definition.version,
    subset: definition.subset,
    tagged: true,
    displayTitle: true,
    compress: definition.compress,
    lang: definition.language,
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    info: infoOf(definition.info),
    font: null,
  };
  const mayRead = (path: string): boolean => isFontPath(resourcesDir, path);
  return new ShapedDocument(fontFiles(resourcesDir), {}, {}, {}, options, null, mayRead);
}

function attach(document: PdfDocument, attachment: Attachment): void {
  const { name, mediaType, description, bytes, changedOn } = attachment;
  const facts = { name, type: mediaType, description, modifiedDate: changedOn };
  document.file(Buffer.from(bytes), { ...facts, relationship: 'Data' });
}

/** The numbers stamped on the words of a page. */
function tagsOn(page: LaidOutPage | undefined): ReadonlySet<number> {
  const lines = (page?.items ?? []).flatMap(({ type, item }) => (type === 'line' ? [item] : []));
  return new Set(lines.flatMap(({ inlines }) => inlines.flatMap(({ tag }) => tag ?? [])));
}

/**
 * Prints a definition. Uses it up: pdfmake changes what it is given, so a definition is printed once.
 *
 * @param printable - names the families of `fonts.ts` only; any other makes this throw, as does anything that
 *   has no place in the document's structure. Throws a {@link LostTextError} where a text is not on the pages whole
 * @param resourcesDir - folder that holds `fonts/`
 * @param onProgress - told the share of the pages drawn, 0 to 1
 */
export async function printPdf(
  { definition, page, attachment = null }: Printable,
  resourcesDir: string,
  onProgress: (done: number) => void,
): Promise<PrintedPdf> {
  const structure = structureOf(definition.content);
  const wanted = wantedParts(definition.content);
  const document = openDocument(definition, resourcesDir);
  if (attachment !== null) attach(document, attachment);
  const [left, top, right, bottom] = page.margins;
  const { width, height } = page;
  const size = { width, height, orientation: 'portrait' };
  const layout = new WholeLetterLayout(size, { left, top, right, bottom }, new PdfMakePictures());
  const { content, styles, defaultStyle, background, header, footer } = definition;
  const pages = layout.layoutDocument(content, document, styles, defaultStyle, background, header, footer);
  const lost = lostParts(wanted, pages);
  if (lost.length > 0) throw new LostTextError(lost);
  drawPages(document, { pages, structure: withToldOnce(structure, tagsOn(pages[0])) }, onProgress);
  document.appendXML(PDF_UA_METADATA);
  const written = buffer(document);
  document.end();
  const bytes = await written;
  const printed = definition.compress === false ? bytes : compactPdf(bytes);
  return { bytes: new Uint8Array(printed), pages: pages.length };
}
