import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_FILE } from '../../../electron/cli/output-lock';
import { runReport, type ReportEnd } from '../../../electron/cli/run-report';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const SAMPLE = join(RESOURCES, 'samples/regional-bank.json');
const AS_OF = '2026-11-23';
const SLOW_MS = 120_000;
/** No system gives a process this number. */
const NOBODY = 2_147_483_646;

let folder: string;
let out: string;
let next = 0;

function report(args: readonly string[], interrupted?: AbortSignal): Promise<ReportEnd> {
  const surroundings = { resourcesDir: RESOURCES, today: () => AS_OF };
  return runReport(args, interrupted === undefined ? surroundings : { ...surroundings, interrupted });
}

function reportShort(...args: string[]): Promise<ReportEnd> {
  return report(['--in', SAMPLE, '--out', out, '--documents', 'answers-json', ...args]);
}

function lock(holder: unknown): void {
  mkdirSync(out);
  writeFileSync(join(out, LOCK_FILE), JSON.stringify(holder));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-output-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  next += 1;
  out = join(folder, `out-${String(next)}`);
});

describe('two runs into one folder', { timeout: SLOW_MS }, () => {
  it('never mix: one writes its whole set, the other says it is busy', async () => {
    const ends = await Promise.all([reportShort(), reportShort('--as-of', '2026-12-01')]);
    const [done] = ends.filter(({ exitCode }) => exitCode === 0);
    const [busy] = ends.filter(({ exitCode }) => exitCode === 1);
    expect(done?.stderr).toBe('');
    expect(busy?.stderr).toMatch(
      /^Another run is writing into “out-\d+” at this moment\. Nothing was written/,
    );
    expect(readdirSync(out).sort()).toEqual(['answers.json', 'score.json']);
    expect(await reportShort()).toMatchObject({ exitCode: 0 });
  });

  it('are told apart by who holds the folder: a holder that is gone holds nothing', async () => {
    lock({ pid: process.pid, host: hostname() });
    expect((await reportShort()).stderr).toMatch(/^Another run is writing/);
    expect(readdirSync(out)).toEqual([LOCK_FILE]);
    writeFileSync(join(out, LOCK_FILE), JSON.stringify({ pid: NOBODY, host: hostname() }));
    expect(await reportShort()).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).sort()).toEqual(['answers.json', 'score.json']);
  });

  it.each([
    ['of another computer', JSON.stringify({ pid: NOBODY, host: 'another' }), 2 * 60 * 60],
    ['half written', '', 60],
  ])('believe a lock %s while it is young', async (_name, text, oldSeconds) => {
    lock(null);
    writeFileSync(join(out, LOCK_FILE), text);
    expect((await reportShort()).stderr).toMatch(/^Another run is writing/);
    const long = Date.now() / 1000 - oldSeconds;
    utimesSync(join(out, LOCK_FILE), long, long);
    expect(await reportShort()).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).sort()).toEqual(['answers.json', 'score.json']);
  });
});

describe('a run that was cut off', { timeout: SLOW_MS }, () => {
  it('is undone by the next one before it begins: earlier files are back, half a set is gone', async () => {
    const staging = join(out, '.brieflock-Ab3dE9');
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(out, '.brieflock-0123456789ab.tmp'), 'half');
    writeFileSync(join(staging, 'earlier-memo.pdf'), 'the earlier memo');
    writeFileSync(join(out, 'memo.pdf'), 'the new memo');
    writeFileSync(join(staging, 'new-briefing.pdf'), '');
    writeFileSync(join(out, 'briefing.pdf'), 'the new briefing');
    const done = join(out, '.brieflock-Ab3dE9-done');
    mkdirSync(done);
    writeFileSync(join(done, 'earlier-register.csv'), 'an earlier register');
    writeFileSync(join(out, 'register.csv'), 'a new register');
    mkdirSync(join(out, '.brieflock-mine'));
    expect(await reportShort()).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).sort()).toEqual([
      '.brieflock-mine',
      'answers.json',
      'memo.pdf',
      'register.csv',
      'score.json',
    ]);
    expect(readFileSync(join(out, 'memo.pdf'), 'utf8')).toBe('the earlier memo');
    expect(readFileSync(join(out, 'register.csv'), 'utf8')).toBe('a new register');
  });

  it('leaves nothing behind when it is told to stop, not even the folder it made', async () => {
    const stop = new AbortController();
    const args = ['--in', SAMPLE, '--out', join(out, 'made/on/the/way'), '--documents', 'memo,briefing'];
    const running = report(args, stop.signal);
    while (!existsSync(join(out, 'made/on/the/way', LOCK_FILE))) {
      await new Promise((resume) => setTimeout(resume, 5));
    }
    stop.abort();
    const end = await running;
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(/^You stopped this before it was finished\./);
    expect(existsSync(out)).toBe(false);
  });

  it('is not begun when it is told so before', async () => {
    const end = await report(['--in', SAMPLE, '--out', out], AbortSignal.abort());
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(existsSync(out)).toBe(false);
  });
});

describe('what is no file and no folder', { timeout: SLOW_MS }, () => {
  it('is named where a folder should be', async () => {
    writeFileSync(out, 'x');
    const inTheWay = await reportShort();
    expect(inTheWay.stderr).toMatch(/could not be saved\. The reason given: a file stands where the folder/);
    const below = await report(['--in', SAMPLE, '--out', join(out, 'deeper')]);
    expect(below.stderr).toMatch(/The reason given: a file stands where the folder should be\./);
    expect(readFileSync(out, 'utf8')).toBe('x');
  });

  it('is never written over', async () => {
    mkdirSync(out);
    const pipe = join(out, 'score.json');
    execFileSync('mkfifo', [pipe]);
    const end = await reportShort();
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(
      /“score.json” could not be saved\. [^.]+: what stands there is a pipe or a device/,
    );
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(out)).toEqual(['score.json']);
  });

  it('is read no further than a file may be long', async () => {
    const end = await report(['--in', '/dev/zero', '--out', out]);
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(/“zero” holds more than Brieflock accepts\. The limit is 300 MB\./);
    const pack = await reportShort('--pack', '/dev/zero');
    expect(pack.stderr).toMatch(/“zero” holds more than a pack may\. The limit is 8 MB\./);
    const phrase = join(folder, 'locked.brieflock');
    writeFileSync(phrase, 'age-encryption.org/v1\n');
    const words = await report(['--in', phrase, '--out', out, '--passphrase-file', '/dev/zero']);
    expect(words.stderr).toMatch(/“zero” holds more than Brieflock accepts\. The limit is 64 kB\./);
    expect(existsSync(out)).toBe(false);
  });
});
