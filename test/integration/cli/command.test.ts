import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SAMPLE = join(ROOT, 'resources/samples/regional-bank.json');
/** The command builds what is stale first. */
const SLOW_MS = 300_000;

let folder: string;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a script or an IT department calls it. */
function npmRunReport(...args: string[]): Promise<Ended> {
  return npmRunReportOn(null, ...args);
}

/** The same with something on its standard input. */
function npmRunReportOn(input: Uint8Array | null, ...args: string[]): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn('npm', ['run', '-s', 'report', '--', ...args], { cwd: ROOT });
    const texts = { stdout: '', stderr: '' };
    child.stdin.end(input ?? undefined);
    child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      // Lines of npm about its own settings are none of ours.
      const stderr = texts.stderr.replaceAll(/^npm warn .*\n/gm, '');
      done({ code, stdout: texts.stdout, stderr });
    });
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-command-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run -s report', { timeout: SLOW_MS }, () => {
  it('writes the report and exits with 0', async () => {
    const out = join(folder, 'out');
    const ended = await npmRunReport('--in', SAMPLE, '--out', out, '--as-of', '2026-11-23');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(['briefing.pdf', 'memo.pdf', 'score.json']);
    expect(readFileSync(join(out, 'memo.pdf'), 'latin1')).toMatch(/^%PDF-1\./);
  });

  it('exits with 1 and one message for a bad file', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"format"}');
    const ended = await npmRunReport('--in', bad, '--out', join(folder, 'never'));
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^“bad.json” is not an assessment file[^\n]+line 1, column 10\.[^\n]+\n$/);
    expect(readdirSync(folder)).not.toContain('never');
  });

  it('exits with 2 and two lines for a bad command line', async () => {
    const ended = await npmRunReport('--in', SAMPLE);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe('--out DIR is missing.\nRun `npm run -s report -- --help` for the options.\n');
  });

  it('reads standard input where it is given as the file', async () => {
    const out = join(folder, 'from-input');
    const args = ['--in', '-', '--out', out, '--documents', 'answers-json'];
    expect(await npmRunReportOn(readFileSync(SAMPLE), ...args)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(['answers.json', 'score.json']);
    const refused = await npmRunReportOn(Buffer.from('{'), ...args);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^“standard input” is not an assessment file/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind when %s ends it', async (signal) => {
    const out = join(folder, `ended-by-${signal}`);
    const args = [join(ROOT, 'scripts/report.mjs'), '--in', SAMPLE, '--out', out];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    while (!existsSync(join(out, '.brieflock-lock')) && child.exitCode === null) {
      await new Promise((resume) => setTimeout(resume, 5));
    }
    child.kill(signal);
    expect(await ended).toBe(1);
    expect(Buffer.concat(errors).toString('utf8')).toMatch(/^You stopped this before it was finished\./);
    expect(existsSync(out)).toBe(false);
  });

  it('exits with 0 for --help', async () => {
    const ended = await npmRunReport('--help');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^Usage: report/);
  });
});
