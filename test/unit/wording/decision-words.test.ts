import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import { evaluateDecision } from '@shared/decisions/evaluate';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { optionBarsSvg, optionBarsText } from '@shared/charts/option-bars';
import { choiceInWords, choiceWarning } from '@shared/wording/choice-words';
import {
  flipsInWords,
  heldBackInWords,
  gateStatusInWords,
  unknownIdsInWords,
  unreasonedWeights,
  verdictInWords,
  whyInWords,
} from '@shared/wording/decision-words';
import { formatSigned, formatSignedRange } from '@shared/wording/format';
import type { Decision } from '@shared/pack/schema';
import { AUTHORITY } from '../../helpers/builders';
import { buildPackDecision, buildFactor, buildRecord, holding } from '../../helpers/decision-generators';

const DECISION = buildPackDecision({
  gates: [
    { id: 'P1', text: 'Agreed.', guards: ['A'], lack: 'a signed agreement' },
    { id: 'P2', text: 'Signed.', guards: ['A'], lack: 'a named speaker' },
  ],
  factors: [
    buildFactor('F1', 4, { A: 2, B: -1 }),
    buildFactor('F2', 2, { B: 2, C: 1 }),
    buildFactor('F3', 1, { C: 1 }),
  ],
});

function evaluate(over: Partial<DecisionRecord>, decision: Decision = DECISION) {
  return evaluateDecision(decision, buildRecord(over), [AUTHORITY]);
}

const MET = { P1: { state: 'met', note: '' }, P2: { state: 'met', note: '' } } as const;
const ALL = { F1: holding('yes'), F2: holding('yes'), F3: holding('no') };

describe('figures', () => {
  it('carry their sign', () => {
    expect([12.4, -4.6, 0.2, -0.2].map(formatSigned)).toEqual(['+12', '−5', '0', '0']);
    expect(formatSignedRange({ low: -5, high: 12 })).toBe('−5 to +12');
    expect(formatSignedRange({ low: 12.1, high: 11.9 })).toBe('+12');
  });
});

describe('a recommendation in words', () => {
  it('says what, by how much and why', () => {
    const evaluation = evaluate({ gates: MET, factors: ALL });
    expect(verdictInWords(evaluation)).toBe('Recommended: A (Option A).');
    expect(whyInWords(evaluation)).toBe(
      'It stands at +100, the best of the options that are open. It is 75 points ahead of C (Option C), and stays ahead of every open option however the unknown factors turn out. What puts it ahead most: “Factor F1” (F1).',
    );
  });

  it('says what is still open to change', () => {
    const evaluation = evaluate({ gates: MET, factors: { F2: holding('yes'), F3: holding('no') } });
    expect(verdictInWords(evaluation)).toBe('Recommended for now: A (Option A).');
    expect(whyInWords(evaluation)).toContain('what is not known yet can still reverse it');
    expect(flipsInWords(evaluation)).toEqual([
      '1 change of the factors would be enough. If “Factor F1” (F1) did not hold, B (Option B) would be recommended.',
      'That is not known yet, so it may still turn out this way.',
      expect.stringContaining('would be enough'),
    ]);
  });

  it('names what stands higher but is not open', () => {
    const evaluation = evaluate({ factors: ALL });
    expect(gateStatusInWords(evaluation.options[0] ?? fail())).toBe('Open once P1 and P2 are met');
    expect(heldBackInWords(evaluation)).toEqual([
      'A (Option A) is placed above C (Option C), but is not open (open once P1 and P2 are met).',
    ]);
    const closed = evaluate({ factors: ALL, gates: { ...MET, P2: { state: 'not-met', note: '' } } });
    expect(gateStatusInWords(closed.options[0] ?? fail())).toBe('Closed: P2 is not met');
  });

  it('owns up where more speaks against it', () => {
    const factors = [buildFactor('F1', 3, { A: -2, B: -1, C: -2 })];
    const evaluation = evaluate({ factors: { F1: holding('yes') } }, buildPackDecision({ factors }));
    expect(verdictInWords(evaluation)).toBe('Recommended: B (Option B).');
    expect(whyInWords(evaluation)).toContain('Even so, more speaks against it than for it.');
  });

  it('says why there is none', () => {
    expect(verdictInWords(evaluate({}))).toBe('No recommendation yet: nothing is known about the factors.');
    const none = { F1: holding('no'), F2: holding('no'), F3: holding('no') };
    expect(verdictInWords(evaluate({ factors: none }))).toBe(
      'No recommendation: B (Option B) and C (Option C) stand level.',
    );
    const shut = buildPackDecision({
      ...DECISION,
      gates: [{ id: 'P1', text: 'x', guards: ['A', 'B', 'C'] }],
    });
    expect(verdictInWords(evaluate({ factors: ALL }, shut))).toBe('No recommendation: no option is open.');
    expect(flipsInWords(evaluate({}))).toEqual([]);
    expect(whyInWords(evaluate({}))).toBe('');
  });
});

