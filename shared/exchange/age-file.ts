/**
 * Seals bytes under a passphrase in the age format and opens them again, with one named failure for each thing
 * that can be wrong. Knows nothing of what the bytes mean; keeps no passphrase beyond the call.
 */
import { armor, Decrypter, Encrypter, type Identity } from 'age-encryption';
import { strFromU8 } from 'fflate';
import { fail, type AppError } from '../base/app-error';
import { passphraseForms, sealingForm } from '../base/passphrase-forms';
import { ok, type Result } from '../base/result';
import { ARMOR_BEGIN, readAgeHeader } from './age-header';

/** Cost of guessing: scrypt with N = 2^18, the default of the age tools (about a second). */
export const DEFAULT_WORK_FACTOR = 18;

/** A file may ask for no more than this (about four seconds and 1 GB of memory at 20). */
const MAX_WORK_FACTOR = 20;

/** Sealed content has a length of this form: {@link LENGTH_UNIT} times a whole number plus {@link LENGTH_OFFSET}. */
export const LENGTH_UNIT = 4096;

/**
 * Half a unit, so that no sealed content ends where an age chunk (64 KiB) ends: a file cut between two chunks
 * has the wrong length, as one cut inside a chunk has.
 */
export const LENGTH_OFFSET = 2048;

const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;

/** How many units of bytes added at the end are recognised as such. */
const ADDED_UNITS = 4;

const ARMOR_END = '-----END AGE ENCRYPTED FILE-----';

type Bytes = Result<Uint8Array, AppError>;

/**
 * Encrypts content under a passphrase. The content's length should be of the form described at
 * {@link LENGTH_UNIT}; otherwise damage to the file is recognised less well.
 *
 * @param workFactor - base-2 logarithm of the scrypt cost; below the default only in tests
 */
export async function sealBytes(
  content: Uint8Array,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(sealingForm(passphrase));
  return encrypter.encrypt(content);
}

/** Turns an armored (text) file into a binary one; passes a binary one through. */
function unwrapArmor(bytes: Uint8Array): Bytes {
  if (!strFromU8(bytes.subarray(0, 256), true).trimStart().startsWith(ARMOR_BEGIN)) return ok(bytes);
  const text = strFromU8(bytes, true);
  const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
  const isCut = !lastLine.startsWith('-') || (lastLine !== ARMOR_END && ARMOR_END.startsWith(lastLine));
  if (isCut || lastLine === ARMOR_BEGIN) return fail('share-file-truncated');
  try {
    return ok(armor.decode(text));
  } catch {
    return fail('share-file-altered');
  }
}

/** Length of the header of a file that a passphrase may open, or why none can. */
function headerLength(bytes: Uint8Array): Result<number, AppError> {
  const header = readAgeHeader(bytes);
  switch (header.kind) {
    case 'passphrase':
      if (header.workFactor <= MAX_WORK_FACTOR) return ok(header.length);
      return fail('share-file-too-costly', {
        found: String(header.workFactor),
        limit: String(MAX_WORK_FACTOR),
      });
    case 'keys':
      return fail('share-file-needs-key');
    case 'newer':
      return fail('share-file-newer', { found: `age v${header.version}`, supported: 'age v1' });
    case 'truncated':
      return fail('share-file-truncated');
    case 'altered':
      return fail('share-file-altered');
    case 'not-age':
      return fail('share-file-not-age');
  }
}

/** Opens nothing. It is asked only after every passphrase has failed, and so tells that failure from others. */
export class LastResort implements Identity {
  wasAsked = false;

  unwrapFileKey(): null {
    this.wasAsked = true;
    return null;
  }
}

/** Finds the file key. A key that opens but a header that does not match it means the header was altered. */
async function unwrapFileKey(header: Uint8Array, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  for (const form of passphraseForms(passphrase)) decrypter.addPassphrase(form);
  const lastResort = new LastResort();
  decrypter.addIdentity(lastResort);
  try {
    return ok(await decrypter.decryptHeader(header));
  } catch {
    return fail(lastResort.wasAsked ? 'share-file-wrong-passphrase' : 'share-file-altered');
  }
}

/** The content, or `null` if any part of it fails its check. */
async function decryptPayload(file: Uint8Array, fileKey: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    return await decrypter.decrypt(file);
  } catch {
    return null;
  }
}

/** Length of the encrypted content for a length of plain content. */
function sealedLength(plain: number): number {
  return plain + TAG * Math.max(1, Math.ceil(plain / CHUNK));
}

/** Why a payload fails under the right key: bytes changed, bytes missing, or bytes added at the end. */
async function diagnosePayload(file: Uint8Array, start: number, fileKey: Uint8Array): Promise<Bytes> {
  const sealed = file.length - start;
  const plain = sealed - TAG * Math.ceil(sealed / (CHUNK + TAG));
  const rest = (plain - LENGTH_OFFSET) % LENGTH_UNIT;
  if (rest === 0 && sealedLength(plain) === sealed) return fail('share-file-altered');
  const longest = plain - ((rest + LENGTH_UNIT) % LENGTH_UNIT);
  for (let unit = 0; unit < ADDED_UNITS; unit += 1) {
    const shorter = longest - unit * LENGTH_UNIT;
    if (shorter <= 0) break;
    const original = file.subarray(0, start + sealedLength(shorter));
    if ((await decryptPayload(original, fileKey)) !== null) return fail('share-file-altered');
  }
  return fail('share-file-truncated');
}

/**
 * Decrypts a file, binary or armored.
 *
 * @returns the content, whole and checked, or one of: `share-file-not-age`, `share-file-newer` (age format),
 *   `share-file-needs-key`, `share-file-too-costly`, `share-file-wrong-passphrase`, `share-file-truncated`,
 *   `share-file-altered`. What cannot be told apart: a wrong passphrase from a well-formed change to the
 *   salt, work factor or wrapped key; for a file whose content has another length than sealing gives (one
 *   made with other tools), a change from a cut; for one cut in 4096, a cut from a change; more than 16 KiB
 *   added at the end from a cut.
 */
export async function openBytes(file: Uint8Array, passphrase: string): Promise<Bytes> {
  const binary = unwrapArmor(file);
  if (!binary.ok) return binary;
  const length = headerLength(binary.value);
  if (!length.ok) return length;
  const fileKey = await unwrapFileKey(binary.value.subarray(0, length.value), passphrase);
  if (!fileKey.ok) return fileKey;
  const start = length.value + NONCE;
  if (binary.value.length < start + TAG) return fail('share-file-truncated');
  const content = await decryptPayload(binary.value, fileKey.value);
  return content === null ? diagnosePayload(binary.value, start, fileKey.value) : ok(content);
}
