/**
 * Whether what an assessment says now is what somebody signed, as far as its own record shows. A snapshot’s word is not
 * taken for it: its content is hashed again, and the audit log must tell of the signing. Pure.
 */
import { assessmentFrom } from '../assessment/content';
import { fingerprintOf } from '../assessment/fingerprint';
import type { AssessmentFile, AuditEntry, Signature, Snapshot } from '../assessment/schema';
import type { PackManifest } from '../pack/schema';
import { verifyChain } from './audit-chain';
import { missingAtEnd } from './log-notes';
import { hasBadSeal, tellsOfSigning } from './sign-off-seal';

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
  | { readonly kind: 'seal' };

/** How a present state stands to the signatures there are. */
export type SignedState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'signed'; readonly snapshot: Snapshot }
  | { readonly kind: 'doubtful'; readonly snapshot: Snapshot; readonly doubt: SignatureDoubt };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day is the signer’s own, the entry’s time is the world’s: they may be a day apart. */
function isOnDay({ at }: AuditEntry, day: string): boolean {
  const [written, begins] = [Date.parse(at), Date.parse(`${day}T00:00:00.000Z`)];
  return written >= begins - DAY_MS && written < begins + 2 * DAY_MS;
}

function tellsOf(entry: AuditEntry, { name, role, signedOn }: Signature): boolean {
  return entry.detail['name'] === name && (entry.detail['role'] ?? '') === role && isOnDay(entry, signedOn);
}

function recordDoubt(
  { assessment: { audit }, logHead }: AssessmentFile,
  snapshot: Snapshot,
): SignatureDoubt | null {
  const chain = verifyChain(audit);
  if (chain.kind === 'broken') return { kind: 'chain', place: chain.place };
  if (missingAtEnd(audit, logHead) > 0) return { kind: 'chain', place: audit.length + 1 };
  const entries = audit.filter((entry) => tellsOfSigning(entry, snapshot));
  if (entries.length === 0) return { kind: 'unrecorded' };
  const isEachTold = snapshot.signatures.every((signature) =>
    entries.some((entry) => tellsOf(entry, signature)),
  );
  if (!isEachTold) return { kind: 'other-signer' };
  return entries.some((entry) => hasBadSeal(entry, snapshot)) ? { kind: 'seal' } : null;
}

/** How one signed snapshot stands to the present; `null` if it is of another state. */
function stateFrom(file: AssessmentFile, manifest: PackManifest, snapshot: Snapshot): SignedState | null {
  const { assessment } = file;
  const now = fingerprintOf(file, manifest);
  const frozen = { ...file, pack: snapshot.pack, assessment: assessmentFrom(snapshot.content, assessment) };
  const hashed = fingerprintOf(frozen, manifest);
  if (snapshot.fingerprint !== now) {
    return hashed === now ? { kind: 'doubtful', snapshot, doubt: { kind: 'other-fingerprint' } } : null;
  }
  if (hashed !== now) return { kind: 'doubtful', snapshot, doubt: { kind: 'content' } };
  const doubt = recordDoubt(file, snapshot);
  return doubt === null ? { kind: 'signed', snapshot } : { kind: 'doubtful', snapshot, doubt };
}

/**
 * How the present state stands to the signatures there are. A proven signature counts before a doubtful one, a later
 * snapshot before an earlier one. Any change since the signing makes a draft, without a doubt.
 *
 * @param manifest - of the pack the assessment is read with
 */
export function signedState(file: AssessmentFile, manifest: PackManifest): SignedState {
  const states = file.assessment.snapshots
    .filter(({ signatures }) => signatures.length > 0)
    .toReversed()
    .flatMap((snapshot) => stateFrom(file, manifest, snapshot) ?? []);
  return states.find(({ kind }) => kind === 'signed') ?? states[0] ?? { kind: 'draft' };
}
