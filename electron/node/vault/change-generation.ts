/**
 * Makes the next generation beside the one in force and puts it in force: a ring first, to be printed and confirmed; then
 * everything sealed under it and compared; then one write of the state. Until that write, what is in force stays as it was.
 */
import { appError, fail, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import { openDataKeys, type DataKeys } from './data-keys';
import { discardNext, discardSealed } from './generations';
import { HeldRing } from './held-ring';
import type { KeyHolder } from './key-holder';
import { makeRing, makeSheet, sealAllRings } from './new-ring';
import { backupFolderOf, journalFolderOf, keyPlacesOf, VAULT_FOLDER } from './places';
import { journalHeads, reseal, type Resealed, type ResealedJournals, type ResealWatch } from './reseal';
import { ringSum, writeNewRing, type SealedRing } from './ring-files';
import { join } from 'node:path';

/** A ring that is to be made. */
export interface PrepareOrder {
  /** Of this laptop's vault, whatever its generation. */
  readonly vaultId: string;
  readonly passphrase: string;
  /** The passphrase in force; `null` while everything is in the open. */
  readonly current: string | null;
  readonly firmRecipient: string | null;
}

/** What seals backups under a ring that is not in force yet. */
export interface NextRing {
  readonly ring: HeldRing;
  readonly files: Pick<SealedRing, 'ring' | 'sheetRing'>;
}

/** What is sealed when the next generation is put in force. */
export interface BeginOrder extends ResealWatch {
  /** Nothing may write to them until the app has started anew. */
  readonly source: ResealedJournals;
  /** Seals and proves every backup, from one folder into the other; takes none away. */
  readonly sealBackups: (
    next: NextRing,
    folders: { readonly from: string; readonly to: string },
    watch: ResealWatch,
  ) => Promise<Result<null, AppError>>;
  readonly marker: {
    /** Writes the marker for the next generation, so that earlier versions of the app stop. Rejects with the system's error. */
    readonly handOver: (generation: number, head: string) => Promise<void>;
    /** The change did not come about: the marker is again that of the generation in force. Never rejects. */
    readonly handBack: () => Promise<void>;
  };
}

interface Prepared {
  readonly ring: HeldRing;
  readonly files: SealedRing;
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** Sealing journals takes about this much of the whole, backups the rest. */
const JOURNAL_SHARE = 0.6;

function scaled({ signal, onProgress }: ResealWatch, from: number, to: number): ResealWatch {
  return {
    signal,
    onProgress: (done) => {
      onProgress(from + (to - from) * done);
    },
  };
}

/** The generation that comes next. */
export class NextGeneration {
  #prepared: Prepared | null = null;

  constructor(private readonly holder: KeyHolder) {
    holder.onLock(this.forget);
  }

  private get number(): number {
    return this.holder.state.now().generation + 1;
  }

  /**
   * Makes the ring and writes it. Answers with the code of the sheet: `passphrase-weak`, `vault-wrong-passphrase`,
   * `vault-locked`, `vault-not-ready` while something of the generation before is left, or `vault-failed`.
   */
  readonly prepare = (order: PrepareOrder): Outcome<string> =>
    this.holder.inTurn(async () => {
      const { state, parts } = this.holder;
      const { generation, previous } = state.now();
      if (previous !== null)
        return fail('vault-not-ready', { reason: 'the last change of keys is not finished' });
      const allowed = generation === 0 ? ok(null) : await this.#allowed(order.current);
      if (!allowed.ok) return allowed;
      const { code, recipient } = await makeSheet(parts.randomBytes);
      const { vaultId, firmRecipient, passphrase } = order;
      const createdAt = parts.now().toISOString();
      const kept = { vaultId, generation: generation + 1, createdAt, firmRecipient };
      const ring = makeRing({ ...kept, recoveryRecipient: recipient }, parts.randomBytes);
      const files = await sealAllRings(ring, { work: parts.work, passphrase, code });
      if (!files.ok) return files;
      await this.#write(files.value);
      this.#prepared = { ring: new HeldRing(ring), files: files.value };
      return ok(code);
    });

  async #allowed(current: string | null): Outcome<unknown> {
    if (this.holder.held === null) return fail('vault-locked');
    return this.holder.checked(current ?? '');
  }

  async #write(files: SealedRing): Promise<void> {
    const { state, parts } = this.holder;
    await this.#discard();
    await parts.files.makeFolder(join(parts.folder, VAULT_FOLDER));
    // Before any ring: without a state, a ring that is there would be taken for the one in force.
    await state.change({});
    await writeNewRing(parts.files, keyPlacesOf(parts.folder, this.number), files);
  }

  async #discard(): Promise<void> {
    const { parts, state } = this.holder;
    this.forget();
    await discardNext(parts.files, parts.folder, state.now().generation);
  }

  /** Throws away what was prepared. */
  readonly discard = (): Outcome<null> =>
    this.holder.inTurn(async () => {
      await this.#discard();
      return ok(null);
    });

  /** Overwrites what is held of the next generation; its files stay. */
  readonly forget = (): void => {
    this.#prepared?.ring.wipe();
    this.#prepared = null;
  };

  /**
   * Seals everything under the ring that was prepared and puts it in force. When it succeeds, or fails with `restart` in its
   * context, nothing more may be written, and the app must start anew.
   *
   * @returns `vault-not-ready` (`reason`), `vault-locked`, `job-cancelled`, `vault-failed` (`reason`), or what sealing the
   *   backups fails with: what is in force is as it was, and the ring stays prepared
   */
  readonly begin = (order: BeginOrder): Outcome<null> =>
    this.holder.inTurn(async () => {
      const prepared = this.#prepared;
      if (prepared === null) return fail('vault-not-ready', { reason: 'no passphrase was prepared' });
      if (this.number > 1 && this.holder.held === null) return fail('vault-locked');
      const sealed = await this.#seal(prepared, order).catch((error: unknown) =>
        fail('vault-failed', { reason: reasonInWords(error) }),
      );
      return sealed.ok ? this.#switch(prepared, sealed.value, order) : this.#back(sealed.error, order);
    });

  /** What is in force stays so. What cannot be taken away now is at the next start. */
  async #back(error: AppError, { marker }: BeginOrder): Outcome<never> {
    const { files, folder } = this.holder.parts;
    await discardSealed(files, folder, this.number).catch(() => undefined);
    await marker.handBack();
    return err(error);
  }

  async #seal(prepared: Prepared, order: BeginOrder): Outcome<Resealed> {
    const { files, folder, randomBytes } = this.holder.parts;
    const generation = this.number;
    await discardSealed(files, folder, generation);
    const { vaultId } = prepared.ring.open;
    const wrappingKey = prepared.ring.wrappingKey();
    const keys = await openDataKeys({
      ...{ files, folder, vaultId, generation, wrappingKey, randomBytes },
      isNew: true,
    });
    if (!keys.ok) return keys;
    try {
      return await this.#sealUnder(prepared, keys.value, order);
    } finally {
      keys.value.wipe();
    }
  }

  async #sealUnder(prepared: Prepared, keys: DataKeys, order: BeginOrder): Outcome<Resealed> {
    const { files, folder, randomBytes } = this.holder.parts;
    const generation = this.number;
    const heads = journalHeads(order.source);
    const sealed = await reseal({
      ...scaled(order, 0, JOURNAL_SHARE),
      ...{ files, randomBytes, source: order.source },
      vaultId: prepared.ring.open.vaultId,
      from: this.holder.held?.data ?? null,
      to: { folder: journalFolderOf(folder, generation), keys },
    });
    if (!sealed.ok) return sealed;
    const backups = await order.sealBackups(
      prepared,
      { from: backupFolderOf(folder, generation - 1), to: backupFolderOf(folder, generation) },
      scaled(order, JOURNAL_SHARE, 1),
    );
    if (!backups.ok) return backups;
    if (order.signal.aborted) return fail('job-cancelled');
    if (journalHeads(order.source) !== heads)
      return fail('vault-not-ready', { reason: 'something was saved while it was being sealed' });
    await order.marker.handOver(generation, sealed.value.head);
    return sealed;
  }

  /** The moment of the change. A state that can be written neither way leaves both generations, and the next start decides. */
  async #switch({ files }: Prepared, { counts }: Resealed, order: BeginOrder): Outcome<null> {
    const { state } = this.holder;
    const before = state.now();
    const next = {
      generation: before.generation + 1,
      previous: { generation: before.generation, counts },
      refused: { count: 0, at: [] },
      newSheet: null,
      sums: { ring: [ringSum(files.ring)], sheetRing: [ringSum(files.sheetRing)] },
    };
    try {
      await state.change(next).catch(() => state.change(next));
    } catch (error) {
      const reason = reasonInWords(error);
      const isBack = await state.change({}).then(
        () => true,
        () => false,
      );
      const failed = appError('vault-failed', { reason, ...(isBack ? {} : { restart: 'yes' }) });
      return isBack ? this.#back(failed, order) : err(failed);
    }
    this.holder.lock();
    return ok(null);
  }
}
