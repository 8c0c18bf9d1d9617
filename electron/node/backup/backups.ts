/**
 * Backups of a vault: made from its journals, kept in the app's own folder and, if the user chose one, in a second
 * folder. One at a time. A second folder that fails never keeps a backup, or anything else, from being made.
 */
import { join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import type { KeepAside } from '../journal/keep-aside';
import type { Vault } from '../marker/vault';
import { listBackups, removeUnfinished, rotate, type Calendar } from './backup-folder';
import { byMaking, parseBackupName, type BackupName } from './backup-name';
import { openSecondFolder, type SecondFolder } from './second-folder';
import { NO_SETTINGS, readSettings, writeSettings, type BackupSettings } from './settings-file';
import type { BackupOpening } from './sealed-zip';
import type { Sealing } from './sealing';
import { writeBackup } from './write-backup';

/** Which of the two folders a backup is in. */
export type BackupPlace = 'own' | 'second';

/** A backup in the list. */
export interface BackupEntry extends BackupName {
  readonly place: BackupPlace;
}

/** The second folder as it stands. */
export interface SecondFolderState {
  readonly path: string;
  /** Why it could not be used when it was last tried in this run; `null` when it could, or was not tried. */
  readonly problem: AppError | null;
}

/** All backups, the last made first. */
export interface BackupOverview {
  readonly backups: readonly BackupEntry[];
  readonly secondFolder: SecondFolderState | null;
}

/** How long work is watched. */
export interface Watch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** A backup with the outcome of its copy; `null` when there is no second folder. */
export interface KeptBackup {
  readonly name: BackupName;
  readonly leftOut: readonly string[];
  readonly copied: Result<null, AppError> | null;
}

/** The backups of a vault. */
export interface Backups {
  readonly list: () => Promise<BackupOverview>;
  /** Makes one now: `backup-failed`, `vault-locked` or `job-cancelled`, with nothing left behind. */
  readonly make: (watch: Watch) => Promise<Result<KeptBackup, AppError>>;
  /** Makes one if something has changed since the last, and that one is older than a day or was owed. `null` if not, or locked. */
  readonly makeIfDue: (watch: Watch) => Promise<Result<KeptBackup, AppError> | null>;
  /** Makes one if something has changed since the last, else `null`; when there is no time, the next start owes it. */
  readonly makeAtClose: (milliseconds: number) => Promise<Result<KeptBackup, AppError> | null>;
  /** Where one is, for a process that reads it: `backup-unknown` or `backup-unreadable`, each with its `fileName`; `backup-folder-unusable`. */
  readonly pathOf: (place: BackupPlace, fileName: string) => Promise<Result<string, AppError>>;
  /**
   * Remembers a second folder, or `null` for none, and copies the newest backup there. Answers
   * `backup-folder-unusable` when that fails; the folder is remembered all the same.
   */
  readonly setSecondFolder: (path: string | null) => Promise<Result<null, AppError>>;
  /** What opens those that are sealed; `null` while the vault is open or locked. */
  readonly opening: () => Promise<BackupOpening | null>;
  /** The highest epoch of this vault among the backups in the second folder; `null` for none. */
  readonly secondEpoch: () => Promise<number | null>;
}

/** What backups need. */
export interface BackupsParts {
  readonly files: DurableFiles;
  /** For backups alone. */
  readonly folder: string;
  readonly settingsPath: string;
  readonly keepAside: KeepAside;
  readonly vault: Vault;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly calendar: Calendar;
  /** How backups are made now; fails with `vault-damaged` or `vault-failed`. */
  readonly sealing: () => Promise<Result<Sealing, AppError>>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

class KeptBackups {
  settings: BackupSettings = NO_SETTINGS;
  second: SecondFolder | null = null;
  private lane: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: BackupsParts) {}

  /** Whether there is anything that the last backup does not have. A vault that never held anything needs none. */
  get isChanged(): boolean {
    const { assessments, packs } = this.parts.vault.counts();
    if (this.settings.lastHead === null && assessments + packs === 0) return false;
    return this.parts.vault.journal.head() !== this.settings.lastHead;
  }

  /** Nothing changes while the vault is locked, and what changed before is owed. */
  async isLocked(): Promise<boolean> {
    const sealing = await this.parts.sealing();
    return sealing.ok && sealing.value.kind === 'locked';
  }

  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.lane.then(work);
    this.lane = done.catch(() => undefined);
    return done;
  }

  async listOwn(): Promise<readonly BackupEntry[]> {
    const { files, folder, vault } = this.parts;
    const names = await listBackups(files, folder, vault.id).catch(() => []);
    return names.map((name) => ({ ...name, place: 'own' }));
  }

  /** None where the second folder does not answer; it then has a problem. */
  async listSecond(): Promise<readonly BackupEntry[]> {
    const names = (await this.second?.list()) ?? [];
    return names.map((name) => ({ ...name, place: 'second' }));
  }

  async listBoth(): Promise<readonly BackupEntry[]> {
    const both = await Promise.all([this.listOwn(), this.listSecond()]);
    return both.flat().sort(byMaking).reverse();
  }

  /** Takes on settings that were read, or chosen. What the folder of before has not answered is no longer waited for. */
  take(settings: BackupSettings): void {
    const { files, vault, calendar } = this.parts;
    const { secondFolder: path } = settings;
    this.settings = settings;
    this.second = path === null ? null : openSecondFolder({ files, path, vaultId: vault.id, calendar });
  }

  /** Settings that cannot be written cost a backup too many at most. */
  async save(settings: BackupSettings): Promise<boolean> {
    this.settings = settings;
    const { files, settingsPath } = this.parts;
    return writeSettings(files, settingsPath, settings).then(
      () => true,
      () => false,
    );
  }

  async make(watch: Watch): Promise<Result<KeptBackup, AppError>> {
    const { files, folder, vault, appVersion, now, calendar } = this.parts;
    const sealing = await this.parts.sealing();
    if (!sealing.ok) return sealing;
    if (sealing.value.kind === 'locked') return fail('vault-locked');
    await removeUnfinished(files, folder);
    const head = vault.journal.head();
    const own = await this.listOwn();
    const sequence = own.reduce((most, each) => Math.max(most, each.sequence), 0) + 1;
    const kept = vault.journal.assessments().filter((each) => each.presence !== 'removed');
    const gone = vault.journal.gone();
    const made = await writeBackup({
      files,
      folder,
      source: {
        assessmentIds: [...kept.map((each) => each.assessmentId), ...gone.filter((id) => id !== null)],
        arePacksGone: gone.includes(null),
        read: vault.journal.read,
        head,
      },
      origin: {
        vaultId: vault.id,
        epoch: vault.epochNow(),
        sequence,
        createdAt: now().toISOString(),
        appVersion,
      },
      sealer: sealing.value.kind === 'sealed' ? sealing.value.sealer : null,
      ...watch,
    });
    if (!made.ok) return made;
    const { name, manifest } = made.value;
    await rotate(files, folder, { vaultId: vault.id, calendar });
    await this.save({ ...this.settings, lastHead: head, isOwed: false });
    const copied = await this.copy(name);
    return ok({ name, leftOut: manifest.leftOut, copied });
  }

  async copyNewest(): Promise<Result<null, AppError>> {
    const newest = (await this.listOwn()).at(-1);
    return newest === undefined ? ok(null) : ((await this.copy(newest)) ?? ok(null));
  }

  private async copy({ fileName }: BackupName): Promise<Result<null, AppError> | null> {
    return (await this.second?.copy(join(this.parts.folder, fileName), fileName)) ?? null;
  }

  /** A date in the future is no reason to wait: the clock was wrong then, or is now. */
  async isDue(): Promise<boolean> {
    if (!this.isChanged || (await this.isLocked())) return false;
    const newest = (await this.listOwn()).at(-1);
    if (newest === undefined || this.settings.isOwed) return true;
    const age = this.parts.now().getTime() - Date.parse(newest.createdAt);
    return age > DAY_MS || age < 0;
  }

  async pathOf(place: BackupPlace, fileName: string): Promise<Result<string, AppError>> {
    const { files, folder, vault } = this.parts;
    if (parseBackupName(fileName)?.vaultId !== vault.id) return fail('backup-unknown', { fileName });
    if (place === 'second') return this.pathInSecond(fileName);
    try {
      const path = join(folder, fileName);
      return (await files.facts(path)) === null ? fail('backup-unknown', { fileName }) : ok(path);
    } catch (error) {
      return fail('backup-unreadable', { fileName, reason: reasonInWords(error) });
    }
  }

  private async pathInSecond(fileName: string): Promise<Result<string, AppError>> {
    const { second } = this;
    if (second === null) return fail('backup-unknown', { fileName });
    const names = await second.list();
    if (names === null) return fail('backup-folder-unusable', second.problem()?.context);
    const isThere = names.some((name) => name.fileName === fileName);
    return isThere ? ok(join(second.path, fileName)) : fail('backup-unknown', { fileName });
  }
}

