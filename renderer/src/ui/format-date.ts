const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "June 2, 2026" for a calendar day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** "Nov 23, 2026, 2:05 PM" in local time for an ISO moment. */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}
