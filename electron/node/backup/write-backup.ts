/**
 * Makes a backup file from the journals: written under another name, synced, read back and proven, and only then given
 * its own name. Leaves no half file, and takes away nothing.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { appError, fail, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { Replayed } from '@shared/storage/fold';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { wholeEntry } from '../journal/load-journal';
import { UNFINISHED } from '../journal/replace-file';
import { backupFileName, parseBackupName, type BackupName } from './backup-name';
import { proveBackup } from './prove-backup';
import { partName, sumLine } from './read-backup';
import { BACKUP_FORMAT, BACKUP_VERSION, PARTS, type Manifest } from './schema-manifest';
import type { BackupSealer } from './sealing';
import { createZip, fromStartOf, type WriteOut, type ZipOut } from './zip-out';

/** What goes into a backup. */
export interface BackupSource {
  /** The assessments that are there, and those that should be. */
  readonly assessmentIds: readonly string[];
  /** There were packs, and nothing is left of them. */
  readonly arePacksGone: boolean;
  /** The rows of one, or of the packs for `null`. */
  readonly read: (assessmentId: string | null) => Promise<Result<Replayed | null, AppError>>;
  readonly head: string;
}

/** What a backup says of where it comes from. */
export type BackupOrigin = Pick<Manifest, 'vaultId' | 'epoch' | 'sequence' | 'createdAt' | 'appVersion'>;

