/** Hides how long a text is to within one block. */

/** The unit of sealed contents, in bytes. */
export const PADDING_BLOCK = 256;

/** Four bytes before the content say how long it is, big-endian. */
const HEAD = 4;

/** The content with its length before it and zeros behind it, a whole number of {@link PADDING_BLOCK}s long. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((HEAD + content.length) / PADDING_BLOCK) * PADDING_BLOCK);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, HEAD);
  return padded;
}

/** The content of what {@link pad} made; `null` for anything else, such as zeros that are none. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length === 0 || padded.length % PADDING_BLOCK !== 0) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = HEAD + length;
  if (end > padded.length || padded.length - end >= PADDING_BLOCK) return null;
  return padded.subarray(end).every((byte) => byte === 0) ? padded.slice(HEAD, end) : null;
}
