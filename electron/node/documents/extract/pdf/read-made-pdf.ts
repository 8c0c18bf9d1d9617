/**
 * Reads a PDF that we have just made, so that it can be proven. Takes nothing from those who made it but the way they
 * write; throws on a file written in any other way. What somebody brings is read by `read-pdf.ts`.
 */
import { readPdfOf, type PdfContents, type ReadPdf } from '../pdf-document';
import { GrowingPage, type PdfPageText } from '../page-text';
import { decodedText } from '../pdf-raw';
import { markupText, type ReadAttachment } from '../read-text';
import { readFont, type PdfFont } from './fonts';
import { openObjects, type PdfObjects } from './objects';
import { readRuns } from './page-runs';
import { isDictionary, itemsIn, PdfReference, PdfString, type PdfDictionary, type PdfValue } from './values';

function textIn(value: PdfValue | undefined): string {
  return value instanceof PdfString ? decodedText(value.bytes) : '';
}

/** Every string in a value, not in what it refers to. */
function textsWithin(value: PdfValue): readonly string[] {
  if (value instanceof PdfString) return [textIn(value)];
  if (isDictionary(value)) return [...value.values()].flatMap(textsWithin);
  return Array.isArray(value) ? itemsIn(value).flatMap(textsWithin) : [];
}

function idOf(value: PdfValue | undefined): number {
  return value instanceof PdfReference ? value.id : -1;
}

/** The pages, with their numbers as objects. */
function pagesIn(
  objects: PdfObjects,
  node: PdfValue | undefined,
): readonly { id: number; page: PdfDictionary }[] {
  const entries = objects.dictionary(node);
  if (!entries.has('Kids')) return [{ id: idOf(node), page: entries }];
  return itemsIn(objects.resolve(entries.get('Kids'))).flatMap((kid) => pagesIn(objects, kid));
}

/** What is said of pictures, by the number of the page they are on. */
function descriptionsByPage(
  objects: PdfObjects,
  root: PdfDictionary,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const visit = (node: PdfValue | undefined, above: number): void => {
    const element = objects.dictionary(node);
    const page = element.has('Pg') ? idOf(element.get('Pg')) : above;
    const said = textIn(element.get('Alt'));
    if (said !== '') found.set(page, [...(found.get(page) ?? []), said]);
    for (const child of itemsIn(objects.resolve(element.get('K')))) {
      if (child instanceof PdfReference) visit(child, page);
    }
  };
  visit(root.get('StructTreeRoot'), -1);
  return found;
}

function bookmarksIn(objects: PdfObjects, first: PdfValue | undefined): readonly string[] {
  const titles: string[] = [];
  for (let item = objects.dictionary(first); item.size > 0; item = objects.dictionary(item.get('Next'))) {
    titles.push(textIn(item.get('Title')), ...bookmarksIn(objects, item.get('First')));
  }
  return titles;
}

function attachmentsIn(objects: PdfObjects, root: PdfDictionary): readonly ReadAttachment[] {
  const names = objects.dictionary(root.get('Names'));
  const files = objects.dictionary(names.get('EmbeddedFiles'));
  const specifications = itemsIn(objects.resolve(files.get('Names'))).filter((_, at) => at % 2 === 1);
  return specifications.map((each) => {
    const file = objects.dictionary(each);
    const name = textIn(file.get('UF')) || textIn(file.get('F'));
    const { bytes } = objects.stream(objects.dictionary(file.get('EF')).get('F'));
    return { name, about: textIn(file.get('Desc')), bytes: new Uint8Array(bytes) };
  });
}

/** Reads the pages one by one; a font is read once for all of them. */
function createPageReader(objects: PdfObjects, described: ReadonlyMap<number, readonly string[]>) {
  const fonts = new Map<number, PdfFont>();
  const fontAt = (reference: PdfValue | undefined): PdfFont => {
    if (!(reference instanceof PdfReference)) throw new Error('A font that is not there');
    const font = fonts.get(reference.id) ?? readFont(objects, reference);
    fonts.set(reference.id, font);
    return font;
  };
  return (id: number, page: PdfDictionary): PdfPageText => {
    const resources = objects.dictionary(page.get('Resources'));
    const named = objects.dictionary(resources.get('Font'));
    const properties = objects.dictionary(resources.get('Properties'));
    const growing = new GrowingPage();
    readRuns(objects.stream(page.get('Contents')).bytes, growing, {
      fontOf: (name) => fontAt(named.get(name)),
      properties: (name) => objects.dictionary(properties.get(name)),
    });
    return growing.read((described.get(id) ?? []).join('\n'));
  };
}

function contentsOf(objects: PdfObjects, onPage: (done: number) => void): PdfContents {
  const root = objects.dictionary(objects.trailer.get('Root'));
  const info = [...objects.dictionary(objects.trailer.get('Info'))].map(([name, value]) => ({
    name,
    text: textIn(objects.resolve(value)),
  }));
  const listed = pagesIn(objects, root.get('Pages'));
  const readPage = createPageReader(objects, descriptionsByPage(objects, root));
  const pages = listed.map(({ id, page }, index) => {
    const read = readPage(id, page);
    onPage((index + 1) / listed.length);
    return read;
  });
  const notes = listed.flatMap(({ page }) =>
    itemsIn(objects.resolve(page.get('Annots'))).flatMap((note) => textsWithin(objects.dictionary(note))),
  );
  const metadata = root.has('Metadata') ? objects.stream(root.get('Metadata')).bytes.toString('utf8') : '';
  return {
    pages,
    keywords: info.find(({ name }) => name === 'Keywords')?.text ?? '',
    beside: {
      properties: info.map(({ text }) => text),
      metadata: [markupText(metadata).text],
      bookmarks: bookmarksIn(objects, objects.dictionary(root.get('Outlines')).get('First')),
      notes,
    },
    attached: attachmentsIn(objects, root),
  };
}

/**
 * Reads a PDF of ours back. Throws when the bytes are none.
 *
 * @param onPage - told the share of the pages read, 0 to 1
 */
export function readMadePdf(bytes: Uint8Array, onPage: (done: number) => void): ReadPdf {
  return readPdfOf(bytes, contentsOf(openObjects(bytes), onPage));
}
