/** Seals and opens rows under the data keys of an unlocked vault. */
import { ok } from '@shared/base/result';
import type { Api } from '@shared/ipc/channels';
import type { Response } from '@shared/ipc/contract';
import { NONCE_BYTES, openBody, sealBody, type NamedCipher } from '@shared/vault/sealed-body';
import { randomBytes } from '@renderer/platform/random';
import { importCipher } from '@renderer/platform/web-cipher';
import { NoKey, type RowKeys } from './repository/row-keys';

/** What main gives while the vault is unlocked. */
export type UnlockedVault = Extract<Response<'vault:get-state'>, { kind: 'unlocked' }>;

/** What keys are asked of and destroyed by. */
export type KeyMaker = Pick<Api['vault'], 'makeKey' | 'destroyKey'>;

type KeyOwner = string | null;

/** The data keys by what they are for; `null`: the packs. */
class DataKeys {
  readonly #ciphers: Map<KeyOwner, NamedCipher>;
  readonly #coming = new Map<KeyOwner, Promise<NamedCipher>>();

  constructor(
    private readonly maker: KeyMaker,
    imported: readonly (readonly [KeyOwner, NamedCipher])[],
  ) {
    this.#ciphers = new Map(imported);
  }

  find(owner: KeyOwner): NamedCipher | undefined {
    return this.#ciphers.get(owner);
  }

  assessments(): readonly string[] {
    return [...this.#ciphers.keys()].filter((owner) => owner !== null);
  }

  /** The key, made first where there is none; many rows that wait for one ask once. */
  async get(owner: KeyOwner): Promise<NamedCipher> {
    const known = this.find(owner);
    if (known !== undefined) return known;
    const coming = this.#coming.get(owner) ?? this.#make(owner);
    this.#coming.set(owner, coming);
    try {
      return await coming;
    } finally {
      this.#coming.delete(owner);
    }
  }

  async destroy(assessmentId: string): Promise<Awaited<ReturnType<KeyMaker['destroyKey']>>> {
    if (this.find(assessmentId) === undefined) return ok({});
    // Before main is asked: nothing more is sealed under a key that is going.
    this.#ciphers.delete(assessmentId);
    return this.maker.destroyKey({ assessmentId });
  }

  async #make(assessmentId: KeyOwner): Promise<NamedCipher> {
    const made = await this.maker.makeKey({ assessmentId });
    if (!made.ok) throw new NoKey(made.error);
    const cipher = await importCipher(made.value);
    this.#ciphers.set(assessmentId, cipher);
    return cipher;
  }
}

/** Imports every key, once, and hands over what seals and opens with them. */
export async function createVaultRows(
  { vaultId, keys }: Pick<UnlockedVault, 'vaultId' | 'keys'>,
  maker: KeyMaker,
): Promise<RowKeys> {
  const imported = await Promise.all(
    keys.map(async (key) => [key.assessmentId, await importCipher(key)] as const),
  );
  const data = new DataKeys(maker, imported);
  const seals = new Map<KeyOwner, number>();
  return {
    isSealed: true,
    seal: async (place, value) => {
      seals.set(place.assessmentId, (seals.get(place.assessmentId) ?? 0) + 1);
      const key = await data.get(place.assessmentId);
      return sealBody(value, { place: { vaultId, ...place }, key, nonce: randomBytes(NONCE_BYTES) });
    },
    open: async (place, body) => {
      const key = data.find(place.assessmentId);
      if (key === undefined) return { kind: 'unopened', why: 'other-key' };
      return openBody(body, { place: { vaultId, ...place }, key });
    },
    assessments: () => data.assessments(),
    sealsOf: (assessmentId) => seals.get(assessmentId) ?? 0,
    destroy: (assessmentId) => data.destroy(assessmentId),
  };
}
