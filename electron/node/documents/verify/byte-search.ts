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
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

const ENCODINGS: readonly Encoding[] = [
  { encode: (text) => Buffer.from(text, 'utf8'), decode: (bytes) => bytes.toString('utf8') },
  { encode: (text) => Buffer.from(text, 'utf16le'), decode: (bytes) => bytes.toString('utf16le') },
  {
    encode: (text) => swapped(Buffer.from(text, 'utf16le')),
    decode: (bytes) => swapped(bytes).toString('utf16le'),
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

/** Without what is torn at the far end: another place of the same term, cut off from the words that explain it. */
function untorn(text: string, side: 'lead' | 'tail'): string {
  const at = side === 'lead' ? text.indexOf('<') : text.lastIndexOf('>') + 1;
  const rest = side === 'lead' ? text.slice(Math.max(at, 0)) : text.slice(0, at);
  return rest.length < KEPT ? text : rest;
}

/** The texts around every place where a word may stand. */
function* textsAround(
  { bytes, small }: Block,
  word: string,
  { encode, decode }: Encoding,
): Generator<string> {
  const needle = withSmallLetters(encode(word));
  if (needle.length < MIN_BYTES) return;
  for (let at = small.indexOf(needle); at >= 0; at = small.indexOf(needle, at + needle.length)) {
    // Two bytes a letter: begin on a whole one.
    const from = at - Math.min(AROUND, at - (at % 2));
    const end = at + needle.length;
    const lead = untorn(decode(bytes.subarray(from, at)), 'lead');
    const tail = untorn(decode(bytes.subarray(end, end + AROUND)), 'tail');
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
