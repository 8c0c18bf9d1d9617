/** Preferences that go over to the next generation: sealed under its key for loose texts, opened once it is unlocked. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { base64 } from '@scure/base';
import { NONCE_BYTES, openBody, sealBody, type BodyPlace, type NamedCipher } from '@shared/vault/sealed-body';
import { randomBytes } from 'node:crypto';
import { writeAtomic } from '../../node/files/write-atomic';
import type { HeldRing } from '../../node/vault/held-ring';
import { nodeCipher } from '../../node/vault/node-cipher';

const PRIVATE_FOLDER = 0o700;

async function withKey<Value>(
  ring: HeldRing,
  work: (key: NamedCipher, place: BodyPlace) => Promise<Value>,
): Promise<Value> {
  const { keyId, secret: text } = ring.looseKey();
  const secret = base64.decode(text);
  const { vaultId } = ring.open;
  const place = { vaultId, table: 'loose', id: 'carried', assessmentId: null, rev: 1 };
  try {
    return await work({ keyId, cipher: nodeCipher(secret) }, place);
  } finally {
    secret.fill(0);
  }
}

/** Seals a text and writes it, in a folder that is made. A disk that refuses costs the preferences, and nothing else. */
export async function carryPreferences(path: string, ring: HeldRing, text: string): Promise<void> {
  const sealed = await withKey(ring, (key, place) =>
    sealBody(text, { place, key, nonce: new Uint8Array(randomBytes(NONCE_BYTES)) }),
  );
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER }).catch(() => undefined);
  await writeAtomic(path, Buffer.from(JSON.stringify(sealed)));
}

/** The text; `null` when there is none that opens. Never rejects. */
export async function carriedPreferences(path: string, ring: HeldRing): Promise<string | null> {
  try {
    const body: unknown = JSON.parse(await readFile(path, 'utf8'));
    const opened = await withKey(ring, (key, place) => openBody(body, { place, key }));
    return opened.kind === 'opened' && typeof opened.value === 'string' ? opened.value : null;
  } catch {
    return null;
  }
}

/** They were taken over. Never rejects. */
export async function forgetCarried(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}
