/** The checksum of LevelDB's files, CRC-32C (Castagnoli, RFC 3720), with the mask LevelDB lays over it. Pure. */

const POLYNOMIAL = 0x82f63b78;
const MASK_DELTA = 0xa282ead8;

/** Four tables, so that four bytes are taken at a time. */
const TABLES = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const tables = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ] as const;
  const [first, ...others] = tables;
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    first[byte] = value;
  }
  let previous = first;
  for (const table of others) {
    for (let byte = 0; byte < 256; byte += 1) {
      const value = at(previous, byte);
      table[byte] = (value >>> 8) ^ at(first, value & 0xff);
    }
    previous = table;
  }
  return tables;
}

function at(table: Uint8Array | Uint32Array, index: number): number {
  return table[index] ?? 0;
}

/** The CRC-32C of a range of bytes, as an unsigned number. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = 0xffffffff;
  let index = from;
  for (; index + 4 <= to; index += 4) {
    crc ^=
      at(bytes, index) |
      (at(bytes, index + 1) << 8) |
      (at(bytes, index + 2) << 16) |
      (at(bytes, index + 3) << 24);
    crc = at(t3, crc & 0xff) ^ at(t2, (crc >>> 8) & 0xff) ^ at(t1, (crc >>> 16) & 0xff) ^ at(t0, crc >>> 24);
  }
  for (; index < to; index += 1) crc = at(t0, (crc ^ at(bytes, index)) & 0xff) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The checksum as it is stored: LevelDB masks it, because it checksums data that holds checksums. */
export function maskedCrc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const crc = crc32c(bytes, from, to);
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
