/** Takes away what belongs to one generation, and nothing else. Everything here may be done again after it failed. */
import { isAbsolute, join, relative } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import {
  backupFolderOf,
  besideStoreOf,
  journalFolderOf,
  keyPlacesOf,
  VAULT_ASIDE,
  VAULT_FOLDER,
} from './places';
import { wipeDataKeys, wipeKeyFiles } from './ring-files';
import { wipeFilesIn } from './twin-file';
import type { StateKeeper } from './vault-state';

/** Takes away what was sealed into a generation that is not in force; its ring stays. Rejects with the system's error. */
export async function discardSealed(files: DurableFiles, folder: string, generation: number): Promise<void> {
  await files.removeFolder(journalFolderOf(folder, generation));
  await files.removeFolder(backupFolderOf(folder, generation));
  const beside = besideStoreOf(folder, generation);
  // What was to be carried over. The open one's is the app's own folder, and no generation comes before it.
  if (beside !== folder) await files.removeFolder(beside);
  await wipeDataKeys(files, keyPlacesOf(folder, generation));
}

/** Takes away all of the generation after the one in force. Rejects with the system's error. */
export async function discardNext(files: DurableFiles, folder: string, inForce: number): Promise<void> {
  await discardSealed(files, folder, inForce + 1);
  await wipeKeyFiles(files, keyPlacesOf(folder, inForce + 1));
}

/** What is to go with the generation before. */
export interface Removal {
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  readonly state: StateKeeper;
  /** Databases, copies and notes of the generation before: whole folders, or files, inside the app's own. Throws for any other. */
  readonly others: readonly string[];
  /** Makes sure that every backup of before is sealed, under its own name, in the folder of the generation in force. */
  readonly sealBackups: (from: string, to: string) => Promise<Result<null, AppError>>;
}

/** What is removed whole must be ours: a wrong path would take a stranger's folder away. */
function assertInside(folder: string, path: string): void {
  const way = relative(folder, path);
  if (way === '' || way.startsWith('..') || isAbsolute(way))
    throw new Error('Not inside the folder for data');
}

/**
 * Removes the generation before the one in force. Call it once the database of the one in force was filled and counted.
 *
 * @returns `vault-failed` (`reason`), or what sealing the backups fails with; it may then be called again
 */
export async function removePreviousGeneration(removal: Removal): Promise<Result<null, AppError>> {
  const { files, folder, state, others, sealBackups } = removal;
  const { previous, generation } = state.now();
  for (const path of others) assertInside(folder, path);
  if (previous === null) return ok(null);
  const backups = backupFolderOf(folder, previous.generation);
  try {
    const sealed = await sealBackups(backups, backupFolderOf(folder, generation));
    if (!sealed.ok) return sealed;
    await files.removeFolder(backups);
    await files.removeFolder(journalFolderOf(folder, previous.generation));
    for (const path of others) await files.removeFolder(path);
    if (previous.generation > 0) await wipeKeyFiles(files, keyPlacesOf(folder, previous.generation));
    for (const aside of Object.values(VAULT_ASIDE)) await wipeFilesIn(files, join(folder, aside));
    await files.syncFolder(join(folder, VAULT_FOLDER));
    await files.syncFolder(folder);
    await state.change({ previous: null });
    return ok(null);
  } catch (error) {
    return fail('vault-failed', { reason: reasonInWords(error) });
  }
}
