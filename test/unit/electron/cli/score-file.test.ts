import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { assessmentFileSchema } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { readPack } from '../../../../electron/node/files/read-pack';
import { scoreFileText } from '../../../../electron/cli/score-file';

const RESOURCES = join(import.meta.dirname, '../../../../resources');
const figure = z.strictObject({ value: z.number(), standardError: z.number() });
const figures = z.strictObject({
  exactMean: z.number(),
  mean: figure,
  valueAtRisk95: figure,
  valueAtRisk99: figure,
  expectedShortfall95: figure,
  expectedShortfall99: figure,
  chanceOfLoss: figure,
});
const outcome = {
  exactMeanBeforeControls: z.number(),
  worst: figures,
  best: figures,
  exceedance: z.array(z.strictObject({ loss: z.number(), worst: figure, best: figure })).min(30),
};
const both = z.strictObject({ worst: z.number(), best: z.number() });
const promised = z.object({
  exposure: z.strictObject({
    inputs: z.unknown(),
    leftByControls: z.array(z.strictObject({ scenarioId: z.string(), frequency: both, loss: both })),
    setAside: z.array(z.strictObject({ scenarioId: z.string(), title: z.string(), obstacle: z.string() })),
    results: z.strictObject({
      years: z.number(),
      seed: z.number(),
      correlation: z.number(),
      scenarios: z.array(z.strictObject({ scenarioId: z.string(), title: z.string(), ...outcome })),
      total: z.strictObject(outcome),
    }),
  }),
});

it('score.json carries inputs, effects, what was left out, and every figure with its error', async () => {
  const pack = await readPack(RESOURCES);
  if (!pack.ok) throw new Error('No pack.');
  const text = readFileSync(join(RESOURCES, 'samples/federal-contractor.json'), 'utf8');
  const source = assessmentFileSchema.parse(JSON.parse(text));
  const score = scoreAssessment(pack.value, source.assessment);
  const origin = { source, pack: pack.value, asOf: '2026-11-25', switches: [] };
  const written = scoreFileText(score, origin);
  expect(scoreFileText(score, origin)).toBe(written);
  const { exposure } = promised.parse(JSON.parse(written));
  expect(exposure.inputs).toEqual(source.assessment.exposure);
  expect(exposure.setAside).toEqual([
    {
      scenarioId: 'flaw-report-flood',
      title: 'Vulnerability reports exceed triage capacity',
      obstacle: 'incomplete',
    },
  ]);
  expect(exposure.leftByControls.map(({ scenarioId }) => scenarioId)).toEqual(
    exposure.results.scenarios.map(({ scenarioId }) => scenarioId),
  );
  expect(exposure.results.seed).toBe(source.assessment.exposure?.seed);
});
