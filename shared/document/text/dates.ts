/** Dates and small numbers as running text has them. Pure; knows no day of its own. */
import { hasPassed } from '../../actions/register';
import { formatDate } from '../../wording/format';

/** How far ahead a paper looks for dates of law and of the organization. */
export const HORIZON_DAYS = 180;

/** The day of a paper, `YYYY-MM-DD`, and its year. */
export interface PaperDay {
  readonly asOf: string;
  readonly year: string;
}

/** "December 4", with its year where that is another than the paper’s. */
export function dateIn(day: string, year: string): string {
  const whole = formatDate(day);
  return day.startsWith(year) ? whole.replace(/, \d{4}$/, '') : whole;
}

/** "December 4"; once that day has passed, "was due December 4". */
export function dueIn(dueOn: string, { asOf, year }: PaperDay): string {
  return hasPassed(dueOn, asOf) ? `was due ${dateIn(dueOn, year)}` : dateIn(dueOn, year);
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** One to nine in words, figures from ten on. */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one question", "14 questions". */
export function countInWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** "29 of 85 answers", "none of two answers". */
export function shareInWords(part: number, whole: number, singular: string): string {
  return `${part === 0 ? 'none' : numberInWords(part)} of ${countInWords(whole, singular)}`;
}
