import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '@shared/release/editions/find-terms';
import { redactText } from '@shared/release/editions/redact-text';
import { readTerms, type RedactionTerm } from '@shared/release/editions/terms';
import { REDACTION_MARK } from '@shared/wording/edition';
import { casesOf } from '../../helpers/test-share';

function terms(...lines: readonly string[]): readonly RedactionTerm[] {
  const list = readTerms(lines.join('\n'));
  if (!list.ok) throw new Error(list.problems.join('; '));
  return list.value;
}

describe('terms to redact', () => {
  it('takes one a line, without comments, empty lines and doubles, the longest first', () => {
    const list = terms('\uFEFFAda', '# a comment', '', 'Ada Lovelace', ' Ada ');
    expect(list.map((term) => term.written)).toEqual(['Ada Lovelace', 'Ada']);
  });

  it.each([
    ['---', 'no letter'],
    ['redacted', 'marks a redaction'],
    ['acted', 'marks a redaction'],
    ['x'.repeat(201), 'too long'],
  ])('refuses %s', (line, words) => {
    const list = readTerms(line);
    expect(list.ok).toBe(false);
    if (!list.ok) expect(list.problems.join()).toContain(words);
  });

  it.each([
    ['whatever the capitals', 'HARBOR BANK agreed', '[redacted] agreed'],
    ['across a line break', 'to Harbor\nBank today', 'to [redacted] today'],
    ['across other spaces', 'Harbor\u00a0\u2009Bank', '[redacted]'],
    ['with a hyphen', 'Harbor-Bank and Harbor\u2011Bank', '[redacted] and [redacted]'],
    ['torn by a soft hyphen', 'Har\u00adbor Bank', '[redacted]'],
    ['torn by a hyphen at the end of a line', 'Har-\nbor Bank', '[redacted]'],
    ['in wide letters', 'Ｈarbor Bank', '[redacted]'],
    ['with a possessive', 'Harbor Bank’s letter', '[redacted]’s letter'],
    ['inside a longer word, as written', 'theHarbor BankGroup', 'the[redacted]Group'],
    ['but not inside a longer word otherwise', 'superharbor banking', 'superharbor banking'],
  ])('finds a term %s', (_, text, expected) => {
    expect(redactText(text, terms('Harbor Bank'))).toBe(expected);
  });

  it('knows ligatures, accents however encoded, and sharp s', () => {
    expect(redactText('the oﬃce', terms('office'))).toBe('the [redacted]');
    expect(redactText('Rene\u0301 left', terms('Ren\u00e9'))).toBe('[redacted] left');
    expect(redactText('GROSS AG', terms('Groß AG'))).toBe('[redacted]');
  });

  it('leaves a short term alone inside longer words', () => {
    expect(redactText('An ITEM of IT', terms('IT'))).toBe('An ITEM of [redacted]');
  });

  it('redacts what becomes a word of its own once its neighbor is gone', () => {
    expect(redactText('HarborNet', terms('Harbor', 'Net'))).toBe('[redacted][redacted]');
  });

  it('shows nothing of the length of what stood there', () => {
    expect(redactText('Al', terms('Al'))).toBe(REDACTION_MARK);
    expect(redactText('Alexandria Ocampo', terms('Alexandria Ocampo'))).toBe(REDACTION_MARK);
  });

  it('hands back a text without terms as it is', () => {
    const text = 'Nothing of the sort\r\nhere\u00ad.';
    expect(redactText(text, terms('Harbor'))).toBe(text);
  });

  const word = fc.stringMatching(/^[A-Za-zÀ-öøØ-ÿΑ-ωа-яß]{2,12}$/u);
  const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const breaker = fc.constantFrom(' ', '\n', '\u00a0', '-', ' \r\n ', '\u2013', '  ');
  const change = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => Array.from(text).join('\u00ad'),
    (text) => text.replace('fi', 'ﬁ'),
    (text) => `${text.slice(0, 1)}-\n${text.slice(1)}`,
  );

  it('leaves none behind, whatever stands around it and however it is broken', () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(3), breaker, change), {
          maxLength: 6,
        }),
        (written, parts) => {
          const list = readTerms(written.join('\n'));
          if (!list.ok) return;
          const text = parts
            .map(([before, at, space, alter]) => {
              const chosen = written[at % written.length] ?? '';
              return `${before} ${chosen.split(' ').map(alter).join(space)}`;
            })
            .join(' ');
          const redacted = redactText(text, list.value);
          expect(findTerms(redacted, list.value)).toEqual([]);
          expect(redactText(redacted, list.value)).toBe(redacted);
          if (parts.length > 0) expect(redacted).toContain(REDACTION_MARK);
        },
      ),
      { numRuns: casesOf(150) },
    );
  });
});
