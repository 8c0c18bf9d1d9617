/**
 * Finds the objects of a PDF that was written in one go, as ours are: one table of objects, one packing. Throws on
 * anything else; a file somebody brings is read by another hand.
 */
import { inflateSync } from 'node:zlib';
import { PdfLexer, PdfOperator } from './lexer';
import {
  isDictionary,
  nameIn,
  numbersIn,
  PdfReference,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values';

/** More than any document of ours unpacks to. */
const MAX_STREAM_BYTES = 64 * 1024 * 1024;
/** The end of a file says where its table begins. */
const END_BYTES = 64;
const [IN_FILE, IN_STREAM] = [1, 2];

/** Objects of a PDF, read when asked for. */
export interface PdfObjects {
  /** The entries that say where everything begins. */
  readonly trailer: PdfDictionary;
  /** What a value stands for: itself, or the object it refers to. `null` for an object that is not there. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** The dictionary a value stands for, a stream's too; an empty one for what is none. */
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
  /** The stream a value refers to. Throws when there is none. */
  readonly stream: (value: PdfValue | undefined) => PdfStream;
}

interface Row {
  readonly kind: number;
  /** Offset in the file, or the stream the object is packed in. */
  readonly where: number;
  /** Place in that stream. */
  readonly index: number;
}

/** An object, with its bytes where it is a stream. */
interface Read {
  readonly value: PdfValue;
  readonly bytes: Buffer | null;
}

const NOTHING: PdfDictionary = new Map();

/** Rows of a table written as differences from the row above. */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    if (bytes[row * (columns + 1)] !== 2) throw new Error('A table packed in another way');
    for (let column = 0; column < columns; column += 1) {
      const above = row === 0 ? 0 : (plain[(row - 1) * columns + column] ?? 0);
      plain[row * columns + column] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return plain;
}

function rowsOf({ dictionary, bytes }: PdfStream): readonly Row[] {
  const [kind = 0, where = 0, index = 0] = numbersIn(dictionary.get('W'));
  const columns = kind + where + index;
  if (nameIn(dictionary.get('Type')) !== 'XRef' || kind !== 1 || columns < 3) {
    throw new Error('A PDF without the table that was expected');
  }
  if (dictionary.has('Prev') || dictionary.has('Encrypt'))
    throw new Error('A PDF that was changed or locked');
  const plain = unpredicted(bytes, columns);
  return Array.from({ length: plain.length / columns }, (_, row) => {
    const at = row * columns;
    return {
      kind: plain.readUIntBE(at, kind),
      where: plain.readUIntBE(at + kind, where),
      index: plain.readUIntBE(at + kind + where, index),
    };
  });
}

/** An object of the file itself: `12 0 obj`, a value, and the bytes of a stream where it is one. */
function readAt(file: Buffer, offset: number): Read {
  const lexer = new PdfLexer(file, offset);
  lexer.next();
  lexer.next();
  const begin = lexer.next();
  if (!(begin instanceof PdfOperator) || begin.name !== 'obj')
    throw new Error('No object where one should be');
  const value = lexer.object();
  if (!isDictionary(value)) return { value, bytes: null };
  const length = value.get('Length');
  if (typeof length !== 'number' || file.toString('latin1', lexer.at - 6, lexer.at) !== 'stream') {
    return { value, bytes: null };
  }
  const from = lexer.at + (file[lexer.at] === 0x0d ? 2 : 1);
  return { value, bytes: unpacked(file.subarray(from, from + length), value) };
}

function unpacked(packed: Buffer, dictionary: PdfDictionary): Buffer {
  // A picture keeps a packing of its own.
  return nameIn(dictionary.get('Filter')) === 'FlateDecode'
    ? inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES })
    : packed;
}

/** Objects packed in one stream, by their places in it. */
function unpackObjects({ dictionary, bytes }: PdfStream): readonly PdfValue[] {
  const [count, first] = [dictionary.get('N'), dictionary.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number') throw new Error('A packing without its list');
  const list = new PdfLexer(bytes.subarray(0, first));
  const offsets = Array.from({ length: count }, () => {
    list.next();
    const offset = list.next();
    if (typeof offset !== 'number') throw new Error('A packing with a broken list');
    return offset;
  });
  return offsets.map((offset, index) => {
    const end = first + (offsets[index + 1] ?? bytes.length - first);
    return new PdfLexer(bytes.subarray(first + offset, end)).object();
  });
}

function streamOf({ value, bytes }: Read): PdfStream {
  if (!isDictionary(value) || bytes === null) throw new Error('No stream where one should be');
  return { dictionary: value, bytes };
}

function tableOf(file: Buffer): PdfStream {
  const end = file.toString('latin1', Math.max(0, file.length - END_BYTES));
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  if (!(at < file.length)) throw new Error('A PDF without an end');
  return streamOf(readAt(file, at));
}

class ObjectTable {
  readonly #read = new Map<number, Read>();
  readonly #packed = new Map<number, readonly PdfValue[]>();

  constructor(
    private readonly file: Buffer,
    private readonly rows: readonly Row[],
  ) {}

  get(id: number): Read {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const read = this.#readObject(id);
    this.#read.set(id, read);
    return read;
  }

  #readObject(id: number): Read {
    const row = this.rows[id];
    if (row?.kind === IN_FILE) return readAt(this.file, row.where);
    if (row?.kind !== IN_STREAM) return { value: null, bytes: null };
    return { value: this.#objectsIn(row.where)[row.index] ?? null, bytes: null };
  }

  #objectsIn(id: number): readonly PdfValue[] {
    const known = this.#packed.get(id);
    if (known !== undefined) return known;
    const row = this.rows[id];
    if (row?.kind !== IN_FILE) throw new Error('A packing that is not there');
    const objects = unpackObjects(streamOf(readAt(this.file, row.where)));
    this.#packed.set(id, objects);
    return objects;
  }
}

/** Opens a PDF of ours. Throws when its bytes are anything else. */
export function openObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOf(file);
  const objects = new ObjectTable(file, rowsOf(table));
  const read = (value: PdfValue | undefined): Read =>
    value instanceof PdfReference ? objects.get(value.id) : { value: value ?? null, bytes: null };
  const resolve = (value: PdfValue | undefined): PdfValue => read(value).value;
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value);
    return isDictionary(found) ? found : NOTHING;
  };
  return { trailer: table.dictionary, resolve, dictionary, stream: (value) => streamOf(read(value)) };
}
