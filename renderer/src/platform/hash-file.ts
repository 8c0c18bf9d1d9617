/** The hash of a file that counsel chose. Reads it piece by piece; keeps and sends nothing of it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { LINE_CHARACTERS } from '@shared/base/text-limits';

/** A file told apart by its hash. */
export interface HashedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Name, size and SHA-256 of a file; `null` where it cannot be read to its end. */
export async function hashFile(file: File): Promise<HashedFile | null> {
  const hash = sha256.create();
  let bytes = 0;
  try {
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      hash.update(value);
      bytes += value.byteLength;
    }
  } catch {
    return null;
  }
  return { name: file.name.slice(0, LINE_CHARACTERS), bytes, sha256: bytesToHex(hash.digest()) };
}
