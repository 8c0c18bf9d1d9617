/** What unlocking costs: the ring opened by its passphrase, against the least that could: one age file opened by the library. */
import { randomBytes } from 'node:crypto';
import { Decrypter, identityToRecipient } from 'age-encryption';
import { withSource } from '../lib/load-source.mjs';
import { median } from './median.mjs';

const TURNS = 5;
const PASSPHRASE = 'marble otter cactus violin harbor sketch';

/**
 * @typedef {object} Code The app's own code, loaded from the source.
 * @property {typeof import('../../electron/node/vault/ring-cipher')} rings
 * @property {typeof import('../../electron/node/vault/new-ring')} fresh
 * @property {typeof import('../../electron/node/vault/age-identity')} identities
 */

/** @param {number} length */
const random = (length) => new Uint8Array(randomBytes(length));

/** @param {Code} code @returns {Promise<Uint8Array>} */
async function newRing({ rings, fresh, identities }) {
  const recoveryRecipient = await identityToRecipient(identities.makeIdentity(random));
  const kept = { vaultId: '0'.repeat(32), generation: 1, createdAt: '2026-11-30T08:00:00.000Z' };
  const ring = fresh.makeRing({ ...kept, recoveryRecipient, firmRecipient: null }, random);
  const sealed = await rings.sealRing(ring, PASSPHRASE);
  if (!sealed.ok) throw new Error(sealed.error.code);
  return sealed.value;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** @returns {Promise<import('./median.mjs').Row>} */
export function measureUnlock() {
  return withSource(async (load) => {
    const code = /** @type {Code} */ ({
      rings: await load('electron/node/vault/ring-cipher.ts'),
      fresh: await load('electron/node/vault/new-ring.ts'),
      identities: await load('electron/node/vault/age-identity.ts'),
    });
    const bytes = await newRing(code);
    const [ours, baseline] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let turn = 0; turn < TURNS; turn += 1) {
      ours.push(
        await timed(async () => {
          const opened = await code.rings.openRing(bytes, PASSPHRASE);
          if (!opened.ok) throw new Error(opened.error.code);
        }),
      );
      baseline.push(
        await timed(() => {
          const decrypter = new Decrypter();
          decrypter.addPassphrase(PASSPHRASE);
          return decrypter.decrypt(bytes);
        }),
      );
    }
    return {
      name: 'unlock: the ring by its passphrase (scrypt, 2^18) / bare age',
      ours: median(ours),
      baseline: median(baseline),
      target: '≤ 1.3 ×',
    };
  });
}
