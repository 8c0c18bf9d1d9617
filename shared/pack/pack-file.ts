/**
 * A pack as one file, `*.brieflock-pack`: a plain ZIP of the pack's JSON files and nothing else. Written the
 * same, byte for byte, from the same texts; read whole or refused. What the texts say is checked elsewhere.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { fail, type AppError } from '../base/app-error';
import { decodeUtf8 } from '../base/utf8';
import { unzipWithin, type ZipFailure, type ZipLimits } from '../base/zip-reader';
import { ok, type Result } from '../base/result';
import { isEarlierFormText, isPackFileName, packFileNames, PACK_MANIFEST_FILE } from './pack-files';
import type { PackTexts } from './read-pack-texts';

/** What follows the dot in the file's name. */
export const PACK_FILE_EXTENSION = 'brieflock-pack';

/** Many times the largest pack known, and little enough to hold in memory more than once. */
export const DEFAULT_PACK_LIMITS: ZipLimits = {
  maxEntries: 200,
  maxTotalBytes: 8 * 1024 * 1024,
  maxRatio: 200,
};

/** ZIP times have no zone; a fixed local one is the same bytes everywhere. */
const ENTRY_TIME = '1980-01-01T12:00:00';
/** Common ZIP tools write empty entries for the folders themselves. */
const FOLDER_ENTRIES: readonly string[] = ['modules/', 'prose/'];
const NAME_SHOWN = 80;
const SIGNATURE = [0x50, 0x4b] as const;

type Failure = ReturnType<typeof fail>;

function invalid(problem: string): Failure {
  return fail('pack-file-invalid', { problem });
}

/** A name from inside a file is text of a stranger: shortened, and free of marks that could disguise it. */
function shown(name: string): string {
  return `“${name.slice(0, NAME_SHOWN).replace(/[^\x20-\x7e]/g, '?')}”`;
}

function asFailure(failure: ZipFailure): Failure {
  return failure.kind === 'too-large'
    ? fail('pack-file-too-large', { limit: failure.limit })
    : invalid(failure.problem);
}

function decodeAll(entries: ReadonlyMap<string, Uint8Array>): Result<PackTexts, AppError> {
  const texts: [string, string][] = [];
  for (const [name, content] of entries) {
    if (FOLDER_ENTRIES.includes(name) && content.length === 0) continue;
    const text = decodeUtf8(content);
    if (text === null) return invalid(`${shown(name)} is not plain text (UTF-8).`);
    texts.push([name, text]);
  }
  return ok(Object.fromEntries(texts));
}

/** Whether the archive holds what its `pack.json` names and no more. What is missing is for the pack's own check. */
function findStranger(texts: PackTexts): string | undefined {
  const named = new Set(packFileNames(texts[PACK_MANIFEST_FILE] ?? ''));
  return Object.keys(texts).find((name) => !named.has(name));
}

/**
 * Packs the texts of a pack. Names a pack cannot have are left out, so that what is written can be read.
 *
 * @returns the bytes of the file: equal texts give equal bytes, whatever their order
 */
export function writePackFile(texts: PackTexts): Uint8Array {
  const files: Zippable = {};
  for (const name of packFileNames(texts[PACK_MANIFEST_FILE] ?? '')) {
    const text = texts[name];
    if (text !== undefined) files[name] = strToU8(text);
  }
  return zipSync(files, { level: 6, mtime: ENTRY_TIME });
}

/**
 * Unpacks a pack file.
 *
 * @param limits - counted while unpacking; beyond them it stops
 * @returns the texts by file name, or `pack-file-invalid` (`problem`), `pack-file-too-large` (`limit`) or
 *   `pack-earlier-form`.
 *   A pack that is not listed in full, or whose texts are no good, is for `readPackTexts` to judge.
 */
export function readPackFile(
  bytes: Uint8Array,
  limits: ZipLimits = DEFAULT_PACK_LIMITS,
): Result<PackTexts, AppError> {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return invalid('It is of another kind.');
  const strangers: string[] = [];
  const isAllowed = (name: string): boolean => {
    if (isPackFileName(name) || FOLDER_ENTRIES.includes(name)) return true;
    strangers.push(name);
    return false;
  };
  const entries = unzipWithin(bytes, limits, isAllowed);
  const [stranger] = strangers;
  if (stranger !== undefined) return invalid(`It holds ${shown(stranger)}, which no pack can have.`);
  if (!entries.ok) return asFailure(entries.error);
  const texts = decodeAll(entries.value);
  if (!texts.ok) return texts;
  if (texts.value[PACK_MANIFEST_FILE] === undefined) return invalid(`It has no ${PACK_MANIFEST_FILE}.`);
  if (isEarlierFormText(texts.value[PACK_MANIFEST_FILE])) return fail('pack-earlier-form');
  const unnamed = findStranger(texts.value);
  return unnamed === undefined
    ? texts
    : invalid(`It holds ${shown(unnamed)}, which its ${PACK_MANIFEST_FILE} does not name.`);
}
