const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "Nov 23, 2026, 2:05 PM" in local time for an ISO moment. Throws on anything that is no date. */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** "Nov 23, 2026" for a day `YYYY-MM-DD`. Throws on anything that is no date. */
export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

const LOCAL_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** The local day of an ISO moment, where the hour would only take room. Throws on anything that is no date. */
export function formatDayOfMoment(moment: string): string {
  return LOCAL_DAY.format(new Date(moment));
}
