/**
 * Opens documents in the program the system has for them, or shows them in their folder: only files this run has saved,
 * by the handle of the document, and only while they are what was saved. The page never names a path.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { DocumentExtension } from '@shared/document/document-kinds';
import type { Request } from '@shared/ipc/contract';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';

/** The ways out to the system. */
export interface SystemDoors {
  /** Resolves to why it could not be opened; empty when it was. */
  readonly open: (path: string) => Promise<string>;
  readonly showInFolder: (path: string) => void;
}

/** A file as this run wrote it. */
export interface SavedDocument {
  readonly path: string;
  readonly extension: DocumentExtension;
  readonly bytes: number;
  readonly sha256: string;
}

/** Kinds of file that are handed to another program: none that a system runs. */
const OPENED: ReadonlySet<DocumentExtension> = new Set(['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'ics', 'html']);

/** The documents saved by this run. */
export interface SavedDocuments {
  readonly add: (documentId: string, saved: SavedDocument) => void;
  readonly show: (request: Request<'document:show'>) => Promise<Result<Record<string, never>, AppError>>;
  readonly forget: () => void;
}

/** Why a file is not what was saved; `null` while it is. */
async function changed({ path, bytes, sha256 }: SavedDocument): Promise<string | null> {
  try {
    const found = await readPath(path, bytes);
    const isSame = found !== null && createHash('sha256').update(found).digest('hex') === sha256;
    return isSame ? null : 'it was changed after it was saved';
  } catch (error) {
    return whyUnreadable(error);
  }
}

/** Makes an empty list of saved documents. */
export function createSavedDocuments(doors: SystemDoors): SavedDocuments {
  const saved = new Map<string, SavedDocument>();
  return {
    add: (documentId, document) => {
      saved.set(documentId, document);
    },
    show: async ({ documentId, way }) => {
      const document = saved.get(documentId);
      if (document === undefined) return fail('file-handle-unknown');
      const fileName = basename(document.path);
      if (way === 'folder') {
        doors.showInFolder(document.path);
        return ok({});
      }
      if (!OPENED.has(document.extension))
        return fail('file-unopened', { fileName, reason: 'files of this kind are not opened from here' });
      const problem = (await changed(document)) ?? (await doors.open(document.path));
      return problem === '' ? ok({}) : fail('file-unopened', { fileName, reason: problem });
    },
    forget: () => {
      saved.clear();
    },
  };
}
