/** The headless command with editions: what it refuses, what it writes, and that a failure leaves nothing behind. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { runReport, type ReportEnd } from '../../../electron/cli/run-report';
import { sampleFile } from '../../helpers/samples';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const SAMPLE = join(RESOURCES, 'samples/regional-bank.json');
const ORGANISATION = 'Thornbury';

const proofFile = z.strictObject({
  documents: z.array(
    z.looseObject({
      fileName: z.string(),
      edition: z.string(),
      sha256: z.string(),
      proof: z.looseObject({ total: z.number(), present: z.number(), excluded: z.number() }),
    }),
  ),
});

let folder: string;
let out: string;
let terms: string;
let next = 0;

function report(...args: readonly string[]): Promise<ReportEnd> {
  return runReport(['--in', SAMPLE, '--out', out, ...args], {
    resourcesDir: RESOURCES,
    today: () => '2026-11-23',
  });
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-editions-'));
  terms = put('terms.txt', `# names\n${ORGANISATION}\n`);
});

beforeEach(() => {
  next += 1;
  out = join(folder, `out-${String(next)}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a command line that makes no sense', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['an edition there is not', ['--edition', 'secret'], '--edition takes'],
    ['a redacted edition without a list', ['--edition', 'redacted'], 'needs --redact FILE'],
    ['a list without the redacted edition', ['--redact', 'x'], 'goes with --edition redacted only'],
    ['a list for the board', ['--edition', 'board', '--redact', 'x'], 'goes with --edition redacted only'],
    ['a list without a name', ['--edition', 'redacted', '--redact', ''], 'needs the name of a file'],
    ['a factual register', ['--documents', 'register-csv', '--edition', 'factual'], 'is not made in'],
    [
      'factual registers only',
      ['--documents', 'briefing,register-csv', '--edition', 'factual'],
      'Choose board',
    ],
    [
      'data in a board briefing',
      ['--documents', 'briefing', '--edition', 'privileged', '--attach-data'],
      'memo',
    ],
    ['data in a board memo', ['--documents', 'memo', '--edition', 'board', '--attach-data'], 'attach-data'],
  ])('%s: code 2, nothing written', async (_, args, words) => {
    const end = await report(...args);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain(words);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a list that is no good', () => {
  it.each<readonly [string, () => string, string]>([
    ['is not there', () => join(folder, 'nowhere.txt'), 'nowhere.txt'],
    ['is empty', () => put('empty.txt', '# nothing\n\n'), 'at least one name or term'],
    ['is no text', () => put('bytes.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xc3, 0x28)), 'bytes.txt'],
    ['names the mark itself', () => put('mark.txt', 'redacted\n'), 'marks a redaction'],
  ])('%s: code 1, nothing written', async (_, list, words) => {
    const end = await report('--documents', 'answers-json', '--edition', 'redacted', '--redact', list());
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toContain(words);
    expect(existsSync(out)).toBe(false);
  });
});

describe('documents that are not made in the edition asked for', () => {
  it('are made for the board when the privileged edition is asked for, named so, with a note', async () => {
    const end = await report(
      '--documents',
      'register-csv,answers-json,deadlines-ics',
      '--edition',
      'privileged',
    );
    expect(end).toMatchObject({
      exitCode: 0,
      stderr:
        'Note: register-csv and deadlines-ics never hold privileged notes and are made in the board edition.\n',
    });
    expect(readdirSync(out).toSorted()).toEqual([
      'answers-privileged.json',
      'deadlines-board.ics',
      'proof.json',
      'register-board.csv',
      'score.json',
    ]);
    const { documents } = proofFile.parse(JSON.parse(readFileSync(join(out, 'proof.json'), 'utf8')));
    expect(documents.map(({ edition }) => edition)).toEqual(['board', 'privileged', 'board']);
    expect(documents[0]?.proof.excluded).toBeGreaterThan(0);
  });

  it('are left out of the factual edition, with a note that says why', async () => {
    const end = await report('--documents', 'briefing,answers-json', '--edition', 'factual');
    expect(end).toMatchObject({
      exitCode: 0,
      stderr:
        'Note: briefing is left out: it cannot be made of facts alone, so there is no factual edition.\n',
    });
    expect(readdirSync(out).toSorted()).toEqual(['answers-factual.json', 'proof.json']);
  });
});

describe('documents in an edition', () => {
  it('are named after it and proven; no scores go with the redacted one', async () => {
    const end = await report(
      '--documents',
      'register-csv,deadlines-ics,answers-html',
      '--edition',
      'redacted',
      '--redact',
      terms,
    );
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(out).toSorted()).toEqual([
      'answers-redacted.html',
      'deadlines-redacted.ics',
      'proof.json',
      'register-redacted.csv',
    ]);
    const { documents } = proofFile.parse(JSON.parse(readFileSync(join(out, 'proof.json'), 'utf8')));
    for (const { fileName, sha256, edition, proof } of documents) {
      const bytes = readFileSync(join(out, fileName));
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(edition).toBe('redacted');
      expect(proof.present).toBe(proof.total);
      expect(proof.excluded).toBeGreaterThan(0);
      expect(bytes.toString('utf8')).not.toMatch(/thornbury/i);
    }
    expect(readFileSync(join(out, 'proof.json'), 'utf8')).not.toMatch(/thornbury/i);
  });

  it('come with scores in the board edition, and without a proof file when no edition is named', async () => {
    expect((await report('--documents', 'register-csv', '--edition', 'board')).exitCode).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(['proof.json', 'register-board.csv', 'score.json']);
    out = `${out}-plain`;
    expect((await report('--documents', 'register-csv')).exitCode).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(['register.csv', 'score.json']);
  });

  it('hold no privileged note in the board edition, though the file they are made from does', async () => {
    const file = sampleFile('regional-bank');
    const notes = file.assessment.answers
      .map(({ privilegedNote }) => privilegedNote)
      .filter((note) => note !== '');
    expect(notes.length).toBeGreaterThan(0);
    expect((await report('--documents', 'answers-json', '--edition', 'board')).exitCode).toBe(0);
    const text = readFileSync(join(out, 'answers-board.json'), 'utf8');
    for (const note of notes) expect(text).not.toContain(note.slice(0, 40));
    expect(serializeAssessmentFile(file)).toContain(notes[0]?.slice(0, 40));
  });
});
