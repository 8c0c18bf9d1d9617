/**
 * Says whether every program sees the same content in a ZIP: one table of contents at its very end, and files that lie one
 * after another from its first byte up to that table, each with the same name, size and sum in both places. Unpacks nothing.
 */

/** A file in an archive, as its table of contents and its own header both say. */
export interface ZipEntry {
  /** Where its header begins. */
  readonly offset: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  descriptor: 0x08074b50,
  end: 0x06054b50,
} as const;
const HEADER_BYTES = { local: 30, central: 46, end: 22 } as const;
/** Sizes come after the data. */
const DESCRIBED_LATER = 0x08;
/** Encrypted, in any of the ways there are. */
const ENCRYPTED = 0x2041;
const ZIP64 = 0xffffffff;
const ZIP64_COUNT = 0xffff;
/** Extra fields that say another size or another name than the header. */
const OTHER_WORDS: readonly number[] = [0x0001, 0x7075];

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly name: Uint8Array;
  /** Where what belongs to it ends. */
  readonly end: number;
}

interface Archive {
  readonly zip: Uint8Array;
  readonly view: DataView;
}

interface Listed extends Header {
  readonly offset: number;
}

/** Reads within bounds; beyond them the archive is not in order. */
class OutOfOrder extends Error {}

function must(isInOrder: boolean): void {
  if (!isInOrder) throw new OutOfOrder();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Fails for extra fields that are cut off, or by which another program would read something else. */
function checkExtra(view: DataView, from: number, to: number): void {
  let at = from;
  while (at < to) {
    must(at + 4 <= to && !OTHER_WORDS.includes(view.getUint16(at, true)));
    at += 4 + view.getUint16(at + 2, true);
  }
  must(at === to);
}

/** What both kinds of header say, from their flags on. */
function readHeader(
  { zip, view }: Archive,
  { flagsAt, nameAt }: { readonly flagsAt: number; readonly nameAt: number },
): Header {
  const [nameBytes, extraBytes] = [view.getUint16(flagsAt + 20, true), view.getUint16(flagsAt + 22, true)];
  const extraAt = nameAt + nameBytes;
  must(extraAt + extraBytes <= zip.length);
  checkExtra(view, extraAt, extraAt + extraBytes);
  return {
    flags: view.getUint16(flagsAt, true),
    method: view.getUint16(flagsAt + 2, true),
    crc: view.getUint32(flagsAt + 8, true),
    packedBytes: view.getUint32(flagsAt + 12, true),
    bytes: view.getUint32(flagsAt + 16, true),
    name: zip.subarray(nameAt, extraAt),
    end: extraAt + extraBytes,
  };
}

/** The table of contents, and where it begins. */
function readTable(archive: Archive): { readonly listed: readonly Listed[]; readonly start: number } {
  const { zip, view } = archive;
  const end = zip.length - HEADER_BYTES.end;
  // No comment: whatever looks for the last record from the end finds this one first.
  must(end >= 0 && view.getUint32(end, true) === SIGNATURE.end && view.getUint16(end + 20, true) === 0);
  must(view.getUint32(end + 4, true) === 0);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  must(count !== ZIP64_COUNT && count === view.getUint16(end + 8, true));
  must(start + view.getUint32(end + 12, true) === end);
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    must(at + HEADER_BYTES.central <= end && view.getUint32(at, true) === SIGNATURE.central);
    const header = readHeader(archive, { flagsAt: at + 8, nameAt: at + HEADER_BYTES.central });
    must(view.getUint16(at + 34, true) === 0);
    listed.push({ ...header, offset: view.getUint32(at + 42, true) });
    at = header.end + view.getUint16(at + 32, true);
  }
  must(at === end);
  return { listed, start };
}

/** Where the sizes behind the data end: with a signature before them or without. */
function endOfDescriptor(view: DataView, at: number, { crc, packedBytes, bytes }: Listed): number {
  const isSame = (from: number): boolean =>
    from + 12 <= view.byteLength &&
    view.getUint32(from, true) === crc &&
    view.getUint32(from + 4, true) === packedBytes &&
    view.getUint32(from + 8, true) === bytes;
  const isSigned = at + 4 <= view.byteLength && view.getUint32(at, true) === SIGNATURE.descriptor;
  const from = isSigned ? at + 4 : at;
  must(isSame(from));
  return from + 12;
}

/** Whether a file's own header says what the table says; its sizes may be left blank where they come later. */
function isSameHeader(own: Header, { flags, method, crc, packedBytes, bytes, name }: Listed): boolean {
  const isLater = (flags & DESCRIBED_LATER) !== 0;
  const isSame = own.crc === crc && own.packedBytes === packedBytes && own.bytes === bytes;
  const isBlank = own.crc === 0 && own.packedBytes === 0 && own.bytes === 0;
  const isSameKind = own.flags === flags && own.method === method && sameBytes(own.name, name);
  return isSameKind && (isSame || (isLater && isBlank));
}

/** Holds a file's own header against the table; answers where the file ends. */
function checkLocal(archive: Archive, listed: Listed): number {
  const { zip, view } = archive;
  const { offset, flags, packedBytes, bytes } = listed;
  must(offset + HEADER_BYTES.local <= zip.length && view.getUint32(offset, true) === SIGNATURE.local);
  const own = readHeader(archive, { flagsAt: offset + 6, nameAt: offset + HEADER_BYTES.local });
  must(isSameHeader(own, listed) && (flags & ENCRYPTED) === 0);
  must(packedBytes !== ZIP64 && bytes !== ZIP64);
  const end = own.end + packedBytes;
  must(end <= zip.length);
  return (flags & DESCRIBED_LATER) === 0 ? end : endOfDescriptor(view, end, listed);
}

/**
 * Reads the table of contents of an archive and holds every file's own header against it.
 *
 * @returns its files in the order of the table; `null` when two programs could see two different contents in it: something
 *   before the first file or between two, files that overlap, a comment behind the end, another name, size or sum in one place
 *   than in the other, an encrypted file, or one that needs ZIP64
 */
export function readZipStructure(zip: Uint8Array): readonly ZipEntry[] | null {
  const archive = { zip, view: new DataView(zip.buffer, zip.byteOffset, zip.byteLength) };
  try {
    const { listed, start } = readTable(archive);
    let at = 0;
    for (const each of listed.toSorted((a, b) => a.offset - b.offset)) {
      must(each.offset === at);
      at = checkLocal(archive, each);
    }
    must(at === start);
    return listed.map(({ offset, packedBytes, bytes }) => ({ offset, packedBytes, bytes }));
  } catch (error) {
    // A read beyond the end throws a RangeError of its own.
    if (error instanceof OutOfOrder || error instanceof RangeError) return null;
    throw error;
  }
}
