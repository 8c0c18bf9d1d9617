/** AES-256-GCM by Node's own cryptography, as the page has it by WebCrypto. */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Cipher } from '@shared/vault/sealed-body';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A cipher under a key of 32 bytes, which is not copied: overwriting it ends the cipher's use. */
export function nodeCipher(key: Uint8Array): Cipher {
  return {
    seal: (nonce, associated, plain) => {
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(associated);
      return Promise.resolve(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    open: (nonce, associated, sealed) => {
      if (sealed.length < TAG_BYTES) return Promise.resolve(null);
      const end = sealed.length - TAG_BYTES;
      const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(associated);
      decipher.setAuthTag(sealed.subarray(end));
      try {
        return Promise.resolve(Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]));
      } catch {
        return Promise.resolve(null);
      }
    },
  };
}

/** What a key derived from the vault key is for. */
export type KeyPurpose = 'data keys' | 'loose texts' | 'loose name' | 'vault log';

/** A key for one purpose, by HKDF-SHA-256 from the vault key (RFC 5869), bound to the vault's id. */
export function deriveKey(vaultKey: Uint8Array, vaultId: string, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', vaultKey, Buffer.from(vaultId, 'hex'), `brieflock ${purpose}`, KEY_BYTES),
  );
}
