/** Puts a file in the place of another, whole or not at all. Never touches the earlier one before the new one is proven. */
import { dirname } from 'node:path';
import type { DurableFile, DurableFiles } from './durable-files';

/** The end of the name of a file that is not finished. */
export const UNFINISHED = '.tmp';

async function writeAndReadBack(file: DurableFile, bytes: Uint8Array): Promise<void> {
  await file.write(0, bytes);
  await file.sync();
  const written = await file.read(0, bytes.byteLength + 1);
  if (Buffer.compare(written, bytes) !== 0) throw new Error('What was written does not read back the same');
}

/**
 * Writes bytes under a name beside it, syncs, reads them back, renames.
 *
 * Rejects with the earlier file unchanged and nothing left behind. The new name is durable only after a
 * {@link DurableFiles.syncFolder}, which is left to the caller: it may fail when the file is in place already.
 */
export async function replaceFile(files: DurableFiles, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}${UNFINISHED}`;
  await files.remove(unfinished);
  try {
    const file = await files.open(unfinished, 'create');
    try {
      await writeAndReadBack(file, bytes);
    } finally {
      await file.close();
    }
    await files.rename(unfinished, path);
  } catch (error) {
    await files.remove(unfinished).catch(() => undefined);
    throw error;
  }
}

/** Like {@link replaceFile}, and the new name is durable too. */
export async function replaceFileDurably(
  files: DurableFiles,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  await replaceFile(files, path, bytes);
  await files.syncFolder(dirname(path));
}
