import type { AuditEntry } from '@shared/assessment/schema';
import type { PdfInspection } from '@shared/release/inspection';

/** A state on this laptop that a document may have been made from. */
export interface KnownState {
  readonly assessmentId: string;
  /** "“Harbor Bank”, snapshot 2" or "“Harbor Bank” as it stands now". */
  readonly name: string;
  readonly fingerprint: string;
}

/** A document of ours, as inspected. */
export type OurDocument = Extract<PdfInspection, { readonly kind: 'ours' }>;

export type Verdict =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'damaged' }
  /** It says it is ours, but no state here has that fingerprint. */
  | { readonly kind: 'state-gone'; readonly document: OurDocument; readonly isRecorded: boolean }
  | {
      readonly kind: 'unchanged';
      readonly document: OurDocument;
      readonly state: KnownState;
      readonly by: 'record' | 'remaking';
    }
  | {
      readonly kind: 'altered';
      readonly document: OurDocument;
      readonly state: KnownState;
      readonly pages: readonly number[];
      /** The log recorded another file for this very document; otherwise it was only made again and compared. */
      readonly by: 'record' | 'remaking';
    }
  /** From a state here, but there is nothing to compare the file itself with. */
  | { readonly kind: 'unproven'; readonly document: OurDocument; readonly state: KnownState };

/** Whether the audit log knows these very bytes. */
export function isRecorded(sha256: string, audit: readonly AuditEntry[]): boolean {
  return audit.some((entry) => entry.event === 'document-exported' && entry.detail['sha256'] === sha256);
}

/** Whether the audit log knows a document made from the same state, in the same edition, as of the same day. */
export function isDocumentRecorded({ provenance }: OurDocument, audit: readonly AuditEntry[]): boolean {
  const { kind, edition, asOf, fingerprint } = provenance;
  const wanted = { document: kind, edition, 'as-of': asOf, fingerprint };
  return audit.some(
    ({ event, detail }) =>
      event === 'document-exported' &&
      Object.entries(wanted).every(([field, value]) => detail[field] === value),
  );
}

/** Pages, from 1, whose words differ, or that only one of the two has. */
export function differingPages(document: OurDocument, remade: OurDocument): readonly number[] {
  const length = Math.max(document.pages.length, remade.pages.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => document.pages[index] !== remade.pages[index])
    .map((index) => index + 1);
}

/** A document and what there is to compare it with. */
export interface DocumentComparison {
  readonly document: OurDocument;
  readonly state: KnownState;
  /** The log recorded a file for this very document, though not these bytes. */
  readonly isDocumentRecorded: boolean;
}

function alteredBy({ isDocumentRecorded: isRecordedOtherwise }: DocumentComparison): 'record' | 'remaking' {
  return isRecordedOtherwise ? 'record' : 'remaking';
}

/** What the comparison with the same document, made again, shows. */
export function compareRemade(comparison: DocumentComparison, remade: OurDocument): Verdict {
  const { document, state } = comparison;
  if (document.sha256 === remade.sha256) return { kind: 'unchanged', document, state, by: 'remaking' };
  const pages = [...new Set([...differingPages(document, remade), ...document.strangePages])];
  return {
    kind: 'altered',
    document,
    state,
    pages: pages.toSorted((a, b) => a - b),
    by: alteredBy(comparison),
  };
}

/** What can be said where the document cannot be made again: only foreign pages show. */
export function withoutRemaking(comparison: DocumentComparison): Verdict {
  const { document, state } = comparison;
  const { strangePages: pages } = document;
  return pages.length > 0
    ? { kind: 'altered', document, state, pages, by: alteredBy(comparison) }
    : { kind: 'unproven', document, state };
}
