/**
 * The ring in its age files: sealed under the passphrase or to a recipient, and opened again, with one named failure for
 * each thing that can be wrong. Knows no file system. The passphrase's work takes about a second: it belongs in a worker.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { equalBytes } from '@shared/base/utf8';
import {
  DEFAULT_WORK_FACTOR,
  LENGTH_OFFSET,
  LENGTH_UNIT,
  openBytes,
  sealBytes,
} from '@shared/exchange/age-file';
import { judgePassphrase } from '@shared/base/passphrase-strength';
import { readRing, writeRing, type Ring } from '@shared/vault/ring';
import { Encrypter } from 'age-encryption';
import { openForIdentity } from './age-identity';

const BLANK = 0x20;

/** The text of a ring with blanks behind it, of the length by which cut files are told from changed ones. */
function padded(ring: Ring): Uint8Array {
  const text = writeRing(ring);
  const units = Math.max(0, Math.ceil((text.byteLength - LENGTH_OFFSET) / LENGTH_UNIT));
  const whole = new Uint8Array(units * LENGTH_UNIT + LENGTH_OFFSET).fill(BLANK);
  whole.set(text);
  return whole;
}

function damaged(reason: string): ReturnType<typeof fail> {
  return fail('vault-damaged', { reason });
}

function ringIn(bytes: Uint8Array): Result<Ring, AppError> {
  const found = readRing(bytes);
  if (found.kind === 'read') return ok(found.content);
  return found.kind === 'newer' ? fail('vault-newer') : damaged('the ring inside is not whole');
}

/** Why an age file did not open, as it is said of a ring. */
function unopened({ code }: AppError): ReturnType<typeof fail> {
  switch (code) {
    case 'share-file-wrong-passphrase':
      return fail('vault-wrong-passphrase');
    case 'share-file-newer':
      return fail('vault-newer');
    case 'share-file-truncated':
      return damaged('the end of the ring is missing');
    default:
      return damaged('the ring was changed');
  }
}

/** Opens `ring.age`: `vault-wrong-passphrase`, `vault-damaged` (`reason`) or `vault-newer`. */
export async function openRing(bytes: Uint8Array, passphrase: string): Promise<Result<Ring, AppError>> {
  const opened = await openBytes(bytes, passphrase);
  return opened.ok ? ringIn(opened.value) : unopened(opened.error);
}

/**
 * Makes `ring.age`, and opens it again before it is handed out.
 *
 * @param workFactor - base-2 logarithm of the scrypt cost; below the default only in tests
 * @returns its bytes, or `passphrase-weak` (`weakness`)
 */
export async function sealRing(
  ring: Ring,
  passphrase: string,
  workFactor = DEFAULT_WORK_FACTOR,
): Promise<Result<Uint8Array, AppError>> {
  const { weakness } = judgePassphrase(passphrase);
  if (weakness !== null) return fail('passphrase-weak', { weakness });
  const text = padded(ring);
  const sealed = await sealBytes(text, passphrase, workFactor);
  const opened = await openBytes(sealed, passphrase);
  if (!opened.ok || !equalBytes(opened.value, text)) throw new Error('A ring that does not open again');
  return ok(sealed);
}

/** Makes a ring's file for a recipient: the recovery sheet's or the firm's. */
export async function sealRingTo(ring: Ring, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(padded(ring));
}

/** Opens `ring.rec.age`: `vault-wrong-sheet`, `vault-damaged` (`reason`) or `vault-newer`. */
export async function openRingBySheet(bytes: Uint8Array, identity: string): Promise<Result<Ring, AppError>> {
  const opened = await openForIdentity(bytes, identity);
  switch (opened.kind) {
    case 'opened':
      return ringIn(opened.bytes);
    case 'not-for':
      return fail('vault-wrong-sheet');
    case 'damaged':
      return damaged('the ring of the sheet was changed or cut');
  }
}
