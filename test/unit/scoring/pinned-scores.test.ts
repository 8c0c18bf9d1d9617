/** The figures of the samples and the sentences beside them, as they were when they were pinned: a change of one is a change of method. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAssessment } from '@shared/scoring/score';
import { scoreFields } from '../../../electron/cli/score-fields';
import { realPackOnEditionDay } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const PINNED = join(import.meta.dirname, '../../fixtures/scores');

describe('the score of a sample', () => {
  const pack = realPackOnEditionDay();
  it.each(ALL_SAMPLES)('is to the last digit what was pinned: %s', (name) => {
    const pinned: unknown = JSON.parse(readFileSync(join(PINNED, `${name}.json`), 'utf8'));
    const { assessment } = sampleFile(name);
    const score = scoreAssessment(pack, assessment);
    expect(scoreFields(score, assessment.settlements)).toMatchObject(Object(pinned));
  });
});
