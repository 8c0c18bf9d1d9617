/** What is said of a day that cannot have been meant: the same words in forms, on the command line and for files. */
import { PLAUSIBLE_YEARS } from '../base/days';

/** Follows the name of the field. */
export const IMPLAUSIBLE_DAY = `the year must have four digits, from ${String(PLAUSIBLE_YEARS.first)} to ${String(PLAUSIBLE_YEARS.last)}.`;

/** The same as a sentence of its own, beside a field. */
export const IMPLAUSIBLE_DAY_SENTENCE = `The year must have four digits, from ${String(PLAUSIBLE_YEARS.first)} to ${String(PLAUSIBLE_YEARS.last)}. Until then the date recorded before stays.`;
