/**
 * Looks at the database with bare IndexedDB, before Dexie may touch it: an older app opens a newer Dexie
 * database without complaint and would then write rows the newer app does not understand; and Chromium says only to
 * the first opening of a run that it has deleted a damaged database.
 */

export const DATABASE_NAME = 'brieflock';

/** What stands on disk: nothing yet, or a database with the version its meta row claims. */
export type OnDisk =
  /** `isLost`: there was one, and Chromium has deleted it. */
  | { readonly kind: 'absent'; readonly isLost: boolean }
  | { readonly kind: 'present'; readonly nativeVersion: number; readonly schemaVersion: number | null };

/** Reads the versions of the database. Writes nothing; rejects only when IndexedDB itself fails. */
export async function inspectDatabase(factory: IDBFactory): Promise<OnDisk> {
  const opened = await openAsIs(factory);
  if ('isLost' in opened) return { kind: 'absent', isLost: opened.isLost };
  const { connection } = opened;
  try {
    return {
      kind: 'present',
      nativeVersion: connection.version,
      schemaVersion: await readSchemaVersion(connection),
    };
  } finally {
    connection.close();
  }
}

type Opened = { readonly connection: IDBDatabase } | { readonly isLost: boolean };

/**
 * Opens at whatever version is there; without a version, IndexedDB never upgrades an existing database. Asks for no
 * list of databases first: that would open the store, and the report of a loss would go to nobody.
 */
function openAsIs(factory: IDBFactory): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME);
    let isLost: boolean | null = null;
    request.onupgradeneeded = (event) => {
      isLost = 'dataLoss' in event && event.dataLoss === 'total';
      // There is none: leave nothing behind.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      resolve({ connection: request.result });
    };
    request.onerror = () => {
      if (isLost !== null) {
        resolve({ isLost });
        return;
      }
      reject(request.error ?? new Error('The database did not open'));
    };
    request.onblocked = () => {
      reject(new Error('The database is blocked by another window'));
    };
  });
}

function readSchemaVersion(connection: IDBDatabase): Promise<number | null> {
  if (!connection.objectStoreNames.contains('meta')) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown> = connection
      .transaction('meta', 'readonly')
      .objectStore('meta')
      .get('schemaVersion');
    request.onsuccess = () => {
      resolve(numberIn(request.result));
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database could not be read'));
    };
  });
}

function numberIn(row: unknown): number | null {
  if (typeof row !== 'object' || row === null || !('value' in row)) return null;
  return typeof row.value === 'number' ? row.value : null;
}
