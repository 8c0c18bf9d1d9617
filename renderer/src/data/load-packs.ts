/** Reads the packs that were brought in, apart from the start: the list needs none. */
import type { Repository } from './repository/repository';
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';

let store: Repository | null = null;
let loading: Promise<Result<number, AppError>> | null = null;

/** From now on packs are read from this store. */
export function loadPacksFrom(repository: Repository): void {
  store = repository;
}

/**
 * Reads them into memory, once; later calls get the same. A failure may be tried again; without a store it fails.
 *
 * @returns how many cannot be read; `database-unavailable` when the disk does not give them
 */
export async function loadPacks(): Promise<Result<number, AppError>> {
  loading ??= readPacks();
  const loaded = await loading;
  if (!loaded.ok) loading = null;
  return loaded;
}

/**
 * Fetches code that looks up packs; it is handed over only when all packs are in memory. Rejects when they cannot be
 * read: the app is refused then.
 */
export async function withPacks<Module>(fetchCode: () => Promise<Module>): Promise<Module> {
  const [code, packs] = await Promise.all([fetchCode(), loadPacks()]);
  if (!packs.ok) throw new Error('The packs could not be read');
  return code;
}

async function readPacks(): Promise<Result<number, AppError>> {
  if (store === null) return err(appError('database-unavailable', { reason: 'the store is not open' }));
  const repository = store;
  try {
    const { loadStoredPacks } = await import('./packs-repository');
    return await loadStoredPacks(repository);
  } catch (error) {
    return err(appError('internal', { kind: error instanceof Error ? error.name : 'unknown' }));
  }
}
