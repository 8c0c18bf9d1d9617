/** Puts bytes at the end of a file, all of them or none. Knows nothing of what they are. */
import type { DurableFile } from './durable-files';

/** Resolves once the bytes are on the disk. Rejects with the file, as far as the disk allows, as it was: also after a power cut. */
export async function appendOrCutBack(file: DurableFile, size: number, bytes: Uint8Array): Promise<void> {
  try {
    await file.write(size, bytes);
    await file.sync();
  } catch (error) {
    await file
      .truncate(size)
      .then(() => file.sync())
      .catch(() => undefined);
    throw error;
  }
}
