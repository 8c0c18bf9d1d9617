/** Finishes a Word file: the day of the document for the moments of its making, and the styles of its tables. */
import { strFromU8, strToU8 } from 'fflate';
import { repackZip } from '../repack-zip';
import { withTableStyles } from './table-styles';

function coreProperties(xml: string, asOf: string): string {
  return xml
    .replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>en-US</dc:language></cp:coreProperties>');
}

const BOOKMARK = /<w:bookmark(Start|End)\b[^>]*>/g;

/** The library counts bookmarks through all documents of a process; here they are counted in this one. */
function countedBookmarks(xml: string): string {
  const starts = [...xml.matchAll(/<w:bookmarkStart w:name="(_Toc\d+)" w:id="(\d+)"/g)];
  const names = new Map(starts.map((match, index) => [match[1], `_Toc${String(index + 1)}`]));
  const ids = new Map(starts.map((match, index) => [match[2], String(index + 1)]));
  return xml
    .replace(BOOKMARK, (tag) => tag.replace(/w:id="(\d+)"/, (_, id: string) => `w:id="${ids.get(id) ?? id}"`))
    .replace(/_Toc\d+/g, (name) => names.get(name) ?? name);
}

/** The library numbers each picture 1; a program that reads by number needs one for each. */
function countedPictures(xml: string): string {
  let count = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${String((count += 1))}"`);
}

const ENTRY = /<w:hyperlink w:history="1" w:anchor="_Toc(\d+)">/g;

/** The entries of the contents with the numbers Word counts their headings by. */
function numberedEntries(xml: string, numbers: readonly string[]): string {
  return xml.replace(ENTRY, (link, at: string) => {
    const number = numbers[Number(at) - 1];
    if (number === undefined) throw new Error('The contents list a heading the document does not have');
    return number === '' ? link : `${link}<w:r><w:t xml:space="preserve">${number} </w:t></w:r>`;
  });
}

/**
 * The same file with fixed moments and an order of its own.
 *
 * @param numbers - of the headings the contents list, in the order of the document; `''` for one that is not counted
 */
export function repackDocx(
  bytes: Uint8Array,
  asOf: string,
  numbers: readonly string[],
): Uint8Array<ArrayBuffer> {
  return repackZip(bytes, (name, part) => {
    if (name === 'docProps/core.xml') return strToU8(coreProperties(strFromU8(part), asOf));
    if (name === 'word/document.xml')
      return strToU8(numberedEntries(countedPictures(countedBookmarks(strFromU8(part))), numbers));
    return name === 'word/styles.xml' ? strToU8(withTableStyles(strFromU8(part))) : part;
  });
}
