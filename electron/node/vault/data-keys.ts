/**
 * The data keys: one for each assessment, one for the packs, each sealed under the vault key in a file that is kept twice.
 * No key is handed out before both copies are on the disk, and a destroyed one is overwritten in both.
 */
import { base64 } from '@scure/base';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import {
  KEYS_TABLE,
  readKeysFile,
  writeKeysFile,
  type KeysFile,
  type WrappedKey,
} from '@shared/vault/keys-file';
import { SECRET_BYTES, secretSchema } from '@shared/vault/ring';
import { NONCE_BYTES, openBody, sealBody, type NamedCipher, type BodyPlace } from '@shared/vault/sealed-body';
import { join } from 'node:path';
import type { DurableFiles } from '../journal/durable-files';
import { createKeepAside } from '../journal/keep-aside';
import { nodeCipher } from './node-cipher';
import { keyPlacesOf, VAULT_ASIDE } from './places';
import { openTwinFile, wipeFilesIn, type TwinFile } from './twin-file';

/** A data key in memory. */
export interface DataKey {
  /** `null`: of the packs. */
  readonly assessmentId: string | null;
  readonly keyId: string;
  readonly secret: Uint8Array;
}

/** The data keys of a generation. */
export interface DataKeys {
  readonly all: () => readonly DataKey[];
  readonly of: (assessmentId: string | null) => DataKey | undefined;
  /** The keys of these, made where there are none yet. Rejects with the system's error; asked again, it answers the same. */
  readonly make: (assessmentIds: readonly (string | null)[]) => Promise<readonly DataKey[]>;
  /** Takes a key away for good. Rejects with the system's error; it may then still be in the files. */
  readonly destroy: (assessmentId: string) => Promise<void>;
  /** Overwrites every key in memory. */
  readonly wipe: () => void;
}

/** What the keys of a generation need. */
export interface DataKeysParts {
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  readonly vaultId: string;
  readonly generation: number;
  /** Of 32 bytes; overwritten by {@link DataKeys.wipe}. */
  readonly wrappingKey: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Whether there may be no file yet. */
  readonly isNew: boolean;
}

const KEY_ID_BYTES = 16;

/** Seals and opens the keys of one generation. */
class Wrapping {
  private readonly key: NamedCipher;

  constructor(private readonly parts: DataKeysParts) {
    // Never told apart from another key of this vault: there is one such key in a generation.
    this.key = { keyId: parts.vaultId, cipher: nodeCipher(parts.wrappingKey) };
  }

  private place({ assessmentId, keyId }: Pick<WrappedKey, 'assessmentId' | 'keyId'>): BodyPlace {
    const { vaultId, generation } = this.parts;
    return { vaultId, table: KEYS_TABLE, id: keyId, assessmentId, rev: generation };
  }

  async wrap({ assessmentId, keyId, secret }: DataKey): Promise<WrappedKey> {
    const nonce = this.parts.randomBytes(NONCE_BYTES);
    const place = this.place({ assessmentId, keyId });
    const key = await sealBody(base64.encode(secret), { place, key: this.key, nonce });
    return { assessmentId, keyId, key };
  }

  async unwrap(wrapped: WrappedKey): Promise<DataKey | null> {
    const opened = await openBody(wrapped.key, { place: this.place(wrapped), key: this.key });
    const secret = secretSchema.safeParse(opened.kind === 'opened' ? opened.value : null);
    if (!secret.success) return null;
    const { assessmentId, keyId } = wrapped;
    return { assessmentId, keyId, secret: base64.decode(secret.data) };
  }

  async unwrapAll({ vaultId, generation, keys }: KeysFile): Promise<readonly DataKey[] | null> {
    if (vaultId !== this.parts.vaultId || generation !== this.parts.generation) return null;
    const opened: DataKey[] = [];
    for (const wrapped of keys) {
      const key = await this.unwrap(wrapped);
      if (key === null) return null;
      opened.push(key);
    }
    return opened;
  }
}

class Keys implements DataKeys {
  private lane: Promise<unknown> = Promise.resolve();
  private held = new Map<string | null, DataKey>();
  private file: KeysFile;
  /** Both copies hold exactly what is held. */
  private isSettled = true;

