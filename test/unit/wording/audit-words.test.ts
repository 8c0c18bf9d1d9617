import { describe, expect, it } from 'vitest';
import { chainInWords, detailInWords, eventInWords } from '@shared/wording/audit-words';

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
    expect(chainInWords({ kind: 'whole', entries: 2 })).toMatch(/^The chain is whole/);
    expect(chainInWords({ kind: 'broken', place: 3, problem: 'hash' })).toBe(
      'The chain is broken at entry 3: it was changed after it was written.',
    );
  });
});
