/** Where each generation keeps what is its own, in the app's folder for data. Touches nothing. */
import { join } from 'node:path';

/** The folder of rings, data keys and state. */
export const VAULT_FOLDER = 'vault';

/** Where copies of files go that could not be read, in the app's folder for data: of state and rings, and of data keys. */
export const VAULT_ASIDE = {
  rest: join(VAULT_FOLDER, 'aside'),
  keys: join(VAULT_FOLDER, 'aside-keys'),
} as const;

/** The folder of the journals of a generation; of the open one as it was before there was a vault. */
export function journalFolderOf(folder: string, generation: number): string {
  return join(folder, generation === 0 ? 'journal' : `journal-${String(generation)}`);
}

/** The folder of the backups made in a generation. */
export function backupFolderOf(folder: string, generation: number): string {
  return join(folder, generation === 0 ? 'backups' : `backups-${String(generation)}`);
}

/** Whether a folder in the app's own, by its name, is one of a sealed generation. */
export function isSealedFolder(name: string): boolean {
  return /^(?:journal|backups|store)-[1-9][0-9]{0,5}$/.test(name);
}

/** The folder of what main keeps beside the page's database of a generation; of the open one the app's own. */
export function besideStoreOf(folder: string, generation: number): string {
  return generation === 0 ? folder : join(folder, `store-${String(generation)}`);
}

/** Paths of the files that hold the keys of a generation. */
export interface KeyPlaces {
  /** The ring under the passphrase. */
  readonly ring: string;
  /** The ring for the recovery sheet. */
  readonly sheetRing: string;
  /** The ring for the key of the firm. */
  readonly firmRing: string;
  /** The data keys, twice. */
  readonly keys: readonly [string, string];
}

/** Where the keys of a generation are. The open one, 0, has none. */
export function keyPlacesOf(folder: string, generation: number): KeyPlaces {
  const at = (name: string): string => join(folder, VAULT_FOLDER, name);
  const number = String(generation);
  return {
    ring: at(`ring-${number}.age`),
    sheetRing: at(`ring-${number}.rec.age`),
    firmRing: at(`ring-${number}.firm.age`),
    keys: [at(`keys-${number}-a.json`), at(`keys-${number}-b.json`)],
  };
}

const RING_NAME = /^ring-([1-9][0-9]{0,5})\.(?:rec\.)?age$/;

/** The generation that a file in the vault's folder is a ring of; `null` when it is none. */
export function generationOfRing(fileName: string): number | null {
  const number = RING_NAME.exec(fileName)?.[1];
  return number === undefined ? null : Number(number);
}

/** Beside the store of a generation: the two copies of the log of the workspace, and the folder of those that could not be read. */
export const WORKSPACE_LOG_NAMES = {
  copies: ['workspace-log-a.json', 'workspace-log-b.json'],
  aside: 'workspace-log-aside',
} as const;
