/** Makes documents in a worker process and saves the ones made. Saves exactly the bytes the page has seen. */
import { basename } from 'node:path';
import { type AppError, fail } from '@shared/base/app-error';
import type { Request, Response } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import { DOCUMENT_KINDS, type DocumentExtension } from '@shared/document/document-kinds';
import { descriptorOf } from '@shared/document/kinds/registry';
import { publicPlaces, termsInText } from '@shared/release/editions/public-words';
import { readTerms } from '@shared/release/editions/terms';
import { readChosenFile } from './chosen-file';
import {
  documentMessageSchema,
  inspectMessageSchema,
  type DocumentRequest,
} from '../../workers/document/protocol';
import { saveBytes, type FileDialogs } from './file-dialogs';
import { documentNameWords, suggestDocumentName } from './file-names';
import { createHandleRegistry } from './handle-registry';
import type { WorkerJobs } from './worker-jobs';

/** One of each kind, and as many before them; each is a few hundred kilobytes. */
const DOCUMENTS_KEPT = 2 * DOCUMENT_KINDS.length;

/** More than any document of ours; a larger file is not read. */
const MAX_PDF = { bytes: 64 * 1024 * 1024, words: '64 MB' } as const;

interface BuiltDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly extension: DocumentExtension;
  /** Terms that must not stand in the name of the file either. */
  readonly redact: string;
  /** Words of ours that stand in every such name. */
  readonly nameWords: string;
  readonly content: { readonly document: string; readonly edition: string; readonly assessment: string };
}

/** What the service needs of its surroundings. */
export interface DocumentServiceDeps {
  /** One document is made or inspected at a time; others wait their turn. */
  readonly work: WorkerJobs;
  readonly dialogs: FileDialogs;
  readonly resourcesDir: string;
  /** Shows a document that is made and not yet proven. It has no handle: nobody can save it. */
  readonly onPreview: (jobId: string, bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Documents, from request to file. */
export interface DocumentService {
  readonly build: (
    request: Request<'document:build'>,
  ) => Promise<Result<Response<'document:build'>, AppError>>;
  /** Inspects a chosen PDF, or a document made before, in a process of its own. */
  readonly inspect: (
    request: Request<'document:inspect'>,
  ) => Promise<Result<Response<'document:inspect'>, AppError>>;
  /** Answers `file-handle-unknown` when the window has reloaded since. */
  readonly save: (documentId: string) => Promise<Result<SaveOutcome, AppError>>;
  /** Forgets every document made. */
  readonly forget: () => void;
}

/** Terms that stand in the name someone chose for a redacted document. */
function termsInName(path: string, { redact, nameWords }: BuiltDocument): readonly string[] {
  const terms = readTerms(redact);
  if (!terms.ok) return [];
  const places = publicPlaces(terms.value, [nameWords]);
  return termsInText(basename(path), terms.value, places).leaked.map(({ written }) => `“${written}”`);
}

/** Saves, unless the name would say what the document does not. */
async function saveAs(path: string, document: BuiltDocument): Promise<Result<SaveOutcome, AppError>> {
  const found = termsInName(path, document);
  if (found.length > 0) return fail('document-leaks', { found: `${found.join(', ')} in the file name` });
  const saved = await saveBytes(path, document.bytes);
  if (!saved.ok || saved.value.status !== 'saved') return saved;
  return ok({ ...saved.value, content: document.content });
}

interface NamedBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A PDF from the user's disk; `null` when the user cancels. */
async function choosePdf(dialogs: FileDialogs): Promise<Result<NamedBytes | null, AppError>> {
  const path = await dialogs.askOpenPath('pdf');
  if (path === null) return ok(null);
  const bytes = await readChosenFile(path, MAX_PDF);
  return bytes.ok ? ok({ fileName: basename(path), bytes: bytes.value }) : bytes;
}

async function inspect(
  { jobId }: Request<'document:inspect'>,
  chosen: Result<NamedBytes | null, AppError>,
  parts: DocumentServiceDeps,
): Promise<Result<Response<'document:inspect'>, AppError>> {
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return ok({ status: 'cancelled' });
  const { fileName, bytes } = chosen.value;
  const request = { inspect: bytes };
  const job = { request, messages: inspectMessageSchema, isForStranger: true };
  const result = await parts.work.run(jobId, job);
  return result.ok ? ok({ status: 'inspected', fileName, inspection: result.value }) : result;
}

/** Makes the service. */
export function createDocumentService(parts: DocumentServiceDeps): DocumentService {
  const documents = createHandleRegistry<BuiltDocument>(DOCUMENTS_KEPT);
  return {
    build: async ({ jobId, ...wanted }) => {
      const request: DocumentRequest = { ...wanted, resourcesDir: parts.resourcesDir };
      const built = await parts.work.run(jobId, {
        request,
        messages: documentMessageSchema,
        onPart: (bytes) => {
          parts.onPreview(jobId, bytes);
        },
      });
      if (!built.ok) return built;
      const { title, ...made } = built.value;
      const { kind, asOf, redact = '' } = wanted;
      const named = { kind, edition: made.edition };
      const documentId = documents.add({
        bytes: made.bytes,
        fileName: suggestDocumentName(title, named, asOf),
        nameWords: documentNameWords(named),
        extension: descriptorOf(kind).format,
        redact,
        content: { document: kind, edition: made.edition, assessment: wanted.source.assessment.id },
      });
      return ok({ documentId, ...made });
    },
    inspect: async (request) => {
      if (request.documentId === null) return inspect(request, await choosePdf(parts.dialogs), parts);
      const made = documents.get(request.documentId);
      return inspect(request, made === undefined ? fail('file-handle-unknown') : ok(made), parts);
    },
    save: async (documentId) => {
      const document = documents.get(documentId);
      if (document === undefined) return fail('file-handle-unknown');
      const path = await parts.dialogs.askSavePath(document.fileName, document.extension);
      return path === null ? ok({ status: 'cancelled' }) : saveAs(path, document);
    },
    forget: documents.clear,
  };
}
