import { localDay } from '@shared/base/days';
import { formatDate } from '@shared/wording/format';

const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** "Nov 23, 2026, 2:05 PM" in local time for an ISO moment. Throws on anything that is no date. */
export function formatMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}

/** "November 23, 2026": the day of an ISO moment where the user sits. Throws on anything that is no date. */
export function dayOfMoment(moment: string): string {
  return formatDate(localDay(new Date(moment)));
}
