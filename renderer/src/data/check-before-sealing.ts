/** Looks whether everything that is here can be sealed: what cannot be read now could not be read then either. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { countOf, joinWords } from '@shared/base/words';
import { imagesOf, isFit } from './repository/journal-rows';
import type { Repository } from './repository/repository';
import { imageOf } from './repository/transaction';
import { isReadable } from './row-codec';
import { decodeRows } from './stored-assessment';

interface Counted {
  readonly unreadable: number;
  readonly unfit: number;
}

async function countOne(repository: Repository, id: string): Promise<Counted> {
  const rows = await repository.getRows(id);
  if (rows === null) return { unreadable: 0, unfit: 0 };
  const { row: own, answerRows: answers, recordRows: records } = rows;
  const unfit = imagesOf({ own, answers, records, quarantine: [] }, id).filter((row) => !isFit(row)).length;
  const stored = await decodeRows(repository, rows);
  if (!stored.ok) return { unreadable: 1, unfit };
  const { unreadable: unread, difference } = stored.value;
  // A row that cannot be read is one that the header does not know either.
  const unreadable = unread.length === 0 && difference !== null ? 1 : unread.length;
  return { unreadable, unfit };
}

async function countPacks(repository: Repository): Promise<Counted> {
  const packs = (await repository.listPacks()).map((row) => ({ table: 'packs', row }) as const);
  const readable = await Promise.all(packs.map((pack) => isReadable(repository.keys, pack)));
  return {
    unreadable: readable.filter((is) => !is).length,
    unfit: packs.filter((pack) => !isFit(imageOf(pack, null))).length,
  };
}

/** In words, as the reason that is given. */
function inTheWay({ unreadable, unfit, waiting }: Counted & { readonly waiting: number }): string {
  const parts = [
    ...(waiting === 0 ? [] : [`${countOf(waiting, 'change')} not saved yet`]),
    ...(unreadable === 0 ? [] : [`${countOf(unreadable, 'entry', 'entries')} that cannot be read`]),
    ...(unfit === 0 ? [] : [`${countOf(unfit, 'entry', 'entries')} that the journal cannot hold`]),
  ];
  return `there ${waiting + unreadable + unfit === 1 ? 'is' : 'are'} ${joinWords(parts, 'and')}`;
}

/**
 * Reads everything once, one assessment after another.
 *
 * @param waiting - changes that are not saved
 * @returns `vault-not-ready` with what is in the way; `database-unavailable` when the disk does not give it
 */
export async function checkBeforeSealing(
  repository: Repository,
  waiting: number,
): Promise<Result<null, AppError>> {
  try {
    let { unreadable, unfit } = await countPacks(repository);
    for (const { id } of await repository.listAssessments()) {
      const one = await countOne(repository, id);
      unreadable += one.unreadable;
      unfit += one.unfit;
    }
    if (unreadable + unfit + waiting === 0) return ok(null);
    return err(appError('vault-not-ready', { reason: inTheWay({ unreadable, unfit, waiting }) }));
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}
