import { documentsWith, placesInWords } from '@shared/release/field-places';
import { describe, expect, it } from 'vitest';

describe('where the words of an answer stand', () => {
  it('is in every document that promises the answers, and in the data', () => {
    expect(documentsWith('note')).toEqual(
      expect.arrayContaining(['memo', 'memo-docx', 'answers-html', 'answers-json']),
    );
    expect(documentsWith('note')).not.toContain('briefing');
    expect(documentsWith('note')).not.toContain('deck-pptx');
    expect(documentsWith('reason')).toEqual(documentsWith('note'));
  });

  it('is, for the privileged note, in nothing that has no privileged edition', () => {
    expect(documentsWith('privileged-note')).toEqual(expect.arrayContaining(['memo', 'answers-json']));
    expect(documentsWith('privileged-note')).not.toContain('briefing');
  });

  it('reads as part of a sentence', () => {
    expect(placesInWords('note')).toMatch(/^memo, Word memo.* and /);
  });
});
