import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import { evaluateDecision, evaluateDecisions, recordOf } from '@shared/decisions/evaluate';
import type { Decision } from '@shared/pack/schema';
import { confidenceReasonInWords } from '@shared/wording/decision-words';
import { AUTHORITY, buildAssessment, buildPack, rolesInclude } from '../../helpers/builders';
import { buildPackDecision, buildFactor, buildRecord, holding } from '../../helpers/decision-generators';

const AUTHORITIES = [
  AUTHORITY,
  { ...AUTHORITY, id: 'press', confidence: 'reported' as const },
  { ...AUTHORITY, id: 'memory', confidence: 'verify' as const },
];

const SIMPLE = buildPackDecision({
  factors: [buildFactor('F1', 4, { A: 2, B: -1 }), buildFactor('F2', 2, { B: 2, C: 1 })],
});

function evaluate(decision: Decision, record?: DecisionRecord) {
  return evaluateDecision(decision, record, AUTHORITIES);
}

function known(factors: DecisionRecord['factors'], over: Partial<DecisionRecord> = {}) {
  return buildRecord({ factors, ...over });
}

const bothKnown = known({ F1: holding('yes'), F2: holding('yes') });

describe('scores', () => {
  it('are weight × pull × extent, with the most that any option could reach as 100', () => {
    const { options } = evaluate(SIMPLE, known({ F1: holding('partly'), F2: holding('yes') }));
    // The most is 4 × 2 = 8 for A. A: 4 × 2 × ½ = 4; B: −4 × ½ + 4 = 2; C: 2.
    expect(options.map(({ code, score }) => [code, score.low, score.high])).toEqual([
      ['A', 50, 50],
      ['B', 25, 25],
      ['C', 25, 25],
    ]);
  });

  it('span everything a factor that is not known could add', () => {
    const { options } = evaluate(SIMPLE, known({ F2: holding('yes') }));
    expect(options[1]).toMatchObject({ code: 'B', score: { low: 0, high: 50 }, middle: 25 });
  });

  it('are zero where no factor counts', () => {
    const { options } = evaluate(buildPackDecision(), buildRecord());
    expect(options.map(({ score }) => score)).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
  });
});

describe('weights', () => {
  const weighed = (weight: number | null, reason: string) =>
    evaluate(SIMPLE, known({ F1: { holds: 'yes', weight, reason } })).factors[0];

  it('are counsel’s where a reason stands beside them', () => {
    expect(weighed(0, 'Not our case.')).toMatchObject({
      weight: 0,
      packWeight: 4,
      weightWithoutReason: null,
    });
  });

  it('are the pack’s where no reason does, and that is reported', () => {
    expect(weighed(1, '  ')).toMatchObject({ weight: 4, weightWithoutReason: 1 });
  });

  it('need no reason where they are the pack’s own', () => {
    expect(weighed(4, '')).toMatchObject({ weight: 4, weightWithoutReason: null });
    expect(weighed(null, '')).toMatchObject({ weight: 4, weightWithoutReason: null });
  });
});

describe('gates', () => {
  const gated = { ...SIMPLE, gates: [{ id: 'P1', text: 'Agreed.', guards: ['A'] }] };
  const withGate = (state: 'met' | 'not-met' | 'unknown') =>
    evaluate(gated, { ...bothKnown, gates: { P1: { state, note: 'Seen.' } } });

  it('that are not met close what they guard, and the option that would lead is named', () => {
    const closed = withGate('not-met');
    expect(closed.options[0]).toMatchObject({ code: 'A', gateStatus: 'closed', notMet: ['P1'] });
    expect(closed.recommendation?.code).toBe('C');
    expect(closed.heldBack).toEqual(['A']);
  });

  it('that nobody knows about leave an option open once they are met, and it is not recommended meanwhile', () => {
    expect(withGate('unknown').options[0]).toMatchObject({ gateStatus: 'conditional', notKnown: ['P1'] });
    expect(withGate('unknown').recommendation?.code).toBe('C');
    expect(evaluate(gated, bothKnown)).toEqual({
      ...withGate('unknown'),
      gates: [
        { id: 'P1', text: 'Agreed.', lack: 'precondition P1', guards: ['A'], state: 'unknown', note: '' },
      ],
    });
  });

  it('that are met change nothing', () => {
    expect(withGate('met').recommendation?.code).toBe('A');
    expect(withGate('met').heldBack).toEqual([]);
  });
});

