import { describe, expect, it } from 'vitest';
import { readingGrade, syllablesOf } from '@shared/pack/check/reading-grade';

describe('syllablesOf', () => {
  it.each([
    ['cat', 1],
    ['plan', 1],
    ['table', 2],
    ['asked', 1],
    ['decided', 3],
    ['rule', 1],
    ['rules', 1],
    ['boxes', 2],
    ['uses', 2],
    ['agencies', 3],
    ['one', 1],
    ['agency', 3],
    ['question', 2],
    ['vulnerability', 6],
    ['organization', 5],
    ['you', 1],
    ['yesterday', 3],
    ['3(b)(ii)', 1],
    ['72', 1],
  ])('%s has %i', (word, expected) => {
    expect(syllablesOf(word)).toBe(expected);
  });
});

describe('readingGrade', () => {
  it('is near the published grade of known texts', () => {
    // Gettysburg Address, opening: about grade 11 to 13 by common calculators.
    const gettysburg =
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.';
    expect(readingGrade(gettysburg)).toBeGreaterThan(11);
    expect(readingGrade(gettysburg)).toBeLessThan(16);
    expect(readingGrade('The cat sat on the mat. The dog ran to the man.')).toBeLessThan(1);
  });

  it('computes the formula', () => {
    // 6 words, 1 sentence, 6 syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
  });

  it('ends a sentence neither at "Sec. 3" nor at "U.S. Code"', () => {
    const one = readingGrade('Does it meet Sec. 3 of the U.S. Code as it stands now?');
    expect(one).toBeGreaterThan(readingGrade('Does it meet Sec. 3. Of the code as it stands now?'));
    expect(one).toBeCloseTo(readingGrade('Does it meet Sec 3 of the US Code as it stands now?'), 10);
  });

  it('rises with longer sentences and longer words', () => {
    const short = readingGrade('Keep the log. Name an owner. Try it out.');
    expect(readingGrade('Keep the log, name an owner and try it out.')).toBeGreaterThan(short);
    expect(
      readingGrade('Maintain documentation. Designate responsibility. Validate operationally.'),
    ).toBeGreaterThan(short + 10);
  });

  it('has nothing to say about a text without words', () => {
    expect(readingGrade(' – ')).toBe(0);
  });
});
