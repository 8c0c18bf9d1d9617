/** Every document but the memo with one part dropped must fail the proof, and the proof must name what was dropped. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@shared/assessment/schema';
import { parseAssessmentFile, toAssessmentFile } from '@shared/exchange/assessment-file';
import type { DocumentKind } from '@shared/document/document-kinds';
import { isPdf } from '@shared/document/document-kinds';
import { descriptorOf } from '@shared/document/kinds/registry';
import type { Block } from '@shared/document/blocks/block-types';
import type { ReportModel } from '@shared/document/model-types';
import type { Pack } from '@shared/pack/schema';
import { buildDocument } from '@shared/document/pdf/build-document';
import { pageMeasures } from '@shared/document/pdf/theme';
import { proveComplete, type Proof } from '@shared/release/proof/prove';
import { proveData } from '@shared/release/proof/prove-data';
import { itemsOf } from '@shared/release/proof/recipe';
import { makeHtml } from '../../../electron/node/documents/writers/make-html';
import { makeAnswersJson } from '../../../electron/node/documents/writers/make-answers-json';
import { makeDeadlines } from '../../../electron/node/documents/writers/make-deadlines';
import { makeDocx } from '../../../electron/node/documents/writers/make-docx';
import { makePptx } from '../../../electron/node/documents/writers/make-pptx';
import { makeRegisterCsv } from '../../../electron/node/documents/writers/make-register';
import { makeRegisterXlsx } from '../../../electron/node/documents/writers/make-workbook';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { buildAction, buildDecision } from '../../helpers/record-builders';
import { answersContent, calendarWork, docxWork, workbookWork } from '../../helpers/paper';
import { inputOf, modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

const CONFLICT = 'The record says that the charter is old and that the policy built on it is new.';
const LATE = 'Renew the notice of circumstances to the insurer';

const PACK: Pack = {
  ...RICH_PACK,
  contradictions: [
    {
      id: 'plan-unlike-policy',
      text: CONFLICT,
      when: [
        { kind: 'chosen', question: 'D-1', anyOf: ['o3'] },
        { kind: 'chosen', question: 'C-1', anyOf: ['o0'] },
      ],
    },
  ],
};

const ASSESSMENT: Assessment = {
  ...RICH_ASSESSMENT,
  decisions: [
    buildDecision('join', {
      gates: { g: { state: 'met', note: 'Minutes of the third of May.' } },
      choice: {
        optionCode: 'B',
        rationale: 'Waiting costs little.',
        privilegedRationale: 'A claim is pending in Delaware.',
        deciders: 'Risk Committee',
        decidedOn: '2026-11-02',
        reviewOn: '2027-02-01',
      },
    }),
    buildDecision('old-decision', {
      choice: {
        optionCode: 'Z',
        rationale: 'Decided under an older edition.',
        privilegedRationale: '',
        deciders: 'Old Committee',
        decidedOn: null,
        reviewOn: null,
      },
    }),
  ],
  actions: [
    buildAction('a1', {
      questionId: 'D-1',
      title: 'Amend the charter',
      owner: 'Ana Ruiz',
      dueOn: '2026-12-04',
    }),
    buildAction('a2', {
      title: 'Train the board',
      detail: 'Two sessions.',
      owner: 'Bo Li',
      dueOn: '2027-01-15',
    }),
    buildAction('a3', { title: LATE, dueOn: '2026-11-02' }),
  ],
};
const MODEL = modelOf(PACK, ASSESSMENT);
const EDITION: Readonly<Record<string, 'board' | 'privileged'>> = {
  memo: 'privileged',
  'memo-docx': 'privileged',
  'answers-html': 'privileged',
};

async function bytesOf(kind: DocumentKind, model: ReportModel): Promise<Uint8Array> {
  if (isPdf(kind)) {
    const definition = buildDocument(kind, model, { pageSize: 'LETTER' });
    const page = pageMeasures('LETTER');
    return (await printPdf({ definition, page }, RESOURCES, () => undefined)).bytes;
  }
  switch (kind) {
    case 'memo-docx':
      return (await makeDocx(docxWork(model))).bytes;
    case 'deck-pptx':
      return (await makePptx({ title: 'Board deck', cover: model.common.cover, slides: model.deck })).bytes;
    case 'register-xlsx':
      return (await makeRegisterXlsx(workbookWork(model))).bytes;
    case 'register-csv':
      return makeRegisterCsv(model.tracking.register).bytes;
    case 'deadlines-ics':
      return makeDeadlines(calendarWork(model)).bytes;
    default:
      return makeHtml(answersContent(model)).bytes;
  }
}

async function proofOf(kind: DocumentKind, model: ReportModel): Promise<Proof> {
  const bytes = await bytesOf(kind, model);
  const read = await extractDocument(descriptorOf(kind).format, bytes, () => undefined);
  const items = itemsOf(
    { kind, edition: EDITION[kind] ?? 'board', annexes: model.memo.annexes },
    inputOf(PACK, ASSESSMENT),
  );
  return proveComplete(read, items, PACK);
}

function withCommon(change: Partial<ReportModel['common']>): ReportModel {
  return { ...MODEL, common: { ...MODEL.common, ...change } };
}

function withMemo(change: Partial<ReportModel['memo']>): ReportModel {
  return { ...MODEL, memo: { ...MODEL.memo, ...change } };
}

function withoutWords(blocks: readonly Block[], words: string): readonly Block[] {
  return blocks.filter((block) => !JSON.stringify(block).includes(words));
}

/** The briefing without the paragraphs and tables that name this. */
function withoutInBriefing(words: string): ReportModel {
  return withCommon({ briefing: withoutWords(MODEL.common.briefing, words) });
}

