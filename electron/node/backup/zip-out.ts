/**
 * Writes a ZIP part by part straight to a file, so that memory holds one part at a time. Compresses outside of this
 * thread. Knows nothing of what is inside.
 */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { DurableFile } from '../journal/durable-files';

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);
const DEFLATED = 8;
/** ZIP times have no zone; a fixed one is the same everywhere. */
const ENTRY_TIME = '1980-01-01T12:00:00';

/** An archive that is being written. Every method rejects with the system's error. */
export interface ZipOut {
  readonly add: (name: string, content: Uint8Array) => Promise<void>;
  /** Writes the table of contents. The file is not synced yet. */
  readonly end: () => Promise<void>;
}

/** Begins an archive at the start of an empty file. */
export function createZip(file: DurableFile): ZipOut {
  let position = 0;
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
    await file.write(position, bytes);
    position += bytes.byteLength;
  };
  return {
    add: async (name, content) => {
      const packed = await deflate(content);
      const entry: ZipInputFile = {
        filename: name,
        size: content.byteLength,
        crc: crc32(content),
        compression: DEFLATED,
        mtime: ENTRY_TIME,
      };
      zip.add(entry);
      entry.ondata?.(null, new Uint8Array(packed), true);
      await flush();
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}
