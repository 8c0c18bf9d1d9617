/** Checks the checksums of a LevelDB table. Reads no key and no value; never touches a file. */
import { ByteReader, UnreadableBytes } from './byte-reader';
import { maskedCrc32c } from './crc32c';
import { unpackSnappy } from './snappy';

const FOOTER_BYTES = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** Kind of packing (1) and checksum (4), behind every block. */
const TRAILER_BYTES = 5;
const PACKED_WITH_SNAPPY = 1;

interface BlockHandle {
  readonly offset: number;
  readonly size: number;
}

function readHandle(reader: ByteReader): BlockHandle {
  return { offset: reader.readNumber(), size: reader.readNumber() };
}

function isSoundBlock(table: Uint8Array, { offset, size }: BlockHandle): boolean {
  const end = offset + size;
  if (end + TRAILER_BYTES > table.length - FOOTER_BYTES) return false;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return maskedCrc32c(table, offset, end + 1) === view.getUint32(end + 1, true);
}

function contentOf(table: Uint8Array, { offset, size }: BlockHandle): Uint8Array {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === PACKED_WITH_SNAPPY ? unpackSnappy(block) : block;
}

/** The handles that an index block holds: each entry is (shared, own, value length, own key, value). */
function handlesIn(index: Uint8Array): readonly BlockHandle[] {
  const restarts = new DataView(index.buffer, index.byteOffset, index.byteLength).getUint32(
    index.length - 4,
    true,
  );
  const reader = new ByteReader(index.subarray(0, index.length - 4 - restarts * 4));
  const handles: BlockHandle[] = [];
  while (!reader.isAtEnd) {
    reader.readNumber();
    const ownKey = reader.readNumber();
    const value = reader.readNumber();
    reader.readBytes(ownKey);
    handles.push(readHandle(new ByteReader(reader.readBytes(value))));
  }
  return handles;
}

/** Whether a table is whole: magic number, index, and the checksum of every block. */
export function isSoundTable(table: Uint8Array): boolean {
  if (table.length < FOOTER_BYTES) return false;
  const footer = table.subarray(table.length - FOOTER_BYTES);
  if (MAGIC.compare(footer, FOOTER_BYTES - MAGIC.length) !== 0) return false;
  try {
    const reader = new ByteReader(footer);
    const [metaIndex, index] = [readHandle(reader), readHandle(reader)];
    if (!isSoundBlock(table, metaIndex) || !isSoundBlock(table, index)) return false;
    const inner = [...handlesIn(contentOf(table, metaIndex)), ...handlesIn(contentOf(table, index))];
    return inner.every((handle) => isSoundBlock(table, handle));
  } catch (error) {
    if (error instanceof UnreadableBytes || error instanceof RangeError) return false;
    throw error;
  }
}
