import type { PageSize } from '@shared/base/page-size';
import type { AppError } from '@shared/base/app-error';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import { redactingLines } from '@shared/release/near-decisions';
import type { RedactionReport } from '@shared/release/redaction-report';
import type { Edition } from '@shared/wording/edition';
import type { ContentCount } from '@shared/document/document-kinds';
import type { UndrawnCharacter } from '@shared/document/undrawn';
import { descriptorOf, isOfIncident, type DocumentKind } from '@shared/document/kinds/registry';
import { mayCarryData } from '@shared/release/editions/kind-editions';

/** The choices a document is made under. */
export interface DocumentOptions {
  readonly kind: DocumentKind;
  /** `YYYY-MM-DD`; printed as the day of the document. */
  readonly asOf: string;
  readonly pageSize: PageSize;
  /** The assessment travels inside the memo as a file. */
  readonly attachData: boolean;
  readonly edition: Edition;
  /** Days that have passed go into the calendar too. */
  readonly pastDates: boolean;
  /** Of a document of an incident: which one; `null`: none is begun. */
  readonly incident: string | null;
  /** The calendar of an incident rings before each deadline. */
  readonly alarms: boolean;
  /** Names and terms of the redacted edition, one a line; kept while another edition is chosen. */
  readonly redact: string;
}

/** A document that was made, with what it was made from. */
export interface BuiltDocument {
  readonly documentId: string;
  /** Of the work that made it. */
  readonly jobId: string;
  readonly bytes: Uint8Array;
  /** What it holds, e.g. 12 pages. */
  readonly contents: readonly ContentCount[];
  readonly fingerprint: string;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  /** What the log is to keep of it once it is saved. */
  readonly forLog?: Readonly<Record<string, string>> | undefined;
  /** What reading it back has shown. */
  readonly proof: DocumentProof;
  /** What counsel is told about a redacted document before it is saved. */
  readonly redaction: RedactionReport;
  /** Why it is a draft although a signature is there. */
  readonly doubt: AppError | null;
  /** What it shows as boxes. */
  readonly undrawn: readonly UndrawnCharacter[];
  readonly options: DocumentOptions;
  /** `updatedAt` of the assessment it shows. */
  readonly assessmentUpdatedAt: string;
}

export type DocumentState =
  | { readonly kind: 'none' }
  /** `preview` as soon as there is one: made, but not proven, and so nothing to save. */
  | { readonly kind: 'building'; readonly jobId: string; readonly preview: Uint8Array | null }
  | { readonly kind: 'ready'; readonly document: BuiltDocument }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' };

/** Terms count only where they are used. */
function isSameEdition({ options }: BuiltDocument, { edition, redact }: DocumentOptions): boolean {
  if (options.edition !== edition) return false;
  return edition !== 'redacted' || redactingLines(options.redact) === redactingLines(redact);
}

/** A document of an incident is of a moment, and so of whatever day it was made on. */
function isSameDates({ options }: BuiltDocument, { asOf, pastDates }: DocumentOptions): boolean {
  if (!isOfIncident(options.kind) && options.asOf !== asOf) return false;
  return !hasDates(options.kind) || options.pastDates === pastDates;
}

function isSameIncident({ options }: BuiltDocument, { incident, alarms }: DocumentOptions): boolean {
  if (!isOfIncident(options.kind)) return true;
  return options.incident === incident && (!mayRing(options.kind) || options.alarms === alarms);
}

/** Whether a document is one of days. */
export function hasDates(kind: DocumentKind): boolean {
  return descriptorOf(kind).content.of === 'deadlines';
}

/** Whether a document is the calendar of an incident. */
export function mayRing(kind: DocumentKind): boolean {
  return descriptorOf(kind).content.of === 'incident-deadlines';
}

/** Why a preview no longer shows what a new document would. `null` while it does. */
export function staleReason(
  document: BuiltDocument,
  now: { readonly updatedAt: string; readonly options: DocumentOptions },
): 'assessment' | 'options' | null {
  if (document.assessmentUpdatedAt !== now.updatedAt) return 'assessment';
  const { kind, pageSize, attachData } = document.options;
  const isSamePaper = !descriptorOf(kind).hasPaper || pageSize === now.options.pageSize;
  const isSameData = !mayCarryData(kind, document.options.edition) || attachData === now.options.attachData;
  const isSameChoice = isSameDates(document, now.options) && isSameIncident(document, now.options);
  const isSameContent = isSameData && isSameChoice && isSameEdition(document, now.options);
  const isSame = isSamePaper && isSameContent;
  return isSame ? null : 'options';
}
