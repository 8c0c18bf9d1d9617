/**
 * The files of a ring on the disk: written whole or not at all, and never in the place of one that could not be read
 * without a copy of it. A sum of what was written tells damage from a wrong passphrase.
 */
import { createHash } from 'node:crypto';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Ring } from '@shared/vault/ring';
import type { DurableFiles } from '../journal/durable-files';
import { replaceFileDurably, UNFINISHED } from '../journal/replace-file';
import { keyPlacesOf, type KeyPlaces } from './places';
import { wipeFile } from './twin-file';
import { vaultAside, type StateKeeper } from './vault-state';

/** The work that takes a second and a great deal of memory, done outside of main. */
export interface RingWork {
  /** See `sealRing`. */
  readonly seal: (ring: Ring, passphrase: string) => Promise<Result<Uint8Array, AppError>>;
  /** See `openRing`. */
  readonly open: (bytes: Uint8Array, passphrase: string) => Promise<Result<Ring, AppError>>;
}

/** The files of a ring, made and not yet written. */
export interface SealedRing {
  readonly ring: Uint8Array;
  readonly sheetRing: Uint8Array;
  /** `null`: the firm has no key. */
  readonly firmRing: Uint8Array | null;
}

type SummedFile = 'ring' | 'sheetRing';

/** The SHA-256 of a file of a ring. */
export function ringSum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files of the ring in force. Every method that writes rejects with the system's error. */
export class RingFiles {
  constructor(
    private readonly files: DurableFiles,
    private readonly folder: string,
    private readonly state: StateKeeper,
  ) {}

  private get places(): KeyPlaces {
    return keyPlacesOf(this.folder, this.state.now().generation);
  }

  /** Whether a passphrase cannot help: its file is missing, or has no sound beginning, and the sheet's file is there. */
  async needsSheet(): Promise<boolean> {
    const bytes = await this.files.readAll(this.places.ring);
    const { readAgeHeader } = await import('@shared/exchange/age-header');
    if (bytes !== null && readAgeHeader(bytes).kind === 'passphrase') return false;
    return (await this.files.facts(this.places.sheetRing)) !== null;
  }

  /** Opens by the passphrase: `vault-wrong-passphrase`, `vault-damaged` (`reason`) or `vault-newer`. */
  async openByPassphrase(work: RingWork, passphrase: string): Promise<Result<Ring, AppError>> {
    const bytes = await this.files.readAll(this.places.ring);
    if (bytes === null) return fail('vault-damaged', { reason: 'the ring is missing' });
    return this.judged('ring', bytes, await work.open(bytes, passphrase));
  }

  /** Opens by the sheet: `vault-wrong-sheet`, `vault-damaged` (`reason`) or `vault-newer`. */
  async openBySheet(identity: string): Promise<Result<Ring, AppError>> {
    const bytes = await this.files.readAll(this.places.sheetRing);
    if (bytes === null) return fail('vault-damaged', { reason: 'the ring of the sheet is missing' });
    const { openRingBySheet } = await import('./ring-cipher');
    return this.judged('sheetRing', bytes, await openRingBySheet(bytes, identity));
  }

  /** What refuses a secret, and is not what was written, is damaged: the secret may be right. */
  private async judged(
    file: SummedFile,
    bytes: Uint8Array,
    opened: Result<Ring, AppError>,
  ): Promise<Result<Ring, AppError>> {
    const sum = ringSum(bytes);
    const { sums, generation } = this.state.now();
    const isKnown = sums[file].includes(sum);
    if (opened.ok) {
      if (opened.value.generation !== generation)
        return fail('vault-damaged', { reason: 'the ring is that of another time' });
      // Brought back by hand, perhaps: it opens, so it is known from now on.
      if (!isKnown) await this.expect(file, [sum]).catch(() => undefined);
      return opened;
    }
    const isRefusal = opened.error.code.startsWith('vault-wrong');
    if (!isRefusal || sums[file].length === 0 || isKnown) return opened;
    return fail('vault-damaged', { reason: 'the ring is not the one that was written' });
  }

  private expect(file: SummedFile, sums: readonly string[]): Promise<void> {
    return this.state.change({ sums: { ...this.state.now().sums, [file]: sums } });
  }

