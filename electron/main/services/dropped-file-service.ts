/**
 * Takes a file that was dropped on the window: by its extension it says what it is for, and hands out a handle in place of the
 * path. Looks at no content; whoever opens the file bounds and checks it as one that was chosen.
 */
import { basename, extname, isAbsolute } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Request, Response } from '@shared/ipc/contract';
import { PACK_FILE_EXTENSION } from '@shared/pack/pack-file';
import { SHARE_FILE_EXTENSION } from '@shared/exchange/tell-share-file';
import { glanceAtFile } from './chosen-file';
import { createHandleRegistry, type HandleRegistry } from './handle-registry';
import type { ExchangeService } from './exchange-service';

type Taken = Result<Response<'file:take-dropped'>, AppError>;
type Kind = Response<'file:take-dropped'>['kind'];

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [`.${SHARE_FILE_EXTENSION}`, 'assessment'],
  ['.json', 'assessment'],
  [`.${PACK_FILE_EXTENSION}`, 'pack'],
  ['.pdf', 'pdf'],
]);

/** One that waits to be unlocked, and one that is dropped after it. */
const FILES_KEPT = 2;

/** Paths of files that were dropped, for the services that read them. */
export type DroppedPaths = HandleRegistry<string>;

/** Makes the registry of paths. */
export function createDroppedPaths(): DroppedPaths {
  return createHandleRegistry<string>(FILES_KEPT);
}

/** What the service needs of its surroundings. */
export interface DroppedFileDeps {
  readonly paths: DroppedPaths;
  readonly exchange: Pick<ExchangeService, 'takeFile'>;
}

/** Why the drop is refused before the disk is asked; `null` for no reason. */
function problemOf({ path, count }: Request<'file:take-dropped'>): string | null {
  if (count !== 1) return 'one file at a time can be opened';
  if (!isAbsolute(path)) return 'it is not a file on this computer';
  return KINDS.has(extname(path).toLowerCase()) ? null : 'Brieflock opens no files of this kind';
}

async function takeAssessment(path: string, exchange: DroppedFileDeps['exchange']): Promise<Taken> {
  const taken = await exchange.takeFile(path);
  if (!taken.ok) return taken;
  const { fileId, fileName, needsPassphrase } = taken.value;
  return ok({ kind: 'assessment', fileId, fileName, needsPassphrase });
}

/** Makes the handler. */
export function createDroppedFileService({ paths, exchange }: DroppedFileDeps) {
  return async (request: Request<'file:take-dropped'>): Promise<Taken> => {
    const { path, count } = request;
    const problem = problemOf(request);
    if (problem !== null)
      return fail('file-not-taken', {
        ...(count === 1 ? { fileName: basename(path) } : {}),
        reason: problem,
      });
    const kind = KINDS.get(extname(path).toLowerCase());
    if (kind === undefined || kind === 'assessment') return takeAssessment(path, exchange);
    const glance = await glanceAtFile(path);
    return glance.ok ? ok({ kind, fileId: paths.add(path), fileName: glance.value.fileName }) : glance;
  };
}
