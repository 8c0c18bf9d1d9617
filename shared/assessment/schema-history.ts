/** What has been: frozen states of the assessment, and the chain of what was done with it. Neither is ever changed. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { day, entityId, figureRange, line, moment, packEntityId, packName, sha256Hex } from './schema-basics';
import { assessmentContent } from './schema-content';

/** What a snapshot froze. One that was taken before a part existed froze nothing of it, and its row stays as it was. */
const frozenContent = {
  ...assessmentContent,
  settlements: assessmentContent.settlements.default([]),
  paragraphs: assessmentContent.paragraphs.default([]),
  matter: assessmentContent.matter.default(null),
};

const count = z.number().int().min(0);
const titled = { id: packEntityId, title: line } as const;

/** The figures of that time, so that a trend needs neither the pack nor the method of then. */
const scoreSummarySchema = z.strictObject({
  /** `null`: nothing counted, so there was no figure. */
  legalExposure: figureRange.nullable(),
  positionReadiness: figureRange.nullable(),
  answered: count,
  applicable: count,
  modules: z.array(z.strictObject({ ...titled, readiness: figureRange.nullable() })).max(200),
  scenarios: z.array(z.strictObject({ ...titled, inherent: figureRange, residual: figureRange })).max(500),
  findings: z
    .array(
      z.strictObject({
        questionId: packEntityId,
        title: line,
        headline: z.enum(['legal-exposure', 'position-readiness']),
        kind: z.enum(['gap', 'unknown']),
      }),
    )
    .max(2_000),
});

const signatureSchema = z.strictObject({ name: line.min(1), role: line, signedOn: day });

export const snapshotSchema = z.strictObject({
  id: entityId,
  /** 1, 2, 3 … in the order they were taken. */
  number: z.number().int().min(1),
  /** What it is called, e.g. "Before the March board". */
  label: line,
  takenAt: moment,
  takenBy: line,
  /** The day its documents speak of. */
  asOf: day,
  pack: packName,
  content: z.strictObject(frozenContent),
  score: scoreSummarySchema,
  /** SHA-256 over the content and the pack; printed on every page made from it. */
  fingerprint: sha256Hex,
  /** Who signed off. Empty: a record along the way. Not empty: final. */
  signatures: z.array(signatureSchema).max(20),
});

/** One thing that was done with the assessment. Each entry hashes the one before, so that none can be dropped. */
export const auditEntrySchema = z.strictObject({
  /** 1, 2, 3 … without a gap. */
  number: z.number().int().min(1),
  at: moment,
  by: line,
  /** What was done, e.g. `document-exported`. */
  event: packEntityId,
  /** E.g. the file's SHA-256, the edition, the result of the completeness proof. */
  detail: z.record(packEntityId, line),
  /** Hash of the entry before; 64 zeros for the first. */
  previous: sha256Hex,
  hash: sha256Hex,
});

/** Where a log ends: kept apart from it, so that an end that was cut off shows. */
export const logHeadSchema = z.strictObject({ number: z.number().int().min(1), hash: sha256Hex });

export type LogHead = DeepReadonly<z.infer<typeof logHeadSchema>>;
export type ScoreSummary = DeepReadonly<z.infer<typeof scoreSummarySchema>>;
export type Signature = DeepReadonly<z.infer<typeof signatureSchema>>;
export type Snapshot = DeepReadonly<z.infer<typeof snapshotSchema>>;
export type AuditEntry = DeepReadonly<z.infer<typeof auditEntrySchema>>;
