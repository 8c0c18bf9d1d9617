/** AES-256-GCM by WebCrypto, under keys that cannot be taken out again. */
import { base64 } from '@scure/base';
import type { NamedCipher } from '@shared/vault/sealed-body';

const ALGORITHM = 'AES-GCM';

/** WebCrypto takes bytes of an unshared buffer alone. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/**
 * Imports a key.
 *
 * @param secret - 32 bytes in base64
 */
export async function importCipher({
  keyId,
  secret,
}: {
  readonly keyId: string;
  readonly secret: string;
}): Promise<NamedCipher> {
  const raw = own(base64.decode(secret));
  const key = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);
  raw.fill(0);
  const by = (nonce: Uint8Array, associated: Uint8Array) => ({
    name: ALGORITHM,
    iv: own(nonce),
    additionalData: own(associated),
  });
  return {
    keyId,
    cipher: {
      seal: async (nonce, associated, plain) =>
        new Uint8Array(await crypto.subtle.encrypt(by(nonce, associated), key, own(plain))),
      open: async (nonce, associated, sealed) => {
        try {
          return new Uint8Array(await crypto.subtle.decrypt(by(nonce, associated), key, own(sealed)));
        } catch {
          return null;
        }
      },
    },
  };
}
