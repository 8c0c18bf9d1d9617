/** The database and its versions. Rows hold random ids, revisions and an opaque body; nothing else. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { Dexie, type Table } from 'dexie';
import { inspectDatabase, type OnDisk } from './newer-database';
import { storeKeeper } from './store-keeper';
import { findGap, findLoss } from './store-loss';

export const DATABASE_NAME = 'brieflock';

/** The newest layout this app understands. Raise it together with a new `version(n)` below. */
export const SCHEMA_VERSION = 3;

/** Dexie stores its version times ten as the native version. */
const NATIVE_FACTOR = 10;

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface AssessmentRow {
  readonly id: string;
  /** Goes up by one with every change to the assessment or to any of its answers or records. */
  readonly rev: number;
  readonly body: unknown;
}

export interface AnswerRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly rev: number;
  readonly body: unknown;
}

/** A decision, an action, the estimate of loss, a snapshot or an audit entry; which one stands in the body. */
export interface RecordRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly rev: number;
  readonly body: unknown;
}

/** A pack that was brought in. Its name and edition stand in the body. */
export interface PackRow {
  readonly id: string;
  readonly rev: number;
  readonly body: unknown;
}

/** A row that could not be read, kept exactly as it was found. */
export interface QuarantineRow {
  readonly id: string;
  readonly table: 'assessments' | 'answers' | 'records';
  readonly assessmentId: string;
  readonly rowId: string;
  readonly row: unknown;
}

/** The tables. Open it with {@link openDatabase}, never directly. */
export class Database extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly assessments: Table<AssessmentRow, string>;
  readonly answers: Table<AnswerRow, string>;
  readonly records: Table<RecordRow, string>;
  readonly quarantine: Table<QuarantineRow, string>;
  readonly packs: Table<PackRow, string>;

  constructor(factory: IDBFactory, keyRange: typeof IDBKeyRange) {
    // The cache would show a write before it is durable, and "Saved" must never run ahead of the disk.
    super(DATABASE_NAME, {
      indexedDB: factory,
      IDBKeyRange: keyRange,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({
      meta: 'key',
      assessments: 'id',
      answers: 'id, assessmentId',
      quarantine: 'id, assessmentId',
    });
    this.version(2)
      .stores({ packs: 'id' })
      .upgrade((transaction) => transaction.table('meta').put({ key: 'schemaVersion', value: 2 }));
    this.version(3)
      .stores({ records: 'id, assessmentId' })
      .upgrade((transaction) => transaction.table('meta').put({ key: 'schemaVersion', value: 3 }));
    this.meta = this.table('meta');
    this.assessments = this.table('assessments');
    this.answers = this.table('answers');
    this.records = this.table('records');
    this.quarantine = this.table('quarantine');
    this.packs = this.table('packs');
    this.on('populate', (transaction) => {
      void transaction.table('meta').put({ key: 'schemaVersion', value: SCHEMA_VERSION });
    });
  }
}

let opening: Promise<Result<Database, AppError>> | null = null;
let current: Database | null = null;

/**
 * Opens the database once; later calls get the same one. Fails with `database-newer`, having written
 * nothing, when a newer app made it; with `store-lost`, `store-incomplete` or `store-no-space` as `store-loss.ts`
 * says; with `store-stopped` in a run in which the disk has refused a write; and with `database-unavailable` when it does not open. A failed opening may be tried again.
 */
export async function openDatabase(): Promise<Result<Database, AppError>> {
  opening ??= openOnce();
  const opened = await opening;
  if (opened.ok) current = opened.value;
  else opening = null;
  return opened;
}

/** The open database, for live queries. Screens are shown only after it opened, so absence is a bug. */
export function requireDatabase(): Database {
  if (current === null) throw new Error('The database is not open');
  return current;
}

/** Closes the database; the next {@link openDatabase} opens it anew. */
export function closeDatabase(): void {
  current?.close();
  current = null;
  opening = null;
}

async function openOnce(): Promise<Result<Database, AppError>> {
  try {
    const status = await storeKeeper().getStatus();
    if (status.condition === 'no-space') return err(appError('store-no-space'));
    // Opening writes too, and Chromium would open over what the refused write left behind.
    if (status.isStopped) return err(appError('store-stopped', { isOpen: 'no' }));
    const onDisk = await inspectDatabase(indexedDB, DATABASE_NAME);
    const refusal = findNewer(onDisk) ?? (await findLoss(status, onDisk));
    if (refusal !== null) return err(refusal);
    const database = new Database(indexedDB, IDBKeyRange);
    await database.open();
    const gap = await findGap(status, await database.assessments.count());
    if (gap === null) return ok(database);
    database.close();
    return err(gap);
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}

function findNewer(onDisk: OnDisk): AppError | null {
  if (onDisk.kind === 'absent') return null;
  const claimed = onDisk.schemaVersion ?? 0;
  const found = Math.max(claimed, onDisk.nativeVersion / NATIVE_FACTOR);
  if (found <= SCHEMA_VERSION) return null;
  return appError('database-newer', { found: String(found), understood: String(SCHEMA_VERSION) });
}