describe('the recommendation', () => {
  it('is robust when nothing is open, with its lead and the runner-up', () => {
    expect(evaluate(SIMPLE, bothKnown)).toMatchObject({
      recommendation: { code: 'A', robustness: 'robust', margin: { low: 75, high: 75 } },
      runnerUp: 'C',
    });
  });

  it('is provisional while what is unknown can reverse it', () => {
    expect(evaluate(SIMPLE, known({ F2: holding('yes') }))).toMatchObject({
      recommendation: { code: 'A', robustness: 'provisional' },
    });
  });

  it('is none while nothing is known, however the middles stand', () => {
    expect(evaluate(SIMPLE)).toMatchObject({
      recommendation: null,
      noRecommendation: 'nothing-known',
      runnerUp: null,
      confidence: null,
      sensitivity: [],
    });
  });

  it('is none for level options, which are named in the order of their codes', () => {
    const level = evaluate(SIMPLE, known({ F1: holding('no'), F2: holding('no') }));
    expect(level).toMatchObject({ recommendation: null, noRecommendation: 'tie', tied: ['A', 'B', 'C'] });
  });

  it('goes to the better worst case where the middles are equal', () => {
    const decision = buildPackDecision({
      factors: [buildFactor('F1', 2, { A: 1 }), buildFactor('F2', 2, { B: 2 })],
    });
    const evaluation = evaluate(decision, known({ F1: holding('yes') }));
    expect(evaluation.options.map(({ middle }) => middle)).toEqual([50, 50, 0]);
    expect(evaluation.recommendation?.code).toBe('A');
  });

  it('is none where no option is open', () => {
    const shut = { ...SIMPLE, gates: [{ id: 'P1', text: 'Agreed.', guards: ['A', 'B', 'C'] }] };
    expect(evaluate(shut, bothKnown)).toMatchObject({ noRecommendation: 'no-open-option', heldBack: [] });
  });

  it('stands without a runner-up where one option alone is open', () => {
    const one = { ...SIMPLE, gates: [{ id: 'P1', text: 'Agreed.', guards: ['A', 'B'] }] };
    expect(evaluate(one, bothKnown)).toMatchObject({
      recommendation: { code: 'C', robustness: 'robust', margin: null },
      runnerUp: null,
      flips: { factors: null, openFactors: null, weight: null },
    });
  });
});

describe('what would flip it', () => {
  it('names the fewest factors, no further than needed, and prefers what is not known', () => {
    const { flips } = evaluate(SIMPLE, known({ F2: holding('yes') }));
    expect(flips.factors).toEqual({
      changes: [{ factorId: 'F1', from: 'unknown', to: 'no' }],
      to: 'B',
    });
    expect(flips.openFactors).toEqual(flips.factors);
  });

  it('is not found among unknown factors where there is none', () => {
    const { flips } = evaluate(SIMPLE, bothKnown);
    expect(flips.openFactors).toBeNull();
    expect(flips.factors?.changes).toEqual([{ factorId: 'F1', from: 'yes', to: 'no' }]);
    expect(flips.weight).toEqual({ factorId: 'F1', from: 4, to: 1, recommends: 'B' });
  });
});

