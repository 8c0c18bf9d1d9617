import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { buildSharePackage } from '@shared/exchange/share-package';
import { openShareFile, sealShareFile } from '@shared/exchange/share-file';
import { identityToRecipient } from 'age-encryption';
import { readRing } from '@shared/vault/ring';
import { makeIdentity, openForIdentity } from '../../../electron/node/vault/age-identity';
import { makeRing } from '../../../electron/node/vault/new-ring';
import { sealRingTo } from '../../../electron/node/vault/ring-cipher';
import { insistOnTools, runIn, runTyping } from '../../helpers/stock-tools';
import { CREATED_AT, FAST, MAKER, PASSPHRASE, sampleFile } from '../../unit/exchange/sample';

const SLOW_MS = 60_000;

let folder: string;

const run = (command: string, args: readonly string[]) => runIn(folder, [command, ...args]);
const runAge = (command: string, typed: readonly string[]) => runTyping(folder, command, typed);

beforeAll(() => {
  insistOnTools();
  folder = mkdtempSync(join(tmpdir(), 'brieflock-stock-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a share file and the stock tools', () => {
  it('is opened by age -d, and unzip takes what comes out', { timeout: SLOW_MS }, async () => {
    const sealed = await sealShareFile({ source: sampleFile(), passphrase: PASSPHRASE, ...MAKER });
    if (!sealed.ok) throw new Error(sealed.error.code);
    writeFileSync(join(folder, 'matter.brieflock'), sealed.value);

    const decrypted = await runAge('/usr/bin/age -d -o matter.zip matter.brieflock', [PASSPHRASE]);
    expect(decrypted, decrypted.output).toMatchObject({ code: 0 });

    const tested = await run('/usr/bin/unzip', ['-t', 'matter.zip']);
    expect(tested, tested.output).toMatchObject({ code: 0 });
    expect(tested.output).toContain('No errors detected');

    const unpacked = await run('/usr/bin/unzip', ['-q', 'matter.zip', '-d', 'matter']);
    expect(unpacked, unpacked.output).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'matter/assessment.json'), 'utf8')).toBe(
      serializeAssessmentFile(sampleFile()),
    );
    expect(JSON.parse(readFileSync(join(folder, 'matter/manifest.json'), 'utf8'))).toMatchObject({
      format: 'brieflock-share',
      createdAt: CREATED_AT,
    });
  });

  it.each([
    'wait … and see, Anna',
    'half ½ of it all…',
    'Brand™ of the firm',
    'no\u00a0break\u00a0space\u00a0here',
  ])(
    'is opened by age under the very characters that were typed: %j',
    async (passphrase) => {
      const sealed = await sealShareFile({ source: sampleFile(), passphrase, workFactor: FAST, ...MAKER });
      if (!sealed.ok) throw new Error(sealed.error.code);
      writeFileSync(join(folder, 'typed.brieflock'), sealed.value);
      const decrypted = await runAge('/usr/bin/age -d -o typed.zip typed.brieflock', [passphrase]);
      expect(decrypted, decrypted.output).toMatchObject({ code: 0 });
      expect(existsSync(join(folder, 'typed.zip'))).toBe(true);
      rmSync(join(folder, 'typed.zip'));
    },
    SLOW_MS,
  );

  it('does not open for age under another passphrase', { timeout: SLOW_MS }, async () => {
    const decrypted = await runAge('/usr/bin/age -d -o wrong.zip matter.brieflock', ['not the passphrase']);
    expect(decrypted.code).not.toBe(0);
    expect(decrypted.output).toMatch(/incorrect passphrase/);
    expect(existsSync(join(folder, 'wrong.zip'))).toBe(false);
  });

  it('may be made by age -p, binary or armored', { timeout: SLOW_MS }, async () => {
    writeFileSync(join(folder, 'made.zip'), buildSharePackage({ source: sampleFile(), ...MAKER }));
    for (const flags of ['-p', '-p -a']) {
      const encrypted = await runAge(`/usr/bin/age ${flags} -o made.brieflock made.zip`, [
        PASSPHRASE,
        PASSPHRASE,
      ]);
      expect(encrypted, encrypted.output).toMatchObject({ code: 0 });
      const bytes = readFileSync(join(folder, 'made.brieflock'));
      const opened = await openShareFile({ bytes, passphrase: PASSPHRASE });
      expect(opened.ok && opened.value.source).toEqual(sampleFile());
      rmSync(join(folder, 'made.brieflock'));
    }
  });
});

describe('a key and the stock age', () => {
  const identity = makeIdentity((length) => new Uint8Array(randomBytes(length)));

  it('opens what we sealed to it', async () => {
    const ring = makeRing(
      {
        vaultId: '0'.repeat(32),
        generation: 1,
        createdAt: CREATED_AT,
        recoveryRecipient: await identityToRecipient(identity),
        firmRecipient: null,
      },
      (length) => new Uint8Array(randomBytes(length)),
    );
    writeFileSync(join(folder, 'ring.age'), await sealRingTo(ring, ring.recoveryRecipient));
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
    const opened = await run('/usr/bin/age', ['-d', '-i', 'key.txt', '-o', 'ring.json', 'ring.age']);
    expect(opened, opened.output).toMatchObject({ code: 0 });
    const found = readRing(readFileSync(join(folder, 'ring.json')));
    expect(found).toEqual({ kind: 'read', content: ring });
  });

  it('seals to it what we open, and what it sealed to another is told', async () => {
    writeFileSync(join(folder, 'plain.txt'), 'Words for the file');
    const recipient = await identityToRecipient(identity);
    const sealed = await run('/usr/bin/age', ['-r', recipient, '-o', 'sealed.age', 'plain.txt']);
    expect(sealed, sealed.output).toMatchObject({ code: 0 });
    const file = readFileSync(join(folder, 'sealed.age'));
    const opened = await openForIdentity(file, identity);
    expect(opened.kind === 'opened' && Buffer.from(opened.bytes).toString()).toBe('Words for the file');
    const other = makeIdentity((length) => new Uint8Array(randomBytes(length)));
    expect(await openForIdentity(file, other)).toEqual({ kind: 'not-for' });
  });
});
