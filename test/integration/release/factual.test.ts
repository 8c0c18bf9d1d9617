/** The factual documents beside the memo: facts only, proven complete, and a judgment that slipped in is found. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, AssessmentFile } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { descriptorOf, type DocumentKind } from '@shared/document/kinds/registry';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { buildReportModel } from '@shared/document/model';
import type { ReportModel } from '@shared/document/model-types';
import { ANNEX_IDS } from '@shared/document/annexes';
import { proveComplete, type Proof } from '@shared/release/proof/prove';
import { itemsOf } from '@shared/release/proof/recipe';
import { editionInput, readRules } from '../../../electron/node/documents/edition-input';
import { makeHtml } from '../../../electron/node/documents/writers/make-html';
import { makeDeadlines } from '../../../electron/node/documents/writers/make-deadlines';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { makeDocx } from '../../../electron/node/documents/writers/make-docx';
import { proveDocument } from '../../../electron/node/documents/verify/prove-document';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { readPack } from '../../../electron/node/files/read-pack';
import { buildAction } from '../../helpers/record-builders';
import { sampleFile } from '../../helpers/samples';
import { answersContent, calendarWork, docxWork } from '../../helpers/paper';
import { inputOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

type FactualKind = 'memo-docx' | 'answers-html' | 'deadlines-ics';

const KINDS = ['memo-docx', 'answers-html', 'deadlines-ics'] as const satisfies readonly FactualKind[];
const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const AS_OF = '2026-11-23';
const PLAN = 'Settle with the regulator before the summer recess begins';

let pack: Pack;

beforeAll(async () => {
  const read = await readPack(RESOURCES);
  if (!read.ok) throw new Error(read.error.code);
  pack = read.value;
});

/** With an action that has a day, so that every kind has something it must leave out. */
const PLANNED: Assessment = {
  ...RICH_ASSESSMENT,
  actions: [buildAction('a1', { questionId: 'D-1', title: PLAN, dueOn: '2026-12-04' })],
};
const FACTS = assessmentIn({ edition: 'factual', terms: [] }, PLANNED);
const MODEL = buildReportModel({ ...inputOf(RICH_PACK, FACTS), edition: 'factual' });

async function bytesOf(kind: FactualKind, model: ReportModel): Promise<Uint8Array> {
  switch (kind) {
    case 'memo-docx':
      return (await makeDocx(docxWork(model))).bytes;
    case 'answers-html':
      return makeHtml(answersContent(model)).bytes;
    case 'deadlines-ics':
      return makeDeadlines(calendarWork(model)).bytes;
  }
}

async function bodyOf(kind: FactualKind, bytes: Uint8Array) {
  return extractDocument(descriptorOf(kind).format, bytes, () => undefined);
}

async function proofOf(kind: FactualKind, model: ReportModel): Promise<Proof> {
  const read = await bodyOf(kind, await bytesOf(kind, model));
  return proveComplete(
    read,
    itemsOf({ kind, edition: 'factual', annexes: [] }, inputOf(RICH_PACK, FACTS)),
    RICH_PACK,
  );
}

function withMemo(change: Partial<ReportModel['memo']>): ReportModel {
  return { ...MODEL, memo: { ...MODEL.memo, ...change } };
}

const MUTATIONS: readonly (readonly [FactualKind, string, ReportModel, string])[] = [
  ['memo-docx', 'the answers', withMemo({ analysis: [] }), 'the note on D-1'],
  ['memo-docx', 'the facts', withMemo({ facts: [] }), 'the fact “roles”'],
  ['answers-html', 'the answers', withMemo({ analysis: [] }), 'the note on D-1'],
  [
    'answers-html',
    'the index of evidence',
    withMemo({ evidence: [] }),
    'document 1 named for D-1 in the index',
  ],
  ['answers-html', 'an answer without a question', withMemo({ unknown: [] }), 'the note on OLD-9'],
  [
    'deadlines-ics',
    'one date of the law',
    { ...MODEL, tracking: { ...MODEL.tracking, deadlines: MODEL.tracking.deadlines.slice(1) } },
    'the end of “Sharing Act”',
  ],
];

