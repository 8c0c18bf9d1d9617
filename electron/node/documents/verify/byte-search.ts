/**
 * Looks for texts in bare bytes, in every encoding a file may hold them in. Knows nothing of the file's format. What may
 * be one is read around its place and judged by the rule for words: bytes have no rule of their own.
 */
import { termsInText, type PublicPlaces } from '@shared/release/editions/public-words';
import type { RedactionTerm } from '@shared/release/editions/terms';
import { unescapeMarkup, withoutTagNames } from '../extract/read-text';
import type { Leak, SoughtText } from '@shared/release/proof/excluded';

/** Shorter ones stand in the noise of compressed bytes by chance. */
const MIN_BYTES = 6;
/** Read before and behind a place, so that the words around it can be judged. */
const AROUND = 480;

interface Encoding {
  readonly encode: (text: string) => Buffer;
  readonly decode: (bytes: Buffer) => string;
  /** Two bytes a letter. What surrounds such a text may be written otherwise, as around the strings of a PDF. */
  readonly isWide?: true;
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

/** A PDF puts one byte before the brackets in a string, whatever the width of its letters. */
function withoutEscapes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\0\\([()\\])/g, '\0$1'), 'latin1');
}

const ENCODINGS: readonly Encoding[] = [
  { encode: (text) => Buffer.from(text, 'utf8'), decode: (bytes) => bytes.toString('utf8') },
  {
    encode: (text) => Buffer.from(text, 'utf16le'),
    decode: (bytes) => bytes.toString('utf16le'),
    isWide: true,
  },
  {
    encode: (text) => swapped(Buffer.from(text, 'utf16le')),
    decode: (bytes) => swapped(bytes).toString('utf16le'),
    isWide: true,
  },
  { encode: (text) => Buffer.from(text.normalize('NFD'), 'utf8'), decode: (bytes) => bytes.toString('utf8') },
  { encode: (text) => Buffer.from(text, 'latin1'), decode: (bytes) => bytes.toString('latin1') },
];

/** Plain capitals made small, byte by byte: in every encoding they are the same bytes. */
function withSmallLetters(bytes: Uint8Array): Buffer {
  const small = Buffer.from(bytes);
  for (const [at, byte] of bytes.entries()) if (byte >= 0x41 && byte <= 0x5a) small[at] = byte + 0x20;
  return small;
}

interface Block {
  readonly bytes: Buffer;
  readonly small: Buffer;
}

function isIn(blocks: readonly Block[], text: string): boolean {
  return encodingsOf(text).some(({ encode }) => {
    const needle = withSmallLetters(encode(text));
    return needle.length >= MIN_BYTES && blocks.some(({ small }) => small.includes(needle));
  });
}

/** The encodings that write a text each in its own way: plain letters are the same bytes in several. */
function encodingsOf(text: string): readonly Encoding[] {
  const byBytes = new Map<string, Encoding>();
  for (const encoding of ENCODINGS) {
    const bytes = encoding.encode(text).toString('latin1');
    if (!byBytes.has(bytes)) byBytes.set(bytes, encoding);
  }
  return [...byBytes.values()];
}

/** As much is kept beside a place in any case. */
const KEPT = 96;

/** So near the far end another place of the word is judged by itself, with the words around it. */
const JUDGED_ALONE = 240;

function untorn(text: string, side: 'lead' | 'tail'): string {
  const at = side === 'lead' ? text.indexOf('<') : text.lastIndexOf('>') + 1;
  const rest = side === 'lead' ? text.slice(Math.max(at, 0)) : text.slice(0, at);
  return rest.length < KEPT ? text : rest;
}

/** Without another place of the same word at the far end, cut off from the words that explain it, and what is torn there. */
function withoutTorn(text: string, word: string, side: 'lead' | 'tail'): string {
  const [small, sought] = [text.toLowerCase(), word.toLowerCase()];
  if (side === 'lead') {
    const at = small.lastIndexOf(sought, JUDGED_ALONE);
    return untorn(at < 0 ? text : text.slice(at + word.length), side);
  }
  const at = small.indexOf(sought, Math.max(0, text.length - JUDGED_ALONE));
  return untorn(at < 0 ? text : text.slice(0, at), side);
}

