/**
 * A sealed body: JSON under AES-256-GCM, padded, and bound to the place it stands in. The cipher is handed in, since page
 * and main have different ones; this is the one description of what they seal.
 */
import { base64 } from '@scure/base';
import { z } from 'zod';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import { pad, unpad } from './padding';

/** Bytes of a nonce. */
export const NONCE_BYTES = 12;

/** AES-256-GCM under one key, its tag at the end. */
export interface Cipher {
  readonly seal: (nonce: Uint8Array, associated: Uint8Array, plain: Uint8Array) => Promise<Uint8Array>;
  /** `null` when the bytes are not what was sealed under this key with this nonce and these associated data. */
  readonly open: (
    nonce: Uint8Array,
    associated: Uint8Array,
    sealed: Uint8Array,
  ) => Promise<Uint8Array | null>;
}

/** A key with its name. Which key sealed a body is no secret. */
export interface NamedCipher {
  /** 32 random hexadecimal digits. */
  readonly keyId: string;
  readonly cipher: Cipher;
}

/** Where a body stands. All of it is in the clear, and none of it can be changed without the body failing to open. */
export interface BodyPlace {
  /** 32 hexadecimal digits: which vault. */
  readonly vaultId: string;
  readonly table: string;
  readonly id: string;
  /** `null` where the row belongs to none. */
  readonly assessmentId: string | null;
  readonly rev: number;
}

/** The name of a key. */
export const keyIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** 12 bytes in base64. */
const nonceSchema = z.string().regex(/^[A-Za-z0-9+/]{16}$/);

export const sealedBodySchema = z.strictObject({
  sealed: z.literal(1),
  keyId: keyIdSchema,
  nonce: nonceSchema,
  text: z.string(),
});

export type SealedBody = Readonly<z.infer<typeof sealedBodySchema>>;

/** What is bound to a body, as one text that reads in one way only. */
function associatedData({ vaultId, table, id, assessmentId, rev }: BodyPlace): Uint8Array {
  return encodeUtf8(JSON.stringify(['brieflock-row', 1, vaultId, table, id, assessmentId, rev]));
}

/**
 * Seals JSON.
 *
 * @param nonce - random, {@link NONCE_BYTES} long, never used before with this key
 */
export async function sealBody(
  value: unknown,
  { place, key, nonce }: { readonly place: BodyPlace; readonly key: NamedCipher; readonly nonce: Uint8Array },
): Promise<SealedBody> {
  const plain = pad(encodeUtf8(JSON.stringify(value)));
  const sealed = await key.cipher.seal(nonce, associatedData(place), plain);
  return { sealed: 1, keyId: key.keyId, nonce: base64.encode(nonce), text: base64.encode(sealed) };
}

/** Why a body could not be opened. */
export type Unopened =
  /** It is none. */
  | 'not-sealed'
  /** Sealed under another key than the one given. */
  | 'other-key'
  /** Its bytes, or the place it stands in, are not those it was sealed with. */
  | 'altered';

/** What opening a body comes to. */
export type Opened =
  | { readonly kind: 'opened'; readonly value: unknown }
  | { readonly kind: 'unopened'; readonly why: Unopened };

function bytesOf(text: string): Uint8Array | null {
  try {
    return base64.decode(text);
  } catch {
    return null;
  }
}

function jsonIn(plain: Uint8Array): Opened {
  const text = unpad(plain);
  const decoded = text === null ? null : decodeUtf8(text);
  if (decoded === null) return { kind: 'unopened', why: 'altered' };
  try {
    const value: unknown = JSON.parse(decoded);
    return { kind: 'opened', value };
  } catch {
    return { kind: 'unopened', why: 'altered' };
  }
}

/** Whether a body claims to be sealed, whatever it then turns out to be. */
export function isSealedBody(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'sealed' in body;
}

/** Opens a body. Never throws, and never returns part of one. */
export async function openBody(
  body: unknown,
  { place, key }: { readonly place: BodyPlace; readonly key: NamedCipher },
): Promise<Opened> {
  const parsed = sealedBodySchema.safeParse(body);
  if (!parsed.success) return { kind: 'unopened', why: isSealedBody(body) ? 'altered' : 'not-sealed' };
  if (parsed.data.keyId !== key.keyId) return { kind: 'unopened', why: 'other-key' };
  const [nonce, sealed] = [bytesOf(parsed.data.nonce), bytesOf(parsed.data.text)];
  if (nonce === null || sealed === null) return { kind: 'unopened', why: 'altered' };
  const plain = await key.cipher.open(nonce, associatedData(place), sealed);
  return plain === null ? { kind: 'unopened', why: 'altered' } : jsonIn(plain);
}
