/** Says whether a document is final: when what it is made from is exactly what somebody signed. Signs nothing. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import type { Finality } from '@shared/document/model-types';
import { signedState, type SignatureDoubt } from '@shared/history/signed-state';
import type { PackManifest } from '@shared/pack/schema';
import { redactText } from '@shared/release/editions/redact-text';
import type { RedactionTerm } from '@shared/release/editions/terms';

/** What a document says of signatures. */
export interface DocumentFinality {
  /** Name of the signed snapshot and who signed it; `null` for a draft. */
  readonly finality: Finality | null;
  /** Why a signature that is there is not printed, as `signature-doubtful`; `null` if there is no such signature. */
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
  }
}

/**
 * The signature under the very state a document is made from, proven by the content and the audit log.
 *
 * @returns it without the terms of a redacted edition
 */
export function finalityOf(
  source: AssessmentFile,
  manifest: PackManifest,
  terms: readonly RedactionTerm[],
): DocumentFinality {
  const state = signedState(source, manifest);
  if (state.kind === 'draft') return { finality: null, doubt: null };
  const { number, label, signatures } = state.snapshot;
  if (state.kind === 'doubtful') {
    const context = { snapshot: String(number), reason: reasonOf(state.doubt) };
    return { finality: null, doubt: appError('signature-doubtful', context) };
  }
  const finality = {
    snapshotNumber: number,
    label: redactText(label, terms),
    signatures: signatures.map(({ name, role, signedOn }) => ({
      name: redactText(name, terms),
      role: redactText(role, terms),
      signedOn,
    })),
  };
  return { finality, doubt: null };
}
