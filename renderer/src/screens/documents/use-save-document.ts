import { useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { api } from '@renderer/platform/api';
import { useRepository } from '@renderer/data/use-repository';
import type { BuiltDocument } from './document-state';
import { recordExport } from './record-export';

/** How the saving of a document ended. */
export type DocumentSaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Saves one document, and opens what was saved. */
export interface DocumentSaving {
  /** How the last attempt with this document ended, whichever screen was shown since. */
  readonly stateOf: (document: BuiltDocument) => DocumentSaveState;
  readonly save: (document: BuiltDocument, forWhom: string) => Promise<void>;
  readonly show: (document: BuiltDocument, way: 'program' | 'folder') => Promise<void>;
}

const NONE: DocumentSaveState = { kind: 'none' };

/** By handle, for as long as the app runs: main knows the files for no longer. */
const ended = new Map<string, DocumentSaveState>();

/** What the footer of the Documents screen does with a document that was made. */
export function useSaveDocument(assessment: Assessment): DocumentSaving {
  const repository = useRepository();
  const [, redraw] = useState(0);
  const end = ({ documentId }: BuiltDocument, state: DocumentSaveState) => {
    ended.set(documentId, state);
    redraw((count) => count + 1);
  };
  return {
    stateOf: ({ documentId }) => ended.get(documentId) ?? NONE,
    save: async (document, forWhom) => {
      const result = await api.document.save({ documentId: document.documentId });
      if (!result.ok) end(document, { kind: 'failed', error: result.error });
      else if (result.value.status === 'saved') {
        end(document, { kind: 'saved', fileName: result.value.fileName });
        const recorded = await recordExport(repository, assessment, { document, forWhom });
        if (!recorded.ok) end(document, { kind: 'failed', error: recorded.error });
      }
    },
    show: async (document, way) => {
      const shown = await api.document.show({ documentId: document.documentId, way });
      if (!shown.ok) end(document, { kind: 'failed', error: shown.error });
    },
  };
}
