/**
 * The signature of the vault’s own key under a sign-off: Ed25519 over what was signed, by whom, and on which day. It shows
 * that who held the unlocked vault recorded it; whether that was the person named, no key can say. Pure.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import canonicalize from 'canonicalize';
import { cameWithFile } from './log-notes';
import { tellsOfSnapshot } from './snapshot-log';
import type { AuditEntry, Signature, Snapshot } from '../assessment/schema';

/** What is signed. The fingerprint names assessment, content and pack. */
export interface SignOffStatement extends Signature {
  /** The snapshot by its number. */
  readonly snapshot: number;
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
}

/** What an entry of the log keeps of it. */
export type SignOffSeal = Readonly<Record<'key' | 'seal', string>>;

/** How far a recorded sign-off can be relied on. */
export type SignOffOrigin =
  /** Signed by the key of this very vault. */
  | { readonly kind: 'own-key' }
  /** Recorded on this computer, where no vault key signed it. */
  | { readonly kind: 'recorded-here' }
  /** In the log as it came with a file; `key` where one signed it, which is not this vault’s. */
  | { readonly kind: 'came-with-file'; readonly key: string | null }
  /** Recorded here, signed by a key that is not this vault’s now: that of before a change of all keys. */
  | { readonly kind: 'other-key'; readonly key: string }
  /** What stands there as a signature is none of this sign-off. */
  | { readonly kind: 'bad-seal' }
  /** The log does not tell of it. */
  | { readonly kind: 'unrecorded' };

function statementBytes({ snapshot, fingerprint, name, role, signedOn }: SignOffStatement): Uint8Array {
  const purpose = 'brieflock sign-off 1';
  const canonical = canonicalize({ purpose, snapshot, fingerprint, name, role, signedOn });
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

/** The statement that an entry with a seal is about; `null` where it names nobody who signed. */
function statementOf(entry: AuditEntry, snapshot: Snapshot): SignOffStatement | null {
  const signature = snapshot.signatures.find(
    ({ name, role }) => name === entry.detail['name'] && role === (entry.detail['role'] ?? ''),
  );
  return signature === undefined
    ? null
    : { ...signature, snapshot: snapshot.number, fingerprint: snapshot.fingerprint };
}

/** Whether an entry of a signing carries a seal that does not fit. One without a seal carries none that could not. */
export function hasBadSeal(entry: AuditEntry, snapshot: Snapshot): boolean {
  const seal = sealIn(entry);
  if (seal === null) return false;
  const statement = statementOf(entry, snapshot);
  return statement === null || !isSealOf(statement, seal);
}

/**
 * How far the sign-off of a snapshot can be relied on.
 *
 * @param ownKey - the public key of the vault that is unlocked; `null` without one
 */
export function signOffOrigin(
  audit: readonly AuditEntry[],
  snapshot: Snapshot,
  ownKey: string | null,
): SignOffOrigin {
  const place = audit.findLastIndex((each) => tellsOfSnapshot(each, 'snapshot-signed', snapshot));
  const entry = audit[place];
  if (entry === undefined) return { kind: 'unrecorded' };
  if (hasBadSeal(entry, snapshot)) return { kind: 'bad-seal' };
  const key = sealIn(entry)?.key ?? null;
  if (key !== null && key === ownKey) return { kind: 'own-key' };
  if (place <= cameWithFile(audit)) return { kind: 'came-with-file', key };
  return key === null ? { kind: 'recorded-here' } : { kind: 'other-key', key };
}
