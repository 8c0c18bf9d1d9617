import { describe, expect, it } from 'vitest';
import { isPlausibleDay, isTimeZone, wallMoment } from '@shared/base/days';
import {
  parseAssessmentFile,
  serializeAssessmentFile,
  toAssessmentFile,
} from '@shared/exchange/assessment-file';
import { formatDate } from '@shared/wording/format';
import { hasPassed } from '@shared/actions/register';
import { assessmentFileSchema } from '@shared/assessment/schema';
import { buildAnswer, buildAssessment } from '../../helpers/builders';
import { buildAction, buildSnapshot } from '../../helpers/record-builders';

describe('a day that can have been meant', () => {
  it.each(['1900-01-01', '2026-11-29', '2199-12-31'])('%s can', (day) => {
    expect(isPlausibleDay(day)).toBe(true);
  });

  it.each(['0026-12-18', '1899-12-31', '2200-01-01', '12026-12-18', '', '2026'])('%j cannot', (day) => {
    expect(isPlausibleDay(day)).toBe(false);
  });
});

describe('a file with a day nobody can have meant', () => {
  const fileWith = (over: Parameters<typeof buildAssessment>[0]) =>
    toAssessmentFile(buildAssessment(over), { id: 'test-pack', version: '1.0.0' });

  it('is refused, by the name of the field and without a word of what stands in it', () => {
    const parsed = parseAssessmentFile(
      serializeAssessmentFile(
        fileWith({ actions: [buildAction('a1'), buildAction('a2', { dueOn: '0026-12-18' })] }),
      ),
    );
    expect(parsed).toMatchObject({
      ok: false,
      error: {
        code: 'assessment-file-invalid',
        context: {
          problems:
            'assessment › actions › 2nd action › dueOn: the year must have four digits, from 1900 to 2199.',
        },
      },
    });
  });

  it('is refused for a day in an answer, a signature and a snapshot too', () => {
    const unknown = { kind: 'unknown' as const, owner: '', dueOn: '0202-12-18' };
    for (const over of [
      { answers: [buildAnswer('Q-1', unknown)] },
      { snapshots: [buildSnapshot(1, { signatures: [{ name: 'A', role: '', signedOn: '3026-01-01' }] })] },
    ]) {
      expect(parseAssessmentFile(serializeAssessmentFile(fileWith(over))).ok).toBe(false);
    }
  });

  it('is still read where it is stored: the schema of rows takes it', () => {
    const stored = fileWith({ actions: [buildAction('a1', { dueOn: '0026-12-18' })] });
    expect(assessmentFileSchema.safeParse(stored).success).toBe(true);
  });

  it('is marked where it is printed, and makes nothing late', () => {
    expect(formatDate('0026-12-18')).toBe('December 18, 0026 (implausible: check the year)');
    expect(formatDate('2026-12-18')).toBe('December 18, 2026');
    expect(hasPassed('0026-12-18', '2026-11-29')).toBe(false);
    expect(hasPassed('2026-11-28', '2026-11-29')).toBe(true);
  });
});

describe('the clock on a wall', () => {
  it.each([
    ['2026-11-30T04:15:00.000Z', 'America/Los_Angeles', '2026-11-29T20:15:00.000Z'],
    ['2026-11-29T11:30:00.000Z', 'Pacific/Auckland', '2026-11-30T00:30:00.000Z'],
    ['2026-11-29T00:00:00.000Z', 'UTC', '2026-11-29T00:00:00.000Z'],
  ])('at %s in %s shows %s', (moment, zone, shown) => {
    expect(wallMoment(moment, zone)).toBe(shown);
  });

  it('is known by the names of time zones alone', () => {
    expect(isTimeZone('America/Chicago')).toBe(true);
    expect(isTimeZone('America/Nowhere')).toBe(false);
  });
});
