import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { buildSharePackage } from '@shared/exchange/share-package';
import { openShareFile, sealShareFile } from '@shared/exchange/share-file';
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
