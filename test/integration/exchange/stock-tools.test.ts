import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { buildSharePackage } from '@shared/exchange/share-package';
import { openShareFile, sealShareFile } from '@shared/exchange/share-file';
import { CREATED_AT, MAKER, PASSPHRASE, sampleFile } from '../../unit/exchange/sample';

/** The programs an IT department has: Debian's packages `age`, `unzip` and `bsdutils`. */
const TOOLS = ['/usr/bin/age', '/usr/bin/unzip', '/usr/bin/script'] as const;
const SLOW_MS = 60_000;

let folder: string;

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, args: readonly string[], typed: readonly string[] = []): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, timeout: SLOW_MS });
    let output = '';
    let waiting = [...typed];
    const listen = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      // Every question of age ends in a colon; answer one at a time, as a person does.
      if (waiting.length > 0 && /passphrase[^\n]*: *$/i.test(output)) {
        child.stdin.write(`${waiting[0] ?? ''}\r`);
        waiting = waiting.slice(1);
        output += '\n';
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
    if (typed.length === 0) child.stdin.end();
  });
}

/** Runs age with a terminal of its own: it takes a passphrase from nowhere else. */
function runAge(command: string, typed: readonly string[]): Promise<Ended> {
  return run('/usr/bin/script', ['-qec', command, '/dev/null'], typed);
}

beforeAll(() => {
  const missing = TOOLS.filter((tool) => !existsSync(tool));
  if (missing.length > 0) {
    throw new Error(`These tests need ${missing.join(', ')}: install Debian's age, unzip and bsdutils.`);
  }
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
