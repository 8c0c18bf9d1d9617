import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentFile, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { sealShareFile } from '@shared/exchange/share-file';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { evaluateDecisions } from '@shared/decisions/evaluate';
import { narrowingOf } from '@shared/scoring/narrowing';
import { packAsOf } from '@shared/pack/pack-as-of';
import { scoreAssessment } from '@shared/scoring/score';
import { readPack } from '../../../electron/node/files/read-pack';
import { runReport, type ReportEnd } from '../../../electron/cli/run-report';
import { USAGE, USAGE_HINT } from '../../../electron/cli/report-usage';
import { evaluationFields, scoreFields } from '../../../electron/cli/score-fields';
import { trendFields } from '../../../electron/cli/trend-fields';

const ROOT = resolve(import.meta.dirname, '../../..');
const RESOURCES = join(ROOT, 'resources');
const SAMPLE = join(RESOURCES, 'samples/regional-bank.json');
const AS_OF = '2026-11-23';
const PASSPHRASE = 'mortar otter cactus violin harbor';
const SLOW_MS = 120_000;

let folder: string;
let out: string;
let next = 0;

function report(...args: string[]): Promise<ReportEnd> {
  return runReport(args, { resourcesDir: RESOURCES, today: () => AS_OF });
}

/** One small document: enough wherever the documents themselves are not the point. */
function reportShort(inFile: string, ...args: string[]): Promise<ReportEnd> {
  return report('--in', inFile, '--out', out, '--documents', 'briefing', ...args);
}

