import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { buildDocument } from '@shared/document/pdf/build-document';
import { rolesInclude } from '../../helpers/builders';
import { buildFactor, buildPackDecision } from '../../helpers/decision-generators';
import { wordsIn } from '../../helpers/definition-words';
import { buildDecision } from '../../helpers/record-builders';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from './report-fixture';

const PACK: Pack = {
  ...RICH_PACK,
  decisions: [
    buildPackDecision({
      gates: [{ id: 'P1', text: 'The board agrees.', guards: ['A'] }],
      factors: [
        { ...buildFactor('F1', 4, { A: 2, B: 1 }), authorities: [{ authority: 'rumor' }] },
        buildFactor('F2', 2, { C: 1 }),
      ],
      confidenceCap: 'Terms are unpublished.',
    }),
    buildPackDecision({ id: 'for-labs', applicability: rolesInclude('lab') }),
  ],
};

const CHOICE = {
  optionCode: 'A',
  rationale: 'OPEN-RATIONALE: we want it.',
  privilegedRationale: 'SECRET-RATIONALE: we are late.',
  deciders: 'Risk Committee',
  decidedOn: '2026-11-20',
  reviewOn: '2027-02-01',
};

const RECORD = buildDecision('choice', {
  gates: {
    P1: { state: 'not-met', note: 'NOTE-P1: the vote is in December.' },
    OLD: { state: 'met', note: 'NOTE-OLD' },
  },
  factors: {
    F1: { holds: 'yes', weight: 5, reason: 'REASON-F1: it fits.' },
    F2: { holds: 'partly', weight: 1, reason: '' },
  },
  choice: CHOICE,
});

const KEPT: readonly DecisionRecord[] = [
  buildDecision('for-labs', {
    gates: { G: { state: 'met', note: 'KEPT-NOTE' } },
    choice: { ...CHOICE, rationale: 'KEPT-RATIONALE', privilegedRationale: 'SECRET-KEPT' },
  }),
  buildDecision('of-old', { factors: { X: { holds: 'no', weight: null, reason: 'KEPT-REASON' } } }),
];

const model = modelOf(PACK, { ...RICH_ASSESSMENT, decisions: [RECORD, ...KEPT] });
const [view] = model.common.decisions;
const wordsOf = (kind: 'memo' | 'briefing', of: typeof model) =>
  wordsIn(buildDocument(kind, of, { pageSize: 'LETTER' }).content).join(' ');
const memo = wordsOf('memo', model);
const briefing = wordsOf('briefing', model);

describe('a decision in the model', () => {
  it('says how gates and factors stand, with counsel’s weight beside the edition’s', () => {
    expect(view?.gates).toEqual([
      { id: 'P1', text: 'The board agrees.', state: 'Not met', guards: 'A', note: RECORD.gates['P1']?.note },
    ]);
    expect(view?.factors).toMatchObject([
      { id: 'F1', holds: 'holds', weight: '5 (edition: 4)', pulls: 'A +2, B +1' },
      { id: 'F2', holds: 'holds in part', weight: '2', pulls: 'C +1' },
    ]);
  });

  it('recommends, compares, and says how sure one can be', () => {
    expect(view).toMatchObject({
      verdict: 'Recommended: B (Option B).',
      runnerUp: 'Runner-up: C (Option C).',
      confidence: 'Low',
      heldBack: ['A (Option A) is placed above B (Option B), but is not open (closed: P1 is not met).'],
    });
    expect(view?.confidenceReasons).toContain('Terms are unpublished.');
    expect(view?.bars.map(({ code, isRecommended, isChosen }) => [code, isRecommended, isChosen])).toEqual([
      ['A', false, true],
      ['B', true, false],
      ['C', false, false],
    ]);
  });

  it('says that the choice differs, and what was recorded without effect', () => {
    expect(view?.choice?.warning).toBe(
      'Of the options that are open, the comparison puts “Option B” first; “Option A” scores higher and is not open. Preconditions recorded as not met in full: precondition P1.',
    );
    expect(view?.notes).toEqual([
      expect.stringContaining('F2 has no reason beside it'),
      'Recorded for another edition, kept and not counted: OLD: met. NOTE-OLD',
    ]);
  });

  it('tells in memo and briefing what was decided, and in the body what is still to be', () => {
    const decided = 'Decided: “Option A” by Risk Committee on November 20, 2026.';
    expect(memo).toContain(decided);
    expect(briefing).toContain(decided);
    const open = modelOf(PACK, { ...RICH_ASSESSMENT, decisions: [] });
    const body = wordsOf('memo', { ...open, memo: { ...open.memo, annexes: [] } });
    expect(body).toMatch(/Decide:\s+Complete the factors on “A choice” before the decision/);
    expect(body).not.toContain('Decided:');
  });

  it('cites the sources of its factors', () => {
    const titles = model.memo.authorities.flatMap(({ authorities }) => authorities.map(({ id }) => id));
    expect(titles).toContain('rumor');
  });
});

describe('the documents', () => {
  it('keep the privileged rationale to the memo', () => {
    expect(JSON.stringify(model.common)).not.toContain('SECRET-');
    for (const secret of ['SECRET-RATIONALE', 'SECRET-KEPT']) {
      expect(memo).toContain(secret);
      expect(briefing).not.toContain(secret);
    }
  });

  it('leave nothing out of the memo: notes, reasons, rationale, and what is kept without being asked', () => {
    for (const text of [
      'NOTE-P1',
      'NOTE-OLD',
      'REASON-F1',
      'OPEN-RATIONALE',
      'KEPT-NOTE',
      'KEPT-RATIONALE',
      'KEPT-REASON',
      'This edition does not have the decision.',
      'Not put to the board because',
    ])
      expect(memo).toContain(text);
  });

  it('tell the board the choice, that it differs from what is recommended, and what was not in place', () => {
    for (const text of [
      'Decided: “Option A” by Risk Committee',
      'the comparison puts “Option B” first; “Option A” scores higher and is not open.',
      'Preconditions recorded as not met in full: precondition P1.',
    ])
      expect(briefing).toContain(text);
  });

  it('tell the board which option comes first while nothing is decided', () => {
    const open = { ...RECORD, choice: null };
    const words = wordsOf('briefing', modelOf(PACK, { ...RICH_ASSESSMENT, decisions: [open] }));
    expect(words).toContain('The scored comparison puts “Option B” first');
    expect(words).toContain('One option is not open.');
  });

  it('compare the options in the memo, in a figure that says what it shows', () => {
    expect(JSON.stringify(buildDocument('memo', model, { pageSize: 'A4' }))).toContain(
      'A choice: the options compared, from −100 to +100.',
    );
  });

  it('say where nothing is known and nothing decided', () => {
    const empty = modelOf(PACK, RICH_ASSESSMENT);
    const words = wordsOf('memo', empty);
    expect(words).toContain('No recommendation yet: nothing is known about the factors.');
    expect(words).toContain('Nothing has been decided yet.');
    expect(words).toContain('How sure one can be: Terms are unpublished.');
  });
});
