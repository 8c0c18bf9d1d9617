import { describe, expect, it } from 'vitest';
import { filterAssessments } from '@renderer/screens/assessments/filter-assessments';

function summary(title: string, organisation: string) {
  return {
    id: title,
    title,
    organisation,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    answered: 0,
    unreadable: false,
  };
}

const LIST = [summary('Harbor 2026', 'Banco Peñón'), summary('Frontier', 'Meridian Lab')];

function titles(typed: string): readonly string[] {
  return filterAssessments(LIST, typed).map(({ title }) => title);
}

describe('filterAssessments', () => {
  it('keeps everything for blank input', () => {
    expect(titles('   ')).toEqual(['Harbor 2026', 'Frontier']);
  });

  it('finds words of title and organization together, in any order', () => {
    expect(titles('banco harbor')).toEqual(['Harbor 2026']);
    expect(titles('harbor meridian')).toEqual([]);
  });

  it('ignores case and accents on both sides', () => {
    expect(titles('PENON')).toEqual(['Harbor 2026']);
    expect(titles('frontiér')).toEqual(['Frontier']);
  });
});
