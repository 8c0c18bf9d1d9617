/**
 * The bytes of a journal file: a header, then frames that each carry the hash of the frame before and their own. Knows
 * nothing of what a payload says. `docs/adr/0017-journal-and-backups.md` draws the layout.
 */
import { createHash } from 'node:crypto';

/** The newest layout this app understands. */
export const JOURNAL_VERSION = 1;

const FILE_MAGIC = Buffer.from('BRFLJNL\n', 'latin1');
/** Its first byte occurs in no UTF-8 text, so that the beginning of a frame cannot stand inside a payload. */
const FRAME_MAGIC = Buffer.from([0xf7, 0x4a, 0x46, 0x01]);

const VAULT_ID_BYTES = 16;
const HASH_BYTES = 32;
const CHECK_BYTES = 8;
const VERSION_AT = FILE_MAGIC.length;
const VAULT_ID_AT = VERSION_AT + 4;
const HEADER_CHECK_AT = VAULT_ID_AT + VAULT_ID_BYTES;

/** Bytes of a header. */
export const JOURNAL_HEADER_BYTES = HEADER_CHECK_AT + CHECK_BYTES;

const LENGTH_AT = FRAME_MAGIC.length;
const PREVIOUS_AT = LENGTH_AT + 4;
const PAYLOAD_AT = PREVIOUS_AT + HASH_BYTES;

/** Bytes of a frame besides its payload. */
export const FRAME_OVERHEAD = PAYLOAD_AT + HASH_BYTES;

/** More than any entry may be. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;

/** A hash as 64 lower-case hexadecimal digits: the head of a journal is that of its last frame. */
export type Head = string;

/** The head before the first frame of all. */
export const NO_HEAD: Head = '0'.repeat(2 * HASH_BYTES);

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** @param vaultId - 32 hexadecimal digits */
export function encodeHeader(vaultId: string): Uint8Array {
  const header = Buffer.alloc(JOURNAL_HEADER_BYTES);
  FILE_MAGIC.copy(header, 0);
  header.writeUInt32BE(JOURNAL_VERSION, VERSION_AT);
  header.write(vaultId, VAULT_ID_AT, VAULT_ID_BYTES, 'hex');
  hash(header.subarray(0, HEADER_CHECK_AT)).copy(header, HEADER_CHECK_AT, 0, CHECK_BYTES);
  return header;
}

/** A header that is sound; every later layout keeps this much of it. */
export interface JournalHeader {
  readonly version: number;
  readonly vaultId: string;
}

/** The header of a file, or `null` when it is damaged or there is none. */
export function readHeader(bytes: Uint8Array): JournalHeader | null {
  if (bytes.byteLength < JOURNAL_HEADER_BYTES) return null;
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, JOURNAL_HEADER_BYTES);
  if (!header.subarray(0, FILE_MAGIC.length).equals(FILE_MAGIC)) return null;
  const check = hash(header.subarray(0, HEADER_CHECK_AT)).subarray(0, CHECK_BYTES);
  if (!check.equals(header.subarray(HEADER_CHECK_AT))) return null;
  return {
    version: header.readUInt32BE(VERSION_AT),
    vaultId: header.toString('hex', VAULT_ID_AT, HEADER_CHECK_AT),
  };
}

/** A frame with the head it makes. */
export interface MadeFrame {
  readonly bytes: Uint8Array;
  readonly head: Head;
}

/** Frames a payload behind the given head. */
export function encodeFrame(previous: Head, payload: Uint8Array): MadeFrame {
  const frame = Buffer.alloc(FRAME_OVERHEAD + payload.byteLength);
  FRAME_MAGIC.copy(frame, 0);
  frame.writeUInt32BE(payload.byteLength, LENGTH_AT);
  frame.write(previous, PREVIOUS_AT, HASH_BYTES, 'hex');
  frame.set(payload, PAYLOAD_AT);
  const end = PAYLOAD_AT + payload.byteLength;
  const own = hash(frame.subarray(0, end));
  own.copy(frame, end);
  return { bytes: frame, head: own.toString('hex') };
}

/** A frame whose hash fits. */
export interface ReadFrame {
  readonly offset: number;
  /** Where the next frame begins. */
  readonly end: number;
  readonly previous: Head;
  readonly head: Head;
  readonly payload: Uint8Array;
}

/** The frame at an offset, or `null` when there is none that is whole and unaltered. */
export function readFrame(bytes: Uint8Array, offset: number): ReadFrame | null {
  if (bytes.byteLength - offset < FRAME_OVERHEAD) return null;
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset + offset, bytes.byteLength - offset);
  if (!rest.subarray(0, FRAME_MAGIC.length).equals(FRAME_MAGIC)) return null;
  const length = rest.readUInt32BE(LENGTH_AT);
  const hashAt = PAYLOAD_AT + length;
  if (length > MAX_PAYLOAD_BYTES || rest.byteLength < hashAt + HASH_BYTES) return null;
  const own = hash(rest.subarray(0, hashAt));
  if (!own.equals(rest.subarray(hashAt, hashAt + HASH_BYTES))) return null;
  return {
    offset,
    end: offset + hashAt + HASH_BYTES,
    previous: rest.toString('hex', PREVIOUS_AT, PAYLOAD_AT),
    head: own.toString('hex'),
    payload: rest.subarray(PAYLOAD_AT, hashAt),
  };
}

/** The first frame at or behind an offset that is whole and unaltered, or `null`. */
export function findFrame(bytes: Uint8Array, from: number): ReadFrame | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = all.indexOf(FRAME_MAGIC, from); at >= 0; at = all.indexOf(FRAME_MAGIC, at + 1)) {
    const frame = readFrame(bytes, at);
    if (frame !== null) return frame;
  }
  return null;
}
