/**
 * Finishes a change of keys once the vault is unlocked and the database was filled: takes away the generation before, then
 * seals what is left of it in the second folder. Begun again at every start until it is done.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Storage, StorageDoor } from '../../node/backup/open-storage';
import type { DurableFiles } from '../../node/journal/durable-files';
import { removePreviousGeneration } from '../../node/vault/generations';
import type { KeyHolder } from '../../node/vault/key-holder';
import type { RunningVault } from './running-vault';
import type { ComparedDatabase } from './storage-service';

/** What finishing needs. */
export interface FinishParts {
  readonly vault: RunningVault;
  readonly door: StorageDoor;
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  /** What of a generation's store is in it: folders and files. */
  readonly remainsOf: (generation: number, names: readonly string[]) => readonly string[];
  /** Takes away what of the store is open in this run, now or at the next start. Rejects with the system's error. */
  readonly removeOpen: (generation: number) => Promise<void>;
  /** Preferences that were carried over have arrived. */
  readonly forgetCarried: () => Promise<void>;
  readonly log: (event: string, ...codes: readonly string[]) => void;
}

/** Finishes, each time it may have become possible. */
export interface Finisher {
  readonly onCompared: (comparison: ComparedDatabase) => void;
  /** The database was brought together with the journals, and has so many rows; `null` where they were not counted. */
  readonly onConfirmed: (rows: number | null) => void;
  /** Another second folder was chosen. */
  readonly onSecondFolder: () => void;
}

type Outcome = Promise<Result<null, AppError>>;

/** The database has all that the journals have, and the journals are whole. */
function isFilled({ differences, packs, isWhole }: ComparedDatabase): boolean {
  return isWhole && differences.length === 0 && packs.missingInDatabase.length === 0;
}

/** None of the assessments that were sealed has vanished: one that was deleted since has left word of that. */
function areAllThere({ vault }: Storage, { state }: KeyHolder): boolean {
  const { previous } = state.now();
  return vault.journal.assessments().length >= (previous?.counts.assessments ?? 0);
}

/** All rows that the journals have, read again one journal after another; `null` when one cannot be read. */
async function countJournaled({ vault: { journal } }: Storage): Promise<number | null> {
  const packs = await journal.read(null);
  if (!packs.ok) return null;
  let rows = packs.value?.rows.filter(({ table }) => table === 'packs').length ?? 0;
  for (const { assessmentId, presence } of journal.assessments()) {
    if (presence === 'removed') continue;
    const read = await journal.read(assessmentId);
    if (!read.ok) return null;
    rows += read.value?.rows.length ?? 0;
  }
  return rows;
}

class Finishing {
  comparison: ComparedDatabase | null = null;
  /** In the database, as it was counted last. */
  rows: number | null = null;
  #lane: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: FinishParts) {}

  /** One after another. Tells the log alone: it is done again at the next start. */
  inTurn(event: string, work: (holder: KeyHolder, storage: Storage) => Outcome): void {
    this.#lane = this.#lane
      .then(async () => {
        const holder = this.parts.vault.unlocked();
        const storage = await this.parts.door.get();
        if (holder === null || !storage.ok) return;
        const finished = await work(holder, storage.value);
        if (!finished.ok) this.parts.log(event, finished.error.code);
      })
      .catch(() => {
        this.parts.log(event, 'failed');
      });
  }

  async #seal(storage: Storage, folders: { readonly from: string; readonly to: string }): Outcome {
    const sealing = await this.parts.vault.sealing();
    if (!sealing.ok) return sealing;
    if (sealing.value.kind !== 'sealed') return fail('vault-locked');
    const { keys } = sealing.value.sealer;
    const { sealBackups } = await import('../../node/backup/seal-backups');
    return sealBackups({
      ...{ ...folders, keys, files: this.parts.files, vaultId: storage.vault.id },
      opening: { kind: 'identity', identity: keys.identity() },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  }

  async removePrevious(holder: KeyHolder, storage: Storage): Outcome {
    const { files, folder, remainsOf, forgetCarried, log } = this.parts;
    const { previous } = holder.state.now();
    if (previous === null) return ok(null);
    const { comparison } = this;
    const isWhole = comparison !== null && isFilled(comparison) && areAllThere(storage, holder);
    if (!isWhole || this.rows === null || this.rows !== (await countJournaled(storage))) {
      log('vault-previous', 'kept');
      return ok(null);
    }
    await this.parts.removeOpen(previous.generation);
    const removed = await removePreviousGeneration({
      ...{ files, folder, state: holder.state },
      others: remainsOf(previous.generation, await files.list(folder)),
      sealBackups: (from, to) => this.#seal(storage, { from, to }),
    });
    if (!removed.ok) return removed;
    await forgetCarried();
    log('vault-previous', 'removed');
    return removed;
  }

  /** Once for a folder and a generation: reading all that is in it takes long. */
  async sealSecond(holder: KeyHolder, storage: Storage): Outcome {
    const path = (await storage.backups.list()).secondFolder?.path;
    const { generation, sealedSecond } = holder.state.now();
    if (path === undefined || (sealedSecond?.path === path && sealedSecond.generation === generation))
      return ok(null);
    const sealed = await this.#seal(storage, { from: path, to: path });
    if (sealed.ok) await holder.state.change({ sealedSecond: { path, generation } });
    return sealed;
  }
}

/** Makes what finishes. */
export function createFinisher(parts: FinishParts): Finisher {
  const finishing = new Finishing(parts);
  const sealSecond = (): void => {
    finishing.inTurn('vault-second-folder', (holder, storage) => finishing.sealSecond(holder, storage));
  };
  return {
    onCompared: (comparison) => {
      finishing.comparison = comparison;
    },
    onConfirmed: (rows) => {
      finishing.rows = rows;
      finishing.inTurn('vault-previous', (holder, storage) => finishing.removePrevious(holder, storage));
      sealSecond();
    },
    onSecondFolder: sealSecond,
  };
}
