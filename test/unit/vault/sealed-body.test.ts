import { randomBytes, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCipher } from '../../../electron/node/vault/node-cipher';
import {
  isSealedBody,
  NONCE_BYTES,
  openBody,
  sealBody,
  type Cipher,
  type NamedCipher,
  type BodyPlace,
} from '@shared/vault/sealed-body';
import { PADDING_BLOCK, pad, unpad } from '@shared/vault/padding';
import { casesOf } from '../../helpers/test-share';

const PLACE: BodyPlace = {
  vaultId: 'ab'.repeat(16),
  table: 'answers',
  id: 'row-1',
  assessmentId: 'assessment-1',
  rev: 3,
};

function keyOf(secret: Uint8Array, keyId = 'cd'.repeat(16)): NamedCipher {
  return { keyId, cipher: nodeCipher(secret) };
}

/** The same by WebCrypto, as the page has it. */
async function webCipher(secret: Uint8Array): Promise<Cipher> {
  const key = await webcrypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const parameters = (iv: Uint8Array, additionalData: Uint8Array) => ({
    name: 'AES-GCM',
    iv,
    additionalData,
  });
  return {
    seal: async (nonce, associated, plain) =>
      new Uint8Array(await webcrypto.subtle.encrypt(parameters(nonce, associated), key, plain)),
    open: async (nonce, associated, sealed) => {
      try {
        return new Uint8Array(await webcrypto.subtle.decrypt(parameters(nonce, associated), key, sealed));
      } catch {
        return null;
      }
    },
  };
}

const secret = randomBytes(32);
const key = keyOf(secret);
const nonce = () => new Uint8Array(randomBytes(NONCE_BYTES));

describe('padding', () => {
  it('gives back any content, and hides its length to a block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 * PADDING_BLOCK }), (content) => {
        const padded = pad(content);
        expect(padded.length % PADDING_BLOCK).toBe(0);
        expect(unpad(padded)).toEqual(content);
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('refuses what it did not make', () => {
    expect(unpad(new Uint8Array(0))).toBeNull();
    expect(unpad(new Uint8Array(PADDING_BLOCK - 1))).toBeNull();
    const stray = pad(new Uint8Array([1, 2, 3]));
    stray[PADDING_BLOCK - 1] = 1;
    expect(unpad(stray)).toBeNull();
    const tooLong = pad(new Uint8Array([1]));
    new DataView(tooLong.buffer).setUint32(0, PADDING_BLOCK);
    expect(unpad(tooLong)).toBeNull();
    expect(unpad(new Uint8Array(2 * PADDING_BLOCK))).toBeNull();
  });
});

describe('a sealed body', () => {
  it('gives back any JSON in its place, by either cipher', async () => {
    const web: NamedCipher = { keyId: key.keyId, cipher: await webCipher(secret) };
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const byNode = await sealBody(json, { place: PLACE, key, nonce: nonce() });
        const byPage = await sealBody(json, { place: PLACE, key: web, nonce: nonce() });
        expect(await openBody(byNode, { place: PLACE, key: web })).toEqual({ kind: 'opened', value: json });
        expect(await openBody(byPage, { place: PLACE, key })).toEqual({ kind: 'opened', value: json });
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('shows nothing of what it holds but its size in blocks', async () => {
    const short = await sealBody({ note: 'a' }, { place: PLACE, key, nonce: nonce() });
    const longer = await sealBody({ note: 'a'.repeat(100) }, { place: PLACE, key, nonce: nonce() });
    expect(Object.keys(short).sort()).toEqual(['keyId', 'nonce', 'sealed', 'text']);
    expect(short.text).toHaveLength(longer.text.length);
  });

  it.each<[string, Partial<BodyPlace>]>([
    ['another vault', { vaultId: 'ef'.repeat(16) }],
    ['another table', { table: 'records' }],
    ['another row', { id: 'row-2' }],
    ['another assessment', { assessmentId: 'assessment-2' }],
    ['no assessment', { assessmentId: null }],
    ['an earlier revision', { rev: 2 }],
  ])('does not open in %s', async (_name, other) => {
    const body = await sealBody({ note: 'x' }, { place: PLACE, key, nonce: nonce() });
    const opened = await openBody(body, { place: { ...PLACE, ...other }, key });
    expect(opened).toEqual({ kind: 'unopened', why: 'altered' });
  });

  it('does not open after any change of its bytes', async () => {
    const body = await sealBody({ note: 'words' }, { place: PLACE, key, nonce: nonce() });
    const bytes = Buffer.from(body.text, 'base64');
    for (const at of [0, 5, bytes.length - 17, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const opened = await openBody({ ...body, text: changed.toString('base64') }, { place: PLACE, key });
      expect(opened).toEqual({ kind: 'unopened', why: 'altered' });
    }
    for (const text of ['', 'AAAA', '!', body.text.slice(4)])
      expect(await openBody({ ...body, text }, { place: PLACE, key })).toEqual({
        kind: 'unopened',
        why: 'altered',
      });
  });

  it('tells another key, and what is no sealed body, from a damaged one', async () => {
    const body = await sealBody(1, { place: PLACE, key, nonce: nonce() });
    const other = keyOf(randomBytes(32), 'ee'.repeat(16));
    expect(await openBody(body, { place: PLACE, key: other })).toMatchObject({ why: 'other-key' });
    const sameName = keyOf(randomBytes(32));
    expect(await openBody(body, { place: PLACE, key: sameName })).toMatchObject({ why: 'altered' });
    expect(await openBody({ title: 'plain' }, { place: PLACE, key })).toMatchObject({ why: 'not-sealed' });
    expect(await openBody(null, { place: PLACE, key })).toMatchObject({ why: 'not-sealed' });
    expect(await openBody({ ...body, more: 1 }, { place: PLACE, key })).toMatchObject({ why: 'altered' });
    expect(isSealedBody(body)).toBe(true);
    expect(isSealedBody({ title: 'plain' })).toBe(false);
  });
});
