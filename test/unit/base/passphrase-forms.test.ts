import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseForms, sealingForm } from '@shared/base/passphrase-forms';

describe('the forms of a passphrase', () => {
  it('seal what was typed, composed and else unchanged', () => {
    for (const typed of ['wait … ½ ™', 'no\u00a0break', ' blanks ', '１２３'])
      expect(sealingForm(typed)).toBe(typed);
    expect(sealingForm('Cafe\u0301')).toBe('Caf\u00e9');
  });

  it('are one where there is nothing to tell apart: a wrong passphrase is tried once', () => {
    expect(passphraseForms('four unrelated plain words')).toEqual(['four unrelated plain words']);
  });

  it('try the form that seals first, each form once, and every form a file may have been sealed in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const forms = passphraseForms(typed);
        expect(forms[0]).toBe(sealingForm(typed));
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of ['NFC', 'NFD', 'NFKC'] as const) expect(forms).toContain(typed.normalize(form));
        expect(forms).toContain(typed);
        expect(forms).toContain(sealingForm(typed.trim()));
      }),
    );
  });
});
