/** Reads the pack's files from disk and has them checked. Repairs nothing, and reads nothing the manifest does not name. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { packFileNames, PACK_MANIFEST_FILE } from '@shared/pack/pack-files';
import { readPackTexts, type PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { packProblemInWords } from '@shared/wording/pack-problem-words';
import { BUNDLED_PACK_ID } from './bundled-pack';
import { systemCode } from './write-atomic';

const PROBLEMS_NAMED = 5;

/** A file that is not there is for the check to report, or may be left out; any other failure is thrown. */
async function readIfThere(folder: string, name: string): Promise<readonly (readonly [string, string])[]> {
  try {
    return [[name, await readFile(join(folder, name), 'utf8')]];
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readTexts(folder: string): Promise<PackTexts> {
  const manifest = await readFile(join(folder, PACK_MANIFEST_FILE), 'utf8');
  const names = packFileNames(manifest).filter((name) => name !== PACK_MANIFEST_FILE);
  const files = await Promise.all(names.map((name) => readIfThere(folder, name)));
  return Object.fromEntries([[PACK_MANIFEST_FILE, manifest], ...files.flat()]);
}

/** The pack that was checked last, with what it was read from: a process that makes several documents reads one pack. */
let last: { readonly texts: PackTexts; readonly pack: Pack } | null = null;

function isSame(a: PackTexts, b: PackTexts): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/**
 * Checks a pack that is already in memory. Texts that are the very same as those before are not checked again.
 *
 * @returns the pack, or `pack-invalid` with the first `problems`, each with its file and line
 */
export function parsePack(texts: PackTexts): Result<Pack, AppError> {
  if (last !== null && isSame(last.texts, texts)) return ok(last.pack);
  const { pack } = readPackTexts(texts);
  if (pack.ok) {
    last = { texts, pack: pack.value };
    return pack;
  }
  const problems = pack.error.slice(0, PROBLEMS_NAMED).map((problem) => {
    const { file, line, path } = problem;
    const place = [line === null ? '' : ` line ${String(line)}`, path === '' ? '' : ` ${path}`].join('');
    return `${file}${place}: ${packProblemInWords(problem)}`;
  });
  return fail('pack-invalid', { problems: problems.join('; ') });
}

/**
 * Reads and checks the pack that comes with the app, the files it may leave out included, or says with
 * `pack-invalid` what is wrong with it.
 *
 * @param resourcesDir - folder that holds `packs/`
 */
export async function readPack(resourcesDir: string): Promise<Result<Pack, AppError>> {
  try {
    return parsePack(await readTexts(join(resourcesDir, 'packs', BUNDLED_PACK_ID)));
  } catch {
    return fail('pack-invalid', { problems: 'a file of the pack is missing or unreadable' });
  }
}
