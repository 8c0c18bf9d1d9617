/**
 * Looks at the database with bare IndexedDB, before Dexie may touch it: an older app opens a newer Dexie
 * database without complaint and would then write rows the newer app does not understand.
 */

/** What stands on disk: nothing yet, or a database with the version its meta row claims. */
export type OnDisk =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly nativeVersion: number; readonly schemaVersion: number | null };

/** Reads the versions of the named database. Writes nothing; rejects only when IndexedDB itself fails. */
export async function inspectDatabase(factory: IDBFactory, name: string): Promise<OnDisk> {
  const found = (await factory.databases()).find((entry) => entry.name === name);
  if (found?.version === undefined) return { kind: 'absent' };
  const connection = await openAsIs(factory, name);
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

/** Opens at whatever version is there; without a version, IndexedDB never upgrades an existing database. */
function openAsIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => {
      // The database went away in between: leave nothing behind.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
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
