/** Counts and names calendar days written `YYYY-MM-DD`. Never reads a clock; the computer's time zone in one function only. */

const DAY_MS = 86_400_000;

let inWords: Intl.DateTimeFormat | null = null;

/** Made when a day is first named: the language's own data is read then, which no start should wait for. */
function wordsOfDays(): Intl.DateTimeFormat {
  inWords ??= new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return inWords;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Both must be days a calendar has. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** "December 11, 2026". Throws for a day no calendar has. */
export function dayInWords(day: string): string {
  return wordsOfDays().format(Date.parse(`${day}T00:00:00Z`));
}

/** The calendar day of a moment where the computer stands: late in the evening it differs from the UTC day. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const WALL_CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = WALL_CLOCKS.get(timeZone);
  if (known !== undefined) return known;
  const two = '2-digit';
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
  });
  WALL_CLOCKS.set(timeZone, made);
  return made;
}

/** Tells whether a name is that of a time zone, e.g. "America/Los_Angeles". */
export function isTimeZone(name: string): boolean {
  try {
    return wallClock(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * What a clock in a time zone shows at a moment, written as a moment is: "2026-11-29T20:15:00.000Z" for a quarter past
 * eight there. Its first ten characters are the day. Throws for what is no moment or no time zone.
 */
export function wallMoment(moment: string, timeZone: string): string {
  const parts = wallClock(timeZone).formatToParts(new Date(moment));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const day = `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
  return `${day}T${of('hour')}:${of('minute')}:${of('second')}.000Z`;
}

/** The days a record may name: whatever lies before or after was mistyped. */
export const PLAUSIBLE_YEARS = { first: 1900, last: 2199 } as const;

const CALENDAR_DAY = /^(\d{4})-\d{2}-\d{2}$/;

/** Tells whether a day can have been meant: a year of four digits, from 1900 to 2199. One rule for forms, command line and files. */
export function isPlausibleDay(day: string): boolean {
  const year = Number(CALENDAR_DAY.exec(day)?.[1] ?? NaN);
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
}
