/**
 * Holds the keys of this laptop while it is unlocked: unlocks by passphrase or sheet, gives data keys, changes passphrase and
 * sheet, prepares the next generation and puts it in force. Knows no window, and never writes over what it could not read.
 */
import { base64 } from '@scure/base';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { readRecoveryCode } from '@shared/vault/recovery-code';
import type { Ring } from '@shared/vault/ring';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { openDataKeys, type DataKey, type DataKeys } from './data-keys';
import { HeldRing } from './held-ring';
import { openSheetNote, sealSheetNote } from './sheet-note';
import { RingFiles, type RingWork, type SealedRing } from './ring-files';
import { discardNext } from './generations';
import { openState, withRefusal, type LockSettings, type StateKeeper } from './vault-state';

/** What holding keys needs. */
export interface KeyHolderParts {
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  readonly now: () => Date;
  /** From a generator fit for keys. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly work: RingWork;
}

/** A key with its name, as it goes to the page. */
export interface NamedSecret {
  readonly keyId: string;
  /** 32 bytes in base64. */
  readonly secret: string;
}

/** What an unlocked page works with. */
export interface UnlockedKeys {
  readonly kind: 'unlocked';
  readonly vaultId: string;
  readonly generation: number;
  readonly keys: readonly (NamedSecret & { readonly assessmentId: string | null })[];
  readonly loose: NamedSecret;
}

/** How the vault stands. */
export type HolderState =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked'; readonly refused: number; readonly needsSheet: boolean }
  | UnlockedKeys;

/** What is held while the vault is unlocked. */
export interface HeldKeys {
  readonly ring: HeldRing;
  readonly data: DataKeys;
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

function toNamed({ assessmentId, keyId, secret }: DataKey): UnlockedKeys['keys'][number] {
  return { assessmentId, keyId, secret: base64.encode(secret) };
}

/** The keys of the vault. What the disk refuses comes back as `vault-failed` (`reason`). */
export class KeyHolder {
  readonly rings: RingFiles;
  #held: HeldKeys | null = null;
  /** A sheet that was made and is not in force yet. */
  #sheet: { readonly recipient: string; readonly files: SealedRing } | null = null;
  #lane: Promise<unknown> = Promise.resolve();
  readonly #whenLocked: (() => void)[] = [];

  constructor(
    readonly parts: KeyHolderParts,
    readonly state: StateKeeper,
  ) {
    this.rings = new RingFiles(parts.files, parts.folder, state);
  }

  /** What is held; `null` while the vault is locked or open. */
  get held(): HeldKeys | null {
    return this.#held;
  }

  /** One thing after another; what the disk refuses is told. */
  async inTurn<Value>(work: () => Outcome<Value>): Outcome<Value> {
    const done = this.#lane.then(work);
    this.#lane = done.catch(() => undefined);
    try {
      return await done;
    } catch (error) {
      return fail('vault-failed', { reason: reasonInWords(error) });
    }
  }

  readonly getState = (): Outcome<HolderState> =>
    this.inTurn<HolderState>(async () => {
      const { generation, refused } = this.state.now();
      if (generation === 0) return ok({ kind: 'open' });
      if (this.#held !== null) return ok(this.#told(this.#held));
      return ok({ kind: 'locked', refused: refused.count, needsSheet: await this.rings.needsSheet() });
    });

  #told({ ring, data }: HeldKeys): UnlockedKeys {
    const { vaultId, generation } = ring.open;
    return { kind: 'unlocked', vaultId, generation, keys: data.all().map(toNamed), loose: ring.looseKey() };
  }

  /** Opens the ring in force, and counts a refusal: `vault-wrong-passphrase`, `vault-damaged` or `vault-newer`. */
  async checked(passphrase: string): Outcome<Ring> {
    const opened = await this.rings.openByPassphrase(this.parts.work, passphrase);
    const { refused } = this.state.now();
    if (opened.ok && refused.count > 0) await this.#note({ count: 0, at: [] });
    if (!opened.ok && opened.error.code === 'vault-wrong-passphrase')
      await this.#note(withRefusal(refused, this.parts.now()));
    return opened;
  }

  /** A disk that is full keeps nobody out. */
  async #note(refused: ReturnType<typeof withRefusal>): Promise<void> {
    await this.state.change({ refused }).catch(() => undefined);
  }

  async #hold(ring: Ring): Outcome<UnlockedKeys> {
    const { files, folder, randomBytes } = this.parts;
    const { vaultId, generation } = ring;
    const held = new HeldRing(ring);
    const wrappingKey = held.wrappingKey();
    const data = await openDataKeys({
      ...{ files, folder, vaultId, generation, wrappingKey, randomBytes },
      isNew: false,
    });
    if (!data.ok) {
      held.wipe();
      wrappingKey.fill(0);
      return data;
    }
    this.#wipeHeld();
    this.#held = { ring: held, data: data.value };
    return ok(this.#told(this.#held));
  }

  /** Unlocks: `vault-wrong-passphrase`, `vault-damaged`, `vault-newer`. */
  readonly unlock = (passphrase: string): Outcome<UnlockedKeys> =>
    this.inTurn(async () => {
      const opened = await this.checked(passphrase);
      if (!opened.ok) return opened;
      const finished = await this.#finishSheet(opened.value, passphrase).catch(() => null);
      const ring = finished ?? opened.value;
      // Tried again with the next unlocking: what the disk refuses now keeps nobody out.
      await this.rings.mendOthers(ring).catch(() => undefined);
      return this.#hold(ring);
    });

