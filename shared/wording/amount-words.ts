/** Why an amount or a rate was not read, and how to write it. Words only. */
import type { AmountProblem } from '../base/amounts';

/** A full sentence for each. */
export const AMOUNT_PROBLEM_WORDS: Readonly<Record<AmountProblem, string>> = {
  comma:
    'A comma only parts thousands here, as in 1,000,000. Write parts of a whole with a point: 0.1, not 0,1.',
  points: 'Write one point at most, as in 1.5. Thousands are parted by commas: 1,000,000.',
  currency: 'Write the figure alone, e.g. 2,000,000 or 2 million. The currency is chosen in the settings.',
  'not-a-number': 'Write a number, e.g. 0.5, 1,000,000 or 1.5 million.',
  'not-above-zero': 'Write a number above zero, e.g. 0.5 or 1,000,000.',
};