/** Closes with a backup if there is time for one. */
async function makeAtClose(
  kept: KeptBackups,
  milliseconds: number,
): Promise<Result<KeptBackup, AppError> | null> {
  if (!kept.isChanged || (await kept.isLocked())) return null;
  const signal = AbortSignal.timeout(milliseconds);
  const made = await kept.inTurn(() => kept.make({ signal, onProgress: () => undefined }));
  if (!made.ok) await kept.save({ ...kept.settings, isOwed: true });
  return made;
}

/** Opens the backups of a vault. Never rejects, and makes none. */
export async function openBackups(parts: BackupsParts): Promise<Backups> {
  const kept = new KeptBackups(parts);
  kept.take(await readSettings(parts.files, parts.settingsPath, parts.keepAside));
  // Whatever kept the run before from its last backup: there is something that no backup has.
  kept.settings = { ...kept.settings, isOwed: kept.settings.isOwed || kept.isChanged };
  return {
    list: async () => {
      const backups = await kept.listBoth();
      const { second } = kept;
      return {
        backups,
        secondFolder: second === null ? null : { path: second.path, problem: second.problem() },
      };
    },
    make: (watch) => kept.inTurn(() => kept.make(watch)),
    makeIfDue: (watch) => kept.inTurn(async () => ((await kept.isDue()) ? kept.make(watch) : null)),
    makeAtClose: (milliseconds) => makeAtClose(kept, milliseconds),
    pathOf: (place, fileName) => kept.pathOf(place, fileName),
    setSecondFolder: async (path) => {
      kept.take({ ...kept.settings, secondFolder: path });
      const isSaved = await kept.save(kept.settings);
      if (!isSaved) return fail('backup-folder-unusable', { reason: 'the choice could not be stored' });
      return kept.inTurn(() => kept.copyNewest());
    },
    opening: async () => {
      const sealing = await parts.sealing();
      return sealing.ok && sealing.value.kind === 'sealed'
        ? { kind: 'identity', identity: sealing.value.sealer.keys.identity() }
        : null;
    },
    secondEpoch: async () => {
      const epochs = (await kept.listSecond()).map(({ epoch }) => epoch);
      return epochs.length === 0 ? null : Math.max(...epochs);
    },
  };
}
