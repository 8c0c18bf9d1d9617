import { localDay } from '@shared/base/days';
import { formatDate } from '@shared/wording/format';

const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "Nov 23, 2026, 2:05 PM" in local time for an ISO moment. Throws on anything that is no date. */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** "Nov 23" for a day `YYYY-MM-DD` of the year of another, "Nov 23, 2025" for any other. Throws on anything that is no date. */
export function shortDay(day: string, today: string): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? DAY_OF_YEAR : DAY;
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "November 23, 2026": the day of an ISO moment where the user sits. Throws on anything that is no date. */
export function dayOfMoment(moment: string): string {
  return formatDate(localDay(new Date(moment)));
}
