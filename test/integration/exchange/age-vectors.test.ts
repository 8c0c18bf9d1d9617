/** Every public vector of the age format (C2SP CCTV) through our own readers: passphrases, and keys. */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor } from 'age-encryption';
import * as testkit from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { openBytes } from '@shared/exchange/age-file';
import { openForIdentity } from '../../../electron/node/vault/age-identity';

/** One vector: what it is to come to, and what opens it. */
interface Vector {
  readonly name: string;
  readonly expect: string;
  readonly payload: string | undefined;
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
  readonly isArmored: boolean;
  readonly file: Uint8Array;
}

function vectorOf(name: string, bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const lines = Buffer.from(bytes.subarray(0, end)).toString('utf8').split('\n');
  const all = (key: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const rest = bytes.subarray(end + 2);
  return {
    name,
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    isArmored: all('armored')[0] === 'yes',
    file: all('compressed')[0] === 'zlib' ? Uint8Array.from(inflateSync(rest)) : Uint8Array.from(rest),
  };
}

const VECTORS = Object.entries(testkit).map(([name, bytes]) => vectorOf(name, bytes));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What our readers make of it: the hash of the content, or `null`. */
async function read({ identities, passphrases, isArmored, file }: Vector): Promise<string | null> {
  for (const passphrase of passphrases) {
    const opened = await openBytes(file, passphrase);
    if (opened.ok) return sha256(opened.value);
  }
  for (const identity of identities) {
    const opened = await openForIdentity(isArmored ? binary(file) : file, identity);
    if (opened.kind === 'opened') return sha256(opened.bytes);
  }
  return null;
}

function binary(file: Uint8Array): Uint8Array {
  try {
    return armor.decode(Buffer.from(file).toString('latin1'));
  } catch {
    return new Uint8Array();
  }
}

describe('the public vectors of age', () => {
  it('are all here', () => {
    expect(VECTORS.length).toBeGreaterThan(100);
    expect(VECTORS.filter(({ identities }) => identities.length > 0).length).toBeGreaterThan(60);
    expect(VECTORS.filter(({ passphrases }) => passphrases.length > 0).length).toBeGreaterThan(15);
  });

  it.each(VECTORS)('$name: $expect', { timeout: 60_000 }, async (vector) => {
    expect(await read(vector)).toBe(vector.expect === 'success' ? (vector.payload ?? '') : null);
  });
});
