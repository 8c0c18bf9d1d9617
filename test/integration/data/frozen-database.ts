import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settled } from './database-helpers';

const tableSchema = z.strictObject({
  name: z.string(),
  keyPath: z.string(),
  indexes: z.array(z.strictObject({ name: z.string(), keyPath: z.string() })),
  rows: z.array(z.looseObject({})),
});

const frozenSchema = z.strictObject({
  name: z.string(),
  nativeVersion: z.number().int(),
  tables: z.array(tableSchema),
});

export type FrozenDatabase = z.infer<typeof frozenSchema>;

/** A database as a released version left it. These files never change. */
export function readFrozen(version: number): FrozenDatabase {
  const file = new URL(`../../fixtures/db/v${version}.json`, import.meta.url);
  return frozenSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Lays the database on the test's disk by bare IndexedDB. */
export async function layDown(frozen: FrozenDatabase): Promise<void> {
  const request = indexedDB.open(frozen.name, frozen.nativeVersion);
  request.onupgradeneeded = () => {
    for (const table of frozen.tables) {
      const store = request.result.createObjectStore(table.name, { keyPath: table.keyPath });
      for (const index of table.indexes) store.createIndex(index.name, index.keyPath);
      for (const row of table.rows) store.add(row);
    }
  };
  (await settled(request)).close();
}
