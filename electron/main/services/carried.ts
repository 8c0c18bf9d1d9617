/** Preferences that go over to the next generation: sealed under its key for loose texts, opened once it is unlocked. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NONCE_BYTES } from '@shared/vault/sealed-body';
import { randomBytes } from 'node:crypto';
import { writeAtomic } from '../../node/files/write-atomic';
import type { HeldRing } from '../../node/vault/held-ring';
import { openLoose, sealLoose, type LoosePlace } from '../../node/vault/loose-bodies';

const PRIVATE_FOLDER = 0o700;

const PLACE: LoosePlace = { id: 'carried', rev: 1 };

/** Seals a text and writes it, in a folder that is made. A disk that refuses costs the preferences, and nothing else. */
export async function carryPreferences(path: string, ring: HeldRing, text: string): Promise<void> {
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  const sealed = await sealLoose(ring, { place: PLACE, value: text, nonce });
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER }).catch(() => undefined);
  await writeAtomic(path, Buffer.from(JSON.stringify(sealed)));
}

/** The text; `null` when there is none that opens. Never rejects. */
export async function carriedPreferences(path: string, ring: HeldRing): Promise<string | null> {
  try {
    const body: unknown = JSON.parse(await readFile(path, 'utf8'));
    const opened = await openLoose(ring, PLACE, body);
    return opened.kind === 'opened' && typeof opened.value === 'string' ? opened.value : null;
  } catch {
    return null;
  }
}

/** They were taken over. Never rejects. */
export async function forgetCarried(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}
