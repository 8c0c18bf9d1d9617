/** Unpacks a Snappy block, as LevelDB's tables hold them. Refuses what is damaged or too large; never packs. */
import { ByteReader, UnreadableBytes } from './byte-reader';

const MAX_BYTES = 16 * 1024 * 1024;

/** A little-endian number of up to four bytes. */
function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

function literalLength(reader: ByteReader, tag: number): number {
  const short = tag >>> 2;
  return short < 60 ? short + 1 : littleEndian(reader.readBytes(short - 59)) + 1;
}

interface Copy {
  readonly length: number;
  readonly offset: number;
}

function readCopy(reader: ByteReader, tag: number): Copy {
  const kind = tag & 3;
  if (kind === 1) {
    const low = littleEndian(reader.readBytes(1));
    return { length: ((tag >>> 2) & 7) + 4, offset: ((tag >>> 5) << 8) | low };
  }
  return { length: (tag >>> 2) + 1, offset: littleEndian(reader.readBytes(kind === 2 ? 2 : 4)) };
}

/** What is unpacked so far. */
class Unpacked {
  readonly bytes: Uint8Array;
  #position = 0;

  constructor(total: number) {
    if (total > MAX_BYTES) throw new UnreadableBytes();
    this.bytes = new Uint8Array(total);
  }

  get isFull(): boolean {
    return this.#position === this.bytes.length;
  }

  add(literal: Uint8Array): void {
    if (this.#position + literal.length > this.bytes.length) throw new UnreadableBytes();
    this.bytes.set(literal, this.#position);
    this.#position += literal.length;
  }

  repeat({ length, offset }: Copy): void {
    const from = this.#position - offset;
    if (offset === 0 || from < 0 || this.#position + length > this.bytes.length) throw new UnreadableBytes();
    // Byte by byte: a copy may reach into what it has just written.
    for (let index = 0; index < length; index += 1) {
      this.bytes[this.#position + index] = this.bytes[from + index] ?? 0;
    }
    this.#position += length;
  }
}

/** The unpacked bytes. Throws {@link UnreadableBytes} when the block is no sound Snappy block. */
export function unpackSnappy(packed: Uint8Array): Uint8Array {
  const reader = new ByteReader(packed);
  const unpacked = new Unpacked(reader.readNumber());
  while (!reader.isAtEnd) {
    const tag = littleEndian(reader.readBytes(1));
    if ((tag & 3) === 0) unpacked.add(reader.readBytes(literalLength(reader, tag)));
    else unpacked.repeat(readCopy(reader, tag));
  }
  if (!unpacked.isFull) throw new UnreadableBytes();
  return unpacked.bytes;
}
