/**
 * Everything that stands outside the database, opened together: marker, journals, backups. Opened again when it is
 * next needed if the disk refused.
 */
import { join } from 'node:path';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { DurableFiles } from '../journal/durable-files';
import { createKeepAside } from '../journal/keep-aside';
import { openVault } from '../marker/open-vault';
import type { Vault } from '../marker/vault';
import { listBackups, type Calendar } from './backup-folder';
import { openBackups, type Backups, type KeptBackup } from './backups';
import type { Sealing } from './sealing';
import { backupFolderOf, journalFolderOf } from '../vault/places';
import { waitAtMost } from '../files/wait-at-most';

/** What is open. */
export interface Storage {
  readonly vault: Vault;
  readonly backups: Backups;
  /** An epoch in the second folder that this vault had not reached at the start; `null` for none, or when it takes too long. */
  readonly laterEpochSeen: () => Promise<number | null>;
}

/** The way to what is open. */
export interface StorageDoor {
  /** `journal-newer` when a later version of the app was here; `journal-failed` (`reason`) when the disk refuses; or as {@link StorageParts.generation} fails. */
  readonly get: () => Promise<Result<Storage, AppError>>;
  /**
   * Writes the marker, then makes a last backup if there is time. Never rejects, and ends within a few seconds.
   *
   * @returns how the backup went; `null` when none was due or time was short
   */
  readonly close: () => Promise<Result<KeptBackup, AppError> | null>;
}

/** What storage needs. */
export interface StorageParts {
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly calendar: Calendar;
  readonly newVaultId: () => string;
  /** In force: which folders are opened. Fails as opening the keys does. */
  readonly generation: () => Promise<Result<number, AppError>>;
  readonly sealing: () => Promise<Result<Sealing, AppError>>;
}

const SETTINGS_FILE = 'backups.json';
const MARKER_DELAY_MS = 3_000;
/** A network folder may not answer for minutes. */
const SECOND_FOLDER_WAIT_MS = 1_500;
const CLOSING_BACKUP_MS = 3_000;
const CLOSING_MS = 5_000;

/** The second folder knows a later run than this vault does; its epoch is then passed. */
async function lookForLaterEpoch(vault: Vault, backups: Backups): Promise<number | null> {
  const seen = await backups.secondEpoch();
  if (seen === null || seen <= vault.epochBefore) return null;
  await vault.raiseEpoch(seen);
  return seen;
}

async function openAll(parts: StorageParts): Promise<Result<Storage, AppError>> {
  const { files, folder, appVersion, now, calendar, newVaultId, sealing } = parts;
  const inForce = await parts.generation();
  if (!inForce.ok) return inForce;
  const generation = inForce.value;
  const backupFolder = backupFolderOf(folder, generation);
  const opened = await openVault({
    files,
    folder,
    generation,
    now,
    newVaultId,
    markerDelayMs: MARKER_DELAY_MS,
    highestEpoch: async (vaultId) => {
      const made = await listBackups(files, backupFolder, vaultId).catch(() => []);
      return made.reduce((most, { epoch }) => Math.max(most, epoch), 0);
    },
  });
  if (!opened.ok) return opened;
  const vault = opened.value;
  const backups = await openBackups({
    files,
    folder: backupFolder,
    settingsPath: join(folder, SETTINGS_FILE),
    keepAside: createKeepAside(files, join(journalFolderOf(folder, generation), 'aside')),
    vault,
    appVersion,
    now,
    calendar,
    sealing,
  });
  const later = lookForLaterEpoch(vault, backups).catch(() => null);
  return ok({ vault, backups, laterEpochSeen: () => waitAtMost(SECOND_FOLDER_WAIT_MS, later) });
}

/** The marker first: a second folder that does not answer must not keep it from being written. */
async function closeAll({ vault, backups }: Storage): Promise<Result<KeptBackup, AppError> | null> {
  await vault.close();
  return backups.makeAtClose(CLOSING_BACKUP_MS).catch(() => null);
}

async function closeOpened(
  opening: Promise<Result<Storage, AppError>>,
): Promise<Result<KeptBackup, AppError> | null> {
  const opened = await opening;
  return opened.ok ? closeAll(opened.value) : null;
}

/** Makes the door. Opens nothing until it is asked to. */
export function createStorageDoor(parts: StorageParts): StorageDoor {
  let opening: Promise<Result<Storage, AppError>> | null = null;
  const get = async (): Promise<Result<Storage, AppError>> => {
    const mine = (opening ??= openAll(parts));
    const opened = await mine;
    // Only one's own failed attempt is forgotten: another may be open by now, and two would write to the same files.
    if (!opened.ok && opening === mine) opening = null;
    return opened;
  };
  return {
    get,
    close: async () => {
      return opening === null ? null : waitAtMost(CLOSING_MS, closeOpened(opening));
    },
  };
}
