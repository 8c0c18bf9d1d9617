import { describe, expect, it } from 'vitest';
import {
  coverageSentence,
  evidenceSentence,
  legalExposureSentence,
  readinessSentence,
} from '@renderer/screens/score/headline-words';

const COVERAGE = { answered: 3, applicable: 6, unknown: 1, open: 2, notApplicable: 0 };

describe('headline sentences', () => {
  it('name both ends of a range, and which way each leads', () => {
    expect(legalExposureSentence({ low: 34.2, high: 55 })).toMatch(/At least 34 .* up to 55 .* badly/);
    expect(readinessSentence({ low: 20, high: 61 })).toMatch(/At least 20 .* up to 61 .* well/);
  });

  it('do not speak of a range where nothing is open', () => {
    expect(legalExposureSentence({ low: 40, high: 40 })).not.toMatch(/up to/);
    expect(readinessSentence({ low: 40, high: 40 })).not.toMatch(/up to/);
  });
});

describe('coverageSentence', () => {
  it('leaves out what is zero', () => {
    expect(coverageSentence({ coverage: COVERAGE })).toBe(
      '3 of 6 applicable questions answered · 1 not known yet · 2 not answered',
    );
  });

  it('keeps one question singular', () => {
    const one = { answered: 1, applicable: 1, unknown: 0, open: 0, notApplicable: 0 };
    expect(coverageSentence({ coverage: one })).toBe('1 of 1 applicable question answered');
  });
});

describe('evidenceSentence', () => {
  it('does not divide by zero answers', () => {
    expect(evidenceSentence({ evidence: { withEvidence: 0, answered: 0 } })).toMatch(/No answer yet/);
    expect(evidenceSentence({ evidence: { withEvidence: 2, answered: 5 } })).toBe(
      'Evidence named for 2 of 5 answers',
    );
  });
});
