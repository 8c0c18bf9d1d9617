/** The key ring as it stands inside its age files, and how it is read. Knows no file and makes no key. */
import { base64 } from '@scure/base';
import { z } from 'zod';
import { readVersioned, writeVersioned, type FileForm, type FoundFile } from './versioned-file';

/** Bytes of every secret in a ring but the identities. */
export const SECRET_BYTES = 32;

function isSecret(text: string): boolean {
  try {
    return base64.decode(text).length === SECRET_BYTES;
  } catch {
    return false;
  }
}

/** 32 bytes in base64. */
export const secretSchema = z.string().refine(isSecret, 'a secret is 32 bytes in base64');

/** An age recipient, X25519. */
export const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
/** An age identity, X25519. */
export const identitySchema = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
/** 32 hexadecimal digits: which vault. */
export const vaultIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
/** Which set of keys: 1 for the first. 0, the open store, has none. */
export const generationSchema = z.number().int().min(1).max(100_000);

/** What a ring is held to, wherever it crosses from one process to another. */
export const ringSchema = z.strictObject({
  vaultId: vaultIdSchema,
  generation: generationSchema,
  createdAt: z.iso.datetime(),
  /** The vault's own age identity. */
  identity: identitySchema,
  vaultKey: secretSchema,
  /** The seed of the Ed25519 key that sign-offs are signed with. */
  signingSeed: secretSchema,
  /** Of the recovery sheet: so the ring can be sealed to it anew without the sheet. */
  recoveryRecipient: recipientSchema,
  /** Of the firm's own key; `null` when there is none. */
  firmRecipient: recipientSchema.nullable(),
});

/** The secrets of a vault. Never logged, never stored but in an age file. */
export type Ring = Readonly<z.infer<typeof ringSchema>>;

const FORM: FileForm<Ring> = { format: 'brieflock-ring', version: 1, content: ringSchema };

/** The text of a ring, as its age files hold it. */
export function writeRing(ring: Ring): Uint8Array {
  return writeVersioned(FORM, ring);
}

/** Reads the text of a ring. Never throws. */
export function readRing(bytes: Uint8Array): FoundFile<Ring> {
  return readVersioned(FORM, bytes);
}