  /**
   * An earlier run ended while a new sheet was being put in force: it is now, since it was confirmed. A note that does not
   * open, or follows another sheet than the ring's, is none of ours or of another time, and puts nothing in force.
   */
  async #finishSheet(ring: Ring, passphrase: string): Promise<Ring> {
    const { newSheet } = this.state.now();
    if (newSheet === null) return ring;
    const recipient = await openSheetNote(ring, newSheet);
    if (recipient === null) {
      await this.state.change({ newSheet: null });
      return ring;
    }
    const next = { ...ring, recoveryRecipient: recipient };
    const { sealAllRings } = await import('./new-ring');
    const sealed = await sealAllRings(next, { work: this.parts.work, passphrase });
    if (!sealed.ok) return ring;
    await this.rings.replaceAll(sealed.value);
    await this.state.change({ newSheet: null });
    return next;
  }

  /** Opens by the sheet and sets a new passphrase: `vault-wrong-sheet`, `vault-damaged`, `vault-newer`, `passphrase-weak`. */
  readonly recover = (typed: string, passphrase: string): Outcome<UnlockedKeys> =>
    this.inTurn(async () => {
      const code = readRecoveryCode(typed);
      if (code === null) return fail('vault-wrong-sheet');
      const opened = await this.rings.openBySheet(code);
      if (!opened.ok) return opened;
      const sealed = await this.parts.work.seal(opened.value, passphrase);
      if (!sealed.ok) return sealed;
      const held = await this.#hold(opened.value);
      if (!held.ok) return held;
      await this.rings.keepDamagedRing();
      await this.rings.replaceRing(sealed.value);
      await this.state.change({ newSheet: null, refused: { count: 0, at: [] } });
      return held;
    });

  /** Sets another passphrase. What is sealed stays as it is: `vault-wrong-passphrase`, `passphrase-weak`. */
  readonly changePassphrase = (current: string, passphrase: string): Outcome<null> =>
    this.inTurn(async () => {
      const opened = await this.checked(current);
      if (!opened.ok) return opened;
      const sealed = await this.parts.work.seal(opened.value, passphrase);
      if (!sealed.ok) return sealed;
      // It was made from the ring of before: with another sheet, it would bring the passphrase of before back.
      this.#sheet = null;
      await this.rings.replaceRing(sealed.value);
      return ok(null);
    });

  /** Makes a sheet to be printed; it is in force once {@link KeyHolder.useNewSheet} was called. Answers with its code. */
  readonly makeNewSheet = (current: string): Outcome<string> =>
    this.inTurn(async () => {
      const opened = await this.checked(current);
      if (!opened.ok) return opened;
      const { makeSheet, sealAllRings } = await import('./new-ring');
      const { code, recipient } = await makeSheet(this.parts.randomBytes);
      const { work } = this.parts;
      const ring = { ...opened.value, recoveryRecipient: recipient };
      const files = await sealAllRings(ring, { work, passphrase: current, code });
      if (!files.ok) return files;
      this.#sheet = { recipient, files: files.value };
      return ok(code);
    });

  /** Puts the sheet in force that was made last: `vault-not-ready` when there is none, `vault-locked`. */
  readonly useNewSheet = (): Outcome<null> =>
    this.inTurn(async () => {
      const [sheet, held] = [this.#sheet, this.#held];
      if (held === null) return fail('vault-locked');
      if (sheet === null) return fail('vault-not-ready', { reason: 'no new sheet was made' });
      const note = await sealSheetNote(held.ring, sheet.recipient, this.parts.randomBytes);
      await this.state.change({ newSheet: note });
      await this.rings.replaceAll(sheet.files);
      await this.state.change({ newSheet: null });
      this.#sheet = null;
      const ring = new HeldRing({ ...held.ring.ring(), recoveryRecipient: sheet.recipient });
      held.ring.wipe();
      this.#held = { ...held, ring };
      return ok(null);
    });

  /** The key of an assessment, or of the packs; made if there is none: `vault-locked`. */
  readonly makeKey = (assessmentId: string | null): Outcome<NamedSecret> =>
    this.inTurn(async () => {
      if (this.#held === null) return fail('vault-locked');
      const [key] = await this.#held.data.make([assessmentId]);
      if (key === undefined) throw new Error('A key that was asked for');
      return ok({ keyId: key.keyId, secret: base64.encode(key.secret) });
    });

  /** Destroys the key of an assessment: `vault-locked`. */
  readonly destroyKey = (assessmentId: string): Outcome<null> =>
    this.inTurn(async () => {
      if (this.#held === null) return fail('vault-locked');
      await this.#held.data.destroy(assessmentId);
      return ok(null);
    });

  readonly setSettings = (settings: LockSettings): Outcome<null> =>
    this.inTurn(async () => {
      await this.state.change({ settings });
      return ok(null);
    });

  #wipeHeld(): void {
    this.#held?.ring.wipe();
    this.#held?.data.wipe();
    this.#held = null;
  }

  /** Has something done with every locking, such as overwriting secrets that are held elsewhere. */
  onLock(work: () => void): void {
    this.#whenLocked.push(work);
  }

  /** Overwrites every secret in memory. The process is to end soon after. */
  readonly lock = (): void => {
    for (const work of this.#whenLocked) work();
    this.#wipeHeld();
    this.#sheet = null;
  };
}

/**
 * Opens what holds the keys, and throws away what an earlier run had made of a next generation and not put in force.
 *
 * @returns it, locked or open; `vault-newer`, `vault-damaged` or `vault-failed` (`reason`)
 */
export async function openKeyHolder(parts: KeyHolderParts): Outcome<KeyHolder> {
  try {
    const state = await openState(parts.files, parts.folder);
    if (!state.ok) return state;
    await discardNext(parts.files, parts.folder, state.value.now().generation);
    return ok(new KeyHolder(parts, state.value));
  } catch (error) {
    return fail('vault-failed', { reason: reasonInWords(error) });
  }
}
