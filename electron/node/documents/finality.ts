/** Says whether a document is final: when what it is made from is exactly what somebody signed. Signs nothing. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { redactText, type RedactionTerm } from '@shared/release/editions/terms';
import type { Finality } from '@shared/document/model-types';

/**
 * The signed snapshot of the very state a document is made from. Any change since makes the next document a draft.
 *
 * @returns its name and who signed it, without the terms of a redacted edition; `null` for a draft
 */
export function finalityOf(
  { assessment }: AssessmentFile,
  { fingerprint, terms }: { readonly fingerprint: string; readonly terms: readonly RedactionTerm[] },
): Finality | null {
  const signed = assessment.snapshots.findLast(
    (snapshot) => snapshot.fingerprint === fingerprint && snapshot.signatures.length > 0,
  );
  if (signed === undefined) return null;
  return {
    snapshotNumber: signed.number,
    label: redactText(signed.label, terms),
    signatures: signed.signatures.map(({ name, role, signedOn }) => ({
      name: redactText(name, terms),
      role: redactText(role, terms),
      signedOn,
    })),
  };
}
