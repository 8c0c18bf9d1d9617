import { describe, expect, it } from 'vitest';
import { emsOf, linesIn } from '@shared/base/text-room';

describe('the room of text', () => {
  it('is that of Arial for plain letters', () => {
    // Advance widths of Arial: W 944, i 222, space 278 thousandths of an em.
    expect(emsOf('Wi ')).toBeCloseTo(0.944 + 0.222 + 0.278);
    expect(emsOf('Wi ', true)).toBeGreaterThan(emsOf('Wi '));
  });

  it('takes a square for an ideograph, nothing for a mark, and a composed letter as its parts', () => {
    expect(emsOf('漢字')).toBe(2);
    expect(emsOf('e\u0301')).toBe(emsOf('e'));
    expect(emsOf('é')).toBe(emsOf('e'));
  });

  it('breaks lines between words, words that are wider than a line, and at line ends', () => {
    expect(linesIn('', 10)).toBe(1);
    expect(linesIn('aaaa aaaa', 3)).toBe(2);
    expect(linesIn('aaaa aaaa', 5)).toBe(1);
    expect(linesIn('a'.repeat(100), 5.56)).toBe(10);
    expect(linesIn('a\nb', 10)).toBe(2);
  });
});
