/**
 * The `.brieflock` share file: a share package sealed under a passphrase in the age format, so that the stock
 * `age` and `unzip` tools can open it. Reads and writes bytes only, and hands out nothing in part.
 */
import { fail, type AppError } from '../base/app-error';
import { sealingForm } from '../base/passphrase-forms';
import { judgePassphrase } from '../base/passphrase-strength';
import { ok, type Result } from '../base/result';
import { MIN_PASSPHRASE_LENGTH } from '../base/text-limits';
import type { ZipLimits } from '../base/zip-reader';
import { DEFAULT_WORK_FACTOR, openBytes, sealBytes } from './age-file';
import {
  buildSharePackage,
  DEFAULT_SHARE_LIMITS,
  readSharePackage,
  type PackageContent,
  type PackageSource,
} from './share-package';

/** Called as the work goes on: what is being done, and how much of the whole is done (0 to 1). */
export type OnProgress = (stage: string, done: number) => void;

/** What to seal, and under what. */
export interface SealRequest extends PackageSource {
  readonly passphrase: string;
  /** Base-2 logarithm of the scrypt cost. Leave it out except in tests that seal often. */
  readonly workFactor?: number;
  readonly limits?: ZipLimits;
  readonly onProgress?: OnProgress;
}

/** What to open, and with what. */
export interface OpenRequest {
  readonly bytes: Uint8Array;
  readonly passphrase: string;
  readonly limits?: ZipLimits;
  readonly onProgress?: OnProgress;
}

function ignoreProgress(): void {
  // Nobody is waiting to be told.
}

/**
 * Makes a share file. Packs, reads the package back under the limits that apply when opening, then encrypts:
 * what would not open is not made.
 *
 * @returns the file's bytes (different every time, as salt and key are random), `passphrase-too-short`
 *   (`minimum`), `passphrase-weak` (`weakness`), or what {@link readSharePackage} finds wrong with the content
 */
export async function sealShareFile(request: SealRequest): Promise<Result<Uint8Array, AppError>> {
  const { passphrase, limits = DEFAULT_SHARE_LIMITS, onProgress = ignoreProgress } = request;
  const { weakness } = judgePassphrase(sealingForm(passphrase));
  if (weakness === 'too-short')
    return fail('passphrase-too-short', { minimum: String(MIN_PASSPHRASE_LENGTH) });
  if (weakness !== null) return fail('passphrase-weak', { weakness });
  onProgress('Packing', 0);
  const zip = buildSharePackage(request);
  const readBack = readSharePackage(zip, limits);
  if (!readBack.ok) return readBack;
  onProgress('Encrypting', 0.2);
  const bytes = await sealBytes(zip, passphrase, request.workFactor ?? DEFAULT_WORK_FACTOR);
  onProgress('Encrypting', 1);
  return ok(bytes);
}

/**
 * Opens a share file, binary or armored, and checks everything in it.
 *
 * @returns the whole content, or one failure: those of `openBytes` for the encryption and those of
 *   {@link readSharePackage} for what is inside
 */
export async function openShareFile(request: OpenRequest): Promise<Result<PackageContent, AppError>> {
  const { bytes, passphrase, limits = DEFAULT_SHARE_LIMITS, onProgress = ignoreProgress } = request;
  onProgress('Decrypting', 0);
  const zip = await openBytes(bytes, passphrase);
  if (!zip.ok) return zip;
  onProgress('Checking', 0.8);
  const content = readSharePackage(zip.value, limits);
  if (content.ok) onProgress('Checking', 1);
  return content;
}
