/** The shape of a share package's `manifest.json`: what is inside and its hashes. Reads no bytes itself. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';

/** The `format` word of every share manifest. */
export const SHARE_FORMAT = 'brieflock-share';

/** The newest share format this version of Brieflock writes and reads. */
export const SHARE_FORMAT_VERSION = 1;

/** Entry that holds the assessment, in the plain JSON format. */
export const ASSESSMENT_ENTRY = 'assessment.json';

/** Entry that lists the others. */
export const MANIFEST_ENTRY = 'manifest.json';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hexadecimal digits');

/** Every name a package may hold besides the manifest. No folder but `attachments/`, no `..`, no drive. */
export const packageEntryNameSchema = z.string().regex(/^(assessment\.json|attachments\/[0-9a-f]{64})$/);

/** As much of a manifest as every version will have: enough to tell a newer one from a broken one. */
export const shareManifestHeadSchema = z.looseObject({
  format: z.literal(SHARE_FORMAT),
  formatVersion: z.int().min(1),
});

/** A whole manifest of this version. */
export const shareManifestSchema = z.strictObject({
  format: z.literal(SHARE_FORMAT),
  formatVersion: z.literal(SHARE_FORMAT_VERSION),
  /** When the share was made, by the maker's clock. */
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  /** The pack the answers were given under; equal to the one in `assessment.json`. */
  pack: z.strictObject({ id: z.string().max(64), version: z.string().max(40) }),
  files: z
    .array(
      z.strictObject({
        path: packageEntryNameSchema,
        bytes: z.number().int().min(0),
        sha256: sha256Hex,
      }),
    )
    .min(1)
    .max(2_000),
});

export type ShareManifest = DeepReadonly<z.infer<typeof shareManifestSchema>>;
