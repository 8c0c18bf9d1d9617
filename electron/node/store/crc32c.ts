/** The checksum of LevelDB's files, CRC-32C (Castagnoli, RFC 3720), with the mask LevelDB lays over it. Pure. */

const POLYNOMIAL = 0x82f63b78;
const MASK_DELTA = 0xa282ead8;
/** Bytes taken at a time; a start reads whole logs, so this has to be quick. */
const SLICES = 8;

/** One table of 256 for each of the bytes taken at a time, one behind the other. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(256 * SLICES);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const value = tables[index - 256] ?? 0;
    tables[index] = (value >>> 8) ^ (tables[value & 0xff] ?? 0);
  }
  return tables;
}

/** What four bytes add, the lowest of them from this table on downwards. */
function four(tables: Int32Array, word: number, first: number): number {
  return (
    (tables[first + (word & 0xff)] ?? 0) ^
    (tables[first - 256 + ((word >>> 8) & 0xff)] ?? 0) ^
    (tables[first - 512 + ((word >>> 16) & 0xff)] ?? 0) ^
    (tables[first - 768 + (word >>> 24)] ?? 0)
  );
}

/** The CRC-32C of a range of bytes, as an unsigned number. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const tables = TABLES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let index = from;
  for (; index + SLICES <= to; index += SLICES) {
    crc =
      four(tables, crc ^ view.getInt32(index, true), 1_792) ^
      four(tables, view.getInt32(index + 4, true), 768);
  }
  for (; index < to; index += 1) crc = (tables[(crc ^ view.getUint8(index)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The checksum as it is stored: LevelDB masks it, because it checksums data that holds checksums. */
export function maskedCrc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const crc = crc32c(bytes, from, to);
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
