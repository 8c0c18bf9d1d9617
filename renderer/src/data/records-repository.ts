/**
 * The door for decisions, actions, the estimate of loss, snapshots and the audit chain. Every function answers with
 * a `Result`, after its commit is durable. History only grows: a snapshot is signed at most once, an audit entry is
 * never changed.
 */
import type { Signature, Snapshot } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { appendEntry, type AuditEvent } from '@shared/history/audit-chain';
import { err, ok, type Result } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import { changeAssessment, type AssessmentChange } from './change-assessment';
import {
  changedAt,
  keyOf,
  recordKey,
  toParts,
  type RecordName,
  type RecordParts,
  type WrittenRecord,
} from './records';
import type { Repository } from './repository/repository';
import { recordSchema, unreadable, type RecordBody } from './row-codec';
import { validationError, revisionOf, withUpdatedAt, type Saved } from './saved';
import type { StoredAssessment } from './stored-assessment';

/** Saves what was written; it takes the place of the record of the same kind and key. History has doors of its own. */
export async function saveRecord(repository: Repository, assessmentId: string, record: WrittenRecord): Saved {
  const body = checked(record);
  if (!body.ok) return body;
  const updatedAt = changedAt(body.value);
  return revisionOf(
    await changeAssessment(repository, assessmentId, ({ header }) =>
      ok({ header: withUpdatedAt(header, { updatedAt }), record: body.value }),
    ),
  );
}

/** Takes a record away. One that is not there is no failure. */
export async function removeRecord(
  repository: Repository,
  assessmentId: string,
  { kind, key }: RecordName,
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, ({ header, records }) => {
      const wanted = keyOf(kind, key);
      const removed = records.find(({ record }) => recordKey(record) === wanted);
      return ok(
        removed === undefined ? { header } : { header: withUpdatedAt(header, { updatedAt: now() }), removed },
      );
    }),
  );
}

/**
 * Adds a snapshot. Refuses one whose number is not the next: another was taken since its number was chosen, and
 * it may have frozen something older.
 */
export async function addSnapshot(repository: Repository, assessmentId: string, snapshot: Snapshot): Saved {
  const body = checked({ kind: 'snapshot', value: snapshot });
  if (!body.ok) return body;
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const next = (partsOf(stored).snapshots.at(-1)?.number ?? 0) + 1;
      if (snapshot.number !== next) return refused('another snapshot was taken meanwhile');
      return ok({ header: stored.header, record: body.value });
    }),
  );
}

/** A snapshot by its assessment and its own id. */
export interface SnapshotName {
  readonly assessmentId: string;
  readonly snapshotId: string;
}

/** Makes a snapshot final by signing it. Refuses one that is final already, and an empty list of signatures. */
export async function signSnapshot(
  repository: Repository,
  { assessmentId, snapshotId }: SnapshotName,
  signatures: readonly Signature[],
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const snapshot = partsOf(stored).snapshots.find(({ id }) => id === snapshotId);
      if (snapshot === undefined) return refused('the snapshot is no longer here');
      if (snapshot.signatures.length > 0) return refused('the snapshot is final and cannot be signed again');
      if (signatures.length === 0) return refused('no one signed');
      const signed = checked({ kind: 'snapshot', value: { ...snapshot, signatures } });
      return signed.ok ? ok({ header: stored.header, record: signed.value }) : signed;
    }),
  );
}

/**
 * Writes down, now, something that was done with the assessment. Number and hashes follow from the chain as it
 * stands at that moment. Refuses with `row-unreadable` while a record cannot be read: it may be the entry that this
 * one has to follow.
 */
export async function appendAudit(
  repository: Repository,
  assessmentId: string,
  event: Omit<AuditEvent, 'at'>,
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const damaged = stored.unreadable.find(({ table }) => table === 'records');
      if (damaged !== undefined) return err(unreadable('records', damaged.row.id));
      const entry = appendEntry(partsOf(stored).audit, { ...event, at: now() }).at(-1);
      if (entry === undefined) throw new Error('An entry was appended and is not there.');
      const body = checked({ kind: 'audit', value: entry });
      return body.ok ? ok({ header: stored.header, record: body.value }) : body;
    }),
  );
}

function checked(record: RecordBody): Result<RecordBody, AppError> {
  const parsed = recordSchema.safeParse(record);
  return parsed.success ? ok(parsed.data) : err(validationError(parsed.error.issues[0]?.path.slice(1)));
}

function refused(reason: string): Result<AssessmentChange, AppError> {
  return err(appError('save-failed', { reason }));
}

function partsOf({ records }: StoredAssessment): RecordParts {
  return toParts(records.map(({ record }) => record));
}
