/** The opened store: rows in, rows out. It knows no meaning of a body; whoever asks decodes what is read. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { liveQuery } from 'dexie';
import { commitTo, type CommitOutcome } from './commit';
import type { Database } from './database';
import { guarded } from './guarded-write';
import type { AnswerRow, StoredAssessmentRow, AssessmentRows, StoredPackRow } from './rows';
import type { OnCommit, Transaction } from './transaction';

/** Reads reject with what the database throws. */
export interface Repository {
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
  /**
   * The one way to write. Resolves once all of it is durable.
   *
   * @returns `conflict`, having written nothing, when an expected row is not as it was; `disk-low`, `store-stopped` or
   *   `save-failed` when it is not durable
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

/** The store on an opened database. `onCommit` is told of every write. */
export function createRepository(database: Database, onCommit: OnCommit): Repository {
  const { assessments, answers, packs } = database;
  return {
    listAssessments: () => assessments.toArray(),
    countAssessments: () => assessments.count(),
    getAssessment: (id) => assessments.get(id),
    listAnswers: (assessmentId) => answers.where('assessmentId').equals(assessmentId).toArray(),
    getRows: (assessmentId) => getRows(database, assessmentId),
    listPacks: () => packs.toArray(),
    commit: (transaction) => guarded(() => commitTo(database, onCommit, transaction)),
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