describe('confidence', () => {
  it('is high where nothing lowers it', () => {
    expect(evaluate(SIMPLE, bothKnown).confidence).toEqual({ level: 'high', reasons: [] });
  });

  it('is capped by the pack, at low unless it says otherwise', () => {
    const capped = { ...SIMPLE, confidenceCap: 'Terms are unpublished.' };
    expect(evaluate(capped, bothKnown).confidence).toEqual({
      level: 'low',
      reasons: [{ kind: 'pack-cap', atMost: 'low', text: 'Terms are unpublished.' }],
    });
    const milder = { ...capped, confidenceAtMost: 'moderate' as const };
    expect(evaluate(milder, bothKnown).confidence?.level).toBe('moderate');
  });

  it('falls with the share of weight that is not known', () => {
    const { confidence } = evaluate(SIMPLE, known({ F1: holding('yes') }));
    expect(confidence).toMatchObject({ level: 'moderate' });
    expect(confidence?.reasons).toMatchObject([{ kind: 'unknown-factors', share: 1 / 3 }]);
    expect(confidence?.reasons.map(confidenceReasonInWords)).toEqual([
      'Factors with 33 percent of the weight are not known yet.',
    ]);
    expect(evaluate(SIMPLE, known({ F2: holding('yes') })).confidence?.level).toBe('low');
  });

  it('falls where what puts it ahead rests on sources nobody has read', () => {
    const [first, second] = SIMPLE.factors;
    if (first === undefined || second === undefined) throw new Error('no factors');
    const rumored = {
      ...SIMPLE,
      factors: [{ ...first, authorities: [{ authority: 'press' }, { authority: 'memory' }] }, second],
    };
    expect(evaluate(rumored, bothKnown).confidence).toMatchObject({
      level: 'low',
      reasons: [{ kind: 'unconfirmed-sources' }],
    });
    const supported = {
      ...SIMPLE,
      factors: [{ ...first, authorities: [{ authority: 'press' }, { authority: 'law' }] }, second],
    };
    expect(evaluate(supported, bothKnown).confidence?.level).toBe('high');
  });
});

describe('what counsel decided', () => {
  const choice = {
    optionCode: 'C',
    rationale: 'We prefer it.',
    privilegedRationale: 'SECRET',
    deciders: 'Risk Committee',
    decidedOn: '2026-11-20',
    reviewOn: null,
  };

  it('may differ from the recommendation, and says so', () => {
    const { choice: reading } = evaluate(SIMPLE, { ...bothKnown, choice });
    expect(reading).toMatchObject({ optionCode: 'C', differs: true, gateStatus: 'open' });
    const same = { ...bothKnown, choice: { ...choice, optionCode: 'A' } };
    expect(evaluate(SIMPLE, same).choice?.differs).toBe(false);
    expect(evaluate(SIMPLE, buildRecord({ choice })).choice?.differs).toBeNull();
  });

  it('never carries the privileged rationale', () => {
    expect(JSON.stringify(evaluate(SIMPLE, { ...bothKnown, choice }))).not.toContain('SECRET');
  });

  it('is kept where this edition does not have the option', () => {
    const strange = { ...bothKnown, choice: { ...choice, optionCode: 'Z' } };
    expect(evaluate(SIMPLE, strange).choice).toMatchObject({ optionCode: 'Z', gateStatus: null });
  });
});

describe('records', () => {
  it('with gates and factors of another edition are kept and reported', () => {
    const record = known(
      { ...bothKnown.factors, F9: holding('yes') },
      { gates: { P9: { state: 'met', note: '' } } },
    );
    expect(evaluate(SIMPLE, record)).toEqual({
      ...evaluate(SIMPLE, bothKnown),
      notInPack: { gates: ['P9'], factors: ['F9'] },
    });
  });

  it('of the same decision: the later one counts, wherever it stands', () => {
    const later = buildRecord({ updatedAt: '2026-11-21T10:00:00.000Z' });
    expect(recordOf([buildRecord(), later], 'choice')).toBe(later);
    expect(recordOf([later, buildRecord()], 'choice')).toBe(later);
    expect(recordOf([later], 'other')).toBeUndefined();
  });

  it('are evaluated for the decisions the profile asks for', () => {
    const pack = buildPack({
      decisions: [SIMPLE, { ...SIMPLE, id: 'lab', applicability: rolesInclude('lab') }],
    });
    const evaluations = evaluateDecisions(pack, buildAssessment({ decisions: [bothKnown] }));
    expect(evaluations.map(({ id, recommendation }) => [id, recommendation?.code])).toEqual([
      ['choice', 'A'],
    ]);
  });
});
