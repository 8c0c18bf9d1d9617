const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "Nov 23, 2026, 2:05 PM" in local time for an ISO moment. Throws on anything that is no date. */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}
