/** Hashes a file piece by piece, in memory that does not grow with it. Believes nothing it reads, and keeps none of it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const CHUNK_BYTES = 1024 * 1024;

/** How large a file is and what it hashes to. */
export interface FileHash {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/**
 * Hashes a file.
 *
 * @returns `null` for what is no file: a pipe or a device may have no end. Throws the operating system's error where it
 *   cannot be read to its end
 */
export async function hashFile(path: string): Promise<FileHash | null> {
  if (!(await stat(path)).isFile()) return null;
  const hash = createHash('sha256');
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let bytes = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
}
