/**
 * The folder of the user's choice into which backups are copied. It may be on a network that never answers: what asks it
 * waits a little and no longer, and what it has not answered is not asked again, so that it holds nothing else up.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { copyBackup, listBackups, rotate, type Calendar } from './backup-folder';
import type { BackupName } from './backup-name';
import { waitAtMost } from '../files/wait-at-most';

const LISTING_MS = 1_500;
/** A large backup on a slow network takes longer; it is then copied all the same, and nobody waits for it. */
const COPYING_MS = 20_000;

/** What the folder needs. */
export interface SecondFolderParts {
  readonly files: DurableFiles;
  /** An absolute path. */
  readonly path: string;
  readonly vaultId: string;
  readonly calendar: Calendar;
}

/** The folder. No function rejects, and each answers within seconds. */
export interface SecondFolder {
  readonly path: string;
  /** Why it could not be used when it was last tried; `null` when it could, or was not tried. */
  readonly problem: () => AppError | null;
  /** The backups in it, first made first; `null` when it cannot be listed, or does not answer in time. */
  readonly list: () => Promise<readonly BackupName[] | null>;
  /** Copies a finished backup: `backup-folder-unusable` (`reason`), also when it is not done in time, or an earlier copy is not. */
  readonly copy: (from: string, fileName: string) => Promise<Result<null, AppError>>;
}

function unusable(reason: string): { readonly ok: false; readonly error: AppError } {
  return fail('backup-folder-unusable', { reason });
}

class Folder implements SecondFolder {
  readonly path: string;
  #listing: Promise<readonly BackupName[]> | null = null;
  #copying: Promise<Result<null, AppError>> | null = null;
  #listProblem: AppError | null = null;
  #copyProblem: AppError | null = null;

  constructor(private readonly parts: SecondFolderParts) {
    this.path = parts.path;
  }

  readonly problem = (): AppError | null => this.#listProblem ?? this.#copyProblem;

  readonly list = async (): Promise<readonly BackupName[] | null> => {
    try {
      const found = await waitAtMost(LISTING_MS, this.#listOnce());
      this.#listProblem = found === null ? unusable('it did not answer in time').error : null;
      return found;
    } catch (error) {
      this.#listProblem = unusable(reasonInWords(error)).error;
      return null;
    }
  };

  readonly copy = async (from: string, fileName: string): Promise<Result<null, AppError>> => {
    if (this.#copying !== null) return this.#told(unusable('an earlier backup is still being copied there'));
    const copying = this.#copyNow(from, fileName);
    this.#copying = copying;
    void copying.then((copied) => {
      this.#copying = null;
      this.#told(copied);
    });
    return (await waitAtMost(COPYING_MS, copying)) ?? this.#told(unusable('it did not answer in time'));
  };

  /** One at a time: whoever asks meanwhile gets the same. */
  #listOnce(): Promise<readonly BackupName[]> {
    const { files, path, vaultId } = this.parts;
    this.#listing ??= listBackups(files, path, vaultId).finally(() => {
      this.#listing = null;
    });
    return this.#listing;
  }

  async #copyNow(from: string, fileName: string): Promise<Result<null, AppError>> {
    const { files, path, vaultId, calendar } = this.parts;
    const copied = await copyBackup(files, from, { folder: path, fileName });
    if (copied.ok) await rotate(files, path, { vaultId, calendar });
    return copied.ok ? ok(null) : copied;
  }

  #told(copied: Result<null, AppError>): Result<null, AppError> {
    this.#copyProblem = copied.ok ? null : copied.error;
    return copied;
  }
}

/** Opens the folder. Asks nothing of it yet. */
export function openSecondFolder(parts: SecondFolderParts): SecondFolder {
  return new Folder(parts);
}
