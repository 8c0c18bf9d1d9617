/** Says whether a document is final: when what it is made from is exactly what somebody signed. Signs nothing. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import type { Finality } from '@shared/document/model-types';
import { signedState, type SignatureDoubt, type SignedUnder } from '@shared/history/signed-state';
import { authorityStatusOf } from '@shared/pack/authority-status';
import { packAsOf } from '@shared/pack/pack-as-of';
import { packDigest } from '@shared/pack/pack-digest';
import type { Pack } from '@shared/pack/schema';
import { redactText } from '@shared/release/editions/redact-text';
import type { RedactionTerm } from '@shared/release/editions/terms';
import { formatDate } from '@shared/wording/format';

/** What a document says of signatures. */
export interface DocumentFinality {
  /** Name of the signed snapshot and who signed it; `null` for a draft. */
  readonly finality: Finality | null;
  /** Why a signature that is there is not printed, as `signature-doubtful` or `signed-for-another-day`; `null` if there is no such signature. */
  readonly doubt: AppError | null;
}

function reasonOf(doubt: SignatureDoubt): string {
  switch (doubt.kind) {
    case 'content':
      return 'what it froze does not give its fingerprint, so it was edited by hand, or the fingerprint was copied into it';
    case 'other-fingerprint':
      return 'it froze what the assessment says now under a fingerprint of something else, so this is a copy, or it was edited by hand';
    case 'chain':
      return `the audit log is broken at entry ${String(doubt.place)}, so it proves nothing`;
    case 'unrecorded':
      return 'the audit log has no entry of its signing';
    case 'other-signer':
      return 'the audit log records another signer, role or day than it names';
    case 'seal':
      return 'what the audit log has as the signature of a vault’s key does not fit it';
    case 'other-name':
      return 'the audit log records another name or day of the snapshot than it has, so it was edited by hand';
    case 'other-texts':
      return 'the pack has other texts than those it was signed under, although it says that it is the same edition';
    case 'unknown-texts':
      return 'the audit log does not say under which texts of the pack it was signed, and the pack is not the one that came with the app';
  }
}

/** What the law says on the two days; a day on which it says something else was not signed. */
function isSameLaw(pack: Pack, signedAsOf: string, asOf: string): boolean {
  if (signedAsOf === asOf) return true;
  const isEachTheSame = pack.authorities.every(
    (authority) =>
      authorityStatusOf(authority, signedAsOf).status === authorityStatusOf(authority, asOf).status,
  );
  return (
    isEachTheSame && packDigest(packAsOf(pack, signedAsOf).pack) === packDigest(packAsOf(pack, asOf).pack)
  );
}

function draftFor(doubt: AppError): DocumentFinality {
  return { finality: null, doubt };
}

/** What finality depends on beside the assessment. */
export interface FinalityInput extends SignedUnder {
  /** The day the document speaks of. */
  readonly asOf: string;
  readonly terms: readonly RedactionTerm[];
}

/**
 * The signature under the very state a document is made from, proven by the content, the audit log and the texts of the
 * pack. Final for another day than the signed one only where the law in it reads the same on both.
 *
 * @returns it without the terms of a redacted edition
 */
export function finalityOf(source: AssessmentFile, input: FinalityInput): DocumentFinality {
  const { pack, asOf, terms } = input;
  const state = signedState(source, input);
  if (state.kind === 'draft') return { finality: null, doubt: null };
  const { number, label, signatures, asOf: signedAsOf } = state.snapshot;
  const snapshot = String(number);
  if (state.kind === 'doubtful') {
    return draftFor(appError('signature-doubtful', { snapshot, reason: reasonOf(state.doubt) }));
  }
  if (!isSameLaw(pack, signedAsOf, asOf)) {
    const days = { signedOf: formatDate(signedAsOf), madeOf: formatDate(asOf) };
    return draftFor(appError('signed-for-another-day', { snapshot, ...days }));
  }
  const finality = {
    snapshotNumber: number,
    label: redactText(label, terms),
    asOf: signedAsOf,
    isNamed: state.isNamed,
    signatures: signatures.map(({ name, role, signedOn }) => ({
      name: redactText(name, terms),
      role: redactText(role, terms),
      signedOn,
    })),
  };
  return { finality, doubt: null };
}