/** The memo without annexes; where words are given, without what names them as well. */
function bareMemo(words: string | null): ReportModel {
  const { body } = MODEL.memo;
  return withMemo({ annexes: [], body: words === null ? body : withoutWords(body, words) });
}

/** The register or the calendar without what names this. */
function without(words: string): ReportModel {
  const keep = (entry: object): boolean => !JSON.stringify(entry).includes(words);
  const { register, deadlines } = MODEL.tracking;
  return { ...MODEL, tracking: { register: register.filter(keep), deadlines: deadlines.filter(keep) } };
}

/** The deck without every block, and every note, that has the words. */
function withoutInDeck(words: string): ReportModel {
  const lacks = (part: unknown) => !JSON.stringify(part).includes(words);
  const deck = MODEL.deck.map((slide) => ({
    ...slide,
    blocks: slide.blocks.filter(lacks),
    notes: slide.notes.filter(lacks),
  }));
  return { ...MODEL, deck };
}

const decisions = MODEL.common.decisions;

const MUTATIONS: readonly (readonly [DocumentKind, string, ReportModel, string])[] = [
  ['briefing', 'a conflict', withoutInBriefing(CONFLICT), 'the conflict “plan-unlike-policy”'],
  ['briefing', 'a passed date', withoutInBriefing(LATE), `the passed date of “${LATE}”`],
  ['briefing', 'a decision', withoutInBriefing('Whether to join'), 'the decision “Whether to join”'],
  ['briefing', 'what was decided', withoutInBriefing('Decided:'), 'the decision “Whether to join”'],
  ['deck-pptx', 'a conflict', withoutInDeck(CONFLICT), 'the conflict “plan-unlike-policy”'],
  ['deck-pptx', 'a passed date', withoutInDeck(LATE), `the passed date of “${LATE}”`],
  ['deck-pptx', 'what was decided', withoutInDeck('Decided:'), 'the decision “Whether to join”'],
  ['memo', 'a conflict in its body', bareMemo(CONFLICT), 'the conflict “plan-unlike-policy”'],
  ['memo', 'a passed date in its body', bareMemo(LATE), `the passed date of “${LATE}”`],
  ['memo', 'what was decided in its body', bareMemo('Decided:'), 'the decision “Whether to join”'],
  ['memo-docx', 'a conflict in its body', bareMemo(CONFLICT), 'the conflict “plan-unlike-policy”'],
  [
    'memo',
    'what was decided',
    withCommon({ decisions: decisions.map((it) => ({ ...it, choice: null })) }),
    'what was decided on “join”',
  ],
  [
    'memo',
    'the reason for a precondition',
    withCommon({ decisions: decisions.map((it) => ({ ...it, gates: [] })) }),
    'the reason for g of “join”',
  ],
  [
    'memo',
    'the privileged rationale',
    withMemo({ privilegedRationales: [] }),
    'the privileged rationale of “join”',
  ],
  [
    'memo',
    'a decision of an older edition',
    withMemo({ keptDecisions: [] }),
    'what was decided on “old-decision”',
  ],
  ['memo', 'a planned action', withCommon({ furtherActions: [] }), 'the planned action “Train the board”'],
  [
    'memo',
    'who does a planned action',
    withCommon({ actions: MODEL.common.actions.map((it) => ({ ...it, who: '' })) }),
    'the planned action “Amend the charter”',
  ],
  [
    'memo-docx',
    'a rationale',
    withCommon({ decisions: decisions.map((it) => ({ ...it, choice: null })) }),
    'the rationale of “join”',
  ],
  [
    'memo-docx',
    'a planned action',
    withCommon({ furtherActions: [] }),
    'the planned action “Train the board”',
  ],
  ['memo-docx', 'the clocks', withCommon({ clocks: [] }), 'the clock “Clock one”'],
  ['register-csv', 'a finding', without('D-2'), 'the line on D-2'],
  [
    'register-csv',
    'a planned action',
    without('Amend the charter'),
    'the planned action “Amend the charter”',
  ],
  ['register-xlsx', 'a finding', without('D-2'), 'the line on D-2'],
  [
    'register-xlsx',
    'an action of its own',
    without('Train the board'),
    'the planned action “Train the board”',
  ],
  ['deadlines-ics', 'a planned action', without('Train the board'), 'the planned action “Train the board”'],
  ['deadlines-ics', 'the day an answer is due', without('D-2'), 'the day D-2 is to be known'],
  ['deadlines-ics', 'a review', without('Review the decision'), 'the review of “Whether to join”'],
  ['answers-html', 'the answers', withMemo({ analysis: [] }), 'the note on D-1'],
  ['answers-html', 'an answer without a question', withMemo({ unknown: [] }), 'the note on OLD-9'],
  ['answers-html', 'the authorities', withMemo({ authorities: [] }), 'the authority “Sharing Act”'],
];

