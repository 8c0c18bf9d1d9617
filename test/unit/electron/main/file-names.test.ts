import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestFileName } from '../../../../electron/main/services/file-names';

const DAY = '2026-11-23';

describe('suggestFileName', () => {
  it.each([
    ['Harbor Bank', 'briefing', 'Harbor Bank - board briefing - 2026-11-23.pdf'],
    ['Harbor Bank', 'memo', 'Harbor Bank - legal memo - 2026-11-23.pdf'],
    ['Harbor Bank', 'share', 'Harbor Bank - share - 2026-11-23.brieflock'],
    ['Harbor Bank', 'plain', 'Harbor Bank - assessment - 2026-11-23.json'],
    [
      'Société Générale — Αθήνα Москва',
      'memo',
      'Société Générale — Αθήνα Москва - legal memo - 2026-11-23.pdf',
    ],
    ['a/b\\c:d*e?f"g<h>i|j', 'memo', 'a b c d e f g h i j - legal memo - 2026-11-23.pdf'],
    ['  ..hidden. ', 'memo', 'hidden - legal memo - 2026-11-23.pdf'],
    ['line\nbreak\ttab\u0000nul', 'memo', 'line break tab nul - legal memo - 2026-11-23.pdf'],
    ['report\u202Efdp.exe', 'memo', 'report fdp.exe - legal memo - 2026-11-23.pdf'],
    ['///', 'memo', 'Assessment - legal memo - 2026-11-23.pdf'],
    ['', 'memo', 'Assessment - legal memo - 2026-11-23.pdf'],
    ['CON', 'memo', '_CON - legal memo - 2026-11-23.pdf'],
    ['nul.x', 'memo', '_nul.x - legal memo - 2026-11-23.pdf'],
    ['Connor', 'memo', 'Connor - legal memo - 2026-11-23.pdf'],
    ['Cafe\u0301', 'memo', 'Café - legal memo - 2026-11-23.pdf'],
  ] as const)('names %j (%s)', (title, kind, name) => {
    expect(suggestFileName(title, kind, DAY)).toBe(name);
  });

  it('is a valid name everywhere, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = suggestFileName(title, 'briefing', DAY);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
        expect(name).toMatch(/^[^. ].* - board briefing - 2026-11-23\.pdf$/u);
      }),
    );
  });

  it('never cuts a letter from its accents', () => {
    const name = suggestFileName('👩‍👩‍👧‍👦'.repeat(40), 'memo', DAY);
    expect(name).toMatch(/^(?:👩‍👩‍👧‍👦)+ - legal memo/u);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
  });
});
