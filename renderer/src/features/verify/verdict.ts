import type { AuditEntry } from '@shared/assessment/schema';
import type { Inspection } from '@shared/ipc/contract';

/** A state on this laptop that a document may have been made from. */
export interface KnownState {
  readonly assessmentId: string;
  /** "“Harbor Bank”, snapshot 2" or "“Harbor Bank” as it stands now". */
  readonly name: string;
  readonly fingerprint: string;
}

/** A document of ours, as inspected. */
export type OurDocument = Extract<Inspection, { readonly kind: 'ours' }>;

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
    }
  /** From a state here, but there is nothing to compare the file itself with. */
  | { readonly kind: 'unproven'; readonly document: OurDocument; readonly state: KnownState };

/** Whether the audit log knows these very bytes. */
export function isRecorded(sha256: string, audit: readonly AuditEntry[]): boolean {
  return audit.some((entry) => entry.event === 'document-exported' && entry.detail['sha256'] === sha256);
}

/** Pages, from 1, whose words differ, or that only one of the two has. */
export function differingPages(document: OurDocument, remade: OurDocument): readonly number[] {
  const length = Math.max(document.pages.length, remade.pages.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => document.pages[index] !== remade.pages[index])
    .map((index) => index + 1);
}

/** What the comparison with the same document, made again, shows. */
export function compareRemade(document: OurDocument, state: KnownState, remade: OurDocument): Verdict {
  if (document.sha256 === remade.sha256) return { kind: 'unchanged', document, state, by: 'remaking' };
  const pages = [...new Set([...differingPages(document, remade), ...document.strangePages])];
  return { kind: 'altered', document, state, pages: pages.sort((a, b) => a - b) };
}
