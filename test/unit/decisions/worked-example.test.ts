import { expect, it } from 'vitest';
import { evaluateDecision } from '@shared/decisions/evaluate';
import { AUTHORITY } from '../../helpers/builders';
import { buildFactor, buildPackDecision, buildRecord, holding } from '../../helpers/decision-generators';
import { exampleUnder } from '../../helpers/method-page';

it('computes the worked decision of docs/method.md', () => {
  const decision = buildPackDecision({
    gates: [{ id: 'P1', text: 'The board agrees.', guards: ['C'] }],
    factors: [
      buildFactor('F1', 4, { A: 2, B: -1, C: 2 }),
      buildFactor('F2', 3, { A: -1, B: 2, C: 1 }),
      buildFactor('F3', 2, { B: 1 }),
    ],
    confidenceCap: 'Terms are unpublished.',
    confidenceAtMost: 'moderate',
  });
  const record = buildRecord({
    factors: {
      F1: holding('partly'),
      F2: { holds: 'yes', weight: 2, reason: 'Less to us than to most.' },
      F3: holding('unknown'),
    },
  });
  const { options, recommendation, runnerUp, heldBack, flips, confidence } = evaluateDecision(
    decision,
    record,
    [AUTHORITY],
  );
  expect({
    options: options.map(({ code, gateStatus, score, middle }) => ({
      code,
      standing: gateStatus,
      score,
      middle,
    })),
    recommendation,
    runnerUp,
    heldBack,
    flips,
    confidence: confidence?.level,
  }).toEqual(exampleUnder('### A worked decision'));
});
