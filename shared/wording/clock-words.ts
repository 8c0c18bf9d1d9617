/** How long deadlines leave, in words and on a scale, and what a list of them does not cover. Words only. */
import { joinWords } from '../base/words';
import type { Clock, ClockStage, ClockTable } from '../pack/schema';
import { formatDate } from './format';

type Length = ClockStage['length'];
type Unit = Extract<Length, { readonly unit: 'before' }>['of'];

const UNITS: Readonly<Record<Unit, readonly [string, string]>> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  'calendar-days': ['calendar day', 'calendar days'],
  'business-days': ['business day', 'business days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

/** For a scale only: business days are drawn as days, a month as thirty. */
const HOURS: Readonly<Record<Unit, number>> = {
  minutes: 1 / 60,
  hours: 1,
  'calendar-days': 24,
  'business-days': 24,
  weeks: 168,
  months: 720,
};

/** Any year will do: only month and day are said. */
const SOME_YEAR = 2028;
const YEAR_WORDS = /, \d{4}$/;

function periodInWords(value: number, unit: Unit): string {
  const [one, many] = UNITS[unit];
  return `${String(value)} ${value === 1 ? one : many}`;
}

function dayOfYear(month: number, day: number): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  return formatDate(`${String(SOME_YEAR)}-${mm ?? ''}-${dd ?? ''}`).replace(YEAR_WORDS, '');
}

/** "72 hours", "1 month", "no number", "April 15", "not before 90 calendar days". */
export function formatClockLength(length: Length): string {
  switch (length.unit) {
    case 'no-number':
      return length.words ?? 'no number';
    case 'fixed-date':
      return dayOfYear(length.month, length.day);
    case 'before':
      return `${periodInWords(length.value, length.of)} before`;
    case 'not-before':
      return `not before ${periodInWords(length.value, length.of)}`;
    case 'end-of-next-calendar-day':
      return 'end of the next calendar day';
    case 'several':
      return length.words;
    case 'by-contract':
      return 'as the contract says';
    case 'by-state':
      return 'by State';
    default:
      return periodInWords(length.value, length.unit);
  }
}

/** How long a deadline leaves in hours, to be drawn; `null` where there is nothing to draw. */
export function clockHours(length: Clock['length']): number | null {
  return length.unit === 'no-number' || length.unit === 'fixed-date'
    ? null
    : length.value * HOURS[length.unit];
}

/** What the deadlines of a pack do not cover, as a sentence; empty where the pack does not say. */
export function outsideInWords(table: ClockTable | null): string {
  if (table === null) return '';
  const named = [...table.clocks, ...table.outline].flatMap(({ outside }) =>
    outside === undefined ? [] : [outside],
  );
  return named.length === 0 ? '' : `Not in this list: ${joinWords([...new Set(named)], 'and')}.`;
}
