/** Reads Word and Excel files back: every part of the package, its markup undone, runs of one paragraph joined. */
import { unzipSync } from 'fflate';
import type { ExtractedDocument, ExtractedHeading } from '@shared/release/proof/extracted-document';
import { unescapeMarkup } from './read-text';

/** What ends a paragraph or a cell, so that the runs inside join and those of neighbors do not. */
const BREAKS =
  /<\/(?:w:p|w:tc|si|is|c|row|dc:[a-z]+|cp:[a-zA-Z]+|Company|Manager|a:p)>|<w:(?:br|tab)\b[^>]*>|<br\b/g;

function textOf(xml: string): string {
  return unescapeMarkup(xml.replace(BREAKS, (tag) => `${tag}\n`).replace(/<[^>]*>/g, ''));
}

function attributesOf(xml: string): string {
  return [...xml.matchAll(/\s[\w:]+="([^"]{3,})"/g)]
    .map(([, value = '']) => unescapeMarkup(value))
    .join('\n');
}

interface Part {
  readonly name: string;
  readonly xml: string;
}

/** Paragraphs in a heading style, by the text that was read. */
function wordHeadings(xml: string): {
  readonly body: string;
  readonly headings: readonly ExtractedHeading[];
} {
  let body = '';
  const headings: ExtractedHeading[] = [];
  for (const paragraph of xml.split(/(?<=<\/w:p>)/)) {
    const text = textOf(paragraph);
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
  return textOf(named);
}

function workbookText(parts: readonly Part[]): string {
  const strings = parts.find(({ name }) => name === 'xl/sharedStrings.xml')?.xml ?? '';
  const shared = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text = '']) => text);
  const sheets = parts.filter(({ name }) => name.startsWith('xl/worksheets/'));
  return sheets.map(({ xml }) => sheetText(xml, shared)).join('\n');
}

/** Reads a package of Office. Throws when the bytes are none. */
export function readOffice(bytes: Uint8Array): ExtractedDocument {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
    name,
    xml: new TextDecoder('utf-8').decode(content),
  }));
  const places = parts.flatMap(({ name, xml }) => [
    { where: `the part ${name}`, text: textOf(xml) },
    { where: `the attributes of ${name}`, text: attributesOf(xml) },
    { where: 'the names of the parts', text: name },
  ]);
  const main = parts.find(({ name }) => name === MAIN);
  const { body, headings } =
    main === undefined ? { body: workbookText(parts), headings: [] } : wordHeadings(main.xml);
  const notes = parts.find(({ name }) => name === 'word/footnotes.xml');
  return {
    places,
    body: `${body}\n${notes === undefined ? '' : textOf(notes.xml)}`,
    headings,
    attachments: [],
  };
}
