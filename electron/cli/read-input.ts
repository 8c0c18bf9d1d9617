/** Reads the file to report on, plain or encrypted, and the passphrase for it. Writes nothing, prints nothing. */
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
import { readPath, readStream, whyUnreadable } from '../node/files/read-bounded';
import { systemCode } from '../node/files/write-atomic';

/** What to read. */
export interface InputFiles {
  readonly inFile: string;
  readonly passphraseFile: string | null;
}

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

const MAX_PASSPHRASE_FILE_BYTES = 64 * 1024;
const MAX_EVENT_FILE_BYTES = 4 * 1024 * 1024;

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

/** A file of text, and what a message says of it. */
interface TextFile {
  /** Begins a sentence, e.g. "The list of terms". */
  readonly called: string;
  /** What has not happened since it cannot be read. */
  readonly nothing: 'Nothing was written.' | 'Nothing was counted.';
  /** The most bytes that are read. */
  readonly limit: number;
}

async function readText(path: string, { called, nothing, limit }: TextFile): Promise<OrMessage<string>> {
  const bytes = await readBytes(path, limit);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (text !== null) return ok(text);
  return err(
    `${called} “${nameOf(path)}” is not plain text (UTF-8). ${nothing} Save it as plain text and run the command again.`,
  );
}

/** The first line of the file. It goes into no message. */
async function readPassphrase(path: string): Promise<OrMessage<string>> {
  const text = await readText(path, {
    called: 'The passphrase file',
    nothing: 'Nothing was written.',
    limit: MAX_PASSPHRASE_FILE_BYTES,
  });
  if (!text.ok) return text;
  const [firstLine = ''] = text.value.split(/\r?\n/, 1);
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
export function readTermList(path: string): Promise<OrMessage<string>> {
  return readText(path, {
    called: 'The list of terms',
    nothing: 'Nothing was written.',
    limit: MAX_TERM_LIST_CHARACTERS,
  });
}

/** Reads the file of events as text. */
export function readEventFile(path: string): Promise<OrMessage<string>> {
  return readText(path, {
    called: 'The event file',
    nothing: 'Nothing was counted.',
    limit: MAX_EVENT_FILE_BYTES,
  });
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
  const bytes = await readBytes(files.inFile, LARGEST_SHARE_FILE.bytes);
  if (!bytes.ok) return bytes;
  if (isShareFile(basename(files.inFile), bytes.value)) return readShare(bytes.value, files);
  const parsed = parseAssessmentBytes(bytes.value);
  return parsed.ok ? parsed : err(failureMessage(parsed.error, files.inFile));
}
