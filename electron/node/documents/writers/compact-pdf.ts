/**
 * Makes a finished PDF smaller: the thousands of small objects of its structure are packed into compressed object
 * streams, as PDF 1.5 and PDF/A-3 allow. Reads what pdfkit writes and nothing else; no object changes a byte.
 */
import { deflateSync } from 'node:zlib';

/** An object as it stands in the file. */
interface StoredObject {
  readonly id: number;
  /** What stands between `obj` and `endobj`. */
  readonly body: Buffer;
  readonly isStream: boolean;
}

interface ParsedPdf {
  readonly header: Buffer;
  readonly objects: readonly StoredObject[];
  /** Entries of the trailer but its size. */
  readonly trailer: string;
}

/** Where an object is in the packed file. */
type Place =
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** So that the place inside a stream fits into one byte. */
const OBJECTS_PER_STREAM = 200;
const END_OF_OBJECT = '\nendobj\n';
const END_OF_STREAM = Buffer.from('\nendstream');
/** Bytes of a row of the table: kind, offset or stream, index. */
const ROW = { kind: 1, where: 4, index: 1 } as const;
const ROW_BYTES = ROW.kind + ROW.where + ROW.index;

function tableOf(bytes: Buffer): {
  readonly offsets: readonly number[];
  readonly at: number;
  readonly trailer: string;
} {
  const end = bytes.subarray(Math.max(0, bytes.length - 64)).toString('latin1');
  const at = Number(/startxref\n(\d+)\n%%EOF/.exec(end)?.[1] ?? Number.NaN);
  const text = bytes.subarray(at).toString('latin1');
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]));
  const trailer = /trailer\n<<\n([\s\S]*)\n>>\nstartxref/.exec(text)?.[1];
  if (trailer === undefined || offsets.length === 0)
    throw new Error('A PDF without the table that was expected');
  return { offsets, at, trailer: trailer.replace(/\/Size \d+\n?/, '') };
}

function parsePdf(bytes: Buffer): ParsedPdf {
  const { offsets, at, trailer } = tableOf(bytes);
  const starts = [...offsets].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? at]));
  const objects = offsets.map((start, index): StoredObject => {
    const id = index + 1;
    const head = `${String(id)} 0 obj\n`;
    const end = (next.get(start) ?? at) - END_OF_OBJECT.length;
    const body = bytes.subarray(start + head.length, end);
    return { id, body, isStream: body.subarray(-END_OF_STREAM.length).equals(END_OF_STREAM) };
  });
  return { header: bytes.subarray(0, starts[0]), objects, trailer };
}

function streamObject(id: number, entries: string, content: Buffer): Buffer {
  const packed = deflateSync(content);
  const head = `${String(id)} 0 obj\n<<\n${entries}\n/Filter /FlateDecode\n/Length ${String(packed.length)}\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from(`\nendstream${END_OF_OBJECT}`)]);
}

/** Objects one after the other, behind a list of their numbers and where each begins. */
function objectStream(id: number, objects: readonly StoredObject[]): Buffer {
  let offset = 0;
  const index = objects.map((object) => {
    const entry = `${String(object.id)} ${String(offset)}`;
    offset += object.body.length + 1;
    return entry;
  });
  const list = Buffer.from(`${index.join(' ')}\n`, 'latin1');
  const bodies = objects.flatMap(({ body }) => [body, Buffer.from('\n')]);
  const entries = `/Type /ObjStm\n/N ${String(objects.length)}\n/First ${String(list.length)}`;
  return streamObject(id, entries, Buffer.concat([list, ...bodies]));
}

function rowOf(place: Place | undefined): Buffer {
  const row = Buffer.alloc(ROW_BYTES);
  if (place === undefined) return row;
  row.writeUInt8(place.kind === 'file' ? 1 : 2, 0);
  row.writeUInt32BE(place.kind === 'file' ? place.offset : place.stream, ROW.kind);
  row.writeUInt8(place.kind === 'file' ? 0 : place.index, ROW.kind + ROW.where);
  return row;
}

/** Each row as its difference from the one above (PNG's "up"), which packs far better. */
function predicted(rows: readonly Buffer[]): Buffer {
  const up = 2;
  return Buffer.concat(
    rows.map((row, index) => {
      const above = rows[index - 1];
      return Buffer.from([up, ...row.map((byte, column) => (byte - (above?.[column] ?? 0)) & 0xff)]);
    }),
  );
}

function tableStream(id: number, places: ReadonlyMap<number, Place>, trailer: string): Buffer {
  const rows = Array.from({ length: id + 1 }, (_, number) => rowOf(places.get(number)));
  const entries = [
    '/Type /XRef',
    `/Size ${String(id + 1)}`,
    `/W [${String(ROW.kind)} ${String(ROW.where)} ${String(ROW.index)}]`,
    `/DecodeParms << /Predictor 12 /Columns ${String(ROW_BYTES)} >>`,
    trailer,
  ];
  return streamObject(id, entries.join('\n'), predicted(rows));
}

/** Collects the parts of a file and remembers where each object begins. */
function createFile(header: Buffer) {
  const parts: Buffer[] = [header];
  const places = new Map<number, Place>();
  let length = header.length;
  const add = (part: Buffer): number => {
    const offset = length;
    parts.push(part);
    length += part.length;
    return offset;
  };
  return { parts, places, add };
}

/**
 * Packs a PDF. The same bytes in give the same bytes out.
 *
 * @param bytes - as pdfkit writes them, not encrypted; throws on anything else
 */
export function compactPdf(bytes: Buffer): Buffer {
  const { header, objects, trailer } = parsePdf(bytes);
  const { parts, places, add } = createFile(header);
  for (const { id, body, isStream } of objects) {
    if (!isStream) continue;
    const whole = Buffer.concat([Buffer.from(`${String(id)} 0 obj\n`), body, Buffer.from(END_OF_OBJECT)]);
    places.set(id, { kind: 'file', offset: add(whole) });
  }
  const small = objects.filter(({ isStream }) => !isStream);
  let id = objects.length;
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const packed = small.slice(from, from + OBJECTS_PER_STREAM);
    id += 1;
    const stream = id;
    for (const [index, object] of packed.entries()) places.set(object.id, { kind: 'packed', stream, index });
    places.set(stream, { kind: 'file', offset: add(objectStream(stream, packed)) });
  }
  const table = id + 1;
  const at = parts.reduce((sum, part) => sum + part.length, 0);
  places.set(table, { kind: 'file', offset: at });
  add(tableStream(table, places, trailer));
  add(Buffer.from(`startxref\n${String(at)}\n%%EOF\n`));
  return Buffer.concat(parts);
}
