/**
 * The door for decisions, actions, the estimate of loss, snapshots and the audit chain. Every function answers with
 * a `Result`, after its commit is durable. History only grows: a snapshot is signed at most once, an audit entry is
 * never changed.
 */
import type { Signature, Snapshot } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { noteOf, type LogAct, type LogNote } from '@shared/history/log-notes';
import type { SignOffSeal } from '@shared/history/sign-off-seal';
import { signingDetail, takingDetail } from '@shared/history/snapshot-log';
import { decisionNotes, recordNotes, removalNotes } from '@shared/history/told-changes';
import { err, ok, type Result } from '@shared/base/result';
import type { Pack } from '@shared/pack/schema';
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
    await changeAssessment(repository, assessmentId, ({ header, records }) => {
      const key = recordKey(body.value);
      const before = records.find(({ record: stored }) => recordKey(stored) === key);
      const log = notesOfRecord(before?.record, body.value);
      return ok({ header: withUpdatedAt(header, { updatedAt }), record: body.value, log });
    }),
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
      if (removed === undefined) return ok({ header, log: [] });
      const changed = withUpdatedAt(header, { updatedAt: now() });
      return ok({ header: changed, removed, log: removalNotes({ kind, key }) });
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
      const log = [noteOf('snapshot-taken', takingDetail(snapshot))];
      return ok({ header: stored.header, record: body.value, log, by: snapshot.takenBy });
    }),
  );
}

/** A snapshot by its assessment and its own id. */
export interface SnapshotName {
  readonly assessmentId: string;
  readonly snapshotId: string;
}

/** Who signs off a snapshot. */
export interface SignOff {
  readonly signature: Signature;
  /** Under whose texts, as they are stored. */
  readonly pack: Pack;
  /** What the vault’s key says of it; `null` without a vault. */
  readonly seal: SignOffSeal | null;
}

/** Makes a snapshot final by signing it. Refuses one that is final already. The log tells of it in the same write. */
export async function signSnapshot(
  repository: Repository,
  { assessmentId, snapshotId }: SnapshotName,
  { signature, pack, seal }: SignOff,
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const snapshot = partsOf(stored).snapshots.find(({ id }) => id === snapshotId);
      if (snapshot === undefined) return refused('the snapshot is no longer here');
      if (snapshot.signatures.length > 0) return refused('the snapshot is final and cannot be signed again');
      const signed = checked({ kind: 'snapshot', value: { ...snapshot, signatures: [signature] } });
      if (!signed.ok) return signed;
      const detail = { ...signingDetail(snapshot, signature, pack), ...seal };
      const log = [noteOf('snapshot-signed', detail)];
      return ok({ header: stored.header, record: signed.value, log, by: signature.name });
    }),
  );
}

/** Something that was done with an assessment and changes nothing of it. */
export interface DoneWith {
  readonly event: LogAct;
  readonly detail: Readonly<Record<string, string>>;
  readonly by: string;
}

/**
 * Writes down, now, something that was done with the assessment. Number and hashes follow from the chain as it
 * stands at that moment. Refuses with `row-unreadable` while a record cannot be read: it may be the entry that this
 * one has to follow.
 */
export async function appendAudit(
  repository: Repository,
  assessmentId: string,
  { event, detail, by }: DoneWith,
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const damaged = stored.unreadable.find(({ table }) => table === 'records');
      if (damaged !== undefined) return err(unreadable('records', damaged.row.id));
      return ok({ header: stored.header, log: [noteOf(event, detail)], by });
    }),
  );
}

/** What a record that was saved comes to in the log. */
function notesOfRecord(before: RecordBody | undefined, after: RecordBody): readonly LogNote[] {
  if (after.kind === 'decision')
    return decisionNotes(before?.kind === 'decision' ? before.value : undefined, after.value);
  const key = recordKey(after);
  const own = key === after.kind ? '' : key.slice(after.kind.length + 1);
  return recordNotes(before?.value, { kind: after.kind, key: own, value: after.value });
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