/** The sample with one plan of counsel's own and no other, so that the find is named first. */
function sampleWithPlan(): AssessmentFile {
  const file = sampleFile('regional-bank');
  const { answers } = file.assessment;
  const plain = answers.map((answer) => ({ ...answer, privilegedNote: '' }));
  const actions = [buildAction('a1', { title: PLAN, dueOn: '2026-12-04' })];
  return { ...file, assessment: { ...file.assessment, answers: plain, decisions: [], actions } };
}

async function madeAs(kind: DocumentKind, edition: 'board' | 'factual', source: AssessmentFile) {
  const made = await makeDocument(
    { kind, source, asOf: AS_OF, pageSize: 'LETTER', edition },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Proves the board's document as if it were the factual one. */
async function provenAsFacts(kind: FactualKind, original: AssessmentFile) {
  const { bytes } = await madeAs(kind, 'board', original);
  const rules = readRules(kind, 'factual', undefined);
  if (!rules.ok) throw new Error(rules.error.code);
  const shown = editionInput(rules.value, { file: original, pack });
  const request = { kind, rules: rules.value, asOf: AS_OF, bytes, original, shown, pack };
  return proveDocument(
    {
      ...request,
      annexes: ANNEX_IDS,
      attached: null,
      fixedWords: () => Promise.resolve([]),
      untyped: () => Promise.resolve({ words: [], bytes: new Uint8Array() }),
    },
    () => undefined,
  );
}

describe('the completeness proof of the factual documents', () => {
  it.each(KINDS)('finds every item in %s as it is', async (kind) => {
    const proof = await proofOf(kind, MODEL);
    expect(proof.missing).toEqual([]);
    expect(proof.total).toBeGreaterThan(0);
  });

  const cases = MUTATIONS.map(([kind, what, mutated, name]) => [kind, what, { mutated, name }] as const);

  it.each(cases)('fails when %s lacks %s, and names it', async (kind, _, { mutated, name }) => {
    const proof = await proofOf(kind, mutated);
    expect(proof.missing.some((missing) => missing.startsWith(name))).toBe(true);
  });
});

describe('a judgment in a factual document', { timeout: 60_000 }, () => {
  it.each<readonly [FactualKind, string]>([
    ['memo-docx', `the planned action “${PLAN}”`],
    ['answers-html', 'a finding on '],
    ['deadlines-ics', `the planned action “${PLAN}”`],
  ])('is found in %s and named', async (kind, name) => {
    const proof = await provenAsFacts(kind, sampleWithPlan());
    expect(proof).toMatchObject({ ok: false, error: { code: 'document-leaks' } });
    expect(proof.ok ? '' : proof.error.context['found']).toContain(name);
  });
});

describe('what a factual document says', { timeout: 60_000 }, () => {
  it('has the record of the PDF in the same order in Word', async () => {
    const { bytes } = await madeAs('memo-docx', 'factual', sampleFile('regional-bank'));
    const read = await bodyOf('memo-docx', bytes);
    const { headings } = read;
    expect(headings.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([
      'Facts as recorded',
      'Questions and answers as given',
      'Answers kept though not asked for',
      'Index of evidence',
    ]);
    expect(read.body).toContain('It holds no judgment of them.');
  });

  it('has neither reasons, findings, figures nor readiness on the page of answers', async () => {
    const { bytes } = await madeAs('answers-html', 'factual', sampleFile('regional-bank'));
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('Factual edition');
    expect(page).toContain('It holds no judgment of them.');
    expect(page).not.toMatch(/Why it matters|Finding|Readiness|Headline|Evidence to ask for|Privileged note/);
  });

  it('has the dates the law sets in the calendar, and none of the company', async () => {
    const { bytes } = await madeAs('deadlines-ics', 'factual', sampleWithPlan());
    const { headings, body } = await bodyOf('deadlines-ics', bytes);
    expect(headings.length).toBeGreaterThan(2);
    expect(body.match(/^UID:(?!law-|expiry-).*$/gm)).toBeNull();
    expect(headings.some(({ title }) => /^(Due|Find out|Review the decision)/.test(title))).toBe(false);
  });
});
