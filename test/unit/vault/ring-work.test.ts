/** The worker's part of a ring: the cost that is shipped, and each failure by its name. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createRingWork } from '../../../electron/main/services/ring-work';
import { makeRing, makeSheet } from '../../../electron/node/vault/new-ring';
import { inProcessWork } from '../../helpers/in-process-work';
import { VAULT_ID } from '../../helpers/journal';
import { must, PASSPHRASE_ONE, VAULT_NOW } from '../../helpers/vault';

const random = (length: number) => new Uint8Array(randomBytes(length));
const work = createRingWork(inProcessWork);

it('seals a ring at the cost of the stock tools and opens it again, between processes', async () => {
  const { recipient } = await makeSheet(random);
  const kept = { vaultId: VAULT_ID, generation: 1, createdAt: VAULT_NOW, firmRecipient: null };
  const ring = makeRing({ ...kept, recoveryRecipient: recipient }, random);
  const bytes = must(await work.seal(ring, PASSPHRASE_ONE));
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
  expect(must(await work.open(bytes, PASSPHRASE_ONE))).toEqual(ring);
  expect(await work.open(bytes, 'some other passphrase')).toMatchObject({
    error: { code: 'vault-wrong-passphrase' },
  });
  expect(await work.open(bytes.subarray(0, -1), PASSPHRASE_ONE)).toMatchObject({
    error: { code: 'vault-damaged' },
  });
  expect(await work.seal(ring, 'password1234')).toEqual({
    ok: false,
    error: { code: 'passphrase-weak', context: { weakness: 'guessable' } },
  });
}, 60_000);
