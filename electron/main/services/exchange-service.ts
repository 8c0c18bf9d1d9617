/** Makes and opens share files and plain files. Encryption runs in a worker; nothing is stored here. */
import { localDay } from '@shared/base/days';
import { fail, type AppError } from '@shared/base/app-error';
import { parseAssessmentBytes, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import {
  exchangeMessageSchema,
  type ExchangeOutcome,
  type ExchangeRequest,
} from '../../workers/exchange/protocol';
import type { AssessmentFile } from '@shared/assessment/schema';
import type { Request, Response } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import type { Outgoing } from '../ipc/handlers';
import { glanceAtFile, readChosenFile } from './chosen-file';
import { saveBytes, type FileDialogs } from './file-dialogs';
import { suggestFileName } from './file-names';
import { createHandleRegistry } from './handle-registry';
import type { JobRegistry } from './job-registry';
import { runWorker, type Progress, type WorkerProcess } from './worker-run';

const FILES_KEPT = 8;

/** What the service needs of its surroundings. */
export interface ExchangeServiceParts {
  readonly jobs: JobRegistry;
  readonly dialogs: FileDialogs;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly startWorker: () => WorkerProcess;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

interface ChosenFile {
  readonly path: string;
  readonly fileName: string;
  readonly needsPassphrase: boolean;
}

interface Opened {
  readonly source: AssessmentFile;
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** Share files and plain files, both ways. */
export interface ExchangeService {
  /** Asks where to save first, then encrypts and writes: a user who cancels waits for nothing. */
  readonly exportShare: (request: Request<'share:export'>) => Outcome<SaveOutcome>;
  readonly exportPlain: (request: Request<'share:export-plain'>) => Outcome<SaveOutcome>;
  readonly chooseFile: () => Outcome<Response<'share:choose-file'>>;
  /** Opens a chosen file as a whole or fails with the reason and its `fileName`. */
  readonly readFile: (request: Request<'share:read-file'>) => Outcome<Opened>;
  /** Forgets every file chosen. */
  readonly forget: () => void;
}

function runExchange(
  parts: ExchangeServiceParts,
  jobId: string,
  request: Outgoing<ExchangeRequest>,
): Outcome<ExchangeOutcome> {
  return parts.jobs.run(jobId, (signal) =>
    runWorker({
      start: parts.startWorker,
      request,
      messages: exchangeMessageSchema,
      onProgress: (progress) => {
        parts.onProgress(jobId, progress);
      },
      signal,
    }),
  );
}

async function exportShare(
  parts: ExchangeServiceParts,
  { jobId, source, passphrase }: Request<'share:export'>,
): Outcome<SaveOutcome> {
  const now = parts.now();
  const name = suggestFileName(source.assessment.title, 'share', localDay(now));
  const path = await parts.dialogs.askSavePath(name, 'brieflock');
  if (path === null) return ok({ status: 'cancelled' });
  const { appVersion } = parts;
  const createdAt = now.toISOString();
  const sealed = await runExchange(parts, jobId, { kind: 'seal', source, passphrase, createdAt, appVersion });
  if (!sealed.ok) return sealed;
  if (sealed.value.kind !== 'sealed') return fail('internal', { reason: 'the worker opened, not sealed' });
  return saveBytes(path, sealed.value.bytes);
}

async function exportPlain(
  parts: ExchangeServiceParts,
  { source }: Request<'share:export-plain'>,
): Outcome<SaveOutcome> {
  const name = suggestFileName(source.assessment.title, 'plain', localDay(parts.now()));
  const path = await parts.dialogs.askSavePath(name, 'json');
  if (path === null) return ok({ status: 'cancelled' });
  return saveBytes(path, Buffer.from(serializeAssessmentFile(source), 'utf8'));
}

async function openShare(
  parts: ExchangeServiceParts,
  jobId: string,
  opening: { readonly bytes: Uint8Array; readonly passphrase: string | null },
): Outcome<Opened> {
  const { bytes, passphrase } = opening;
  if (passphrase === null) return fail('share-file-wrong-passphrase');
  const opened = await runExchange(parts, jobId, { kind: 'open', bytes: new Uint8Array(bytes), passphrase });
  if (!opened.ok) return opened;
  if (opened.value.kind !== 'opened') return fail('internal', { reason: 'the worker sealed, not opened' });
  return ok({ source: opened.value.source });
}

/** Adds the file's name to a failure that does not name it, for the message. */
function named<Value>(result: Result<Value, AppError>, fileName: string): Result<Value, AppError> {
  if (result.ok) return result;
  return fail(result.error.code, { fileName, ...result.error.context });
}

async function readFile(
  parts: ExchangeServiceParts,
  file: ChosenFile,
  { jobId, passphrase }: Request<'share:read-file'>,
): Outcome<Opened> {
  const bytes = await readChosenFile(file.path);
  if (!bytes.ok) return bytes;
  if (file.needsPassphrase) {
    return named(await openShare(parts, jobId, { bytes: bytes.value, passphrase }), file.fileName);
  }
  const source = named(parseAssessmentBytes(bytes.value), file.fileName);
  return source.ok ? ok({ source: source.value }) : source;
}

/** Makes the service. */
export function createExchangeService(parts: ExchangeServiceParts): ExchangeService {
  const files = createHandleRegistry<ChosenFile>(FILES_KEPT);
  return {
    exportShare: (request) => exportShare(parts, request),
    exportPlain: (request) => exportPlain(parts, request),
    chooseFile: async () => {
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
      return file === undefined ? fail('file-handle-unknown') : readFile(parts, file, request);
    },
    forget: files.clear,
  };
}
