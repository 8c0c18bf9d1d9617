/**
 * The few things that journals, marker and backups do with files, so that tests can let each of them fail. Files are
 * made for the user's own account only. Knows nothing of what is written.
 */
import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { systemCode } from '../files/write-atomic';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** An open file. Every method rejects with the system's error. */
export interface DurableFile {
  readonly size: () => Promise<number>;
  /** Fewer bytes than asked for where the file ends. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
  /** Writes every byte or rejects; what was written in part stays. */
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  /** Resolves once the content is on the disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What can be said of a file without opening it. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
}

/** The file system. Every method rejects with the system's error unless it says otherwise. */
export interface DurableFiles {
  /** `create` refuses a file that is there; `change` refuses one that is not. */
  readonly open: (path: string, how: 'read' | 'change' | 'create') => Promise<DurableFile>;
  /** `null` when there is no such file. */
  readonly readAll: (path: string) => Promise<Uint8Array | null>;
  /** `null` when there is no such file. */
  readonly facts: (path: string) => Promise<FileFacts | null>;
  /** Names in a folder, sorted; none when it does not exist. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Makes a folder and those above it, for this account only; one that is there is narrowed to it. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Takes the place of a file that is there. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file that is not there is no failure. */
  readonly remove: (path: string) => Promise<void>;
  /** Takes away a folder, or a file, and all that is in it, in any order. One that is not there is no failure. */
  readonly removeFolder: (folder: string) => Promise<void>;
  /** Resolves once the names in a folder are on the disk. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

const FLAGS = { read: 'r', change: 'r+', create: 'wx+' } as const;

async function readFrom(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** A short write is repeated for the rest: a disk that fills up midway is an error, never a success. */
async function writeTo(handle: FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(
      bytes,
      written,
      bytes.byteLength - written,
      position + written,
    );
    written += bytesWritten;
  }
}

function asDurable(handle: FileHandle): DurableFile {
  return {
    size: async () => (await handle.stat()).size,
    read: (position, length) => readFrom(handle, position, length),
    write: (position, bytes) => writeTo(handle, position, bytes),
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Windows cannot open a folder for this, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file system of this computer. */
export const systemFiles: DurableFiles = {
  open: async (path, how) => asDurable(await open(path, FLAGS[how], PRIVATE_FILE)),
  readAll: (path) => unlessMissing<Uint8Array>(readFile(path)),
  facts: async (path) => {
    const found = await unlessMissing(stat(path));
    return found === null ? null : { size: found.size, mtimeMs: found.mtimeMs };
  },
  list: async (folder) => ((await unlessMissing(readdir(folder))) ?? []).toSorted(),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    await chmod(folder, PRIVATE_FOLDER);
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  syncFolder,
};
