/** Looks for texts in bare bytes, in every encoding a file may hold them in. Knows nothing of the file's format. */
import type { Excluded, Leak } from '@shared/release/proof/excluded';

/** Shorter ones stand in the noise of compressed bytes by chance. */
const MIN_BYTES = 6;
/** The beginning of a long text is enough to find it by. */
const MAX_CHARACTERS = 60;

function encodings(text: string): readonly Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text, 'utf8'),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(text.normalize('NFD'), 'utf8'),
    Buffer.from(text, 'latin1'),
  ];
}

function isIn(bytes: Buffer, text: string): boolean {
  return encodings(text).some((needle) => needle.length >= MIN_BYTES && bytes.includes(needle));
}

/**
 * Searches bytes for texts as they were written.
 *
 * @param blocks - the file, and every part of it that was compressed, unpacked
 */
export function searchBytes(blocks: readonly Uint8Array[], texts: readonly Excluded[]): readonly Leak[] {
  const buffers = blocks.map((block) => Buffer.from(block.buffer, block.byteOffset, block.byteLength));
  return texts
    .filter(({ text }) => buffers.some((bytes) => isIn(bytes, text.trim().slice(0, MAX_CHARACTERS))))
    .map(({ name }) => ({ what: name, where: 'the bytes of the file' }));
}