  constructor(
    private readonly parts: DataKeysParts,
    private readonly made: { readonly wrapping: Wrapping; readonly twin: TwinFile<KeysFile> },
    found: { readonly file: KeysFile; readonly keys: readonly DataKey[] },
  ) {
    this.file = found.file;
    for (const key of found.keys) this.held.set(key.assessmentId, key);
  }

  readonly all = (): readonly DataKey[] => [...this.held.values()];
  readonly of = (assessmentId: string | null): DataKey | undefined => this.held.get(assessmentId);

  readonly make = (ids: readonly (string | null)[]): Promise<readonly DataKey[]> =>
    this.inTurn(async () => {
      const missing = [...new Set(ids)].filter((id) => !this.held.has(id));
      const made = missing.map((assessmentId) => this.newKey(assessmentId));
      const wrapped = await Promise.all(made.map((key) => this.made.wrapping.wrap(key)));
      if (made.length > 0 || !this.isSettled) await this.store([...this.file.keys, ...wrapped]);
      for (const key of made) this.held.set(key.assessmentId, key);
      return ids.flatMap((id) => this.held.get(id) ?? []);
    });

  readonly destroy = (assessmentId: string): Promise<void> =>
    this.inTurn(async () => {
      await this.store(this.file.keys.filter((wrapped) => wrapped.assessmentId !== assessmentId));
      this.held.get(assessmentId)?.secret.fill(0);
      this.held.delete(assessmentId);
      await this.wipeAside();
    });

  readonly wipe = (): void => {
    for (const { secret } of this.held.values()) secret.fill(0);
    this.held = new Map();
    this.parts.wrappingKey.fill(0);
  };

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.lane.then(work);
    this.lane = done.catch(() => undefined);
    return done;
  }

  private newKey(assessmentId: string | null): DataKey {
    const { randomBytes } = this.parts;
    const keyId = Buffer.from(randomBytes(KEY_ID_BYTES)).toString('hex');
    return { assessmentId, keyId, secret: randomBytes(SECRET_BYTES) };
  }

  private async store(keys: readonly WrappedKey[]): Promise<void> {
    const next = { ...this.file, keys, sequence: this.file.sequence + 1 };
    this.isSettled = false;
    await this.made.twin.write(next).catch((error: unknown) => {
      // One copy may have it: whatever is written next must stand above it.
      this.file = { ...this.file, sequence: next.sequence };
      throw error;
    });
    this.file = next;
    this.isSettled = true;
  }

  /** Copies that were damaged may hold the key too. */
  private async wipeAside(): Promise<void> {
    const { files, folder } = this.parts;
    await wipeFilesIn(files, join(folder, VAULT_ASIDE.keys));
  }
}

/**
 * Opens the data keys.
 *
 * @returns them; `vault-damaged` when there are none, or neither copy can be relied on, and `vault-newer`, each with nothing
 *   touched. Rejects with the system's error.
 */
export async function openDataKeys(parts: DataKeysParts): Promise<Result<DataKeys, AppError>> {
  const { files, folder, vaultId, generation } = parts;
  const wrapping = new Wrapping(parts);
  const twin = await openTwinFile<KeysFile>({
    files,
    paths: keyPlacesOf(folder, generation).keys,
    form: {
      write: writeKeysFile,
      read: readKeysFile,
      isSound: async (file) => (await wrapping.unwrapAll(file)) !== null,
    },
    keepAside: createKeepAside(files, join(folder, VAULT_ASIDE.keys)),
  });
  const { found } = twin;
  if (found.kind === 'read') {
    const keys = (await wrapping.unwrapAll(found.content)) ?? [];
    return ok(new Keys(parts, { wrapping, twin }, { file: found.content, keys }));
  }
  if (found.kind === 'newer') return fail('vault-newer');
  if (found.kind === 'damaged' || !parts.isNew)
    return fail('vault-damaged', { reason: 'the file of data keys cannot be read' });
  const file: KeysFile = { vaultId, generation, sequence: 1, keys: [] };
  await twin.write(file);
  return ok(new Keys(parts, { wrapping, twin }, { file, keys: [] }));
}
