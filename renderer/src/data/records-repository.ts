/**
 * The door for decisions, actions, the estimate of loss, snapshots and the audit chain. Every function answers with
 * a `Result`, after its commit is durable. History only grows: a snapshot is signed at most once, an audit entry is
 * never changed.
 */
import {
  auditEntrySchema,
  decisionRecordSchema,
  exposureSchema,
  plannedActionSchema,
  snapshotSchema,
  type DecisionRecord,
  type Exposure,
  type PlannedAction,
  type Signature,
  type Snapshot,
} from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { appendEntry, type AuditEvent } from '@shared/history/audit-chain';
import { err, ok, type Result } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import type { z } from 'zod';
import { changeAssessment, type Change } from './change-assessment';
import { toParts, type RecordParts } from './records';
import { unreadable, type RecordBody } from './row-codec';
import { misfit, revisionOf, touched, type Saved } from './saved';
import type { StoredAssessment, StoredRecord } from './stored-assessment';

/** Saves how a decision stands; it takes the place of what was recorded of the same decision. */
export function saveDecision(assessmentId: string, decision: DecisionRecord): Saved {
  return saveRecord(
    assessmentId,
    checked(decisionRecordSchema, decision, (value) => ({ kind: 'decision', value })),
  );
}

/** Saves a planned action; it takes the place of the one with the same id. */
export function saveAction(assessmentId: string, action: PlannedAction): Saved {
  return saveRecord(
    assessmentId,
    checked(plannedActionSchema, action, (value) => ({ kind: 'action', value })),
  );
}

/** Takes a planned action away. One that is not there is no failure. */
export function removeAction(assessmentId: string, actionId: string): Saved {
  return remove(assessmentId, ({ record }) => record.kind === 'action' && record.value.id === actionId);
}

/** Saves the estimate of loss; `null` takes it away. */
export function saveExposure(assessmentId: string, exposure: Exposure | null): Saved {
  if (exposure === null) return remove(assessmentId, ({ record }) => record.kind === 'exposure');
  return saveRecord(
    assessmentId,
    checked(exposureSchema, exposure, (value) => ({ kind: 'exposure', value })),
  );
}

/**
 * Adds a snapshot. Refuses one whose number is not the next: another was taken since its number was chosen, and
 * it may have frozen something older.
 */
export async function addSnapshot(assessmentId: string, snapshot: Snapshot): Saved {
  const body = checked(snapshotSchema, snapshot, (value) => ({ kind: 'snapshot', value }));
  if (!body.ok) return body;
  return revisionOf(
    await changeAssessment(assessmentId, (stored) => {
      const next = (partsOf(stored).snapshots.at(-1)?.number ?? 0) + 1;
      if (snapshot.number !== next) return refused('another snapshot was taken meanwhile');
      return ok({ header: stored.header, record: body.value });
    }),
  );
}

/** Makes a snapshot final by signing it. Refuses one that is final already, and an empty list of signatures. */
export async function signSnapshot(
  assessmentId: string,
  snapshotId: string,
  signatures: readonly Signature[],
): Saved {
  return revisionOf(
    await changeAssessment(assessmentId, (stored) => {
      const snapshot = partsOf(stored).snapshots.find(({ id }) => id === snapshotId);
      if (snapshot === undefined) return refused('the snapshot is no longer here');
      if (snapshot.signatures.length > 0) return refused('the snapshot is final and cannot be signed again');
      if (signatures.length === 0) return refused('no one signed');
      const signed = checked(snapshotSchema, { ...snapshot, signatures }, (value) => ({
        kind: 'snapshot',
        value,
      }));
      return signed.ok ? ok({ header: stored.header, record: signed.value }) : signed;
    }),
  );
}

/**
 * Writes down, now, something that was done with the assessment. Number and hashes follow from the chain as it
 * stands at that moment. Refuses with `row-unreadable` while a record cannot be read: it may be the entry that this
 * one has to follow.
 */
export async function appendAudit(assessmentId: string, event: Omit<AuditEvent, 'at'>): Saved {
  return revisionOf(
    await changeAssessment(assessmentId, (stored) => {
      const damaged = stored.unreadable.find(({ table }) => table === 'records');
      if (damaged !== undefined) return err(unreadable('records', damaged.row.id));
      const entry = appendEntry(partsOf(stored).audit, { ...event, at: now() }).at(-1);
      const body = checked(auditEntrySchema, entry, (value) => ({ kind: 'audit', value }));
      return body.ok ? ok({ header: stored.header, record: body.value }) : body;
    }),
  );
}

type Dated = Extract<RecordBody, { readonly value: { readonly updatedAt: string } }>;

function checked<Value, Body extends RecordBody>(
  schema: z.ZodType<Value>,
  value: unknown,
  toBody: (value: Value) => Body,
): Result<Body, AppError> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(toBody(parsed.data)) : err(misfit(parsed.error.issues[0]?.path));
}

async function saveRecord(assessmentId: string, body: Result<Dated, AppError>): Saved {
  if (!body.ok) return body;
  const record = body.value;
  return revisionOf(
    await changeAssessment(assessmentId, ({ header }) =>
      ok({ header: touched(header, record.value), record }),
    ),
  );
}

async function remove(assessmentId: string, isMeant: (stored: StoredRecord) => boolean): Saved {
  return revisionOf(
    await changeAssessment(assessmentId, ({ header, records }) => {
      const removed = records.find(isMeant);
      return ok(
        removed === undefined ? { header } : { header: touched(header, { updatedAt: now() }), removed },
      );
    }),
  );
}

function refused(reason: string): Result<Change, AppError> {
  return err(appError('save-failed', { reason }));
}

function partsOf({ records }: StoredAssessment): RecordParts {
  return toParts(records.map(({ record }) => record));
}