describe('the completeness proof of the other documents', () => {
  it.each<DocumentKind>([
    'briefing',
    'memo',
    'deck-pptx',
    'memo-docx',
    'register-csv',
    'register-xlsx',
    'deadlines-ics',
    'answers-html',
  ])('finds every item in %s as it is', async (kind) => {
    const proof = await proofOf(kind, MODEL);
    expect(proof.missing).toEqual([]);
    expect(proof.total).toBeGreaterThan(2);
  });

  it.each<DocumentKind>(['memo', 'memo-docx'])('finds every item in %s without annexes', async (kind) => {
    const bare = await proofOf(kind, bareMemo(null));
    expect(bare.missing).toEqual([]);
    expect(bare.total).toBeGreaterThanOrEqual(3);
    expect(bare.total).toBeLessThan((await proofOf(kind, MODEL)).total);
  });

  const cases = MUTATIONS.map(([kind, what, mutated, name]) => [kind, what, { mutated, name }] as const);

  it.each(cases)('fails when %s lacks %s, and names it', async (kind, _, { mutated, name }) => {
    const proof = await proofOf(kind, mutated);
    expect(proof.missing.some((missing) => missing.startsWith(name))).toBe(true);
    expect(proof.present).toBeLessThan(proof.total);
  });

  it('fails when a date in the calendar is another', async () => {
    const deadlines = MODEL.tracking.deadlines.map((it) =>
      it.on === '2027-01-15' ? { ...it, on: '2027-01-16' } : it,
    );
    const mutated = { ...MODEL, tracking: { ...MODEL.tracking, deadlines } };
    expect((await proofOf('deadlines-ics', mutated)).missing).toEqual([
      'the planned action “Train the board”',
    ]);
  });
});

describe('the completeness proof of the data', () => {
  const { id, version } = PACK.manifest;

  it('finds every record, to the letter', () => {
    const { bytes } = makeAnswersJson(toAssessmentFile(ASSESSMENT, { id, version }), 'board');
    const read = parseAssessmentFile(new TextDecoder().decode(bytes));
    if (!read.ok) throw new Error(read.error.code);
    const total = 1 + ASSESSMENT.answers.length + ASSESSMENT.decisions.length + ASSESSMENT.actions.length;
    expect(proveData(read.value.assessment, ASSESSMENT)).toEqual({ total, present: total, missing: [] });
  });

  it.each<readonly [string, Partial<Assessment>, readonly string[]]>([
    ['an answer', { answers: ASSESSMENT.answers.slice(1) }, ['the answer to D-1']],
    [
      'a letter of a note',
      { answers: ASSESSMENT.answers.map((it) => ({ ...it, note: it.note.replace('Open', 'open') })) },
      ['the answer to D-1'],
    ],
    ['a decision', { decisions: ASSESSMENT.decisions.slice(1) }, ['the decision “join”']],
    [
      'a planned action',
      { actions: ASSESSMENT.actions.slice(1) },
      ['the planned action “Amend the charter” (a1)'],
    ],
  ])('names %s that is missing or altered', (_, change, missing) => {
    expect(proveData({ ...ASSESSMENT, ...change }, ASSESSMENT).missing).toEqual(missing);
  });
});
