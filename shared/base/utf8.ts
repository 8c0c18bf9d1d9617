/** Strict UTF-8 decoding: text comes back whole or not at all, never with replacement characters. */
import { strFromU8, strToU8 } from 'fflate';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Whether two arrays hold the same bytes. Not for secrets: its time depends on them. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Decodes UTF-8, with or without a byte-order mark, or returns `null` if any byte is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const content = marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const text = strFromU8(content);
  return equalBytes(strToU8(text), content) ? text : null;
}