  private async replace(file: SummedFile, bytes: Uint8Array): Promise<void> {
    const before = await this.files.readAll(this.places[file]);
    const known = before === null ? [] : [ringSum(before)];
    const kept = known.filter((sum) => this.state.now().sums[file].includes(sum));
    const sum = ringSum(bytes);
    // Either may be in place until the new one's name is durable.
    await this.expect(file, [...kept, sum]);
    await replaceFileDurably(this.files, this.places[file], bytes);
    await this.expect(file, [sum]);
  }

  /** Puts a ring under a passphrase in the place of the one before. */
  replaceRing(bytes: Uint8Array): Promise<void> {
    return this.replace('ring', bytes);
  }

  /** Keeps a copy of a ring that cannot be the one that was written, before it is replaced. */
  async keepDamagedRing(): Promise<void> {
    const bytes = await this.files.readAll(this.places.ring);
    if (bytes === null) return;
    const isWritten = this.state.now().sums.ring.includes(ringSum(bytes));
    if (!isWritten) await vaultAside(this.files, this.folder).keep(null, 'damaged', bytes);
  }

  /**
   * Makes the ring’s files for sheet and firm anew where they are missing, or are not what was written: who has the passphrase
   * would learn of it only when it is forgotten. A copy of a damaged one is kept.
   */
  async mendOthers(ring: Ring): Promise<void> {
    const { sealRingTo } = await import('./ring-cipher');
    const sheet = await this.files.readAll(this.places.sheetRing);
    const known = this.state.now().sums.sheetRing;
    if (sheet === null || (known.length > 0 && !known.includes(ringSum(sheet)))) {
      if (sheet !== null) await vaultAside(this.files, this.folder).keep(null, 'damaged', sheet);
      await this.replace('sheetRing', await sealRingTo(ring, ring.recoveryRecipient));
    }
    const { firmRecipient } = ring;
    if (firmRecipient !== null && (await this.files.facts(this.places.firmRing)) === null)
      await replaceFileDurably(this.files, this.places.firmRing, await sealRingTo(ring, firmRecipient));
  }

  /** Puts all files of a ring in place, that of the passphrase last. */
  async replaceAll({ ring, sheetRing, firmRing }: SealedRing): Promise<void> {
    await this.replace('sheetRing', sheetRing);
    if (firmRing !== null) await replaceFileDurably(this.files, this.places.firmRing, firmRing);
    await this.replace('ring', ring);
  }

  /** The files that stand in every backup; `vault-damaged` when one is missing. */
  async forBackups(): Promise<Result<Pick<SealedRing, 'ring' | 'sheetRing'>, AppError>> {
    const ring = await this.files.readAll(this.places.ring);
    const sheetRing = await this.files.readAll(this.places.sheetRing);
    if (ring === null || sheetRing === null) return fail('vault-damaged', { reason: 'the ring is missing' });
    return ok({ ring, sheetRing });
  }
}

/** Writes the files of a generation that is not in force yet. Rejects with the system's error. */
export async function writeNewRing(
  files: DurableFiles,
  places: KeyPlaces,
  { ring, sheetRing, firmRing }: SealedRing,
): Promise<void> {
  await replaceFileDurably(files, places.ring, ring);
  await replaceFileDurably(files, places.sheetRing, sheetRing);
  if (firmRing !== null) await replaceFileDurably(files, places.firmRing, firmRing);
}

/** Overwrites and removes the data keys of a generation. Rejects with the system's error; it may be done again. */
export async function wipeDataKeys(files: DurableFiles, { keys }: KeyPlaces): Promise<void> {
  for (const path of keys) {
    await wipeFile(files, path);
    await wipeFile(files, `${path}${UNFINISHED}`);
  }
}

/** Overwrites and removes every file of a generation's keys. Rejects with the system's error; it may be done again. */
export async function wipeKeyFiles(files: DurableFiles, places: KeyPlaces): Promise<void> {
  await wipeDataKeys(files, places);
  for (const path of [places.ring, places.sheetRing, places.firmRing]) {
    await wipeFile(files, path);
    await wipeFile(files, `${path}${UNFINISHED}`);
  }
}
