/**
 * What the bytes of a PDF hold beneath the pages: every stream decompressed, every string decoded. Knows the
 * syntax of PDF just well enough to find text; renders nothing.
 */
import { inflateSync } from 'node:zlib';

/** More than any document of ours unpacks to, so that a hostile file cannot fill the memory. */
const MAX_STREAM_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** Streams with more control characters than this are fonts and pictures. */
const MAX_BINARY_SHARE = 0.02;

/** The parts of a PDF's bytes. */
export interface PdfRaw {
  /** Each stream, decompressed where it was compressed. */
  readonly streams: readonly Buffer[];
  /** The file without its streams. */
  readonly objects: string;
}

function unpacked(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES });
  } catch {
    return packed;
  }
}

/** Takes a PDF's bytes apart. Never fails: what is no PDF has no streams. */
export function extractStreams(bytes: Uint8Array): PdfRaw {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const streams: Buffer[] = [];
  let objects = '';
  let at = 0;
  let total = 0;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    if (match.index < at || text.slice(match.index - 3, match.index) === 'end') continue;
    const to = text.indexOf('endstream', from);
    if (to < 0 || total > MAX_TOTAL_BYTES) break;
    const stream = unpacked(file.subarray(from, to));
    streams.push(stream);
    total += stream.length;
    objects += text.slice(at, match.index);
    at = to;
  }
  return { streams, objects: objects + text.slice(at) };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): string {
  return literal
    .replace(/\\\r?\n/g, '')
    .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8) % 256))
    .replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
}

/** The text of a string's bytes: UTF-16 or UTF-8 by its mark, else one byte a letter. */
export function decodedText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3).toString('utf8') : bytes.toString('latin1');
}

/** Numbers of glyphs look like strings too; those in the clear are plain letters. */
function isTelling(bytes: Buffer): boolean {
  const isMarked = bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0xef;
  return isMarked || (bytes.length > 2 && bytes.every((byte) => byte >= 0x20 && byte < 0x7f));
}

/** Every string and name of a stretch of PDF syntax, decoded. */
export function stringsIn(syntax: string): readonly string[] {
  const literals = [...syntax.matchAll(/\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)/g)].map(
    ([, inner = '']) => decodedText(Buffer.from(unescaped(inner), 'latin1')),
  );
  const hex = [...syntax.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)]
    .map(([, digits = '']) => Buffer.from(digits.replace(/\s/g, ''), 'hex'))
    .filter(isTelling)
    .map(decodedText);
  // Names of the format itself are plain; a text used as a name has spaces, and so escapes.
  const names = [...syntax.matchAll(/\/([^\s/()<>[\]{}%]*#[^\s/()<>[\]{}%]+)/g)].map(([, name = '']) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  return [...literals, ...hex, ...names];
}

function isBinary(stream: Buffer): boolean {
  const head = stream.subarray(0, 4096);
  const odd = head.filter((byte) => byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09).length;
  return odd > head.length * MAX_BINARY_SHARE;
}

/** Drawing and the tables of glyphs are numbers; only their strings can be read. */
function isSyntax(text: string): boolean {
  return /\b(?:Tj|TJ|BT|begincmap|endobj)\b/.test(text) || /^[\d\s]+<</.test(text);
}

/** The text of a stream, if it can hold any. */
export function textOfStream(stream: Buffer): string {
  if (isBinary(stream)) return '';
  const text = stream.toString('latin1');
  return isSyntax(text) ? stringsIn(text).join('\n') : stream.toString('utf8');
}
