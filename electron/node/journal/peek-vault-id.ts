/** Learns from the journals which vault they are of, when the marker cannot say. Reads headers alone. */
import { join } from 'node:path';
import type { DurableFiles } from './durable-files';
import { ownerOf } from './file-names';
import { JOURNAL_HEADER_BYTES, readHeader } from './frame';
import { inBatches } from './in-batches';

async function headerOf(files: DurableFiles, path: string): Promise<string | null> {
  try {
    const file = await files.open(path, 'read');
    try {
      return readHeader(await file.read(0, JOURNAL_HEADER_BYTES))?.vaultId ?? null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** The vault that most journals in a folder name, or `null` when there is no readable one. Never rejects for a file. */
export async function peekVaultId(files: DurableFiles, folder: string): Promise<string | null> {
  const names = (await files.list(folder)).filter((name) => ownerOf(name) !== undefined);
  const ids = await inBatches(names, (name) => headerOf(files, join(folder, name)));
  const votes = new Map<string, number>();
  for (const id of ids) if (id !== null) votes.set(id, (votes.get(id) ?? 0) + 1);
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner?.[0] ?? null;
}
