import { countOf } from '@shared/base/words';
import { daysFromTo } from '@shared/base/days';
import type { Milestone } from '@shared/pack/schema';

/** How far a day lies from today. Says nothing about whether what was due then was done. */
export function distanceInWords(dueOn: string, day: string): string {
  const days = daysFromTo(day, dueOn);
  if (days === 0) return 'today';
  return days > 0 ? `in ${countOf(days, 'day')}` : `${countOf(-days, 'day')} ago`;
}

/** Earliest first; those without a day last, in the order they stand. */
export function byDueDay(a: Pick<Milestone, 'dueOn'>, b: Pick<Milestone, 'dueOn'>): number {
  const [left, right] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
