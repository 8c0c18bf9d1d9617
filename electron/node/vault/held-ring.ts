/** A ring in memory, as bytes that can be overwritten. What JavaScript keeps of the texts it came from ends with the process. */
import { base64 } from '@scure/base';
import type { Ring } from '@shared/vault/ring';
import { deriveKey } from './node-cipher';

const NAME_DIGITS = 32;

/** The secrets of an unlocked vault. */
export class HeldRing {
  readonly #identity: Uint8Array;
  readonly #vaultKey: Uint8Array;
  readonly #signingSeed: Uint8Array;
  /** What is no secret. */
  readonly open: Readonly<Omit<Ring, 'identity' | 'vaultKey' | 'signingSeed'>>;

  constructor({ identity, vaultKey, signingSeed, ...open }: Ring) {
    this.#identity = Buffer.from(identity, 'latin1');
    this.#vaultKey = base64.decode(vaultKey);
    this.#signingSeed = base64.decode(signingSeed);
    this.open = open;
  }

  /** The age identity, as a text for the one call it is needed in. */
  identity(): string {
    return Buffer.from(this.#identity).toString('latin1');
  }

  /** The seed of the Ed25519 key, not copied. */
  get signingSeed(): Uint8Array {
    return this.#signingSeed;
  }

  /** Wraps the data keys; the caller overwrites it. */
  wrappingKey(): Uint8Array {
    return deriveKey(this.#vaultKey, this.open.vaultId, 'data keys');
  }

  /** Seals what is in no row. */
  looseKey(): { readonly keyId: string; readonly secret: string } {
    const { vaultId } = this.open;
    const secret = deriveKey(this.#vaultKey, vaultId, 'loose texts');
    // Named by the vault key, so that each generation's has another name, by a way that gives nothing of it away.
    const name = Buffer.from(deriveKey(this.#vaultKey, vaultId, 'loose name')).toString('hex');
    const loose = { keyId: name.slice(0, NAME_DIGITS), secret: base64.encode(secret) };
    secret.fill(0);
    return loose;
  }

  /** The whole ring, to be sealed. */
  ring(): Ring {
    return {
      ...this.open,
      identity: this.identity(),
      vaultKey: base64.encode(this.#vaultKey),
      signingSeed: base64.encode(this.#signingSeed),
    };
  }

  /** Overwrites every secret. */
  wipe(): void {
    for (const secret of [this.#identity, this.#vaultKey, this.#signingSeed]) secret.fill(0);
  }
}
