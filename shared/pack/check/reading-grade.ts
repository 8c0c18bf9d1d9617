/**
 * The Flesch–Kincaid grade of an English text: the school year that reads it with ease. Syllables are counted
 * by a rule of thumb, so the figure is good to about one grade and no finer.
 */

/** A final "e", "es" or "ed" that is not spoken: "rule", "rules", "asked", but not "table", "boxes", "decided". */
const ENDING = /(?:(?<=[aeiouy]l|[^laeiouy])e|(?<=[aeiouy]l|[^laeiouyscgxzh])es|(?<=[^aeiouytd])ed)$/;
const VOWELS = /[aeiouy]{1,2}/g;

/** Syllables of one word, at least 1. Figures and references such as "3(b)" count as one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3 || /\d/.test(word)) return 1;
  const spoken = letters.replace(ENDING, '').replace(/^y/, '');
  return Math.max(1, spoken.match(VOWELS)?.length ?? 0);
}

/** Sentences end at a full stop, question or exclamation mark before a capital; "Sec. 3" and "U.S." do not end one. */
function sentenceCount(text: string): number {
  return text.trim().split(/(?<=[a-z0-9)”"]{2}[.?!]["”)]?)\s+(?=["“(]?[A-Z])/).length;
}

/** The grade, e.g. 11.4; 0 for a text without words. Can be below 0 for very simple texts. */
export function readingGrade(text: string): number {
  const words = text.split(/[\s–—/]+/).filter((word) => /[A-Za-z0-9]/.test(word));
  if (words.length === 0) return 0;
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0);
  return 0.39 * (words.length / sentenceCount(text)) + 11.8 * (syllables / words.length) - 15.59;
}
