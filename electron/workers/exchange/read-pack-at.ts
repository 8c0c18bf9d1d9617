/** Reads a pack file from disk and judges it. Hands out a sound pack's texts or a list of problems; stores nothing. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { DEFAULT_PACK_LIMITS, readPackFile } from '@shared/pack/pack-file';
import { readPackTexts, type LocatedProblem, type PackTexts } from '@shared/pack/read-pack-texts';
import { packProblemInWords } from '@shared/wording/pack-problem-words';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';
import type { JobTelling } from './read-backup-at';

/** Enough to work on, and a list a screen can show. */
const PROBLEMS_TOLD = 50;

/** A problem in words: what was found is of no use on the other side of the process, and may not get there whole. */
export interface ToldProblem extends Omit<LocatedProblem, 'what'> {
  readonly message: string;
}

type Judged =
  | { readonly kind: 'pack'; readonly texts: PackTexts }
  | { readonly kind: 'pack-unsound'; readonly problems: readonly ToldProblem[]; readonly total: number };

function told({ what, ...place }: LocatedProblem): ToldProblem {
  return { ...place, message: packProblemInWords({ what }) };
}

async function readTexts(
  path: string,
  { onAllRead }: Pick<JobTelling, 'onAllRead'>,
): Promise<Result<PackTexts, AppError>> {
  const { maxTotalBytes } = DEFAULT_PACK_LIMITS;
  try {
    const bytes = await readPath(path, maxTotalBytes);
    onAllRead();
    if (bytes !== null) return readPackFile(bytes);
    return fail('pack-file-too-large', { limit: `${String(maxTotalBytes / 1024 / 1024)} MB` });
  } catch (error) {
    return fail('file-unreadable', { reason: whyUnreadable(error) });
  }
}

/**
 * Reads a pack file.
 *
 * @returns its texts, or its first problems and how many there are; `file-unreadable`, `pack-file-invalid` or
 *   `pack-file-too-large` where there is nothing inside to judge
 */
export async function readPackAt(path: string, telling: JobTelling): Promise<Result<Judged, AppError>> {
  const { onProgress } = telling;
  onProgress('Reading the pack', 0);
  const texts = await readTexts(path, telling);
  if (!texts.ok) return texts;
  onProgress('Checking the pack', 0.5);
  const { pack } = readPackTexts(texts.value);
  if (pack.ok) return ok({ kind: 'pack', texts: texts.value });
  return ok({
    kind: 'pack-unsound',
    problems: pack.error.slice(0, PROBLEMS_TOLD).map(told),
    total: pack.error.length,
  });
}
