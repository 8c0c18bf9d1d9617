import { localDay } from '@shared/base/days';
import { countOf } from '@shared/base/words';
import { formatMoment } from './format-moment';

const TIME = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

/** "today, 2:02 PM", or day and time. */
export function whenMade(createdAt: string, today: string): string {
  const made = new Date(createdAt);
  return localDay(made) === today ? `today, ${TIME.format(made)}` : formatMoment(createdAt);
}

/** "today, 2:02 PM, 3 assessments". */
export function backupInWords(
  { createdAt, assessments }: { readonly createdAt: string; readonly assessments: number },
  today: string,
): string {
  return `${whenMade(createdAt, today)}, ${countOf(assessments, 'assessment')}`;
}
