/**
 * Reads one journal file whole and puts right what is damaged: cuts a torn tail, rebuilds a damaged file from what can
 * be relied on. Takes nothing away before a copy of it is on the disk.
 */
import { replay, type Replayed } from '@shared/storage/fold';
import type { JournalEntry } from '@shared/storage/schema-entry';
import type { JournalProblemKind } from '@shared/storage/vault-state';
import { join } from 'node:path';
import type { DurableFiles } from './durable-files';
import { journalFileName } from './file-names';
import { encodeFrame, encodeHeader, NO_HEAD, type Head } from './frame';
import { stateOf, type JournalState } from './journal-state';
import type { KeepAside } from './keep-aside';
import { encodePayload, type Payload } from './parse-payload';
import { replaceFileDurably } from './replace-file';
import { scanJournal, type Scan } from './scan';

/** Where a journal file is, and whose it is. */
export interface JournalAt {
  readonly files: DurableFiles;
  readonly folder: string;
  readonly vaultId: string;
  readonly assessmentId: string | null;
  readonly keepAside: KeepAside;
}

/** What was found wrong with a journal file. */
export interface FileDamage {
  readonly kind: Exclude<JournalProblemKind, 'missing' | 'unread'>;
  /** Bytes that could not be used. */
  readonly bytes: number;
}

/** A journal file as it is after loading. */
export interface Loaded {
  /** `null` when there is no file, or nothing in it could be used. */
  readonly state: JournalState | null;
  readonly folded: Replayed | null;
  readonly damage: FileDamage | null;
}

/** The path of the file. */
export function pathOf({ folder, assessmentId }: Pick<JournalAt, 'folder' | 'assessmentId'>): string {
  return join(folder, journalFileName(assessmentId));
}

/** The one entry that says the same as all those before. Give a state that is not removed. */
export function wholeEntry(assessmentId: string | null, folded: Replayed): JournalEntry {
  const { rev, at, presence, rows } = folded;
  return { assessmentId, rev, at, kind: presence === 'removed' ? 'removed' : 'whole', changes: rows };
}

/** The bytes of a file that holds one entry, and how it then stands. */
export function soleFrame(
  { vaultId }: Pick<JournalAt, 'vaultId'>,
  payload: Payload,
  previous: Head,
): { readonly bytes: Uint8Array; readonly state: JournalState } {
  const header = encodeHeader(vaultId);
  const frame = encodeFrame(previous, encodePayload(payload));
  const bytes = Buffer.concat([header, frame.bytes]);
  const scan: Scan = {
    verdict: 'sound',
    entries: [payload.entry],
    isIncomplete: payload.isIncomplete,
    end: bytes.byteLength,
    wholeEnd: bytes.byteLength,
    last: { offset: header.byteLength, previous, head: frame.head },
  };
  const state = stateOf(scan);
  if (state === null) throw new Error('One entry makes a state');
  return { bytes, state };
}

async function removeFile(place: JournalAt): Promise<void> {
  await place.files.remove(pathOf(place));
  await place.files.syncFolder(place.folder);
}

async function cutTail(place: JournalAt, bytes: Uint8Array, scan: Scan): Promise<Loaded> {
  const damage = { kind: 'torn', bytes: bytes.byteLength - scan.end } as const;
  await place.keepAside.keep(place.assessmentId, 'tail', bytes.subarray(scan.end));
  const state = stateOf(scan);
  if (state === null) {
    await removeFile(place);
    return { state, folded: null, damage };
  }
  const file = await place.files.open(pathOf(place), 'change');
  try {
    await file.truncate(scan.end);
    await file.sync();
  } finally {
    await file.close();
  }
  return { state, folded: replay(scan.entries), damage };
}

async function rebuild(place: JournalAt, bytes: Uint8Array, scan: Scan): Promise<Loaded> {
  const damage = { kind: 'damaged', bytes: bytes.byteLength - scan.end } as const;
  await place.keepAside.keep(place.assessmentId, 'damaged', bytes);
  const folded = replay(scan.entries);
  if (folded === null) {
    await removeFile(place);
    return { state: null, folded, damage };
  }
  const entry = wholeEntry(place.assessmentId, folded);
  const rebuilt = soleFrame(place, { entry, isIncomplete: true }, scan.last?.head ?? NO_HEAD);
  await replaceFileDurably(place.files, pathOf(place), rebuilt.bytes);
  return { state: rebuilt.state, folded, damage };
}

async function setAside(place: JournalAt, bytes: Uint8Array): Promise<Loaded> {
  await place.keepAside.keep(place.assessmentId, 'foreign', bytes);
  await removeFile(place);
  return { state: null, folded: null, damage: { kind: 'foreign', bytes: bytes.byteLength } };
}

/**
 * Reads the file, and repairs it if it must. Rejects with the system's error, having taken nothing away, when reading
 * or repairing fails; it may then be tried again.
 */
export async function loadJournal(place: JournalAt): Promise<Loaded> {
  const path = pathOf(place);
  const bytes = await place.files.readAll(path);
  if (bytes === null) return { state: null, folded: null, damage: null };
  const scan = scanJournal(bytes, place);
  switch (scan.verdict) {
    case 'sound':
      return { state: stateOf(scan), folded: replay(scan.entries), damage: null };
    case 'torn':
      return cutTail(place, bytes, scan);
    case 'damaged':
      return rebuild(place, bytes, scan);
    case 'foreign':
      return setAside(place, bytes);
    case 'newer':
      return { state: null, folded: null, damage: { kind: 'newer', bytes: bytes.byteLength } };
  }
}
