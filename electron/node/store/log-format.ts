/**
 * LevelDB's log format: blocks of 32 KiB, records with checksum, length and type, entries made of one record or
 * several. Reads entries out of bytes and lays entries out as bytes; never touches a file. It is also the format
 * of the MANIFEST.
 */
import { maskedCrc32c } from './crc32c';

/** Bytes of a block; a record never crosses from one into the next. */
export const BLOCK_BYTES = 32_768;
/** Checksum (4), length (2), type (1). */
export const LOG_RECORD_HEADER_BYTES = 7;

const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** One record as it stands in the file. */
interface PhysicalRecord {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** One whole entry, and where its first and last record stand. */
export interface LogEntry {
  readonly payload: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A stretch of bytes that belongs to no whole entry. */
export interface BadStretch {
  readonly start: number;
  readonly end: number;
  /**
   * `torn`: the bytes of a write that did not end, so nothing acknowledged stood there. `damaged`: a record of full
   * length whose content does not fit its checksum, or records without their entry; something acknowledged may have
   * stood there.
   */
  readonly kind: 'torn' | 'damaged';
}

/** What a log holds. */
export interface LogContent {
  readonly entries: readonly LogEntry[];
  readonly bad: readonly BadStretch[];
  /** Whether LevelDB itself reads the file to its end: nothing bad, and every record inside one block. */
  readonly isSound: boolean;
}

function blockLeft(position: number): number {
  return BLOCK_BYTES - (position % BLOCK_BYTES);
}

/** The record that begins exactly here, if its type, length and checksum are right. */
function recordAt(bytes: Uint8Array, view: DataView, start: number): PhysicalRecord | null {
  if (start + LOG_RECORD_HEADER_BYTES > bytes.length) return null;
  const type = view.getUint8(start + 6);
  if (type < FULL || type > LAST) return null;
  const end = start + LOG_RECORD_HEADER_BYTES + view.getUint16(start + 4, true);
  if (end > bytes.length || end - start > BLOCK_BYTES) return null;
  return maskedCrc32c(bytes, start + 6, end) === view.getUint32(start, true) ? { type, start, end } : null;
}

function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (bytes[index] !== 0) return false;
  return true;
}

/** Padding that a writer may leave behind a record: the end of a block that is too short for a header. */
function skipPadding(bytes: Uint8Array, position: number): number {
  const left = blockLeft(position);
  if (left >= LOG_RECORD_HEADER_BYTES) return position;
  const end = Math.min(bytes.length, position + left);
  return isZero(bytes, position, end) ? end : position;
}

/** The next place with a whole record. After a failed write the blocks of the file are shifted: every byte counts. */
function resynchronize(bytes: Uint8Array, view: DataView, from: number): number {
  for (let start = from; start + LOG_RECORD_HEADER_BYTES <= bytes.length; start += 1) {
    if (recordAt(bytes, view, start) !== null) return start;
  }
  return bytes.length;
}

/** The record that fills a stretch, if only its length is wrong: the checksum does not cover the length. */
function recordFilling(view: DataView, bytes: Uint8Array, { start, end }: Stretch): PhysicalRecord | null {
  if (end - start < LOG_RECORD_HEADER_BYTES || end - start > BLOCK_BYTES) return null;
  const type = view.getUint8(start + 6);
  if (type < FULL || type > LAST) return null;
  return maskedCrc32c(bytes, start + 6, end) === view.getUint32(start, true) ? { type, start, end } : null;
}

/** Whether a stretch is what a write left that did not end: too short for what it announces, or nothing but zeros. */
function isTorn(bytes: Uint8Array, view: DataView, { start, end }: Stretch): boolean {
  if (end - start < LOG_RECORD_HEADER_BYTES || isZero(bytes, start, end)) return true;
  const type = view.getUint8(start + 6);
  if (type < FULL || type > LAST) return false;
  return start + LOG_RECORD_HEADER_BYTES + view.getUint16(start + 4, true) > end;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Scan {
  readonly records: readonly PhysicalRecord[];
  readonly bad: readonly BadStretch[];
  readonly isSound: boolean;
}

function scanRecords(bytes: Uint8Array): Scan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: PhysicalRecord[] = [];
  const bad: BadStretch[] = [];
  let isSound = true;
  let position = 0;
  while (position < bytes.length) {
    const padded = skipPadding(bytes, position);
    if (padded === bytes.length) break;
    const record = recordAt(bytes, view, padded) ?? recordAt(bytes, view, position);
    if (record !== null) {
      if (record.end - record.start > blockLeft(record.start)) isSound = false;
      records.push(record);
      position = record.end;
      continue;
    }
    isSound = false;
    const stretch = { start: position, end: resynchronize(bytes, view, position + 1) };
    const filling = recordFilling(view, bytes, stretch);
    if (filling !== null) records.push(filling);
    else bad.push({ ...stretch, kind: isTorn(bytes, view, stretch) ? 'torn' : 'damaged' });
    position = stretch.end;
  }
  return { records, bad, isSound };
}

/**
 * Joins records to entries. Records without their beginning or end are a stretch of their own; they belong to a torn
 * write when one follows them, or when the file ends.
 */
class EntryJoiner {
  readonly entries: LogEntry[] = [];
  readonly stretches: BadStretch[] = [];
  #open: PhysicalRecord[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly bad: readonly BadStretch[],
  ) {}

