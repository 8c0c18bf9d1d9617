/** Counts and names calendar days written `YYYY-MM-DD`. Never reads a clock, and a time zone in one function only. */

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