describe('what was decided, in words', () => {
  const choice = {
    optionCode: 'A',
    rationale: '',
    privilegedRationale: '',
    deciders: 'Risk Committee',
    decidedOn: '2026-11-20',
    reviewOn: '2027-02-01',
  };

  it('says who, when, when again, and that it differs', () => {
    const evaluation = evaluate({ factors: ALL, choice });
    expect(choiceInWords(evaluation, '2027-02-01')).toBe(
      'Decided: “Option A” by Risk Committee on November 20, 2026. Review is due by February 1, 2027.',
    );
    expect(choiceWarning(evaluation)).toBe(
      'Of the options that are open, the comparison puts “Option C” first; “Option A” scores higher and is not open. Preconditions not known to be in place: a signed agreement; and a named speaker.',
    );
  });

  it('says that the day to look again has passed', () => {
    expect(choiceInWords(evaluate({ factors: ALL, choice }), '2027-02-02')).toBe(
      'Decided: “Option A” by Risk Committee on November 20, 2026. Review was due by February 1, 2027; that day has passed.',
    );
  });

  it('warns of a closed option and of one that is not in the edition', () => {
    const shut = evaluate({ gates: { P1: { state: 'not-met', note: '' } }, choice });
    expect(choiceWarning(shut)).toBe('Preconditions recorded as not met in full: a signed agreement.');
    const strange = evaluate({ choice: { ...choice, optionCode: 'Z' } });
    expect(choiceWarning(strange)).toBe('The option chosen is not in this edition.');
    expect(choiceInWords(strange, '2027-02-01')).toContain('Decided: Z by');
  });

  it('owns up to what is missing', () => {
    const bare = { ...choice, deciders: ' ', decidedOn: null, reviewOn: null };
    expect(choiceInWords(evaluate({ choice: bare }), '2027-02-01')).toBe(
      'Decided: “Option A”, date not recorded. No review date is set.',
    );
    expect([choiceInWords(evaluate({}), '2027-02-01'), choiceWarning(evaluate({}))]).toEqual(['', '']);
  });
});

describe('what does not count, in words', () => {
  it('names weights without a reason', () => {
    const factors = { F1: { holds: 'yes', weight: 1, reason: '' } } as const;
    expect(unreasonedWeights(evaluate({ factors }))).toContain('F1 has no reason beside it');
    expect(unreasonedWeights(evaluate({}))).toBe('');
  });

  it('names what another edition had', () => {
    expect(unknownIdsInWords(evaluate({ factors: { X9: holding('yes') } }))).toContain('X9');
    expect(unknownIdsInWords(evaluate({}))).toBe('');
  });
});

describe('the comparison of options', () => {
  const evaluation = evaluate({
    factors: { F2: holding('yes') },
    gates: { P1: { state: 'not-met', note: '' } },
  });
  const rows = evaluation.options.map((option) => ({
    ...option,
    gateStatusWords: gateStatusInWords(option),
    isRecommended: option.code === 'B',
    isChosen: option.code === 'C',
  }));

  it('says the same in words as in the picture', () => {
    const text = optionBarsText({ rows });
    const svg = optionBarsSvg({ rows }, CHART_THEMES.print);
    expect(text).toBe(
      [
        'A Option A: 0 to +100. Closed: P1 is not met.',
        'B Option B (recommended): 0 to +50. Open.',
        'C Option C (decided): +25 to +38. Open.',
      ].join('\n'),
    );
    for (const words of ['▶ Recommended', '■ Decided', 'Closed: P1 is not met', '0 to +100'])
      expect(svg).toContain(words);
    expect(svg).toMatchSnapshot();
  });

  it('draws a known score as one tick, and escapes titles', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    const svg = optionBarsSvg(
      { rows: [{ ...row, title: '<b>&', score: { low: 10, high: 10 }, middle: 10 }] },
      CHART_THEMES.dark,
    );
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('<rect');
  });
});

function fail(): never {
  throw new Error('no option');
}
