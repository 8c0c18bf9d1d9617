/** What the data layer asks of the journal beside the database: the shell's in the app, none in a test of the database alone. */
import type { AppError } from '@shared/base/app-error';
import type { Response } from '@shared/ipc/contract';
import type { Result } from '@shared/base/result';
import type { JournaledRow } from '@shared/storage/schema-entry';
import type { OnCommit, RowImage } from './transaction';

/** What a database says of itself. */
export interface Holdings {
  /** The epoch that stands in it; `null` for none. */
  readonly epoch: number | null;
  readonly assessments: readonly { readonly assessmentId: string; readonly rev: number }[];
  readonly packs: readonly { readonly id: string; readonly rev: number }[];
}

/** How the database stands to the journal. */
export type ReportedComparison = Response<'storage:report-database'>;

/** Everything of one assessment, or of the packs, as it stands in the database. */
export interface WholeState {
  /** `null` for the packs. */
  readonly assessmentId: string | null;
  readonly rev: number;
  /** None when it was taken away. */
  readonly rows: readonly RowImage[];
}

/** The rows of one assessment, or of the packs, as the journal has them. */
export interface JournalRows {
  readonly rev: number;
  readonly rows: readonly JournaledRow[];
}

/** Keeps every write a second time. No function rejects. */
export interface WriteJournal {
  /** Keeps one write. `journal-out-of-step` when it wants the whole state instead; `journal-failed`, `journal-newer`. */
  readonly keep: OnCommit;
  /** Keeps a whole state in place of everything it has of it. Leaves out rows that are not for a journal. */
  readonly keepWhole: (state: WholeState) => Promise<Result<unknown, AppError>>;
  readonly compare: (holdings: Holdings) => Promise<Result<ReportedComparison, AppError>>;
  /** `null` when it has nothing. */
  readonly read: (assessmentId: string | null) => Promise<Result<JournalRows | null, AppError>>;
  /** The database holds this epoch now, and so many rows; `null` where they were not counted. */
  readonly confirmEpoch: (epoch: number, rows: number | null) => Promise<Result<unknown, AppError>>;
  /** The revision with which an assessment that is not in the database may come in: above everything that is known of it. */
  readonly nextRevision: (assessmentId: string) => number;
}
