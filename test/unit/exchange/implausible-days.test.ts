import { describe, expect, it } from 'vitest';
import { IMPLAUSIBLE_DAY } from '@shared/wording/day-words';
import { parseAssessmentFile, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { buildAction } from '../../helpers/record-builders';
import { sampleFile } from './sample';

const withDay = (dueOn: string) =>
  serializeAssessmentFile(sampleFile({ actions: [buildAction('one', { dueOn })] }));

describe('a file with a day nobody can have meant', () => {
  it.each(['0026-12-18', '1226-12-18', '2926-12-18'])(
    '%s is not taken in, and a sentence says why',
    (day) => {
      const parsed = parseAssessmentFile(withDay(day));
      expect(parsed.ok ? null : parsed.error.context['problems']).toContain(IMPLAUSIBLE_DAY);
    },
  );

  it('is taken in with a day that can have been meant', () => {
    expect(parseAssessmentFile(withDay('2026-12-18')).ok).toBe(true);
  });
});