  add(record: PhysicalRecord): void {
    const begins = record.type === FULL || record.type === FIRST;
    if (begins || this.#isInterrupted()) this.giveUp();
    if (!begins && this.#open.length === 0) {
      this.stretches.push({ start: record.start, end: record.end, kind: 'damaged' });
      return;
    }
    this.#open.push(record);
    if (record.type === FIRST || record.type === MIDDLE) return;
    this.entries.push(toEntry(this.bytes, this.#open));
    this.#open = [];
  }

  /** Ends an entry whose last record does not come. */
  giveUp(): void {
    const [first] = this.#open;
    const last = this.#open.at(-1);
    this.#open = [];
    if (first === undefined || last === undefined) return;
    const follower = this.bad.find(({ start }) => start === last.end);
    const isTornOff = last.end === this.bytes.length || follower?.kind === 'torn';
    this.stretches.push({ start: first.start, end: last.end, kind: isTornOff ? 'torn' : 'damaged' });
  }

  #isInterrupted(): boolean {
    const last = this.#open.at(-1);
    return last !== undefined && this.bad.some(({ start }) => start === last.end);
  }
}

function joinEntries(bytes: Uint8Array, { records, bad, isSound }: Scan): LogContent {
  const joiner = new EntryJoiner(bytes, bad);
  for (const record of records) joiner.add(record);
  joiner.giveUp();
  return {
    entries: joiner.entries,
    bad: [...bad, ...joiner.stretches].toSorted((a, b) => a.start - b.start),
    isSound: isSound && joiner.stretches.length === 0,
  };
}

function toEntry(bytes: Uint8Array, records: readonly PhysicalRecord[]): LogEntry {
  const parts = records.map(({ start, end }) => bytes.subarray(start + LOG_RECORD_HEADER_BYTES, end));
  const [only] = parts;
  const payload = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  return { payload, start: records[0]?.start ?? 0, end: records.at(-1)?.end ?? 0 };
}

/**
 * Reads every whole entry, also behind bytes that are not, and names the stretches in between. Never fails: bytes that
 * are no log at all are one bad stretch.
 */
export function readLog(bytes: Uint8Array): LogContent {
  return joinEntries(bytes, scanRecords(bytes));
}

function emit(payload: Uint8Array, type: number): Uint8Array {
  const record = Buffer.alloc(LOG_RECORD_HEADER_BYTES + payload.length);
  record.set(payload, LOG_RECORD_HEADER_BYTES);
  record.writeUInt16LE(payload.length, 4);
  record.writeUInt8(type, 6);
  record.writeUInt32LE(maskedCrc32c(record, 6), 0);
  return record;
}

/** Lays entries out as LevelDB's own writer would, from the beginning of a file. */
export function writeLog(payloads: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let position = 0;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    position += part.length;
  };
  for (const payload of payloads) {
    let rest = payload;
    let isFirst = true;
    do {
      if (blockLeft(position) < LOG_RECORD_HEADER_BYTES) push(Buffer.alloc(blockLeft(position)));
      const length = Math.min(rest.length, blockLeft(position) - LOG_RECORD_HEADER_BYTES);
      const isLast = length === rest.length;
      push(emit(rest.subarray(0, length), isFirst ? (isLast ? FULL : FIRST) : isLast ? LAST : MIDDLE));
      rest = rest.subarray(length);
      isFirst = false;
    } while (rest.length > 0);
  }
  return Buffer.concat(parts);
}