/** A backup to be made. */
export interface BackupOrder {
  readonly files: DurableFiles;
  readonly folder: string;
  readonly source: BackupSource;
  readonly origin: BackupOrigin;
  /** `null`: what is kept is in the open, and the backup too. */
  readonly sealer: BackupSealer | null;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** A backup that was made. */
export interface MadeBackup {
  readonly name: BackupName;
  readonly manifest: Manifest;
}

/** Writing takes about this much of the whole, reading back the rest. */
const WRITING_SHARE = 0.7;

/** Thrown where an order is called off, to leave by the way of every failure. */
class CalledOff extends Error {}

/** Thrown where what was written is not what was meant; the message is in words. */
class Unproven extends Error {}

function stopIfCalledOff(signal: AbortSignal): void {
  if (signal.aborted) throw new CalledOff();
}

interface Part {
  readonly rev: number;
  readonly sha256: string;
  readonly bytes: number;
}

/** Adds one assessment, or the packs; says why not where there is nothing to add. */
async function addPart(
  zip: ZipOut,
  { source, sealer }: BackupOrder,
  id: string | null,
): Promise<Part | 'unread' | 'absent' | 'removed'> {
  const folded = await source.read(id);
  if (!folded.ok) return 'unread';
  if (folded.value === null) return 'absent';
  if (folded.value.presence === 'removed') return 'removed';
  const { rows } = folded.value;
  const opened = sealer === null ? rows : await sealer.openRows(id, rows);
  const content = Buffer.from(JSON.stringify(wholeEntry(id, { ...folded.value, rows: opened })), 'utf8');
  await zip.add(partName(id), content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { rev: folded.value.rev, sha256, bytes: content.byteLength };
}

async function addAll(zip: ZipOut, order: BackupOrder): Promise<Manifest> {
  const { source, origin, signal, onProgress } = order;
  const assessments: (Part & { readonly assessmentId: string })[] = [];
  const leftOut: string[] = [];
  const packs = await addPart(zip, order, null);
  for (const [index, assessmentId] of source.assessmentIds.entries()) {
    stopIfCalledOff(signal);
    const part = await addPart(zip, order, assessmentId);
    if (part === 'unread' || part === 'absent') leftOut.push(assessmentId);
    else if (part !== 'removed') assessments.push({ assessmentId, ...part });
    onProgress((WRITING_SHARE * (index + 1)) / source.assessmentIds.length);
  }
  const { vaultId, epoch, sequence, createdAt, appVersion } = origin;
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_VERSION,
    ...{ vaultId, epoch, sequence, createdAt, appVersion },
    head: source.head,
    isEncrypted: false,
    assessments,
    packs: typeof packs === 'string' ? null : packs,
    leftOut,
    ...(packs === 'unread' || (packs === 'absent' && source.arePacksGone)
      ? { lacksPacks: true as const }
      : {}),
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
  await zip.add(PARTS.manifest, bytes);
  await zip.add(PARTS.manifestSum, Buffer.from(sumLine(bytes), 'latin1'));
  await zip.end();
  return manifest;
}

/** Loaded here: without a passphrase nothing of it is needed. */
async function addSealed(write: WriteOut, { keys }: BackupSealer, order: BackupOrder): Promise<Manifest> {
  const { writeSealedZip } = await import('./sealed-zip');
  return writeSealedZip(write, keys, (inner) => addAll(createZip(inner), order));
}

/** What was written, as it would be in the open. */
async function contentOf(
  zip: Uint8Array,
  sealer: BackupSealer | null,
): Promise<Result<Uint8Array, AppError>> {
  if (sealer === null) return ok(zip);
  const { openSealedZip } = await import('./sealed-zip');
  return openSealedZip(zip, { kind: 'identity', identity: sealer.keys.identity() });
}

async function writeUnfinished(order: BackupOrder, path: string): Promise<Manifest> {
  const file = await order.files.open(path, 'create');
  try {
    const { sealer } = order;
    const write = fromStartOf(file);
    const manifest =
      sealer === null ? await addAll(createZip(write), order) : await addSealed(write, sealer, order);
    await file.sync();
    return manifest;
  } finally {
    await file.close();
  }
}

function nameOf(manifest: Manifest): BackupName {
  const { createdAt, vaultId, epoch, sequence, assessments, packs } = manifest;
  const bytes = assessments.reduce((sum, each) => sum + each.bytes, packs?.bytes ?? 0);
  const fileName = backupFileName({
    createdAt,
    vaultId,
    epoch,
    sequence,
    assessments: assessments.length,
    bytes,
    leftOut: manifest.leftOut.length,
    lacksPacks: manifest.lacksPacks ?? false,
  });
  const name = parseBackupName(fileName);
  if (name === null) throw new Error('A name that does not read back');
  return name;
}

/** Reads the written file back from the disk and holds it against what was meant to be in it. */
async function proveWritten(order: BackupOrder, path: string, meant: Manifest): Promise<AppError | null> {
  const { files, signal, onProgress, sealer } = order;
  const zip = await files.readAll(path);
  const content = await contentOf(zip ?? new Uint8Array(), sealer);
  if (!content.ok) return content.error;
  const proof = await proveBackup(content.value, {
    strangeIn: () => 0,
    signal,
    onProgress: (done) => {
      onProgress(WRITING_SHARE + (1 - WRITING_SHARE) * done);
    },
  });
  if (!proof.ok) return proof.error;
  const isSame = JSON.stringify(proof.value.manifest) === JSON.stringify(meant);
  return isSame
    ? null
    : appError('backup-failed', { reason: 'what was written does not read back the same' });
}

/**
 * Makes a backup.
 *
 * @returns it; `backup-failed` (`reason`) or `job-cancelled`, with nothing left behind in the folder
 */
export async function writeBackup(order: BackupOrder): Promise<Result<MadeBackup, AppError>> {
  const { files, folder, origin } = order;
  const unfinished = join(folder, `backup-${String(origin.epoch)}-${String(origin.sequence)}${UNFINISHED}`);
  try {
    await files.makeFolder(folder);
    await files.remove(unfinished);
    const manifest = await writeUnfinished(order, unfinished);
    const problem = await proveWritten(order, unfinished, manifest);
    stopIfCalledOff(order.signal);
    if (problem !== null) throw new Unproven(problem.context['reason'] ?? problem.code);
    const name = nameOf(manifest);
    await files.rename(unfinished, join(folder, name.fileName));
    await files.syncFolder(folder);
    return ok({ name, manifest });
  } catch (error) {
    await files.remove(unfinished).catch(() => undefined);
    if (error instanceof CalledOff) return fail('job-cancelled');
    const reason = error instanceof Unproven ? error.message : reasonInWords(error);
    return err(appError('backup-failed', { reason }));
  }
}
