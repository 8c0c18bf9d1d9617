import { describe, expect, it } from 'vitest';
import { ANNEX_IDS, annexesInWord, readAnnexes } from '@shared/document/annexes';
import { provenanceText, readProvenance, type Provenance } from '@shared/document/provenance';

describe('a choice of annexes', () => {
  it('is one word that reads back, in the order of the memo', () => {
    for (const chosen of [ANNEX_IDS, [], ['law'], ['actions', 'evidence']] as const) {
      expect(readAnnexes(annexesInWord(chosen))).toEqual(chosen);
    }
    expect(readAnnexes('evidence, law')).toEqual(['law', 'evidence']);
    expect([annexesInWord([]), annexesInWord(ANNEX_IDS), annexesInWord(['law', 'asked'])]).toEqual([
      'none',
      'all',
      'law,asked',
    ]);
  });

  it.each(['', 'appendix', 'law,', 'law,law', 'all,law', 'none,law', 'Law'])('is not %j', (word) => {
    expect(readAnnexes(word)).toBeNull();
  });
});

describe('what a document says of its annexes', () => {
  const made: Provenance = {
    fingerprint: 'a'.repeat(64),
    kind: 'memo',
    edition: 'privileged',
    asOf: '2026-11-29',
    pageSize: 'LETTER',
  };

  it('is which it has, and nothing where it has them all', () => {
    expect(provenanceText({ ...made, annexes: 'none' })).toMatch(/; annexes none$/);
    expect(provenanceText({ ...made, annexes: 'all' })).toBe(provenanceText(made));
    for (const annexes of ['none', 'law,evidence']) {
      expect(readProvenance(provenanceText({ ...made, annexes }))).toEqual({ ...made, annexes });
    }
    expect(readProvenance(provenanceText(made))).toEqual(made);
  });

  it('is not read where it names an annex there is not', () => {
    expect(readProvenance(`${provenanceText(made)}; annexes appendix`)).toBeNull();
  });
});
