import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadSample, SAMPLES } from '@renderer/platform/samples';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../resources/samples');

describe('the samples in the list', () => {
  it('are those that ship', () => {
    const shipped = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(SAMPLES.map(({ id }) => `${id}.json`)).toEqual(shipped.toSorted());
  });

  it.each(SAMPLES)('say of $id what is in it', async (sample) => {
    const { assessment } = await loadSample(sample);
    const kinds = assessment.answers.map(({ value }) => value?.kind);
    const unknown = kinds.filter((kind) => kind === 'unknown').length;
    const answered = kinds.filter((kind) => kind !== undefined).length - unknown;
    expect(sample.title).toBe(assessment.title);
    expect(sample.description).toBe(
      `${assessment.profile.organisation}: ${String(answered)} questions answered, ${String(unknown)} not known yet.`,
    );
  });
});
