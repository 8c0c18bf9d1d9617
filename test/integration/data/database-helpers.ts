import { NO_RECORDS, type Answer, type AssessmentFile } from '@shared/assessment/schema';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { WriteJournal } from '@renderer/data/repository/journal';
import { OPEN_ROWS, type RowKeys } from '@renderer/data/repository/row-keys';
import { isReadable } from '@renderer/data/row-codec';
import { ok } from '@shared/base/result';
import type { Repository } from '@renderer/data/repository/repository';
import type { OnCommit } from '@renderer/data/repository/transaction';
import { saveInto } from '@renderer/records/pending-saves';
import { pack } from '@renderer/platform/pack';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';

const opened = new Set<Repository>();

/** Closes every store the test opened. */
export function closeStores(): void {
  for (const repository of opened) repository.close();
  opened.clear();
}

/** A journal that agrees with every database and is told of every write. */
function journalTold(keep: OnCommit): WriteJournal {
  return {
    keep,
    keepWhole: () => Promise.resolve(ok(null)),
    compare: () =>
      Promise.resolve(
        ok({
          relation: 'in-step',
          epochNow: 1,
          differences: [],
          absent: [],
          packs: { rev: 0, missingInDatabase: [], missingInJournal: [] },
          isWhole: true,
          isSetBack: false,
        }),
      ),
    read: () => Promise.resolve(ok(null)),
    confirmEpoch: () => Promise.resolve(ok({})),
    nextRevision: () => 1,
  };
}

/** Opens the store on the test's disk; what forms hand over is saved into it. */
export async function openStore(onCommit?: OnCommit, keys: RowKeys = OPEN_ROWS): Promise<Repository> {
  const journal = onCommit === undefined ? null : journalTold(onCommit);
  const repository = valueOf(await openRepository({ journal, isReadable, keys }));
  opened.add(repository);
  saveInto(repository);
  return repository;
}

/** Gives the test a disk of its own with nothing on it. */
export function useFreshDisk(): void {
  closeStores();
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  // Live queries ask here whether there is a database at all; Dexie looked before the globals stood.
  Dexie.dependencies.indexedDB = factory;
}

export function answerTo(questionId: string, change: Partial<Answer> = {}): Answer {
  return {
    questionId,
    packVersion: pack.manifest.version,
    value: { kind: 'value', optionIds: ['yes'] },
    note: '',
    privilegedNote: '',
    evidence: [],
    updatedAt: '2026-06-10T09:00:00.000Z',
    updatedBy: 'J. Doe',
    ...change,
  };
}

export function fileOf(answers: readonly Answer[], id = 'a-1'): AssessmentFile {
  return {
    format: 'brieflock-assessment',
    formatVersion: 6,
    pack: { id: pack.manifest.id, version: pack.manifest.version },
    logHead: null,
    assessment: {
      id,
      title: 'Harbor Bank, 2026',
      createdAt: '2026-06-09T09:00:00.000Z',
      updatedAt: '2026-06-10T09:00:00.000Z',
      profile: {
        organisation: 'Harbor Bank',
        facets: { roles: ['ai-deployer'] },
        preparedBy: 'J. Doe',
        preparedFor: 'The board',
      },
      answers: [...answers],
      ...NO_RECORDS,
    },
  };
}

/** A file without what was done with the assessment. */
export function withoutLog(file: AssessmentFile): AssessmentFile {
  return { ...file, logHead: null, assessment: { ...file.assessment, audit: [] } };
}

/** Rows that are told, without entries of the log. Bodies in the open alone. */
export function withoutLogRows<Row extends { readonly body?: unknown }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ body }) => !JSON.stringify(body ?? null).startsWith('{"kind":"audit"'));
}

/** A request as a promise, without any library in between. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The request failed'));
    };
  });
}

/** Opens the disk with bare IndexedDB, at the version that is there. */
export function openRaw(): Promise<IDBDatabase> {
  return settled(indexedDB.open('brieflock'));
}

/** Every row of every table, as it stands. */
export async function dump(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const connection = await openRaw();
  const tables: Record<string, unknown[]> = {};
  for (const name of connection.objectStoreNames) {
    tables[name] = await settled<unknown[]>(connection.transaction(name).objectStore(name).getAll());
  }
  connection.close();
  return tables;
}

/** Puts a row by bare IndexedDB, past every check. */
export async function putRaw(table: string, row: unknown): Promise<void> {
  const connection = await openRaw();
  await settled(connection.transaction(table, 'readwrite').objectStore(table).put(row));
  connection.close();
}

/** Takes a row away by bare IndexedDB, past every check. */
export async function removeRaw(table: string, rowId: string): Promise<void> {
  const connection = await openRaw();
  await settled(connection.transaction(table, 'readwrite').objectStore(table).delete(rowId));
  connection.close();
}

/** The value of a result that must be a success. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!result.ok) throw new Error(`Expected a success: ${JSON.stringify(result.error)}`);
  return result.value;
}
