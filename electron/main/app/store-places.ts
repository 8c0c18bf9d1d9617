/** Where each generation of the vault keeps the page's database, and what main keeps beside it. Touches nothing. */
import { join } from 'node:path';
import { besideStoreOf, WORKSPACE_LOG_NAMES } from '../../node/vault/places';
import type { StoreFiles } from '../services/store-service';

/** How Chromium names the folders of the page's origin, `app://bundle`. */
const STORE_ORIGIN = 'app_bundle_0';

/** Chromium's folder for sessions that have a name. */
const PARTITIONS = 'Partitions';

function partitionName(generation: number): string {
  return `vault-${String(generation)}`;
}

/** The session in which the pages of a generation keep their data; `null`: the default one. */
export function partitionOf(generation: number): string | null {
  return generation === 0 ? null : `persist:${partitionName(generation)}`;
}

/** Of a run that opens no store: in memory alone. */
export const NO_STORE_PARTITION = 'no-store';

/** Where the store of a generation is, and what belongs to it. */
export function storeFilesOf(userData: string, generation: number): StoreFiles {
  const chromium = generation === 0 ? userData : join(userData, PARTITIONS, partitionName(generation));
  const beside = besideStoreOf(userData, generation);
  return {
    store: join(chromium, 'IndexedDB', `${STORE_ORIGIN}.indexeddb.leveldb`),
    largeValues: join(chromium, 'IndexedDB', `${STORE_ORIGIN}.indexeddb.blob`),
    largeValuesList: join(beside, 'large-values.json'),
    copies: join(beside, 'store-repairs'),
    note: join(beside, 'store.json'),
    handedOver: join(beside, 'unsaved.json'),
  };
}

/** Preferences that a change of generation carries over, sealed, for the generation after it. */
export function carriedPathOf(userData: string, generation: number): string {
  return join(besideStoreOf(userData, generation), 'carried.json');
}

/**
 * What pages keep in the default session, by Chromium's names, but for what is open in every run: `session-leftovers.ts`. Its
 * caches hold the app's own files alone.
 */
const DEFAULT_SESSION = [
  'IndexedDB',
  'Session Storage',
  'WebStorage',
  'blob_storage',
  'File System',
  'databases',
] as const;

/** What main keeps beside the open store, with what an interrupted write or an unread file left. */
const BESIDE_OPEN_STORE =
  /^(?:(?:(?:large-values|store|unsaved)(?:-[0-9T]+)?|workspace-log-[ab])\.json|\.brieflock-[0-9a-f]+\.tmp)$/;

/**
 * Every folder and file of the store of a generation, to be taken away with it.
 *
 * @param names - what is in the folder for data
 */
export function storeRemains(
  userData: string,
  generation: number,
  names: readonly string[],
): readonly string[] {
  if (generation > 0)
    return [join(userData, PARTITIONS, partitionName(generation)), besideStoreOf(userData, generation)];
  const beside = names.filter((name) => BESIDE_OPEN_STORE.test(name));
  return [...DEFAULT_SESSION, 'store-repairs', WORKSPACE_LOG_NAMES.aside, ...beside].map((name) =>
    join(userData, name),
  );
}
