/** What a backup says of itself. Strict: it is read back from files that may be damaged or not ours. */
import { entityId } from '@shared/assessment/schema-basics';
import { revision } from '@shared/storage/schema-entry';
import { z } from 'zod';

export const BACKUP_FORMAT = 'brieflock-backup';
export const BACKUP_VERSION = 1;

/** Names of the parts of a backup. */
export const PARTS = {
  manifest: 'manifest.json',
  /** The SHA-256 of the manifest, in the form that `sha256sum -c` reads. */
  manifestSum: 'manifest.sha256',
  packs: 'packs.json',
  assessments: 'assessments/',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const part = { rev: revision, sha256, bytes: count } as const;

export const manifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.literal(BACKUP_VERSION),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  epoch: count,
  sequence: count,
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  /** Of the journals it was made from. */
  head: sha256,
  /** Whoever can read the file can read what is inside. */
  isEncrypted: z.literal(false),
  assessments: z.array(z.strictObject({ assessmentId: entityId, ...part })).readonly(),
  packs: z.strictObject(part).nullable(),
  /** Assessments whose journal could not be read when it was made. */
  leftOut: z.array(entityId).readonly(),
  /** The journal of the packs could not be read when it was made. */
  lacksPacks: z.literal(true).optional(),
});

export const newerManifestSchema = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z
    .number()
    .int()
    .min(BACKUP_VERSION + 1),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