function sample(): AssessmentFile {
  const parsed = parseAssessmentFile(readFileSync(SAMPLE, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The sample with its answers as the first that hold a value. */
function withoutActions(): AssessmentFile {
  const file = sample();
  return { ...file, assessment: { ...file.assessment, actions: [] } };
}

/** Writes an input file into the test's own folder. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function bytesIn(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
}

async function seal(workFactor = 1): Promise<Uint8Array> {
  const sealed = await sealShareFile({
    source: sample(),
    passphrase: PASSPHRASE,
    createdAt: '2026-11-23T09:30:00.000Z',
    appVersion: '0.1.0',
    workFactor,
  });
  if (!sealed.ok) throw new Error(sealed.error.code);
  return sealed.value;
}

/** One message, on one line, in sentences, and nothing written. */
function expectRefusal(end: ReportEnd, words: RegExp): void {
  expect(end).toMatchObject({ exitCode: 1, stdout: '' });
  expect(end.stderr).toMatch(/^[A-Z“][^\n]+[.!]\n$/);
  expect(end.stderr).toMatch(words);
  expect(end.stderr).not.toMatch(/undefined|Error:|\bat \//);
  expect(existsSync(out)).toBe(false);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-report-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  next += 1;
  out = join(folder, `out-${String(next)}`);
});

describe('a report', { timeout: SLOW_MS }, () => {
  it('is two documents and a score, the same bytes every time, from plain or encrypted input', async () => {
    const other = `${out}-again/made/on/the/way`;
    const share = put('bank.brieflock', await seal(18));
    const passphraseFile = put('passphrase.txt', `${PASSPHRASE}\nnot this line\n`);
    const first = await report('--in', SAMPLE, '--out', out, '--as-of', AS_OF);
    const second = await report('--in', share, '--out', other, '--passphrase-file', passphraseFile);
    expect(first).toEqual({
      exitCode: 0,
      stdout: ['briefing.pdf', 'memo.pdf', 'score.json'].map((name) => `${join(out, name)}\n`).join(''),
      stderr: '',
    });
    expect(second).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(['briefing.pdf', 'memo.pdf', 'score.json']);
    for (const name of ['briefing.pdf', 'memo.pdf']) {
      const pdf = readFileSync(join(out, name), 'latin1');
      expect(pdf.startsWith('%PDF-1.')).toBe(true);
      expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    }
    expect(bytesIn(other)).toEqual(bytesIn(out));
  });

  it('holds the whole score and what it was made from', async () => {
    expect(await reportShort(SAMPLE)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).sort()).toEqual(['briefing.pdf', 'score.json']);
    const pack = await readPack(RESOURCES);
    if (!pack.ok) throw new Error('No pack.');
    const { id, title } = sample().assessment;
    const onDay = packAsOf(pack.value, AS_OF);
    expect(onDay.switches.length).toBeGreaterThan(0);
    const score = scoreAssessment(onDay.pack, sample().assessment);
    const written: unknown = JSON.parse(readFileSync(join(out, 'score.json'), 'utf8'));
    expect(written).toEqual({
      ...scoreFields(score, sample().assessment.settlements),
      asOf: AS_OF,
      assessment: { id, title },
      decisions: evaluateDecisions(pack.value, sample().assessment).map(evaluationFields),
      decisionsNotAsked: [],
      exposure: null,
      trend: trendFields({ source: sample(), pack: pack.value, asOf: AS_OF }, score),
      fingerprint: fingerprintOf(sample(), pack.value.manifest),
      switches: onDay.switches,
      narrowing: narrowingOf(pack.value, sample().assessment),
    });
    const range = z.object({ low: z.number(), high: z.number() });
    const level = z.object({ low: z.string(), high: z.string() });
    const counted = { answered: z.number().int(), applicable: z.number().int() };
    const promised = z.object({
      pack: z.object({ id: z.literal('us-eo-14409'), version: z.string().min(1) }),
      headlines: z.object({ legalExposure: range, positionReadiness: range }),
      coverage: z.object(counted),
      modules: z
        .array(z.object({ id: z.string(), title: z.string(), readiness: range.nullable(), ...counted }))
        .min(1),
      scenarios: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            inherent: z.number(),
            residual: range,
            level,
            contributions: z.array(z.object({ questionId: z.string() })).min(1),
          }),
        )
        .min(1),
    });
    expect(promised.safeParse(written).error).toBeUndefined();
  });

  it('changes with the day and the page size, and takes today where no day is given', async () => {
    const made = async (...args: string[]): Promise<Record<string, string>> => {
      out = `${out}x`;
      expect(await reportShort(SAMPLE, ...args)).toMatchObject({ exitCode: 0 });
      return bytesIn(out);
    };
    const today = await made();
    expect(await made('--as-of', AS_OF, '--page-size', 'LETTER')).toEqual(today);
    expect((await made('--page-size', 'a4'))['briefing.pdf']).not.toBe(today['briefing.pdf']);
    expect((await made('--as-of', '2026-12-01'))['briefing.pdf']).not.toBe(today['briefing.pdf']);
  });

  it('keeps answers to questions it does not know, and names them', async () => {
    const { assessment, ...rest } = sample();
    const [first] = assessment.answers;
    if (first === undefined) throw new Error('The sample has no answers.');
    const strange = ['NEW-7', 'NEW-8'].map((questionId) => ({ ...first, questionId }));
    const file = { ...rest, assessment: { ...assessment, answers: [...assessment.answers, ...strange] } };
    const end = await reportShort(put('strange.json', serializeAssessmentFile(file)));
    expect(end.exitCode).toBe(0);
    expect(end.stderr).toMatch(
      /^Note: 2 answers are to questions this edition does not have: NEW-7 and NEW-8\. [^\n]+\n$/,
    );
    expect(JSON.parse(readFileSync(join(out, 'score.json'), 'utf8'))).toMatchObject({
      unknownQuestionIds: ['NEW-7', 'NEW-8'],
    });
  });

  it('replaces an earlier report and leaves other files alone', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'briefing.pdf'), 'old');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(await reportShort(SAMPLE)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).sort()).toEqual(['briefing.pdf', 'notes.txt', 'score.json']);
    expect(readFileSync(join(out, 'briefing.pdf'), 'latin1')).toMatch(/^%PDF/);
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('a command line that is no good', () => {
  const ok = ['--in', SAMPLE, '--out', 'never'];

  it.each<[string, readonly string[]]>([
    ['no arguments', []],
    ['no --in', ['--out', 'never']],
    ['no --out', ['--in', SAMPLE]],
    ['--in without a file', ['--in']],
    ['--in followed by an option', ['--in', '--out', 'never']],
    ['an empty --in', ['--in=', '--out', 'never']],
    ['an unknown option', [...ok, '--bogus']],
    ['a stray word', [...ok, 'memo']],
    ['an unknown document', [...ok, '--documents', 'letter']],
    ['no document', [...ok, '--documents', '']],
    ['a document twice', [...ok, '--documents', 'memo,memo']],
    ['a day that is none', [...ok, '--as-of', '2026-02-30']],
    ['a day written otherwise', [...ok, '--as-of', '11/23/2026']],
    ['an unknown page size', [...ok, '--page-size', 'legal']],
    ['an empty passphrase file name', [...ok, '--passphrase-file', '']],
    ['a passphrase file without a name', [...ok, '--passphrase-file']],
    ['standard input for two files', ['--in', '-', '--out', 'never', '--passphrase-file', '-']],
  ])('is refused in two lines: %s', async (_name, args) => {
    const end = await report(...args);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    const [message, ...rest] = end.stderr.split('\n');
    expect(message).toMatch(/^[A-Z-].{10,}\.$/);
    expect(rest.join('\n')).toBe(USAGE_HINT);
    expect(existsSync('never')).toBe(false);
  });

  it('shows the usage and succeeds for --help, whatever else is there', async () => {
    expect(await report('--help')).toEqual({ exitCode: 0, stdout: USAGE, stderr: '' });
    expect(await report('-h', '--in', 'x')).toMatchObject({ exitCode: 0 });
  });
});

