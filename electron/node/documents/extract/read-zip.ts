/** Reads packages of Office back: every part of the package, its markup undone, runs of one paragraph joined. */
import { unzipSync } from 'fflate';
import type {
  ExtractedDocument,
  ExtractedHeading,
  ExtractedText,
} from '@shared/release/proof/extracted-document';
import { NO_FORMAT, unescapeMarkup } from './read-text';

/** What ends a paragraph or a cell, so that the runs inside join and those of neighbors do not. */
const BREAKS =
  /<\/(?:w:p|w:tc|si|is|c|row|dc:[a-z]+|cp:[a-zA-Z]+|Company|Manager|a:p|c:v|c:f)>|<w:(?:br|tab)\b[^>]*>|<a:br\b|<br\b/g;

/** The text of a part, its markup undone. */
export function packageText(xml: string): string {
  return unescapeMarkup(
    xml
      .replace(NO_FORMAT, '\n')
      .replace(BREAKS, (tag) => `${tag}\n`)
      .replace(/<[^>]*>/g, ''),
  );
}

function attributesOf(xml: string): string {
  return [...xml.matchAll(/\s[\w:]+="([^"]{3,})"/g)]
    .map(([, value = '']) => unescapeMarkup(value))
    .join('\n');
}

/** A part of a package as text. */
export interface OfficeText {
  readonly name: string;
  readonly xml: string;
}

/** A package inside another, such as the workbook of a chart. */
const NESTED = '.xlsx';

/** The parts of a package as their bytes, those of packages inside it among them. Throws when the bytes are none. */
export function unpackedParts(
  bytes: Uint8Array,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    { name, bytes: part },
    ...(name.endsWith(NESTED)
      ? unpackedParts(part).map((inner) => ({ ...inner, name: `${name}/${inner.name}` }))
      : []),
  ]);
}

/** Parts that hold no text: packages, and pictures, whose compressed bytes read as words by chance. */
const NO_TEXT = /\.(?:xlsx|png|jpg)$/;

/** The same as text, without the parts that hold none. */
export function unpackOffice(bytes: Uint8Array): readonly OfficeText[] {
  return unpackedParts(bytes)
    .filter(({ name }) => !NO_TEXT.test(name))
    .map(({ name, bytes: part }) => ({ name, xml: new TextDecoder('utf-8').decode(part) }));
}

/** Every place of a package that can hold text. */
export function packagePlaces(parts: readonly OfficeText[]): readonly ExtractedText[] {
  return parts.flatMap(({ name, xml }) => [
    { where: `the part ${name}`, text: packageText(xml) },
    { where: `the attributes of ${name}`, text: attributesOf(xml) },
    { where: 'the names of the parts', text: name },
  ]);
}

/** Paragraphs in a heading style, by the text that was read. */
function wordHeadings(xml: string): {
  readonly body: string;
  readonly headings: readonly ExtractedHeading[];
} {
  let body = '';
  const headings: ExtractedHeading[] = [];
  for (const paragraph of xml.split(/(?<=<\/w:p>)/)) {
    const text = packageText(paragraph);
    const level = /<w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1];
    if (level !== undefined && text.trim() !== '') {
      headings.push({ title: text.trim(), level: Number(level), at: body.length });
    }
    body += text;
  }
  return { body, headings };
}

const MAIN = 'word/document.xml';

/** Cells in their order; a workbook keeps their texts apart, and a cell names one by its number. */
function sheetText(xml: string, shared: readonly string[]): string {
  const named = xml.replace(
    /<c\b[^>]*\bt="s"[^>]*>\s*<v>(\d+)<\/v>\s*<\/c>/g,
    (_, number: string) => `${shared[Number(number)] ?? ''}</c>`,
  );
  return packageText(named);
}

function workbookText(parts: readonly OfficeText[]): string {
  const strings = parts.find(({ name }) => name === 'xl/sharedStrings.xml')?.xml ?? '';
  const shared = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text = '']) => text);
  const sheets = parts.filter(({ name }) => name.startsWith('xl/worksheets/'));
  return sheets.map(({ xml }) => sheetText(xml, shared)).join('\n');
}

/** Reads a package of Office. Throws when the bytes are none. */
export function readOffice(bytes: Uint8Array): ExtractedDocument {
  const parts = unpackOffice(bytes);
  const places = packagePlaces(parts);
  const main = parts.find(({ name }) => name === MAIN);
  const { body, headings } =
    main === undefined ? { body: workbookText(parts), headings: [] } : wordHeadings(main.xml);
  const notes = parts.find(({ name }) => name === 'word/footnotes.xml');
  return {
    places,
    body: `${body}\n${notes === undefined ? '' : packageText(notes.xml)}`,
    headings,
    attachments: [],
  };
}
