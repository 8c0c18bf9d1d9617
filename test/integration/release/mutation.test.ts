/** A memo with one block dropped must fail the proof, and the proof must name what was dropped. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANNEX_IDS } from '@shared/document/annexes';
import type { AnswerView, MemoPart } from '@shared/document/memo-types';
import type { ReportModel } from '@shared/document/model-types';
import { buildDocument } from '@shared/document/pdf/build-document';
import { pageMeasures } from '@shared/document/pdf/theme';
import { proveComplete, type Proof } from '@shared/release/proof/prove';
import { itemsOf } from '@shared/release/proof/recipe';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';
import { inputOf, modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

const MEMO = { kind: 'memo', edition: 'privileged', annexes: ANNEX_IDS } as const;

async function proofOf(model: ReportModel): Promise<Proof> {
  const definition = buildDocument('memo', model, { pageSize: 'LETTER' });
  const printed = await printPdf({ definition, page: pageMeasures('LETTER') }, RESOURCES, () => undefined);
  const read = await readPdf(printed.bytes, () => undefined);
  return proveComplete(read, itemsOf(MEMO, inputOf(RICH_PACK, RICH_ASSESSMENT)), RICH_PACK);
}

const model = modelOf(RICH_PACK, RICH_ASSESSMENT);

function withMemo(change: Partial<MemoPart>): ReportModel {
  return { ...model, memo: { ...model.memo, ...change } };
}

function withCommon(change: Partial<ReportModel['common']>): ReportModel {
  return { ...model, common: { ...model.common, ...change } };
}

/** Changes what the analysis says of one question. */
function withAnswer(id: string, change: (view: AnswerView) => AnswerView): ReportModel {
  const one = (view: AnswerView): AnswerView => (view.questionId === id ? change(view) : view);
  const analysis = model.memo.analysis.map((module) => ({
    ...module,
    required: module.required.map(one),
    notRequired: module.notRequired.map(one),
  }));
  return withMemo({ analysis, hidden: model.memo.hidden.map(one) });
}

const MUTATIONS: readonly (readonly [string, ReportModel, string])[] = [
  ['one note', withAnswer('D-1', (view) => ({ ...view, note: '' })), 'the note on D-1'],
  [
    'one privileged note',
    withAnswer('D-2', (view) => ({ ...view, privilegedNote: '' })),
    'the privileged note on D-2',
  ],
  [
    'one answer that is not known yet',
    {
      ...withAnswer('D-2', (view) => ({ ...view, answer: [] })),
      memo: {
        ...withAnswer('D-2', (view) => ({ ...view, answer: [] })).memo,
        index: model.memo.index.filter((row) => row.questionId !== 'D-2'),
      },
    },
    'the answer to D-2',
  ],
  ['one kept note', withAnswer('D-LAB', (view) => ({ ...view, note: '' })), 'the note on D-LAB'],
  ['a stored answer without a question', withMemo({ unknown: [] }), 'the note on OLD-9'],
  ['one finding', withAnswer('D-1', (view) => ({ ...view, finding: null })), 'the finding on D-1'],
  ['the law on one question', withAnswer('D-1', (view) => ({ ...view, law: [] })), 'the law on D-1'],
  [
    'one action',
    withCommon({ actions: model.common.actions.filter((action) => action.questionId !== 'D-1') }),
    'the action on D-1',
  ],
  [
    'one open question',
    withCommon({ actions: model.common.actions.filter((action) => action.questionId !== 'D-2') }),
    'the action on D-2',
  ],
  [
    'one headline',
    withCommon({ headlines: model.common.headlines.filter((it) => it.id !== 'coverage') }),
    'the figure of “Coverage”',
  ],
  [
    'the readiness of a module',
    withMemo({
      analysis: model.memo.analysis.map((it, index) => (index === 0 ? { ...it, readiness: '' } : it)),
    }),
    'the readiness of “Module duties”',
  ],
  [
    'one scenario',
    withCommon({ scenarios: model.common.scenarios.filter((scenario) => scenario.id !== 'S-2') }),
    'the risk of “Scenario S-2”',
  ],
  ['the decisions', withCommon({ decisions: [] }), 'the decision “Whether to join”'],
  ['the clocks', withCommon({ clocks: [] }), 'the clock “Clock one”'],
  ['the index of evidence', withMemo({ evidence: [] }), 'document 1 named for D-1 in the index of evidence'],
  [
    'the evidence under its question',
    withAnswer('D-1', (view) => ({ ...view, evidence: [] })),
    'document 1 named for D-1',
  ],
  ['one fact', withMemo({ facts: [] }), 'the fact “roles”'],
  [
    'one authority',
    withMemo({
      authorities: model.memo.authorities.map((group) => ({
        ...group,
        authorities: group.authorities.filter((authority) => authority.id !== 'sunset'),
      })),
    }),
    'the authority “Sharing Act”',
  ],
];

describe('the completeness proof', () => {
  it('finds every item in the memo as it is', async () => {
    const proof = await proofOf(model);
    expect(proof).toMatchObject({ missing: [], present: proof.total });
    expect(proof.total).toBeGreaterThan(30);
  });

  it.each(MUTATIONS)('fails when the memo lacks %s, and names it', async (_, mutated, name) => {
    const proof = await proofOf(mutated);
    expect(proof.missing).toContain(name);
    expect(proof.present).toBeLessThan(proof.total);
  });
});
