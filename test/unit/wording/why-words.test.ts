import { describe, expect, it } from 'vitest';
import {
  inherentInWords,
  legalExposureInWords,
  positionReadinessInWords,
  readinessInWords,
} from '@shared/wording/why-words';

const share = (state: 'answered' | 'open') => ({
  questionId: 'Q-1',
  weight: 1,
  state,
  effectiveness: { low: 0, high: 1 },
  points: { low: 0, high: 40 },
});

describe('the reasons of a figure', () => {
  it('count what is open, each in its own measure', () => {
    const range = { low: 20, high: 60 };
    const shares = [share('answered'), share('open')];
    expect(legalExposureInWords(range, shares)).toBe(
      '2 questions about what law requires count, or may. The answers given leave a gap of 20 of 100. The one that is open or not known could add up to 40 points.',
    );
    const readiness =
      '2 questions count. The answers given reach 20 of 100. The one that is open or not known could add up to 40 points.';
    expect(readinessInWords(range, shares)).toBe(readiness);
    expect(positionReadinessInWords(range, shares)).toBe(readiness);
  });

  it('give each step of an inherent risk with its points and what is not known of it', () => {
    const because = {
      likelihood: [
        { text: 'Common', points: 60, kind: 'base' },
        { text: 'Few systems', points: -10, kind: 'holds' },
      ],
      impact: [{ text: 'Critical service', points: 15, kind: 'unknown' }],
    } as const;
    expect(inherentInWords({ because })).toEqual([
      'Likelihood: Common (60)',
      'Likelihood: Few systems (−10)',
      'Impact: Not known yet: Critical service (+15)',
    ]);
  });
});
