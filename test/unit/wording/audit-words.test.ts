import { describe, expect, it } from 'vitest';
import { cameWithFileInWords, chainInWords, detailInWords, eventInWords } from '@shared/wording/audit-words';

describe('audit entries in words', () => {
  it('names known events and spells out those of a newer app', () => {
    expect(eventInWords({ event: 'document-exported' })).toBe('Document exported');
    expect(eventInWords({ event: 'vault-moved-house' })).toBe('Vault moved house');
  });

  it('lists particulars in order of their names', () => {
    expect(detailInWords({ detail: { 'sha-256': 'ab', kind: 'memo' } })).toEqual([
      { name: 'Kind', value: 'memo' },
      { name: 'Sha 256', value: 'ab' },
    ]);
  });

  it('says whether the chain holds, and where it breaks', () => {
    expect(chainInWords({ kind: 'whole', entries: 0 })).toMatch(/^Nothing/);
    // A chain that somebody made up as a whole is whole too.
    expect(chainInWords({ kind: 'whole', entries: 2 })).toBe(
      'The chain is whole: each entry fits the one before it.',
    );
    expect(cameWithFileInWords(-1)).toBeNull();
    expect(cameWithFileInWords(0)).toBeNull();
    expect(cameWithFileInWords(3)).toMatch(/^The first 3 entries came with a file: nothing here shows who/);
    expect(chainInWords({ kind: 'broken', place: 3, problem: 'hash' })).toBe(
      'The chain is broken at entry 3: it was changed after it was written.',
    );
  });
});
