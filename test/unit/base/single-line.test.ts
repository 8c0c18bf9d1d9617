import { describe, expect, it } from 'vitest';
import { singleLine } from '@shared/base/single-line';

describe('a text as a single line', () => {
  it.each([
    ['Ana\r\nRuiz', 'Ana Ruiz'],
    ['  Ana \t\n  Ruiz\u2028', 'Ana Ruiz'],
    ['Ana\u0085Ruiz', 'Ana Ruiz'],
    ['Ana Ruiz', 'Ana Ruiz'],
    ['\n', ''],
    // The no-break space is wanted where it stands.
    ['Sec.\u00a04\n(b)', 'Sec.\u00a04 (b)'],
  ])('%j is %j', (text, line) => {
    expect(singleLine(text)).toBe(line);
  });
});
