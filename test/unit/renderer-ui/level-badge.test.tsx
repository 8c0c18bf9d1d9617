import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LevelRange } from '@shared/scoring/types';
import { LevelBadge } from '@renderer/ui/LevelBadge';

function fills(range: LevelRange): readonly string[] {
  const markup = renderToStaticMarkup(<LevelBadge range={range} />);
  return [...markup.matchAll(/data-fill="(\w+)"/g)].map((match) => match[1] ?? '');
}

describe('LevelBadge', () => {
  it('says the level in words and as a count of steps, never by color alone', () => {
    const markup = renderToStaticMarkup(<LevelBadge range={{ low: 'low', high: 'high' }} />);
    expect(markup).toContain('Low to high');
    expect(fills({ low: 'low', high: 'high' })).toEqual([
      'certain',
      'certain',
      'possible',
      'possible',
      'none',
    ]);
  });

  it('has no possible steps where both ends agree', () => {
    expect(fills({ low: 'very-high', high: 'very-high' })).toEqual(
      Array.from({ length: 5 }, () => 'certain'),
    );
    expect(fills({ low: 'very-low', high: 'very-low' })).toEqual(['certain', 'none', 'none', 'none', 'none']);
  });
});
