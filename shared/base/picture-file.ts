/** Tells a PNG or JPEG by its bytes and reads its size. Believes no name and draws nothing. Pure. */

export type PictureFormat = 'png' | 'jpeg';

/** What the head of a picture file says. */
export interface PictureHead {
  readonly format: PictureFormat;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Why a file is no picture that can be printed. */
export type PictureProblem = 'neither-png-nor-jpeg' | 'damaged' | 'interlaced';

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, and the first chunk with its sum. */
const PNG_HEAD_BYTES = 33;
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
  return startsWith(bytes.subarray(Math.max(0, bytes.length - end.length)), end);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readPng(bytes: Uint8Array): PictureHead | PictureProblem {
  if (bytes.length < PNG_HEAD_BYTES || !endsWith(bytes, PNG_END)) return 'damaged';
  const view = viewOf(bytes);
  const isHeader = view.getUint32(12) === 0x49484452;
  if (!isHeader) return 'damaged';
  // The writer of PDFs cannot draw one that builds up in passes.
  if (view.getUint8(28) !== 0) return 'interlaced';
  return { format: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** Frames that hold the size: all of C0 to CF but tables, arithmetic coding and the reserved one. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readJpeg(bytes: Uint8Array): PictureHead | PictureProblem {
  if (!endsWith(bytes, [0xff, 0xd9])) return 'damaged';
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return 'damaged';
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker))
      return { format: 'jpeg', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return 'damaged';
}

/** The head of a picture, or why it is none. */
export function readPictureHead(bytes: Uint8Array): PictureHead | PictureProblem {
  const head = startsWith(bytes, PNG_START)
    ? readPng(bytes)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? readJpeg(bytes)
      : 'neither-png-nor-jpeg';
  if (typeof head === 'string') return head;
  return head.widthPx === 0 || head.heightPx === 0 ? 'damaged' : head;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(SIGNS.split('').map((sign, value) => [sign, value]));

/** The bytes of a Base64 text that has no other signs. */
export function bytesOfBase64(text: string): Uint8Array {
  const signs = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 6) / 8));
  let [held, bits, at] = [0, 0, 0];
  for (const sign of signs) {
    held = ((held << 6) | (VALUES.get(sign) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
