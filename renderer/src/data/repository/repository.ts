/** The opened store: rows in, rows out. It knows no meaning of a body; whoever asks decodes what is read. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { liveQuery } from 'dexie';
import { commitTo, type CommitOutcome } from './commit';
import type { Database } from './database';
import { guarded } from './guarded-write';
import type { RowKeys } from './row-keys';
import type { AnswerRow, StoredAssessmentRow, AssessmentRows, StoredPackRow } from './rows';
import type { WriteJournal } from './journal';
import type { Mended } from './reconcile';
import type { Transaction } from './transaction';

/** Reads reject with what the database throws. */
export interface Repository {
  /** Seals and opens the bodies of its rows. */
  readonly keys: RowKeys;
  /** Every assessment's own row. */
  readonly listAssessments: () => Promise<readonly StoredAssessmentRow[]>;
  readonly countAssessments: () => Promise<number>;
  /** An assessment's own row, and nothing else. */
  readonly getAssessment: (id: string) => Promise<StoredAssessmentRow | undefined>;
  /** Its answers, without what else belongs to it. */
  readonly listAnswers: (assessmentId: string) => Promise<readonly AnswerRow[]>;
  /** Everything of one assessment as it stands at one moment, or `null` when it is not there. */
  readonly getRows: (assessmentId: string) => Promise<AssessmentRows | null>;
  readonly listPacks: () => Promise<readonly StoredPackRow[]>;
  /** Every assessment that has a row of any kind, those that were set aside included. */
  readonly listOwners: () => Promise<ReadonlySet<string>>;
  /** What was put right when the store was opened; `null` for nothing. */
  readonly mended: Mended | null;
  /** What is here may be an earlier state than the one that was saved last. */
  readonly isSetBack: boolean;
  /** The revision with which an assessment that is not here comes in: above all that is known of one of this id. */
  readonly nextRevision: (id: string) => number;
  /**
   * The one way to write. Resolves once all of it is durable, in the journal too.
   *
   * @returns `conflict`, having written nothing, when an expected row is not as it was; `disk-low`, `store-stopped`,
   *   `save-failed`, `journal-failed` or `journal-newer` when it is not durable
   */
  readonly commit: (transaction: Transaction) => Promise<Result<CommitOutcome, AppError>>;
  /**
   * Calls back with what `read` resolves to, now and after every write to a row it has read. `read` must do all its
   * reading before it waits for anything else. Returns its own end.
   */
  readonly watch: <Value>(read: () => Promise<Value>, onValue: (value: Value) => void) => () => void;
  /** Ends the connection; nothing can be read or written then. */
  readonly close: () => void;
}

/** What a store is made of. */
export interface StoreParts {
  readonly database: Database;
  /** Is told of every write; `null` for none. */
  readonly journal: WriteJournal | null;
  readonly mended: Mended | null;
  readonly isSetBack: boolean;
  readonly keys: RowKeys;
}

/** The store on an opened database. */
export function createRepository({ database, journal, mended, isSetBack, keys }: StoreParts): Repository {
  const { assessments, answers, packs } = database;
  return {
    keys,
    listAssessments: () => assessments.toArray(),
    countAssessments: () => assessments.count(),
    getAssessment: (id) => assessments.get(id),
    listAnswers: (assessmentId) => answers.where('assessmentId').equals(assessmentId).toArray(),
    getRows: (assessmentId) => getRows(database, assessmentId),
    listPacks: () => packs.toArray(),
    listOwners: () => listOwners(database),
    mended,
    isSetBack,
    nextRevision: (id) => journal?.nextRevision(id) ?? 1,
    commit: (transaction) =>
      guarded(
        () => commitTo(database, journal, transaction),
        journal === null ? undefined : transaction.kind,
      ),
    watch: (read, onValue) => {
      const subscription = liveQuery(read).subscribe(onValue);
      return () => {
        subscription.unsubscribe();
      };
    },
    close: () => {
      database.close();
    },
  };
}

async function listOwners(database: Database): Promise<ReadonlySet<string>> {
  const { assessments, answers, records, quarantine } = database;
  const parts = [answers, records, quarantine];
  const ids = await Promise.all([
    assessments.toCollection().primaryKeys(),
    ...parts.map((table) => table.orderBy('assessmentId').uniqueKeys()),
  ]);
  return new Set(ids.flat().filter((id) => typeof id === 'string'));
}

async function getRows(database: Database, id: string): Promise<AssessmentRows | null> {
  const { assessments, answers, records } = database;
  return database.transaction('r', assessments, answers, records, async () => {
    const [row, answerRows, recordRows] = await Promise.all([
      assessments.get(id),
      answers.where('assessmentId').equals(id).toArray(),
      records.where('assessmentId').equals(id).toArray(),
    ]);
    return row === undefined ? null : { row, answerRows, recordRows };
  });
}
