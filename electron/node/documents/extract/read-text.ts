/** Reads files made of text back: HTML, CSV, calendars and JSON, each with its escapes undone. */
import type {
  ExtractedText,
  ExtractedDocument,
  ExtractedHeading,
} from '@shared/release/proof/extracted-document';

/** A file inside another. */
export interface ReadAttachment {
  readonly name: string;
  readonly about: string;
  readonly bytes: Uint8Array;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function characterOf(reference: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference) ?? [];
  if (hex === undefined && decimal === undefined) return ENTITIES[reference] ?? `&${reference};`;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Markup's character references as the characters they stand for. */
export function unescapeMarkup(text: string): string {
  return text.replace(/&(#?[0-9a-zA-Z]{1,8});/g, (_, reference: string) => characterOf(reference));
}

function unescapeJson(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, '\n')
    .replace(/\\(["\\/])/g, '$1');
}

/** A calendar folds long lines. */
export function unfoldCalendar(text: string): string {
  return text.replace(/\r?\n[ \t]/g, '');
}

/** A calendar escapes what it uses itself. */
export function unescapeCalendar(text: string): string {
  return text.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1');
}

/** The text of markup: between its tags, and inside the attributes that are read out. */
export function markupText(markup: string): {
  readonly text: string;
  readonly headings: readonly ExtractedHeading[];
} {
  const parts = markup.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').split(/(<[^>]*>)/);
  const headings: { title: string; level: number; at: number }[] = [];
  let text = '';
  let level: number | null = null;
  for (const part of parts) {
    const opened = /^<h([1-6])\b/i.exec(part)?.[1];
    if (opened !== undefined) {
      level = Number(opened);
      headings.push({ title: '', level, at: text.length });
    } else if (/^<\/h[1-6]/i.test(part)) level = null;
    if (part.startsWith('<'))
      text += /^<\/?(?:b|i|em|strong|span|bdi|a|abbr|code|sup)\b/i.test(part) ? '' : '\n';
    else {
      const words = unescapeMarkup(part);
      const last = headings.at(-1);
      if (level !== null && last !== undefined) last.title += words;
      text += words;
    }
  }
  return { text, headings };
}

/** What the numbers of a chart are said to be formatted as: the format’s own word, as its tags are. */
export const NO_FORMAT = /<c:formatCode>General<\/c:formatCode>/g;

/** Markup with a line break for each tag and name of an attribute: its own words are no text. Values of attributes stay. */
export function withoutTagNames(markup: string): string {
  return markup
    .replace(NO_FORMAT, '\n')
    .replace(/<[/!?]?[a-zA-Z][\w:.-]*/g, '\n')
    .replace(/[\s"][\w:.-]+="/g, '\n')
    .replace(/"?\s*[/?]?>/g, '\n');
}

function attributesOf(markup: string): string {
  return [...markup.matchAll(/\s[a-z-]+="([^"]*)"/gi)]
    .map(([, value = '']) => unescapeMarkup(value))
    .join('\n');
}

function plain(text: string): ExtractedDocument {
  return { places: [{ where: 'the text', text }], body: text, headings: [], attachments: [] };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Reads a page of HTML. */
export function readHtml(bytes: Uint8Array): ExtractedDocument {
  const markup = decode(bytes);
  const { text, headings } = markupText(markup);
  const places = [
    { where: 'the text', text },
    { where: 'the attributes', text: attributesOf(markup) },
    { where: 'the source', text: unescapeMarkup(withoutTagNames(markup)) },
  ];
  return { places, body: text, headings, attachments: [] };
}

/** Reads a table of comma-separated values. */
export function readCsv(bytes: Uint8Array): ExtractedDocument {
  return plain(decode(bytes).replaceAll('""', '"'));
}

/** Reads a calendar: each event is a part of it, under its title. */
export function readCalendar(bytes: Uint8Array): ExtractedDocument {
  const read = plain(unescapeCalendar(unfoldCalendar(decode(bytes))));
  const headings = [...read.body.matchAll(/^BEGIN:VEVENT$[\s\S]*?^SUMMARY:(.*)$/gm)].map(
    ({ index, 1: title = '' }) => ({ title, level: 1, at: index }),
  );
  return { ...read, headings };
}

/** Reads JSON. */
export function readJson(bytes: Uint8Array): ExtractedDocument {
  return plain(unescapeJson(decode(bytes)));
}

/** The places of a file inside another: its name, and its text with escapes undone. */
export function attachmentPlaces({ name, about, bytes }: ReadAttachment): readonly ExtractedText[] {
  return [
    { where: 'the name of an attachment', text: `${name}\n${about}` },
    { where: `the attachment “${name}”`, text: unescapeJson(unescapeMarkup(decode(bytes))) },
  ];
}
