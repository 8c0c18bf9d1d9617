/** Makes documents in a worker process and saves the ones made. Saves exactly the bytes the page has seen. */
import type { AppError } from '@shared/errors/app-error';
import { fail } from '@shared/errors/app-error';
import type { Request, Response, SaveOutcome } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/lib/result';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, type DocumentExtension } from '@shared/report/document-kinds';
import { documentMessageSchema, type DocumentRequest } from '../../workers/document/protocol';
import { saveBytes, type FileDialogs } from './file-dialogs';
import { suggestFileName } from './file-names';
import { createHandleRegistry } from './handle-registry';
import type { JobRegistry } from './job-registry';
import { runWorker, type Progress, type WorkerProcess } from './worker-run';

/** One of each kind, and as many before them; each is a few hundred kilobytes. */
const DOCUMENTS_KEPT = 2 * DOCUMENT_KINDS.length;

interface BuiltDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly extension: DocumentExtension;
}

/** What the service needs of its surroundings. */
export interface DocumentServiceParts {
  readonly jobs: JobRegistry;
  readonly dialogs: FileDialogs;
  readonly resourcesDir: string;
  readonly startWorker: () => WorkerProcess;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

/** Documents, from request to file. */
export interface DocumentService {
  readonly build: (
    request: Request<'document:build'>,
  ) => Promise<Result<Response<'document:build'>, AppError>>;
  /** Answers `file-handle-unknown` when the window has reloaded since. */
  readonly save: (documentId: string) => Promise<Result<SaveOutcome, AppError>>;
  /** Forgets every document made. */
  readonly forget: () => void;
}

/** Makes the service. */
export function createDocumentService(parts: DocumentServiceParts): DocumentService {
  const documents = createHandleRegistry<BuiltDocument>(DOCUMENTS_KEPT);
  return {
    build: async ({ jobId, ...wanted }) => {
      const request: DocumentRequest = { ...wanted, resourcesDir: parts.resourcesDir };
      const built = await parts.jobs.run(jobId, (signal) =>
        runWorker({
          start: parts.startWorker,
          request,
          messages: documentMessageSchema,
          onProgress: (progress) => {
            parts.onProgress(jobId, progress);
          },
          signal,
        }),
      );
      if (!built.ok) return built;
      const fileName = suggestFileName(wanted.source.assessment.title, wanted.kind, wanted.asOf);
      const documentId = documents.add({
        bytes: built.value.bytes,
        fileName,
        extension: DOCUMENT_FORMATS[wanted.kind].extension,
      });
      return ok({ documentId, ...built.value });
    },
    save: async (documentId) => {
      const document = documents.get(documentId);
      if (document === undefined) return fail('file-handle-unknown');
      const path = await parts.dialogs.askSavePath(document.fileName, document.extension);
      return path === null ? ok({ status: 'cancelled' }) : saveBytes(path, document.bytes);
    },
    forget: documents.clear,
  };
}
