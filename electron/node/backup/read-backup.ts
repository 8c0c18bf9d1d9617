/**
 * Reads a backup and believes nothing of it: sizes are looked at before anything is unpacked, and every part is held
 * against its hash. Touches no live data.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { fail, type AppError } from '@shared/base/app-error';
import { findJsonExcess, JSON_LIMITS, type JsonLimits } from '@shared/base/json-limits';
import { ok, type Result } from '@shared/base/result';
import { readZipStructure } from '@shared/base/zip-structure';
import { journalEntrySchema, type JournalEntry } from '@shared/storage/schema-entry';
import { unzipSync } from 'fflate';
import { stemOf } from '../journal/file-names';
import { manifestSchema, newerManifestSchema, PARTS, type Manifest } from './schema-manifest';

/** Unpacked in one go, so that nothing else waits long. */
const BATCH_BYTES = 4 * 1024 * 1024;
/** More than any part may be. */
const MAX_PART_BYTES = 256 * 1024 * 1024;
const MAX_PARTS = 60_000;
/** More than the rows of any assessment or pack are; measured before they are parsed. */
const PART_LIMITS: JsonLimits = {
  maxDepth: 80,
  maxValues: 20_000_000,
  maxEntries: 200_000,
  maxLength: 64 * 1024 * 1024,
};
const MANIFEST_LIMITS: JsonLimits = { ...JSON_LIMITS, maxEntries: MAX_PARTS };

type Parts = ReadonlyMap<string, Uint8Array>;

/** A backup whose list was read. Its parts are not looked at until they are asked for. */
export interface OpenedBackup {
  readonly manifest: Manifest;
  /** The rows of an assessment, or of the packs for `null`; `backup-unreadable` when they are not what the list says. */
  readonly entriesOf: (
    ids: readonly (string | null)[],
  ) => Promise<Result<ReadonlyMap<string | null, JournalEntry>, AppError>>;
}

function unreadable(reason: string): ReturnType<typeof fail> {
  return fail('backup-unreadable', { reason });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name of the part of an assessment, or of the packs for `null`. */
export function partName(assessmentId: string | null): string {
  return assessmentId === null ? PARTS.packs : `${PARTS.assessments}${stemOf(assessmentId)}.json`;
}

/** Parses JSON that keeps the limits; throws for any other. */
function parseWithin(bytes: Uint8Array, limits: JsonLimits): unknown {
  if (findJsonExcess(bytes, limits) !== null) throw new RangeError('More than any part of ours');
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** Sizes by name, as the archive states them; throws when its table of contents is damaged, too large or one of two. */
function sizesOf(zip: Uint8Array): ReadonlyMap<string, number> {
  if (readZipStructure(zip) === null) throw new RangeError('Another program could read something else in it');
  const sizes = new Map<string, number>();
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (sizes.has(name) || sizes.size >= MAX_PARTS) throw new RangeError('Not a list of ours');
      sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
}

/** Unpacks some parts; throws when the archive is damaged there, or a part is larger than any of ours. */
function unpack(zip: Uint8Array, names: readonly string[]): Parts {
  const wanted = new Set(names);
  const parts = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (!wanted.has(name)) return false;
      if (originalSize > MAX_PART_BYTES) throw new RangeError('Larger than any part of ours');
      return true;
    },
  });
  return new Map(Object.entries(parts));
}

function readManifest(parts: Parts): Result<Manifest, AppError> {
  const bytes = parts.get(PARTS.manifest);
  const sum = Buffer.from(parts.get(PARTS.manifestSum) ?? []).toString('latin1');
  if (bytes === undefined) return unreadable('its list is missing');
  if (sum !== sumLine(bytes)) return unreadable('its list was changed');
  const json = parseWithin(bytes, MANIFEST_LIMITS);
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return ok(manifest.data);
  return newerManifestSchema.safeParse(json).success
    ? fail('backup-newer')
    : unreadable('its list is not ours');
}

/** The line that proves a manifest. */
export function sumLine(manifest: Uint8Array): string {
  return `${hashOf(manifest)}  ${PARTS.manifest}\n`;
}

interface Said {
  readonly rev: number;
  readonly sha256: string;
}

/** What the list says of each part. */
function listed(manifest: Manifest): ReadonlyMap<string | null, Said> {
  const { assessments, packs } = manifest;
  const all = new Map<string | null, Said>(assessments.map((each) => [each.assessmentId, each]));
  if (packs !== null) all.set(null, packs);
  return all;
}

function readEntry(id: string | null, bytes: Uint8Array | undefined, said: Said): JournalEntry | null {
  if (bytes === undefined || hashOf(bytes) !== said.sha256) return null;
  const parsed = journalEntrySchema.safeParse(parseWithin(bytes, PART_LIMITS));
  if (!parsed.success) return null;
  const { assessmentId, rev, kind } = parsed.data;
  return assessmentId === id && rev === said.rev && kind === 'whole' ? parsed.data : null;
}

/** The entries of a batch that are what the list says; throws when the archive is damaged there. */
function readBatch(
  zip: Uint8Array,
  said: ReadonlyMap<string | null, Said>,
  batch: readonly (string | null)[],
): ReadonlyMap<string | null, JournalEntry> {
  const parts = unpack(zip, batch.map(partName));
  const read = new Map<string | null, JournalEntry>();
  for (const id of batch) {
    const says = said.get(id);
    const entry = says === undefined ? null : readEntry(id, parts.get(partName(id)), says);
    if (entry !== null) read.set(id, entry);
  }
  return read;
}

/** Splits ids so that each batch unpacks to a few megabytes. */
function inBatchesOf(
  ids: readonly (string | null)[],
  sizes: ReadonlyMap<string, number>,
): readonly (readonly (string | null)[])[] {
  const batches: (string | null)[][] = [];
  let room = 0;
  for (const id of ids) {
    const size = sizes.get(partName(id)) ?? 0;
    if (room < size || batches.length === 0) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    batches.at(-1)?.push(id);
    room -= size;
  }
  return batches;
}

/** Opens a backup: `backup-unreadable` (`reason`) or `backup-newer` when it cannot be used. Never throws. */
export function openBackup(zip: Uint8Array): Result<OpenedBackup, AppError> {
  try {
    const sizes = sizesOf(zip);
    const manifest = readManifest(unpack(zip, [PARTS.manifest, PARTS.manifestSum]));
    if (!manifest.ok) return manifest;
    const said = listed(manifest.value);
    const entriesOf: OpenedBackup['entriesOf'] = async (ids) => {
      const entries = new Map<string | null, JournalEntry>();
      try {
        for (const batch of inBatchesOf(ids, sizes)) {
          for (const [id, entry] of readBatch(zip, said, batch)) entries.set(id, entry);
          await setImmediate();
        }
      } catch {
        return unreadable('an assessment in it is damaged');
      }
      const isWhole = ids.every((id) => entries.has(id));
      return isWhole ? ok(entries) : unreadable('an assessment in it is not what its list says');
    };
    return ok({ manifest: manifest.value, entriesOf });
  } catch {
    return unreadable('the file is damaged or incomplete');
  }
}
