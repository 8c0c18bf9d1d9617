/** Redaction through the command: names in any script and spelling, near matches, the law’s own words. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { findTerms } from '@shared/release/editions/find-terms';
import { readTerms } from '@shared/release/editions/terms';
import { runReport, type ReportEnd } from '../../../electron/cli/run-report';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { extractStreams } from '../../../electron/node/documents/extract/pdf-raw';
import { sampleFile } from '../../helpers/samples';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const EVERY_FORMAT = 'memo-docx,register-xlsx,register-csv,answers-html,answers-json,deadlines-ics';

let folder: string;
let out: string;
let next = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-redaction-'));
});

beforeEach(() => {
  next += 1;
  out = join(folder, `out-${String(next)}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sample with a name in its title, its organization, a note, a piece of evidence and an action. */
function named(organisation: string, note: string): AssessmentFile {
  const file = sampleFile('regional-bank');
  const { assessment } = file;
  const [first, ...answers] = assessment.answers;
  const [action, ...actions] = assessment.actions;
  if (first === undefined || action === undefined) throw new Error('The sample has no answer or action.');
  const evidence = [
    { id: 'e-1', label: `${organisation} charter`, location: `DMS/${organisation}/2026.pdf` },
  ];
  return {
    ...file,
    assessment: {
      ...assessment,
      title: `${organisation} readiness`,
      profile: { ...assessment.profile, organisation },
      answers: [{ ...first, note, evidence }, ...answers],
      actions: [{ ...action, title: `Call ${organisation}`, detail: note }, ...actions],
      snapshots: [],
      audit: [],
    },
  };
}

async function report(
  file: AssessmentFile,
  terms: string,
  [documents = '', ...more]: readonly string[],
): Promise<ReportEnd> {
  const source = join(folder, `in-${String(next)}.json`);
  const list = join(folder, `terms-${String(next)}.txt`);
  writeFileSync(source, serializeAssessmentFile(file));
  writeFileSync(list, terms);
  const args = ['--in', source, '--out', out, '--documents', documents, '--edition', 'redacted'];
  return runReport([...args, '--redact', list, ...more], {
    resourcesDir: RESOURCES,
    today: () => '2026-11-23',
  });
}

/** Everything a file holds as text: as it is, unpacked, inflated, and as a reader’s program reads it. */
async function textsOf(name: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(join(out, name)));
  const extension = name.split('.').at(-1);
  const decoder = new TextDecoder('utf-8');
  const raw = [name, decoder.decode(bytes), Buffer.from(bytes).toString('utf16le')];
  if (extension === 'docx' || extension === 'xlsx') {
    return [...raw, ...Object.values(unzipSync(bytes)).map((part) => decoder.decode(part))];
  }
  if (extension !== 'pdf') return raw;
  const { places } = await extractDocument('pdf', bytes, () => undefined);
  const streams = extractStreams(bytes).streams.map((stream) => stream.toString('latin1'));
  return [...raw, ...places.map(({ text }) => text), ...streams];
}

/** Names and strings that stand in any of the files written, in any form the rule knows. */
async function found(terms: string): Promise<readonly string[]> {
  const list = readTerms(terms);
  if (!list.ok) throw new Error(list.problems.join());
  const texts = (await Promise.all(readdirSync(out).map(textsOf))).flat();
  return texts.flatMap((text) => findTerms(text, list.value).map(({ written }) => written));
}

