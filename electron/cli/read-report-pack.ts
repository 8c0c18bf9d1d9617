/** Finds the pack a report is made with: the one that comes with the app, or a folder or file that is named. */
import { stat } from 'node:fs/promises';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { DEFAULT_PACK_LIMITS, readPackFile } from '@shared/pack/pack-file';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { parsePack, readPack } from '../node/files/read-pack';
import { readPath } from '../node/files/read-bounded';
import { reasonInWords } from '../node/files/write-atomic';
import { readPackFolder } from './read-pack-folder';

/** A pack, and its texts where it is not the one that comes with the app. */
export interface ReportPack {
  readonly pack: Pack;
  readonly packTexts: PackTexts | undefined;
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

async function readPackedTexts(path: string): Outcome<PackTexts> {
  const { maxTotalBytes } = DEFAULT_PACK_LIMITS;
  const bytes = await readPath(path, maxTotalBytes);
  if (bytes !== null) return readPackFile(bytes);
  return fail('pack-file-too-large', { limit: `${String(maxTotalBytes / 1024 / 1024)} MB` });
}

async function readFolderTexts(path: string): Outcome<PackTexts> {
  const texts = await readPackFolder(path);
  return texts.ok ? texts : fail('file-unreadable', { reason: 'a file in the folder cannot be opened' });
}

async function readTexts(path: string): Outcome<PackTexts> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? await readFolderTexts(path) : await readPackedTexts(path);
  } catch (error) {
    return fail('file-unreadable', { reason: reasonInWords(error) });
  }
}

/**
 * Reads and checks the pack.
 *
 * @param path - a folder or a pack file; `null` for the pack in `resourcesDir`
 * @returns the pack, or `file-unreadable`, `pack-file-too-large`, `pack-file-invalid` (`problem`) for one that is
 *   named and `pack-invalid` for the one that comes with the app
 */
export async function readReportPack(path: string | null, resourcesDir: string): Outcome<ReportPack> {
  if (path === null) {
    const own = await readPack(resourcesDir);
    return own.ok ? ok({ pack: own.value, packTexts: undefined }) : own;
  }
  const texts = await readTexts(path);
  if (!texts.ok) return texts;
  const pack = parsePack(texts.value);
  if (pack.ok) return ok({ pack: pack.value, packTexts: texts.value });
  return fail('pack-file-invalid', {
    problem: `First problems found: ${pack.error.context['problems'] ?? ''}`,
  });
}
