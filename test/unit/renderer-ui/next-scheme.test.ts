import { describe, expect, it } from 'vitest';
import { nextScheme } from '@renderer/app/next-scheme';

/** What is seen under a choice. */
const seen = (scheme: 'auto' | 'light' | 'dark', system: 'light' | 'dark') =>
  scheme === 'auto' ? system : scheme;

describe.each(['light', 'dark'] as const)('the choice of colors, where the system is %s', (system) => {
  it('changes what is seen with the first click', () => {
    expect(seen(nextScheme('auto', system), system)).not.toBe(system);
  });

  it('comes by every choice and back', () => {
    const first = nextScheme('auto', system);
    const second = nextScheme(first, system);
    expect(new Set([first, second])).toEqual(new Set(['light', 'dark']));
    expect(nextScheme(second, system)).toBe('auto');
  });
});