describe('a redacted document', { timeout: 300_000 }, () => {
  it('holds no name in any spelling, in no file', async () => {
    const note =
      'Met Şükran Ağaoğlu, then SUKRAN AGAOGLU; Łukasz Nowak and Lukasz Nowak; Muller, Mueller, Müller; sukran.agaoglu@bank.example; Sukran_Agaoglu_notes.docx.';
    const terms = 'Şükran Ağaoğlu\nŁukasz Nowak\nMüller\nLindqvist Mills\n';
    const file = named('Lindqvist Mills', note);
    const asked = await report(file, terms, [EVERY_FORMAT]);
    expect(asked).toMatchObject({ exitCode: 1, stdout: '' });
    expect(asked.stderr).toContain('1 form of words is near a term');
    expect(asked.stderr).toMatch(/^# another spelling of “Müller”.*\n=Mueller$/m);
    expect(existsSync(out)).toBe(false);

    const end = await report(file, terms, [EVERY_FORMAT, '--near-matches', 'redact']);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await found(`${terms}Mueller\n=Agaoglu`)).toEqual([]);
    const proof = readFileSync(join(out, 'proof.json'), 'utf8');
    expect(proof).toContain('"nearMatchesLeft": 0');
  });

  it('lists what was left, and takes a decision from the list', async () => {
    const file = named('Commerce Guild', 'The Guild agreed; Guild staff too.');
    const left = await report(file, 'Commerce Guild\n', ['answers-html', '--near-matches', 'leave']);
    expect(left.exitCode).toBe(0);
    expect(left.stderr).toContain('=Guild');
    expect(readFileSync(join(out, 'answers-redacted.html'), 'utf8')).toContain('The Guild agreed');
    const decided = await report(file, 'Commerce Guild\n~Guild\n', ['answers-html']);
    expect(decided).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await report(file, 'Commerce Guild\n=Guild\n', ['answers-html'])).exitCode).toBe(0);
    expect(readFileSync(join(out, 'answers-redacted.html'), 'utf8')).not.toContain('Guild');
  });

  it.each([
    ['王小明', 'briefing,'],
    ['김민준', ''],
    ['ธนพล', ''],
  ])('%s is in no file, not as codes either', async (name, pdf) => {
    const terms = name;
    const file = named(`${name}銀行`, `与${name}先生会面 ${name}`);
    const end = await report(file, terms, [`${pdf}${EVERY_FORMAT}`, '--near-matches', 'redact']);
    expect(end.exitCode).toBe(0);
    expect(await found(terms)).toEqual([]);
    const code = `U+${name.charCodeAt(1).toString(16).toUpperCase()}`;
    for (const text of (await Promise.all(readdirSync(out).map(textsOf))).flat())
      expect(text).not.toContain(code);
  });

  it('leaves the law’s own words as they are, and warns of them', async () => {
    const terms = 'Commerce\nOpenAI\n';
    const file = named('Commerce Guild', 'Commerce’s counsel met COMMERCE. The Commerce Department wrote.');
    const end = await report(file, terms, ['memo-docx,answers-html', '--near-matches', 'leave']);
    expect(end.exitCode).toBe(0);
    const { body } = await extractDocument(
      'docx',
      new Uint8Array(readFileSync(join(out, 'memo-redacted.docx'))),
      () => undefined,
    );
    expect(body).toContain('the Commerce Department told one developer');
    expect(body).toContain('OpenAI, The Hugging Face Incident');
    expect(body).not.toMatch(/Commerce Guild|Commerce’s counsel|COMMERCE/);
    expect(end.stderr).toMatch(
      /Warning on memo-redacted\.docx: “Commerce” stands \d+ times? in the law’s own words/,
    );
    expect(end.stderr).toContain('“OpenAI” stands');
    expect(end.stderr).toMatch(/What is left beside \d+ marks? for “Commerce” can be completed/);
  });

  it('may have a term that is a word of ours: it stays, with a warning', async () => {
    const end = await report(sampleFile('regional-bank'), 'Required\n', ['answers-html']);
    expect(end.exitCode).toBe(0);
    expect(end.stderr).toContain('“Required” stands');
    expect(readFileSync(join(out, 'answers-redacted.html'), 'utf8')).toContain('Required of');
  });

  it.each([
    ['--near-matches', 'perhaps', 'takes redact or leave'],
    ['--near-matches', '', 'takes redact or leave'],
  ])('is not made with %s %j', async (option, value, words) => {
    const end = await report(sampleFile('regional-bank'), 'Thornbury\n', ['answers-json', option, value]);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain(words);
  });

  it('holds no id of the record: what the law does not call so is numbered', async () => {
    const file = named('Lindqvist Mills', 'Asked.');
    const { assessment } = file;
    const [first, second, ...answers] = assessment.answers;
    if (first === undefined || second === undefined) throw new Error('The sample has no answers.');
    const evidence = [{ id: 'lindqvist-ev-GOV-01-0', label: 'Charter', location: '' }];
    const actions = assessment.actions.map((action, index) => ({
      ...action,
      id: `lindqvist-act-${String(index)}`,
    }));
    const strange = { ...second, questionId: 'Plimwick-01', packVersion: 'Plimwick' };
    const facets = { ...assessment.profile.facets, Plimwick: ['Plimwick-A'] };
    const made = {
      ...file,
      assessment: {
        ...assessment,
        profile: { ...assessment.profile, facets },
        answers: [{ ...first, evidence }, second, strange, ...answers],
        actions,
      },
    };
    const end = await report(made, 'Lindqvist Mills\nLindqvist\nPlimwick\n', [
      'answers-json,deadlines-ics,answers-html',
    ]);
    expect(end.exitCode).toBe(0);
    expect(end.stderr).not.toContain('Warning');
    expect(await found('Lindqvist\nPlimwick')).toEqual([]);
    const data = readFileSync(join(out, 'answers-redacted.json'), 'utf8');
    expect(data).not.toMatch(/sample-regional-bank|act-\d/);
    const ids = [...data.matchAll(/"(?:id|questionId)": "(item-\d{4})"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(actions.length);
    const dates = readFileSync(join(out, 'deadlines-redacted.ics'), 'utf8').replaceAll('\r\n ', '');
    const tag = /UID:action-item-\d{4}-redacted-([0-9a-f]{16})@/.exec(dates)?.[1];
    expect(tag).toBeDefined();
    // The tag tells one matter from another, and nothing of either.
    const uids = [...dates.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid ?? '');
    expect(uids.filter((uid) => !uid.endsWith(`-redacted-${String(tag)}@brieflock.invalid`))).toEqual([]);
    expect(data).toContain(`"redacted-${String(tag)}"`);
  });

  it('may have a name that is a word of our pages', async () => {
    const end = await report(sampleFile('regional-bank'), '=Page\n', ['memo', '--near-matches', 'leave']);
    expect(end.exitCode).toBe(0);
  });

  it('is not kept from the board by a privileged note of our own words', async () => {
    const file = sampleFile('regional-bank');
    const privilegedNote =
      'Executive Order 14409 imposes no duty on the Company. Other law does, and we must check which.';
    const answers = file.assessment.answers.map((answer, index) =>
      index === 3 ? { ...answer, privilegedNote } : answer,
    );
    const source = join(folder, 'own-words.json');
    writeFileSync(source, serializeAssessmentFile({ ...file, assessment: { ...file.assessment, answers } }));
    const end = await runReport(
      ['--in', source, '--out', out, '--documents', 'memo', '--edition', 'board', '--as-of', '2026-11-30'],
      { resourcesDir: RESOURCES, today: () => '2026-11-23' },
    );
    expect(end.exitCode).toBe(0);
  });
});

