import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/lib/packages.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { seconds } from '../../../scripts/lib/say.mjs';
import {
  addUp,
  failedInPlaywright,
  failedInVitest,
  pool,
  readPlaywrightReport,
  readVitestReport,
  tallyOf,
} from '../../../scripts/lib/stages.mjs';

let report = '';

beforeEach(() => {
  report = join(mkdtempSync(join(tmpdir(), 'brieflock-report-')), 'report.json');
});

afterEach(() => {
  rmSync(join(report, '..'), { recursive: true });
});

const write = (content: unknown) => {
  writeFileSync(report, JSON.stringify(content));
};

describe('the closing count', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    write({
      numPassedTests: 40,
      numFailedTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(readVitestReport(report)).toEqual({ passed: 40, failed: 3 });
  });

  it('counts a flaky end-to-end test and an error outside any test as failures', () => {
    write({ stats: { expected: 9, unexpected: 1, flaky: 1 }, errors: [{}] });
    expect(readPlaywrightReport(report)).toEqual({ passed: 9, failed: 3 });
  });

  it('never takes a crash for success', () => {
    expect(tallyOf(readVitestReport(join(report, 'missing')), 0)).toEqual({ passed: 0, failed: 1 });
    writeFileSync(report, '{ "stats": ');
    expect(tallyOf(readPlaywrightReport(report), 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf({ passed: 12, failed: 0 }, 1)).toEqual({ passed: 12, failed: 1 });
    expect(tallyOf({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('names what failed: tests, files that could not be loaded, and flaky ones', () => {
    const failed = { status: 'failed', fullName: 'a memo › has a title' };
    write({
      testResults: [
        { name: '/x/memo.test.ts', status: 'failed', assertionResults: [failed, { status: 'passed' }] },
        { name: '/x/broken.test.ts', status: 'failed', assertionResults: [] },
        { name: '/x/good.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(failedInVitest(report)).toEqual(['memo.test.ts › a memo › has a title', 'broken.test.ts']);
    const spec = (title: string, status: string) => ({
      title,
      file: 'specs/trust.spec.ts',
      tests: [{ status }],
    });
    write({
      suites: [
        {
          specs: [spec('says', 'unexpected')],
          suites: [{ specs: [spec('again', 'flaky'), spec('well', 'expected')] }],
        },
      ],
    });
    expect(failedInPlaywright(report)).toEqual(['trust.spec.ts › says', 'trust.spec.ts › again']);
    expect(failedInVitest(join(report, 'missing'))).toEqual([]);
  });

  it('takes a good run as it is', () => {
    expect(tallyOf({ passed: 12, failed: 0 }, 0)).toEqual({ passed: 12, failed: 0 });
    expect(tallyOf({ passed: 12, failed: 2 }, 1)).toEqual({ passed: 12, failed: 2 });
  });

  it('adds up', () => {
    expect(addUp([])).toEqual({ passed: 0, failed: 0 });
    expect(
      addUp([
        { passed: 1, failed: 2 },
        { passed: 10, failed: 20 },
      ]),
    ).toEqual({ passed: 11, failed: 22 });
  });
});

describe('pool', () => {
  it('keeps the order of the list and never runs more at a time than allowed', async () => {
    let running = 0;
    let most = 0;
    const results = await pool([30, 1, 20, 1, 10], 2, async (ms) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      running -= 1;
      return ms * 2;
    });
    expect(results).toEqual([60, 2, 40, 2, 20]);
    expect(most).toBe(2);
  });
});

describe('run', () => {
  it('keeps what a program prints, and its exit code', async () => {
    const code = 'console.log("out"); console.error("err"); process.exit(3)';
    const outcome = await run(process.execPath, ['-e', code]);
    expect(outcome.code).toBe(3);
    expect(outcome.output).toContain('out');
    expect(outcome.output).toContain('err');
  });

  it('answers 127 for a program that is not there, and a failure for one that takes too long', async () => {
    expect((await run('no-such-program-of-brieflock', [])).code).toBe(127);
    const slow = await run(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { timeoutMs: 200 });
    expect(slow.code).toBe(1);
  });
});

describe('isInstalled', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });
  const wanted = lock({ a: { version: '1.0.0' }, mac: { version: '2.0.0', optional: true } });
  const state = { lockHash: 'x', stamp: null, lockText: wanted };

  it('is not when nothing was installed', () => {
    expect(isInstalled({ ...state, stamp: 'x', npmStateText: null })).toBe(false);
  });

  it('is when the stamp fits, or npm notes the same versions', () => {
    expect(isInstalled({ ...state, stamp: 'x', npmStateText: '{}' })).toBe(true);
    expect(isInstalled({ ...state, npmStateText: lock({ a: { version: '1.0.0' } }) })).toBe(true);
  });

  it('is not when a package is missing or of another version', () => {
    expect(isInstalled({ ...state, npmStateText: lock({}) })).toBe(false);
    expect(isInstalled({ ...state, npmStateText: lock({ a: { version: '1.0.1' } }) })).toBe(false);
  });
});

describe('seconds', () => {
  it('reads well at every length', () => {
    expect(seconds(412)).toBe('0.4 s');
    expect(seconds(12_400)).toBe('12 s');
    expect(seconds(185_000)).toBe('3 min 5 s');
  });
});
