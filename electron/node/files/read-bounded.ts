/**
 * Reads a file or a stream to its end and counts on the way, so that neither a pipe without an end nor a file that grows
 * takes more memory than a limit. Trusts no size it is told, and believes nothing it reads.
 */
import { createReadStream } from 'node:fs';
import { systemCode, reasonInWords } from './write-atomic';

const CHUNK_BYTES = 1024 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it is no longer there'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you do not have permission to open it'],
  ['EPERM', 'you do not have permission to open it'],
]);

/** Says in words why the operating system would not let a file be read. */
export function whyUnreadable(error: unknown): string {
  return REASONS.get(systemCode(error)) ?? reasonInWords(error);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/**
 * Reads a stream of bytes.
 *
 * @returns its bytes, or `null` as soon as there are more than the limit; the stream is closed then
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return join(chunks, length);
}

/**
 * Reads what stands at a path: a file, or a pipe up to where its writer ends.
 *
 * @returns its bytes, or `null` if there are more than the limit. Throws the operating system's error where it cannot be
 *   read; {@link whyUnreadable} puts that in words.
 */
export function readPath(path: string, limit: number): Promise<Uint8Array | null> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return readStream(stream, limit);
}
