import type { AppError } from '@shared/errors/app-error';
import type { DocumentKind } from '@shared/ipc/contract';

/** The choices a document is made under. */
export interface DocumentOptions {
  readonly kind: DocumentKind;
  /** `YYYY-MM-DD`; printed as the day of the document. */
  readonly asOf: string;
  readonly pageSize: 'LETTER' | 'A4';
}

/** A document that was made, with what it was made from. */
export interface BuiltDocument {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fingerprint: string;
  readonly options: DocumentOptions;
  /** `updatedAt` of the assessment it shows. */
  readonly assessmentUpdatedAt: string;
}

export type DocumentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'building' }
  | { readonly kind: 'ready'; readonly document: BuiltDocument }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' };

/** Why a preview no longer shows what a new document would. `null` while it does. */
export function staleReason(
  document: BuiltDocument,
  now: { readonly updatedAt: string; readonly options: DocumentOptions },
): 'assessment' | 'options' | null {
  if (document.assessmentUpdatedAt !== now.updatedAt) return 'assessment';
  const { asOf, pageSize } = document.options;
  return asOf === now.options.asOf && pageSize === now.options.pageSize ? null : 'options';
}
