/** Reads the file to report on, plain or encrypted, and the passphrase for it. Writes nothing, prints nothing. */
import { basename, extname } from 'node:path';
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/errors/app-error';
import { messageText } from '@shared/errors/messages';
import { looksLikeAge } from '@shared/exchange/age-file';
import { parseAssessmentBytes } from '@shared/exchange/assessment-file';
import { openShareFile } from '@shared/exchange/share-file';
import { decodeUtf8 } from '@shared/exchange/utf8';
import { err, ok, type Result } from '@shared/lib/result';
import { MAX_TERM_LIST_CHARACTERS } from '@shared/report/editions/terms';
import { readPath, readStream, whyUnreadable } from '../documents/read-bounded';
import { systemCode } from '../documents/write-atomic';

/** What to read. */
export interface InputFiles {
  readonly inFile: string;
  readonly passphraseFile: string | null;
}

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Beyond what a share file may hold, with room for its encryption. */
const MAX_INPUT_BYTES = 300 * 1024 * 1024;
const MAX_PASSPHRASE_FILE_BYTES = 64 * 1024;
const SHARE_EXTENSION = '.brieflock';

/** A failure as the one message that is printed. */
type OrMessage<Value> = Result<Value, string>;

function nameOf(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : basename(path);
}

/** The failure in words, with the name of the file it is about. */
export function failureMessage(error: AppError, path: string): string {
  return messageText({ ...error, context: { fileName: nameOf(path), ...error.context } });
}

/** A limit as people write it. */
function inWords(limit: number): string {
  const kilobytes = limit / 1024;
  return kilobytes >= 1024 ? `${String(kilobytes / 1024)} MB` : `${String(Math.floor(kilobytes))} kB`;
}

/** Counts while it reads: a pipe has no size to ask for. */
async function readBytes(path: string, limit: number): Promise<OrMessage<Uint8Array>> {
  try {
    const bytes = await (path === STANDARD_INPUT ? readStream(process.stdin, limit) : readPath(path, limit));
    if (bytes !== null) return ok(bytes);
    return err(failureMessage(fail('share-file-too-large', { limit: inWords(limit) }).error, path));
  } catch (error) {
    return err(failureMessage(fail('file-unreadable', { reason: unreadableReason(error) }).error, path));
  }
}

function unreadableReason(error: unknown): string {
  return systemCode(error) === 'ENOENT' ? 'there is no such file' : whyUnreadable(error);
}

/** The first line of the file. It goes into no message. */
async function readPassphrase(path: string): Promise<OrMessage<string>> {
  const bytes = await readBytes(path, MAX_PASSPHRASE_FILE_BYTES);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (text === null) {
    return err(
      `The passphrase file “${nameOf(path)}” is not plain text (UTF-8). Nothing was written. Save it as plain text and run the command again.`,
    );
  }
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  if (firstLine !== '') return ok(firstLine);
  return err(
    `The passphrase file “${nameOf(path)}” has nothing on its first line. Nothing was written. Put the passphrase there and run the command again.`,
  );
}

/**
 * Reads the list of names and terms to redact.
 *
 * @returns its text, or one message that says what is wrong with the file. The message holds no term.
 */
export async function readTermList(path: string): Promise<OrMessage<string>> {
  const bytes = await readBytes(path, MAX_TERM_LIST_CHARACTERS);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (text !== null) return ok(text);
  return err(
    `The list of terms “${nameOf(path)}” is not plain text (UTF-8). Nothing was written. Save it as plain text and run the command again.`,
  );
}

/** Text that begins as JSON does is never a share file, whatever its name; age says so in its first bytes. */
function isShareFile(bytes: Uint8Array, path: string): boolean {
  if (looksLikeAge(bytes)) return true;
  return extname(path).toLowerCase() === SHARE_EXTENSION && decodeUtf8(bytes.subarray(0, 1)) !== '{';
}

async function readShare(bytes: Uint8Array, files: InputFiles): Promise<OrMessage<AssessmentFile>> {
  const name = nameOf(files.inFile);
  if (files.passphraseFile === null) {
    return err(
      `“${name}” is encrypted, and no passphrase was given. Nothing was written. Run the command again with --passphrase-file and a file that has the passphrase on its first line.`,
    );
  }
  const passphrase = await readPassphrase(files.passphraseFile);
  if (!passphrase.ok) return passphrase;
  const content = await openShareFile({ bytes, passphrase: passphrase.value });
  return content.ok ? ok(content.value.source) : err(failureMessage(content.error, files.inFile));
}

/**
 * Reads and checks the assessment.
 *
 * @returns the assessment file, or one message that says what is wrong, what it means and what to do. The
 *   message never holds the passphrase or an answer.
 */
export async function readInput(files: InputFiles): Promise<OrMessage<AssessmentFile>> {
  const bytes = await readBytes(files.inFile, MAX_INPUT_BYTES);
  if (!bytes.ok) return bytes;
  if (isShareFile(bytes.value, files.inFile)) return readShare(bytes.value, files);
  const parsed = parseAssessmentBytes(bytes.value);
  return parsed.ok ? parsed : err(failureMessage(parsed.error, files.inFile));
}
