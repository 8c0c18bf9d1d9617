/**
 * How the vault stands before the window is made: the generation in force says in which session the page lives. Where no
 * passphrase was ever set nothing is read for it: one look at the disk is all it costs.
 */
import { readdir } from 'node:fs/promises';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { isSealedFolder, VAULT_FOLDER } from '../../node/vault/places';
import type { RunningVault } from '../services/running-vault';
import type { AppPaths } from './paths';
import { NO_STORE_PARTITION, partitionOf } from './store-places';

/** The vault as a start finds it. */
export interface VaultAtStart {
  /** The session of the page; `null`: the default one. */
  readonly partition: string | null;
  /** The same for every call. */
  readonly open: () => Promise<RunningVault>;
}

/** Whether anything was ever sealed here: where the keys are gone and what they sealed is not, that is no open store. */
async function isAnythingSealed(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).some((name) => name === VAULT_FOLDER || isSealedFolder(name));
  } catch (error) {
    // Whatever else keeps it from being looked at: the keys say so when they are opened.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

function partitionFor(generation: Result<number, AppError>): string | null {
  return generation.ok ? partitionOf(generation.value) : NO_STORE_PARTITION;
}

/** Looks. Never rejects for what it finds on the disk. */
export async function lookAtVault({ userData, workersDir }: AppPaths): Promise<VaultAtStart> {
  const isSet = await isAnythingSealed(userData);
  let opening: Promise<RunningVault> | null = null;
  const open = (): Promise<RunningVault> => {
    opening ??= import('./open-keys').then(({ openRunningVault }) =>
      openRunningVault({ folder: userData, workersDir, isSet }),
    );
    return opening;
  };
  return { open, partition: isSet ? partitionFor((await open()).generation) : null };
}
