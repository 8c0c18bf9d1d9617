/** Makes and opens share files and plain files. All of it runs in a worker; no file is parsed and nothing stored here. */
import { localDay } from '@shared/base/days';
import { fail, type AppError } from '@shared/base/app-error';
import type { Request, Response } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import { glanceAtFile } from './chosen-file';
import { named, runExchangeJob } from './exchange-jobs';
import { saveBytes, type FileDialogs } from './file-dialogs';
import { suggestFileName } from './file-names';
import { createHandleRegistry } from './handle-registry';
import { createOpenedParts, createPartCollector, type OpenedParts } from './opened-parts';
import type { WorkerJobs } from './worker-jobs';

const FILES_KEPT = 8;

/** What the service needs of its surroundings. */
export interface ExchangeServiceDeps {
  readonly work: WorkerJobs;
  readonly dialogs: FileDialogs;
  readonly appVersion: string;
  readonly now: () => Date;
}

interface ChosenFile {
  readonly path: string;
  readonly fileName: string;
  readonly needsPassphrase: boolean;
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** Share files and plain files, both ways. */
export interface ExchangeService {
  /** Asks where to save first, then encrypts and writes: a user who cancels waits for nothing. */
  readonly exportShare: (request: Request<'share:export'>) => Outcome<SaveOutcome>;
  readonly exportPlain: (request: Request<'share:export-plain'>) => Outcome<SaveOutcome>;
  readonly chooseFile: () => Outcome<Response<'share:choose-file'>>;
  /** Opens a chosen file as a whole or fails with the reason and its `fileName`. */
  readonly readFile: (request: Request<'share:read-file'>) => Outcome<Response<'share:read-file'>>;
  /** Hands over one part of the file opened last. */
  readonly readPart: (request: Request<'share:read-part'>) => Outcome<Response<'share:read-part'>>;
  /** Forgets every file chosen or opened. */
  readonly forget: () => void;
}

async function exportShare(
  parts: ExchangeServiceDeps,
  { jobId, source, passphrase }: Request<'share:export'>,
): Outcome<SaveOutcome> {
  const now = parts.now();
  const name = suggestFileName(source.assessment.title, 'share', localDay(now));
  const path = await parts.dialogs.askSavePath(name, 'brieflock');
  if (path === null) return ok({ status: 'cancelled' });
  const { appVersion } = parts;
  const request = { kind: 'seal', source, passphrase, createdAt: now.toISOString(), appVersion } as const;
  const sealed = await runExchangeJob(parts.work, { jobId, request, wanted: ['sealed'] });
  return sealed.ok ? saveBytes(path, sealed.value.bytes) : sealed;
}

async function exportPlain(
  parts: ExchangeServiceDeps,
  { jobId, source }: Request<'share:export-plain'>,
): Outcome<SaveOutcome> {
  const name = suggestFileName(source.assessment.title, 'plain', localDay(parts.now()));
  const path = await parts.dialogs.askSavePath(name, 'json');
  if (path === null) return ok({ status: 'cancelled' });
  const request = { kind: 'write-plain', source } as const;
  const written = await runExchangeJob(parts.work, { jobId, request, wanted: ['written'] });
  return written.ok ? saveBytes(path, written.value.bytes) : written;
}

async function readFile(
  { work, opened }: Pick<ExchangeServiceDeps, 'work'> & { readonly opened: OpenedParts },
  { path, fileName, needsPassphrase }: ChosenFile,
  { jobId, passphrase }: Request<'share:read-file'>,
): Outcome<Response<'share:read-file'>> {
  if (needsPassphrase && passphrase === null) return fail('share-file-wrong-passphrase', { fileName });
  const request = { kind: 'open', path, passphrase: needsPassphrase ? passphrase : null } as const;
  const collector = createPartCollector();
  const { add: onPart } = collector;
  const job = { jobId, request, wanted: ['opened'], onPart, whenItDies: 'file-too-demanding' } as const;
  const outcome = named(await runExchangeJob(work, job), fileName);
  if (!outcome.ok) return outcome;
  const { bytes } = outcome.value;
  if (bytes !== collector.total()) return fail('internal', { reason: 'parts of a file are missing' });
  const parts = collector.parts();
  return ok({ openedId: opened.keep(parts), parts: parts.length, bytes });
}

/** Makes the service. */
export function createExchangeService(parts: ExchangeServiceDeps): ExchangeService {
  const files = createHandleRegistry<ChosenFile>(FILES_KEPT);
  const opened = createOpenedParts();
  return {
    exportShare: (request) => exportShare(parts, request),
    exportPlain: (request) => exportPlain(parts, request),
    chooseFile: async () => {
      opened.forget();
      const path = await parts.dialogs.askOpenPath('open');
      if (path === null) return ok({ status: 'cancelled' });
      const glance = await glanceAtFile(path);
      if (!glance.ok) return glance;
      const { fileName, needsPassphrase } = glance.value;
      const fileId = files.add({ path, fileName, needsPassphrase });
      return ok({ status: 'chosen', fileId, ...glance.value });
    },
    readFile: async (request) => {
      const file = files.get(request.fileId);
      return file === undefined
        ? fail('file-handle-unknown')
        : readFile({ work: parts.work, opened }, file, request);
    },
    readPart: ({ openedId, part }) => {
      const taken = opened.take(openedId, part);
      return Promise.resolve(taken.ok ? ok({ bytes: taken.value }) : taken);
    },
    forget: () => {
      files.clear();
      opened.forget();
    },
  };
}