describe('a redacted document beside common words', { timeout: 120_000 }, () => {
  const WORDS = [
    '=May',
    '=June',
    'August',
    'Mark',
    'Law',
    'Roman',
    'Arial',
    'Table',
    'Normal',
    'Board',
    'General',
  ];

  it.each(['memo', 'memo-docx,cover-letter', 'answers-html,deck-pptx'])(
    'is made as %s with words of its format and of our pages on the list',
    async (kinds) => {
      const end = await report(sampleFile('frontier-developer'), `${WORDS.join('\n')}\n`, [
        kinds,
        '--near-matches',
        'leave',
      ]);
      expect(end.stderr).not.toContain('must not say');
      expect(end.exitCode).toBe(0);
    },
  );

  it('says that a form is short or a common word before it is redacted everywhere', async () => {
    const file = named('Harbor Bank', 'Call Harbor. The Bank agreed. Quokka did not.');
    const end = await report(file, 'Harbor Bank\nQuokka Thimblewick\n', ['answers-html']);
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toMatch(/“Harbor Bank”[^\n]*caution[^\n]*\n=Bank\n/);
    expect(end.stderr).not.toMatch(/caution[^\n]*\n=Quokka\n/);
  });

  it('has a hash of nothing but what it shows', async () => {
    const file = sampleFile('regional-bank');
    const text = 'Thornbury accepts the risk.';
    const hash = createHash('sha256').update(text).digest('hex');
    const [first] = file.assessment.answers;
    const paragraph = {
      unit: 'memo/bottom-line',
      part: 'memo/bottom-line',
      state: 'accepted' as const,
      words: { kind: 'everyone' as const, text: '', reason: '' },
      base: { hash, text, grounds: [] },
      after: null,
      liftedFrom: null,
      updatedAt: first?.updatedAt ?? '',
      updatedBy: 'Counsel',
    };
    const held = { ...file, assessment: { ...file.assessment, paragraphs: [paragraph] } };
    const end = await report(held, 'Thornbury\n', ['answers-json', '--near-matches', 'leave']);
    expect(end).toMatchObject({ exitCode: 0 });
    const data = readFileSync(join(out, 'answers-redacted.json'), 'utf8');
    expect(data).not.toContain(hash);
    const shown = '[redacted] accepts the risk.';
    expect(data).toContain(createHash('sha256').update(shown).digest('hex'));
  });
});
