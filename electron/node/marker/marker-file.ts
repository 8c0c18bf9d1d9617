/**
 * The marker: a small file that knows that this vault exists, how much was in it and how often it was opened. One that
 * cannot be read is kept and never overwritten in silence.
 */
import { z } from 'zod';
import type { DurableFiles } from '../journal/durable-files';
import { replaceFileDurably } from '../journal/replace-file';

const MARKER_FORMAT = 'brieflock-vault';
/** Of a store in the open, as it was before there was a vault. */
const OPEN_VERSION = 1;
/** Of a sealed one: earlier versions of the app stop at it, instead of taking journals they do not find for a loss. */
const SEALED_VERSION = 2;

const count = z.number().int().min(0);
const epoch = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** How much a vault holds. */
export const vaultCountsSchema = z.strictObject({ assessments: count, packs: count });

const openSchema = z.strictObject({
  format: z.literal(MARKER_FORMAT),
  formatVersion: z.literal(OPEN_VERSION),
  /** 32 random hexadecimal digits: which vault this is, whatever folder it is in. */
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Goes up with every start: a copy of the vault that was used since has a higher one. */
  epoch,
  /** The epoch that the page was last known to have stored in the database; `null` for none. */
  databaseEpoch: epoch.nullable(),
  counts: vaultCountsSchema,
  /** A hash over the heads of all journals. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
  /** By the clock of the computer; orders nothing. */
  writtenAt: z.iso.datetime(),
  /** Written when the app closed: nothing of the journals is newer than this. */
  isClosed: z.boolean(),
});

const sealedSchema = openSchema.extend({
  formatVersion: z.literal(SEALED_VERSION),
  /** Which set of keys, database and journals this is about. */
  generation: z.number().int().min(1),
});

const markerSchema = z.discriminatedUnion('formatVersion', [openSchema, sealedSchema]);

const anyVersionSchema = z.looseObject({
  format: z.literal(MARKER_FORMAT),
  formatVersion: z
    .number()
    .int()
    .min(SEALED_VERSION + 1),
});

/** The content of a marker. */
export type Marker = Readonly<Omit<z.infer<typeof sealedSchema>, 'format' | 'formatVersion'>>;
export type VaultCounts = Readonly<z.infer<typeof vaultCountsSchema>>;

/** What stands in the place of the marker. */
export type FoundMarker =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly bytes: Uint8Array }
  /** A later version of the app wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'read'; readonly marker: Marker };

function parse(bytes: Uint8Array): FoundMarker {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const read = markerSchema.safeParse(json);
    if (read.success) return { kind: 'read', marker: { generation: 0, ...read.data } };
    return anyVersionSchema.safeParse(json).success ? { kind: 'newer' } : { kind: 'unreadable', bytes };
  } catch {
    return { kind: 'unreadable', bytes };
  }
}

/** Reads the marker. Rejects with the system's error when it is there and the disk refuses. */
export async function readMarker(files: DurableFiles, path: string): Promise<FoundMarker> {
  const bytes = await files.readAll(path);
  return bytes === null ? { kind: 'absent' } : parse(bytes);
}

/** Writes the marker, whole or not at all. Rejects with the system's error. */
export function writeMarker(files: DurableFiles, path: string, marker: Marker): Promise<void> {
  const { vaultId, epoch: ownEpoch, databaseEpoch, counts, head, writtenAt, isClosed, generation } = marker;
  const content = { vaultId, epoch: ownEpoch, databaseEpoch, counts, head, writtenAt, isClosed };
  const version =
    generation === 0 ? { formatVersion: OPEN_VERSION } : { formatVersion: SEALED_VERSION, generation };
  const text = JSON.stringify({ format: MARKER_FORMAT, ...version, ...content }, null, 2);
  return replaceFileDurably(files, path, Buffer.from(`${text}\n`));
}
