import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readKeysFile, writeKeysFile, type KeysFile } from '@shared/vault/keys-file';
import { isGroup, readRecoveryCode, recoveryGroups } from '@shared/vault/recovery-code';
import { readRing, writeRing, type Ring } from '@shared/vault/ring';

const identity = await generateX25519Identity();
const recovery = await generateX25519Identity();

const RING: Ring = {
  vaultId: 'ab'.repeat(16),
  generation: 1,
  createdAt: '2026-11-30T08:00:00.000Z',
  identity,
  vaultKey: Buffer.alloc(32, 7).toString('base64'),
  signingSeed: Buffer.alloc(32, 8).toString('base64'),
  recoveryRecipient: await identityToRecipient(recovery),
  firmRecipient: null,
};

const KEYS: KeysFile = { vaultId: RING.vaultId, generation: 1, sequence: 4, keys: [] };

function withField(bytes: Uint8Array, name: string, value: unknown): Uint8Array {
  const content = z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return Buffer.from(JSON.stringify({ ...content, [name]: value }));
}

describe('a ring', () => {
  it('is read as it was written', () => {
    expect(readRing(writeRing(RING))).toEqual({ kind: 'read', content: RING });
  });

  it('says when a later version wrote it, and is not read in part', () => {
    const bytes = writeRing(RING);
    const set = (name: string, value: unknown) => withField(bytes, name, value);
    expect(readRing(set('formatVersion', 2))).toEqual({ kind: 'newer' });
    for (const [name, value] of [
      ['format', 'brieflock-keys'],
      ['formatVersion', 0],
      ['vaultKey', 'AAAA'],
      ['identity', identity.slice(0, -1)],
      ['recoveryRecipient', identity],
      ['more', 1],
    ] as const)
      expect(readRing(set(name, value)), name).toEqual({ kind: 'unreadable' });
    expect(readRing(bytes.subarray(0, 40))).toEqual({ kind: 'unreadable' });
    expect(readRing(new Uint8Array([255, 0]))).toEqual({ kind: 'unreadable' });
  });

  it('is no file of keys', () => {
    expect(readKeysFile(writeKeysFile(KEYS))).toEqual({ kind: 'read', content: KEYS });
    expect(readKeysFile(writeRing(RING))).toEqual({ kind: 'unreadable' });
  });
});

describe('the recovery key on its sheet', () => {
  it('is printed in groups and read as people type it', () => {
    const groups = recoveryGroups(identity);
    expect(groups).toHaveLength(15);
    expect(groups.join('')).toBe(identity.slice('AGE-SECRET-KEY-1'.length));
    expect(readRecoveryCode(identity)).toBe(identity);
    expect(readRecoveryCode(groups.join(' ').toLowerCase())).toBe(identity);
    expect(readRecoveryCode(`AGE SECRET KEY 1 ${groups.join('–')}\n`)).toBe(identity);
  });

  it('finds every mistyped character, and none that is missing or swapped passes', () => {
    const code = recoveryGroups(identity).join('');
    for (let at = 0; at < code.length; at += 1) {
      const other = code[at] === 'Q' ? 'P' : 'Q';
      expect(readRecoveryCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toBeNull();
    }
    expect(readRecoveryCode(code.slice(1))).toBeNull();
    expect(readRecoveryCode(`${code}Q`)).toBeNull();
    expect(readRecoveryCode('')).toBeNull();
    expect(readRecoveryCode(code.replace(/^./, 'B'))).toBeNull();
  });

  it('is confirmed by typing a group back', () => {
    const third = recoveryGroups(identity)[2] ?? '';
    expect(isGroup(identity, 2, ` ${third.toLowerCase()} `)).toBe(true);
    expect(isGroup(identity, 3, third)).toBe(third === recoveryGroups(identity)[3]);
    expect(isGroup(identity, 99, '')).toBe(false);
  });
});
