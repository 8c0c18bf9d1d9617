/** What a document is made from, and what comes of it. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { PageSize } from '@shared/base/page-size';
import type { AnnexId } from '@shared/document/annexes';
import type { DocumentKind } from '@shared/document/document-kinds';
import type { ChosenIncident } from '@shared/document/incident/choice-schema';
import type { UndrawnCharacter } from '@shared/document/undrawn';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import type { RedactionReport } from '@shared/release/redaction-report';
import type { Edition } from '@shared/wording/edition';
import type { MadeFile } from './writers/document-work';

/** What to make, and as of which day. */
export interface MakeRequest {
  readonly kind: DocumentKind;
  readonly source: AssessmentFile;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Of the kinds that have pages. */
  readonly pageSize: PageSize;
  /** Put the assessment itself, privileged notes and all, into the document as a file. */
  readonly attachData?: boolean | undefined;
  /** The pack's files by name; left out for the pack in the resources folder. */
  readonly packTexts?: PackTexts | undefined;
  /** Left out: the usual one of the kind. */
  readonly edition?: Edition | undefined;
  /** Names and terms of the redacted edition, one a line. */
  readonly redact?: string | undefined;
  /** The annexes of a document that has some. Left out: all of them. */
  readonly annexes?: readonly AnnexId[] | undefined;
  /** Where the days are those on which something was recorded. Left out: UTC. */
  readonly timeZone?: string | undefined;
  /** Days that have passed go into a calendar too. Left out: they do not. */
  readonly pastDates?: boolean | undefined;
  /** Of a document that is of one. */
  readonly incident?: ChosenIncident | undefined;
  /** A calendar that a new one is to update, beside those the log tells of. */
  readonly earlier?: Uint8Array | undefined;
}

/** A finished document. */
export interface MadeDocument extends MadeFile {
  readonly edition: Edition;
  /** The title as the edition shows it, for the name of the file. */
  readonly title: string;
  readonly proof: DocumentProof;
  readonly redaction: RedactionReport;
  readonly undrawn: readonly UndrawnCharacter[];
  /** Of the bytes. */
  readonly sha256: string;
  /** Of the assessment as given and the pack, before anything is adapted for a writer. */
  readonly fingerprint: string;
  /** Why it is a draft although a signature is there, as `signature-doubtful` or `signed-for-another-day`. */
  readonly doubt: AppError | null;
}