/** A stretch of two bytes a letter beside a word, as far as it is one string with it: from the mark of order to the bracket. */
function readWide(stretch: Buffer, decode: Encoding['decode'], side: 'lead' | 'tail'): string {
  const plain = withoutEscapes(stretch);
  if (side === 'tail') return decode(plain).replace(/[\u2900-\u29ff][\s\S]*$/u, '');
  const text = decode(plain.subarray(plain.length % 2));
  return text.slice(text.search(/[^\ufeff\ufffe]*$/u));
}

/** The texts around every place where a word may stand. */
function* textsAround(
  { bytes, small }: Block,
  word: string,
  { encode, decode, isWide }: Encoding,
): Generator<string> {
  const needle = withSmallLetters(encode(word));
  if (needle.length < MIN_BYTES) return;
  for (let at = small.indexOf(needle); at >= 0; at = small.indexOf(needle, at + needle.length)) {
    // Two bytes a letter: begin on a whole one.
    const from = at - Math.min(AROUND, at - (at % 2));
    const end = at + needle.length;
    const beside = (stretch: Buffer, side: 'lead' | 'tail') => {
      const read = isWide === true ? readWide(stretch, decode, side) : decode(stretch);
      return withoutTorn(read, word, side);
    };
    const lead = beside(bytes.subarray(from, at), 'lead');
    const tail = beside(bytes.subarray(end, end + AROUND), 'tail');
    const text = `${lead}${decode(bytes.subarray(at, end))}${tail}`;
    yield `\n${unescapeMarkup(withoutTagNames(text))}\n`;
  }
}

/** The longest word of a term in the forms it may have in bytes. */
function needlesOf({ written, orders }: RedactionTerm): readonly string[] {
  const words = [...written.split(/[\s,]+/u), ...(orders[0]?.words ?? [])];
  const longest = (list: readonly string[]) => list.reduce((a, b) => (b.length > a.length ? b : a), '');
  const typed = longest(words.slice(0, words.length - (orders[0]?.words.length ?? 0)));
  const forms = [typed, typed.toLowerCase(), typed.toUpperCase(), longest(orders[0]?.words ?? [])];
  return [...new Set([...forms, written])];
}

/** The texts around every place of a term in any encoding. */
function* textsOfTerm(blocks: readonly Block[], term: RedactionTerm): Generator<string> {
  for (const word of needlesOf(term)) {
    for (const encoding of encodingsOf(word)) {
      for (const block of blocks) yield* textsAround(block, word, encoding);
    }
  }
}

function isTermIn(blocks: readonly Block[], term: RedactionTerm, places: PublicPlaces): boolean {
  for (const text of textsOfTerm(blocks, term)) {
    if (termsInText(text, [term], places).leaked.length > 0) return true;
  }
  return false;
}

function readBlocks(blocks: readonly Uint8Array[]): readonly Block[] {
  return blocks.map((block) => ({
    bytes: Buffer.from(block.buffer, block.byteOffset, block.byteLength),
    small: withSmallLetters(block),
  }));
}

/** Every text around a term in bytes, to learn of places that nobody typed. */
export function textsInBytes(
  blocks: readonly Uint8Array[],
  terms: readonly RedactionTerm[],
): readonly string[] {
  const read = readBlocks(blocks);
  return terms.flatMap((term) => [...new Set(textsOfTerm(read, term))]);
}

/** What is looked for in bytes. */
export interface ByteSearch {
  readonly texts: readonly SoughtText[];
  readonly terms: readonly RedactionTerm[];
  readonly publicPlaces: PublicPlaces;
}

/**
 * Searches bytes.
 *
 * @param blocks - the file, and every part of it that was compressed, unpacked
 */
export function searchBytes(
  blocks: readonly Uint8Array[],
  { texts, terms, publicPlaces }: ByteSearch,
): readonly Leak[] {
  const read = readBlocks(blocks);
  const where = 'the bytes of the file';
  return [
    ...texts.filter(({ written }) => isIn(read, written)).map(({ name }) => ({ what: name, where })),
    ...terms
      .filter((term) => isTermIn(read, term, publicPlaces))
      .map(({ written }) => ({ what: `the term “${written}”`, where })),
  ];
}
