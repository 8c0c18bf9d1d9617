/**
 * Changes one assessment safely: reads, computes and encodes outside the transaction, then writes only if
 * nothing changed in between, and starts over if something did.
 */
import { appError, type AppError } from '@shared/errors/app-error';
import { err, ok, type Result } from '@shared/lib/result';
import { openDatabase, type AnswerRow, type Database } from './database';
import { encodeRow, type Header } from './row-codec';
import { saveFailure } from './save-failure';
import { decodeHeader } from './stored-assessment';

/** What a change wants written, computed from the header as it stands. */
export interface Change {
  readonly header: Header;
  /** Answer row to put together with the header, already encoded. */
  readonly answerRow?: AnswerRow;
  /** Called once the change is durable. */
  readonly onCommitted?: () => void;
}

type Prepare = (header: Header, database: Database) => Promise<Result<Change, AppError>>;

const ATTEMPTS = 5;

/**
 * Applies a change and resolves once it is durable.
 *
 * @returns the new revision of the assessment; `row-unreadable` without writing when its row cannot be read;
 *   `save-failed` when it is gone, when the disk refuses, or when the change does not fit.
 */
export async function changeAssessment(id: string, prepare: Prepare): Promise<Result<number, AppError>> {
  performance.mark('brieflock:save-start');
  const saved = await attemptChange(id, prepare);
  performance.mark('brieflock:save-end');
  return saved;
}

async function attemptChange(id: string, prepare: Prepare): Promise<Result<number, AppError>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const outcome = await tryOnce(opened.value, id, prepare);
      if (outcome !== 'overtaken') return outcome;
    }
    return err(appError('save-failed', { reason: 'the assessment kept changing underneath' }));
  } catch (error) {
    return err(saveFailure(error));
  }
}

async function tryOnce(
  database: Database,
  id: string,
  prepare: Prepare,
): Promise<Result<number, AppError> | 'overtaken'> {
  const row = await database.assessments.get(id);
  if (row === undefined) return err(missing());
  const header = await decodeHeader(row);
  if (!header.ok) return header;
  const prepared = await prepare(header.value, database);
  if (!prepared.ok) return prepared;
  const { answerRow, onCommitted } = prepared.value;
  const next = {
    id,
    rev: row.rev + 1,
    body: await encodeRow('assessments', id, prepared.value.header),
  };
  const isWritten = await database.transaction('rw', database.assessments, database.answers, async () => {
    const current = await database.assessments.get(id);
    if (current?.rev !== row.rev) return false;
    if (answerRow !== undefined) await database.answers.put(answerRow);
    await database.assessments.put(next);
    return true;
  });
  if (!isWritten) return 'overtaken';
  onCommitted?.();
  return ok(next.rev);
}

/** The assessment was deleted while something was still to be saved into it. */
export function missing(): AppError {
  return appError('save-failed', { reason: 'the assessment is no longer here' });
}
