/**
 * Whether what an assessment says now is what somebody signed, as far as its own record shows. A snapshot’s word is not
 * taken for it: its content is hashed again, and the audit log must tell of the signing. Pure.
 */
import { fingerprintOf, frozenFingerprint } from '../assessment/fingerprint';
import type { AssessmentFile, AuditEntry, Signature, Snapshot } from '../assessment/schema';
import type { Pack } from '../pack/schema';
import { verifyChain } from './hash-chain';
import { missingAtEnd } from './log-notes';
import { hasBadSeal } from './sign-off-seal';
import { logEntriesOf, isOnDay, namingIn, signedTextsIn } from './snapshot-log';

/** Why a signature is not believed. */
export type SignatureDoubt =
  /** What the snapshot froze does not give its fingerprint. */
  | { readonly kind: 'content' }
  /** It froze what is said now, under a fingerprint that is not this assessment’s. */
  | { readonly kind: 'other-fingerprint' }
  /** The log is broken at this entry, counted from 1. */
  | { readonly kind: 'chain'; readonly place: number }
  /** The log has no entry of the signing. */
  | { readonly kind: 'unrecorded' }
  /** The log tells of another signer, role or day. */
  | { readonly kind: 'other-signer' }
  /** What the log has as the signature of a vault’s key is none of this sign-off. */
  | { readonly kind: 'seal' }
  /** The log tells of another name or day of the snapshot. */
  | { readonly kind: 'other-name' }
  /** It was signed under other texts of the pack. */
  | { readonly kind: 'other-texts' }
  /** The log does not say under which texts, and the pack is not the one that came with the app. */
  | { readonly kind: 'unknown-texts' };

/** How a present state stands to the signatures there are. */
export type SignedState =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'signed';
      readonly snapshot: Snapshot;
      /** Whether the log bears out name and day of the snapshot; otherwise they are as recorded. */
      readonly isNamed: boolean;
    }
  | { readonly kind: 'doubtful'; readonly snapshot: Snapshot; readonly doubt: SignatureDoubt };

/** What a signature is held against. */
export interface SignedUnder {
  /** The one the assessment is read with, as it is stored. */
  readonly pack: Pack;
  /** Whether that is the one that came with the app: what was signed before logs held a pack’s texts was signed under it. */
  readonly isBuiltIn: boolean;
}

function tellsOf(entry: AuditEntry, { name, role, signedOn }: Signature): boolean {
  return entry.detail['name'] === name && (entry.detail['role'] ?? '') === role && isOnDay(entry, signedOn);
}

function textsDoubt(
  audit: readonly AuditEntry[],
  snapshot: Snapshot,
  { pack, isBuiltIn }: SignedUnder,
): SignatureDoubt | null {
  switch (signedTextsIn(audit, snapshot, pack)) {
    case 'proven':
      return null;
    case 'other':
      return { kind: 'other-texts' };
    case 'unknown':
      return isBuiltIn ? null : { kind: 'unknown-texts' };
  }
}

function recordDoubt(
  { assessment: { audit }, logHead }: AssessmentFile,
  snapshot: Snapshot,
  under: SignedUnder,
): SignatureDoubt | null {
  const chain = verifyChain(audit);
  if (chain.kind === 'broken') return { kind: 'chain', place: chain.place };
  if (missingAtEnd(audit, logHead) > 0) return { kind: 'chain', place: audit.length + 1 };
  const entries = logEntriesOf(audit, 'snapshot-signed', snapshot);
  if (entries.length === 0) return { kind: 'unrecorded' };
  const isEachTold = snapshot.signatures.every((signature) =>
    entries.some((entry) => tellsOf(entry, signature)),
  );
  if (!isEachTold) return { kind: 'other-signer' };
  if (hasBadSeal(entries, snapshot)) return { kind: 'seal' };
  return namingIn(audit, snapshot) === 'other' ? { kind: 'other-name' } : textsDoubt(audit, snapshot, under);
}

/** How one signed snapshot stands to the present; `null` if it is of another state. */
function stateFrom(file: AssessmentFile, under: SignedUnder, snapshot: Snapshot): SignedState | null {
  const { manifest } = under.pack;
  const { assessment } = file;
  const now = fingerprintOf(file, manifest);
  const hashed = frozenFingerprint(file, snapshot, manifest);
  if (snapshot.fingerprint !== now) {
    return hashed === now ? { kind: 'doubtful', snapshot, doubt: { kind: 'other-fingerprint' } } : null;
  }
  if (hashed !== now) return { kind: 'doubtful', snapshot, doubt: { kind: 'content' } };
  const doubt = recordDoubt(file, snapshot, under);
  return doubt === null
    ? { kind: 'signed', snapshot, isNamed: namingIn(assessment.audit, snapshot) === 'proven' }
    : { kind: 'doubtful', snapshot, doubt };
}

/**
 * How the present state stands to the signatures there are. A proven signature counts before a doubtful one, a later
 * snapshot before an earlier one. Any change since the signing makes a draft, without a doubt.
 */
export function signedState(file: AssessmentFile, under: SignedUnder): SignedState {
  const states = file.assessment.snapshots
    .filter(({ signatures }) => signatures.length > 0)
    .toReversed()
    .flatMap((snapshot) => stateFrom(file, under, snapshot) ?? []);
  return states.find(({ kind }) => kind === 'signed') ?? states[0] ?? { kind: 'draft' };
}
