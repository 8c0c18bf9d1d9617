/**
 * Writes a ZIP part by part straight to where it goes, so that memory holds one part at a time. Compresses outside of this
 * thread. Knows nothing of what is inside.
 */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { DurableFile } from '../journal/durable-files';

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);
const DEFLATED = 8;
const STORED = 0;
/** ZIP times have no zone; a fixed one is the same everywhere. */
const ENTRY_TIME = '1980-01-01T12:00:00';

/** Takes bytes in order. Rejects with the error of where they go. */
export type WriteOut = (bytes: Uint8Array) => Promise<void>;

/** An archive that is being written. Every method rejects as {@link WriteOut} does. */
export interface ZipOut {
  readonly add: (name: string, content: Uint8Array) => Promise<void>;
  /** As it is, for what cannot be compressed; its size need not be known. */
  readonly addStored: (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Writes the table of contents. The file is not synced yet. */
  readonly end: () => Promise<void>;
}

/** Writes to a file from its start. */
export function fromStartOf(file: DurableFile): WriteOut {
  let position = 0;
  return async (bytes) => {
    await file.write(position, bytes);
    position += bytes.byteLength;
  };
}

/** Begins an archive. */
export function createZip(write: WriteOut): ZipOut {
  let failure: Error | null = null;
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error === null) made.push(chunk);
    else failure = error;
  });
  const flush = async (): Promise<void> => {
    if (failure !== null) throw failure;
    const bytes = Buffer.concat(made);
    made = [];
    if (bytes.byteLength > 0) await write(bytes);
  };
  const begin = (filename: string, of: Pick<ZipInputFile, 'compression' | 'size' | 'crc'>): ZipInputFile => {
    const entry: ZipInputFile = { ...of, filename, mtime: ENTRY_TIME };
    zip.add(entry);
    return entry;
  };
  return {
    add: async (name, content) => {
      const packed = await deflate(content);
      const entry = begin(name, {
        size: content.byteLength,
        crc: crc32(content),
        compression: DEFLATED,
      });
      entry.ondata?.(null, new Uint8Array(packed), true);
      await flush();
    },
    addStored: async (name, content) => {
      const entry = begin(name, { compression: STORED, size: 0, crc: 0 });
      let [size, crc] = [0, 0];
      for await (const chunk of content) {
        size += chunk.byteLength;
        crc = crc32(chunk, crc);
        entry.ondata?.(null, new Uint8Array(chunk), false);
        await flush();
      }
      Object.assign(entry, { size, crc });
      entry.ondata?.(null, new Uint8Array(0), true);
      await flush();
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}
