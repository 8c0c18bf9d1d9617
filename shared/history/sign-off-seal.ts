/**
 * The signature of the vault’s own key under a sign-off: Ed25519 over what was signed, by whom, and on which day. It shows
 * that who held the unlocked vault recorded it; whether that was the person named, no key can say. Pure.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import canonicalize from 'canonicalize';
import { cameWithFile } from './log-notes';
import { logEntriesOf } from './snapshot-log';
import type { AuditEntry, Signature, Snapshot } from '../assessment/schema';

/** What is signed. The fingerprint names assessment, content and pack; what it is called and of which day, it does not. */
export interface SignOffStatement extends Signature, Pick<Snapshot, 'label' | 'asOf' | 'fingerprint'> {
  /** The snapshot by its number. */
  readonly snapshot: number;
}

/** What an entry of the log keeps of it. */
export type SignOffSeal = Readonly<Record<'key' | 'seal', string>>;

/** How far a recorded sign-off can be relied on. */
export type SignOffOrigin =
  /**
   * Signed by the key of this very vault, each signature. Where `isCompared` is false, the edition of the pack that it was taken
   * under is not here, so that its content cannot be held against what was signed.
   */
  | { readonly kind: 'own-key'; readonly isCompared: boolean }
  /** Recorded on this computer, where no vault key signed it. */
  | { readonly kind: 'recorded-here' }
  /** In the log as it came with a file; `key` where one signed it, which is not this vault’s. */
  | { readonly kind: 'came-with-file'; readonly key: string | null }
  /** Recorded here, signed by a key that is not this vault’s now: that of before a change of all keys. */
  | { readonly kind: 'other-key'; readonly key: string }
  /** What stands there as a signature is none of this sign-off. */
  | { readonly kind: 'bad-seal' }
  /** What the snapshot froze is not what its fingerprint was made of. */
  | { readonly kind: 'altered' }
  /** The log does not tell of it. */
  | { readonly kind: 'unrecorded' };

function statementBytes(statement: SignOffStatement): Uint8Array {
  const { snapshot, label, asOf, fingerprint, name, role, signedOn } = statement;
  const purpose = 'brieflock sign-off 2';
  const canonical = canonicalize({ purpose, snapshot, label, asOf, fingerprint, name, role, signedOn });
  if (canonical === undefined) throw new Error('A statement always has a canonical form.');
  return utf8ToBytes(canonical);
}

/**
 * Signs.
 *
 * @param seed - 32 bytes
 */
export function sealSignOff(statement: SignOffStatement, seed: Uint8Array): SignOffSeal {
  return {
    key: publicKeyOf(seed),
    seal: base64.encode(ed25519.sign(statementBytes(statement), seed)),
  };
}

/** The public key of a seed, in base64. */
export function publicKeyOf(seed: Uint8Array): string {
  return base64.encode(ed25519.getPublicKey(seed));
}

/** Whether a seal is one of this statement under the key that it names. Never throws. */
export function isSealOf(statement: SignOffStatement, { key, seal }: SignOffSeal): boolean {
  try {
    return ed25519.verify(base64.decode(seal), statementBytes(statement), base64.decode(key));
  } catch {
    return false;
  }
}

/** The first digits of a public key, to be compared by eye. */
export function shortKey(key: string): string {
  return key.slice(0, 16);
}

/** The seal in an entry; `null` where there is none at all. */
function sealIn({ detail }: AuditEntry): SignOffSeal | null {
  const { key, seal } = detail;
  return key === undefined && seal === undefined ? null : { key: key ?? '', seal: seal ?? '' };
}

/** What a signature of a snapshot states. */
export function statementOf(snapshot: Omit<Snapshot, 'signatures'>, signature: Signature): SignOffStatement {
  const { number, label, asOf, fingerprint } = snapshot;
  return { ...signature, snapshot: number, label, asOf, fingerprint };
}

function tellsOfSigner(entry: AuditEntry, { name, role }: Signature): boolean {
  return entry.detail['name'] === name && (entry.detail['role'] ?? '') === role;
}

/** Whether the entry carries a seal that is one of this signature. */
function isSealedBy(entry: AuditEntry, snapshot: Snapshot, signature: Signature): boolean {
  const seal = sealIn(entry);
  return seal !== null && isSealOf(statementOf(snapshot, signature), seal);
}

/**
 * Whether the entries of a signing carry a seal that fits none of the snapshot’s signatures, or leave one of them without a
 * seal while another has one. Entries without any seal carry none that could not fit.
 */
export function hasBadSeal(entries: readonly AuditEntry[], snapshot: Snapshot): boolean {
  const sealed = entries.filter((entry) => sealIn(entry) !== null);
  const { signatures } = snapshot;
  const isEachOnes = sealed.every((entry) => signatures.some((each) => isSealedBy(entry, snapshot, each)));
  const isEachSealed = signatures.every((each) => sealed.some((entry) => isSealedBy(entry, snapshot, each)));
  return sealed.length > 0 && !(isEachOnes && isEachSealed);
}

/** What a sign-off is held against. */
export interface OriginProof {
  /** The public key of the vault that is unlocked; `null` without one. */
  readonly ownKey: string | null;
  /** Whether what the snapshot froze gives its fingerprint; `null` where that cannot be told. */
  readonly isAsFrozen: boolean | null;
}

/** How far one of the signatures can be relied on, as far as the log tells. */
function signatureOrigin(
  audit: readonly AuditEntry[],
  { snapshot, signature }: { readonly snapshot: Snapshot; readonly signature: Signature },
  { ownKey, isAsFrozen }: OriginProof,
): SignOffOrigin {
  const told = logEntriesOf(audit, 'snapshot-signed', snapshot).filter((each) =>
    tellsOfSigner(each, signature),
  );
  const keys = told.filter((each) => isSealedBy(each, snapshot, signature)).map((each) => sealIn(each)?.key);
  if (ownKey !== null && keys.includes(ownKey)) return { kind: 'own-key', isCompared: isAsFrozen !== null };
  const last = told.at(-1);
  if (last === undefined) return { kind: 'unrecorded' };
  const key = keys.at(-1) ?? null;
  if (key === null && told.some((each) => sealIn(each) !== null)) return { kind: 'bad-seal' };
  if (audit.lastIndexOf(last) <= cameWithFile(audit)) return { kind: 'came-with-file', key };
  return key === null ? { kind: 'recorded-here' } : { kind: 'other-key', key };
}

/** From the one that can be relied on least. */
const LEAST_FIRST: readonly SignOffOrigin['kind'][] = [
  'altered',
  'bad-seal',
  'unrecorded',
  'came-with-file',
  'recorded-here',
  'other-key',
  'own-key',
];

/** How far the sign-off of a snapshot can be relied on: as far as the least of its signatures, and never where it was altered. */
export function signOffOrigin(
  audit: readonly AuditEntry[],
  snapshot: Snapshot,
  proof: OriginProof,
): SignOffOrigin {
  if (proof.isAsFrozen === false) return { kind: 'altered' };
  const origins = snapshot.signatures.map((signature) =>
    signatureOrigin(audit, { snapshot, signature }, proof),
  );
  const [least] = origins.toSorted((a, b) => LEAST_FIRST.indexOf(a.kind) - LEAST_FIRST.indexOf(b.kind));
  return least ?? { kind: 'unrecorded' };
}
