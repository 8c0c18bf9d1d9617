/** Reads LevelDB's variable-length numbers and length-prefixed bytes, in order. Knows no format by name. */

/** Thrown when bytes end early or a number is too large: the caller does not understand them. */
export class UnreadableBytes extends Error {}

/** Walks over bytes once, from the beginning. */
export class ByteReader {
  #position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Whether everything was read. */
  get isAtEnd(): boolean {
    return this.#position >= this.bytes.length;
  }

  /** A variable-length number. Throws {@link UnreadableBytes} above 2^53. */
  readNumber(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.#position];
      if (byte === undefined || factor > 2 ** 49) throw new UnreadableBytes();
      this.#position += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** The next bytes, as many as told. */
  readBytes(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.bytes.length) throw new UnreadableBytes();
    const part = this.bytes.subarray(this.#position, end);
    this.#position = end;
    return part;
  }

  /** Bytes behind their length. */
  readString(): Uint8Array {
    return this.readBytes(this.readNumber());
  }
}
