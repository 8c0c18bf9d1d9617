import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPackCheck } from '../../../electron/cli/run-pack-check';

const TEMPLATE = join(import.meta.dirname, '../../../resources/packs/template');
const defaults = { defaultFolder: TEMPLATE, today: () => '2026-11-23' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-pack-'));
  cpSync(TEMPLATE, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the pack check on the command line', () => {
  it('finds the template sound and says what is in it', async () => {
    const end = await runPackCheck([], defaults);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(end.stdout).toBe(
      [
        'Pack template, version 1.3.0, edition of November 23, 2026; law checked as of November 23, 2026.',
        '1 module, 3 questions, 2 scenarios, 1 decision with 2 options, 2 deadlines and 3 authorities.',
        'Authorities by confidence: 1 primary, 1 secondary, 1 reported, 0 verify.',
        'No authority has ended or is due for a fresh look.',
        'No problems found.',
        '',
      ].join('\n'),
    );
  });

  it('answers in JSON', async () => {
    const end = await runPackCheck([TEMPLATE, '--json'], defaults);
    expect(JSON.parse(end.stdout)).toEqual({
      pack: 'template',
      version: '1.3.0',
      edition: '2026-11-23',
      asOf: '2026-11-23',
      counts: {
        modules: 1,
        questions: 3,
        scenarios: 2,
        decisions: 1,
        options: 2,
        clocks: 2,
        authorities: 3,
        statements: 3,
        provisions: 3,
        milestones: 1,
        prompts: 3,
        terms: 1,
      },
      byConfidence: { primary: 1, secondary: 1, reported: 1, verify: 0 },
      stale: [],
      problems: [],
    });
  });

  it('looks at the law of another day', async () => {
    const end = await runPackCheck(['--json', '--as-of', '2028-01-01'], defaults);
    expect(end.exitCode).toBe(1);
    expect(JSON.parse(end.stdout)).toMatchObject({
      stale: [
        { authority: 'example-sharing-act', standing: 'expired', stale: true, citations: 5 },
        { authority: 'example-act', standing: 'current', stale: true },
        { authority: 'example-guidance', standing: 'current', stale: true },
      ],
      problems: Array.from({ length: 3 }, () => ({ rule: 'authority-stale', file: 'authorities.json' })),
    });
    const text = await runPackCheck(['--as-of', '2028-01-01'], defaults);
    expect(text.stdout).toContain(
      'example-sharing-act (cited 5 times): Expired: its last day was December 31, 2027.',
    );
  });

  it('names line and column of a text that is not JSON, and of nothing else', async () => {
    writeFileSync(join(folder, 'clocks.json'), '[\n  { "id": "a" "title": "b" }\n]\n');
    const end = await runPackCheck([folder], defaults);
    expect(end.exitCode).toBe(1);
    expect(end.stdout).toContain('clocks.json:2:15: The file cannot be read from here on.');
    expect(end.stdout).toContain('1 problem:');
  });

  it('reads a text that starts with the mark some editors add', async () => {
    writeFileSync(join(folder, 'prompts.json'), '\uFEFF[]\n');
    expect((await runPackCheck([folder], defaults)).exitCode).toBe(0);
  });

  it('says which part of a pack that cannot be loaded is wrong, in JSON too', async () => {
    rmSync(join(folder, 'facets.json'));
    const end = await runPackCheck([folder, '--json'], defaults);
    expect(end.exitCode).toBe(1);
    expect(JSON.parse(end.stdout)).toMatchObject({
      pack: null,
      problems: [{ rule: 'file-missing', file: 'facets.json', line: null, message: 'The file is missing.' }],
    });
  });

  it.each([
    ['modules/lost.json', 'its questions are not asked'],
    ['provision.json', 'Check the spelling'],
  ])('does not overlook the file %s that nothing reads', async (name, words) => {
    writeFileSync(join(folder, name), '[]');
    const end = await runPackCheck([folder], defaults);
    expect(end.exitCode).toBe(1);
    expect(end.stdout).toContain(`${name}:1:1: `);
    expect(end.stdout).toContain(words);
  });

  it.each([
    [['--as-of', '2026-02-30'], '--as-of takes a day'],
    [['a', 'b'], 'Name one folder only.'],
    [['--xml'], "Unknown option '--xml'"],
    [['/nowhere/at/all'], 'The folder "/nowhere/at/all" cannot be read.'],
  ])('refuses the command line %j', async (args, words) => {
    const end = await runPackCheck(args, defaults);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain(words);
    expect(end.stderr).toMatch(/\nRun `npm run -s pack:check -- --help` for the options\.\n$/);
  });

  it('explains itself', async () => {
    expect(await runPackCheck(['--help'], defaults)).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
