/**
 * The tables and their versions. An upgrade never reads a body: it cannot wait for anything but the database, and a
 * body may one day be sealed.
 */
import { Dexie, type Table } from 'dexie';
import { DATABASE_NAME } from './inspect-database';
import type {
  AnswerRow,
  StoredAssessmentRow,
  StoredPackRow,
  QuarantineRow,
  RecordRow,
  TableName,
} from './rows';

/** The newest layout this app understands. Raise it together with a new `version(n)` below. */
export const SCHEMA_VERSION = 3;

/** Dexie stores its version times ten as the native version. */
export const NATIVE_FACTOR = 10;

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** The tables. Opened by `openRepository` alone. */
export class Database extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly assessments: Table<StoredAssessmentRow, string>;
  readonly answers: Table<AnswerRow, string>;
  readonly records: Table<RecordRow, string>;
  readonly quarantine: Table<QuarantineRow, string>;
  readonly packs: Table<StoredPackRow, string>;

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

  /** A table by its name, for rows whose kind does not matter. */
  rows(table: TableName): Table<unknown, string> {
    return this.table(table);
  }
}
