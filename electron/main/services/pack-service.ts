/** Has pack files read that the user chose and saves packs as one file. Parses nothing itself, and stores nothing. */
import { basename } from 'node:path';
import type { AppError } from '@shared/base/app-error';
import type { Request, Response } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import { PACK_FILE_EXTENSION } from '@shared/pack/pack-file';
import { named, runExchangeJob } from './exchange-jobs';
import { saveBytes, type FileDialogs } from './file-dialogs';
import type { WorkerJobs } from './worker-jobs';

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** What the service needs of its surroundings. */
export interface PackServiceDeps {
  readonly work: WorkerJobs;
  readonly dialogs: FileDialogs;
}

/** Packs, from file and to file. */
export interface PackService {
  /** Answers `pack-file-invalid` or `pack-file-too-large` where there is nothing inside to judge. */
  readonly chooseFile: (request: Request<'pack:choose-file'>) => Outcome<Response<'pack:choose-file'>>;
  /** Answers `pack-invalid` for texts that are no sound pack: what is saved must open again. */
  readonly exportPack: (request: Request<'pack:export'>) => Outcome<SaveOutcome>;
}

async function readChosen(
  work: WorkerJobs,
  jobId: string,
  path: string,
): Outcome<Response<'pack:choose-file'>> {
  const fileName = basename(path);
  const request = { kind: 'read-pack', path } as const;
  const job = { jobId, request, wanted: ['pack', 'pack-unsound'], whenItDies: 'file-too-demanding' } as const;
  const read = named(await runExchangeJob(work, job), fileName);
  if (!read.ok) return read;
  if (read.value.kind === 'pack') return ok({ status: 'chosen', fileName, texts: read.value.texts });
  const { problems, total } = read.value;
  return ok({ status: 'unsound', fileName, problems, total });
}

/** Makes the service. */
export function createPackService({ work, dialogs }: PackServiceDeps): PackService {
  return {
    chooseFile: async ({ jobId }) => {
      const path = await dialogs.askOpenPath(PACK_FILE_EXTENSION);
      return path === null ? ok({ status: 'cancelled' }) : readChosen(work, jobId, path);
    },
    exportPack: async ({ jobId, texts }) => {
      const request = { kind: 'write-pack', texts } as const;
      const written = await runExchangeJob(work, { jobId, request, wanted: ['pack-written'] });
      if (!written.ok) return written;
      const { id, version, bytes } = written.value;
      const path = await dialogs.askSavePath(`${id}-${version}.${PACK_FILE_EXTENSION}`, PACK_FILE_EXTENSION);
      return path === null ? ok({ status: 'cancelled' }) : saveBytes(path, bytes);
    },
  };
}
