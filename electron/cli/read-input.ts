/** Reads the file to report on, plain or encrypted, and the passphrase for it. Writes nothing, prints nothing. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import { isShareFile, LARGEST_SHARE_FILE } from '@shared/exchange/tell-share-file';
import { parseAssessmentBytes } from '@shared/exchange/assessment-file';
import { openShareFile } from '@shared/exchange/share-file';
import { decodeUtf8 } from '@shared/base/utf8';
import { err, ok, type Result } from '@shared/base/result';
import { MAX_TERM_LIST_CHARACTERS } from '@shared/release/editions/terms';
import { reasonInWords } from '../node/files/write-atomic';

/** What to read. */
export interface InputFiles {
  readonly inFile: string;
  readonly passphraseFile: string | null;
}

const MAX_PASSPHRASE_FILE_BYTES = 64 * 1024;

/** A failure as the one message that is printed. */
type OrMessage<Value> = Result<Value, string>;

/** The failure in words, with the name of the file it is about. */
export function failureMessage(error: AppError, path: string): string {
  return messageText({ ...error, context: { fileName: basename(path), ...error.context } });
}

async function readAtMost(file: FileHandle, limit: number): Promise<Result<Uint8Array, AppError>> {
  const { size } = await file.stat();
  if (size > limit) return fail('share-file-too-large', { limit: `${String(limit / 1024 / 1024)} MB` });
  return ok(await file.readFile());
}

async function readBytes(path: string, limit: number): Promise<OrMessage<Uint8Array>> {
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await readAtMost(file, limit);
      return bytes.ok ? bytes : err(failureMessage(bytes.error, path));
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(failureMessage(fail('file-unreadable', { reason: unreadableReason(error) }).error, path));
  }
}

function unreadableReason(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (isMissing) return 'there is no such file';
  const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
  return isFolder ? 'it is a folder' : reasonInWords(error);
}

/** The first line of the file. It goes into no message. */
async function readPassphrase(path: string): Promise<OrMessage<string>> {
  const bytes = await readBytes(path, MAX_PASSPHRASE_FILE_BYTES);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (text === null) {
    return err(
      `The passphrase file “${basename(path)}” is not plain text (UTF-8). Nothing was written. Save it as plain text and run the command again.`,
    );
  }
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  if (firstLine !== '') return ok(firstLine);
  return err(
    `The passphrase file “${basename(path)}” has nothing on its first line. Nothing was written. Put the passphrase there and run the command again.`,
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
    `The list of terms “${basename(path)}” is not plain text (UTF-8). Nothing was written. Save it as plain text and run the command again.`,
  );
}

async function readShare(bytes: Uint8Array, files: InputFiles): Promise<OrMessage<AssessmentFile>> {
  const name = basename(files.inFile);
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
  const bytes = await readBytes(files.inFile, LARGEST_SHARE_FILE.bytes);
  if (!bytes.ok) return bytes;
  if (isShareFile(basename(files.inFile), bytes.value)) return readShare(bytes.value, files);
  const parsed = parseAssessmentBytes(bytes.value);
  return parsed.ok ? parsed : err(failureMessage(parsed.error, files.inFile));
}