describe('a file that is no good', { timeout: SLOW_MS }, () => {
  it.each<[string, () => string, RegExp]>([
    [
      'is not there',
      () => join(folder, 'missing.json'),
      /“missing.json” could not be read\. The reason given: there is no such file\./,
    ],
    ['is a folder', () => folder, /could not be read\. The reason given: it is a folder\./],
    ['is empty', () => put('empty.json', ''), /“empty.json” is not an assessment file.* line 1, column 1\./],
    ['is not JSON', () => put('bad.json', '{\n  "format": }'), /line 2, column 13\./],
    ['is another JSON', () => put('other.json', '{"name":"x"}'), /format: should be "brieflock-assessment"/],
    [
      'does not fit',
      () =>
        put(
          'misfit.json',
          serializeAssessmentFile(withoutActions()).replace('"kind": "value"', '"kind": "maybe"'),
        ),
      /assessment › answers › 1st answer › value › kind: should be/,
    ],
    [
      'is newer',
      () =>
        put(
          'newer.json',
          serializeAssessmentFile(sample()).replace('"formatVersion": 6', '"formatVersion": 7'),
        ),
      /newer version.*version 7 of the format.*up to version 6/,
    ],
    [
      'belongs to another pack',
      () =>
        put(
          'pack.json',
          serializeAssessmentFile({ ...sample(), pack: { id: 'eu-ai-act', version: '1.0.0' } }),
        ),
      /“eu-ai-act”/,
    ],
    [
      'is no share file',
      () => put('letter.brieflock', 'Dear colleague, please find enclosed'),
      /not an encrypted share file/,
    ],
  ])('is refused when it %s', async (_name, make, words) => {
    const passphraseFile = put('some-passphrase.txt', PASSPHRASE);
    expectRefusal(await reportShort(make(), '--passphrase-file', passphraseFile), words);
  });

  it('is refused, each in its own words, when a share file is cut, changed or under another passphrase', async () => {
    const sealed = await seal();
    const changed = Uint8Array.from(sealed);
    changed[800] = (changed[800] ?? 0) ^ 1;
    const right = put('right.txt', `${PASSPHRASE}\r\n`);
    const wrong = put('wrong.txt', 'a wrong passphrase\n');
    const whole = put('whole.brieflock', sealed);
    const cut = put('cut.brieflock', sealed.subarray(0, 900));
    const altered = put('altered.brieflock', changed);
    expectRefusal(await reportShort(cut, '--passphrase-file', right), /“cut.brieflock” is incomplete/);
    expectRefusal(await reportShort(altered, '--passphrase-file', right), /“altered.brieflock” was changed/);
    const refused = await reportShort(whole, '--passphrase-file', wrong);
    expectRefusal(refused, /The passphrase does not open “whole.brieflock”/);
    expect(refused.stderr).not.toContain('a wrong passphrase');
    expect(await reportShort(whole, '--passphrase-file', right)).toMatchObject({ exitCode: 0 });
  });

  it('is refused when it is encrypted and the passphrase is missing, empty or unreadable', async () => {
    const whole = put('locked.brieflock', await seal());
    expectRefusal(await reportShort(whole), /“locked.brieflock” is encrypted, and no passphrase was given/);
    const empty = put('empty.txt', '\nsecond line\n');
    expectRefusal(
      await reportShort(whole, '--passphrase-file', empty),
      /“empty.txt” has nothing on its first line/,
    );
    const missing = join(folder, 'missing.txt');
    expectRefusal(await reportShort(whole, '--passphrase-file', missing), /“missing.txt” could not be read/);
    const binary = put('binary.txt', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]));
    expectRefusal(await reportShort(whole, '--passphrase-file', binary), /“binary.txt” is not plain text/);
  });

  it('is known by its content: plain JSON may carry the name of a share file, and the other way round', async () => {
    const plain = put('plain.brieflock', readFileSync(SAMPLE));
    expect(await reportShort(plain)).toMatchObject({ exitCode: 0, stderr: '' });
    const locked = put('locked.json', await seal());
    expect((await reportShort(locked)).stderr).toMatch(/is encrypted/);
  });

  it('is made all the same when it holds a name in another script', async () => {
    const { assessment, ...rest } = sample();
    const profile = { ...assessment.profile, organisation: '株式会社ブリーフ' };
    const file = put(
      'glyphs.json',
      serializeAssessmentFile({ ...rest, assessment: { ...assessment, profile } }),
    );
    expect(await report('--in', file, '--out', out)).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('a place that cannot be written', { timeout: SLOW_MS }, () => {
  it('is left as it was when one of the files cannot take its place', async () => {
    mkdirSync(join(out, 'score.json'), { recursive: true });
    writeFileSync(join(out, 'score.json', 'inside.txt'), 'kept');
    writeFileSync(join(out, 'briefing.pdf'), 'old');
    const end = await reportShort(SAMPLE);
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(/^“score.json” could not be saved\. [^\n]+\n$/);
    expect(readdirSync(out).sort()).toEqual(['briefing.pdf', 'score.json']);
    expect(readFileSync(join(out, 'briefing.pdf'), 'utf8')).toBe('old');
    expect(readFileSync(join(out, 'score.json', 'inside.txt'), 'utf8')).toBe('kept');
  });

  it('is refused when it is a file', async () => {
    const file = put('a-file', 'x');
    const end = await report('--in', SAMPLE, '--out', join(file, 'deeper'), '--documents', 'briefing');
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(/could not be saved/);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('does not follow a link that stands in a place of its own', async () => {
    const precious = put('precious.txt', 'precious');
    mkdirSync(out);
    symlinkSync(precious, join(out, 'score.json'));
    expect(await reportShort(SAMPLE)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  });
});
