/** UTF-8 both ways. Decoding is strict: text comes back whole or not at all, never with replacement characters. */
import { strFromU8, strToU8 } from 'fflate';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Whether two arrays hold the same bytes. Not for secrets: its time depends on them. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  // A plain loop: these are files of many megabytes, and a call for each byte takes seconds.
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

/** Encodes text; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return strToU8(text);
}

/** The bytes after a byte-order mark, or all of them where there is none. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  return marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

/** Decodes UTF-8, with or without a byte-order mark, or returns `null` if any byte is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const content = withoutMark(bytes);
  const text = strFromU8(content);
  return equalBytes(strToU8(text), content) ? text : null;
}
