/** What is due, in few words. */
import { daysFromTo } from '@shared/base/days';
import { countOf } from '@shared/base/words';
import type { CareKind, DueItem, LawMove } from '@shared/portfolio/due';
import { shortDay } from '@renderer/ui/format-moment';

/** "Overdue, Nov 3", "Today", "Dec 3", "Open incident", "To confirm". */
export function urgencyInWords({ kind, on, urgency }: DueItem, today: string): string {
  if (kind === 'incident') return 'Open incident';
  if (on === null) return 'To confirm';
  if (urgency === 'overdue') return `Overdue, ${shortDay(on, today)}`;
  const days = daysFromTo(today, on);
  return days === 0 ? 'Today' : shortDay(on, today);
}

/** "begins Dec 1, 2026": follows the name of an authority. */
export function lawMoveInWords({ on, how }: LawMove, today: string): string {
  const isPast = on < today;
  switch (how) {
    case 'begins':
      return `${isPast ? 'took' : 'takes'} effect ${shortDay(on, today)}`;
    case 'ends':
      return `${isPast ? 'had its last day' : 'has its last day'} ${shortDay(on, today)}`;
    case 'confirmed-until':
      return `confirmed through ${shortDay(on, today)}`;
  }
}

const SUMMARY: readonly (readonly [CareKind, string, string])[] = [
  ['incident', 'open incident', 'open incidents'],
  ['action', 'action', 'actions'],
  ['unknown', 'thing to find out', 'things to find out'],
  ['review', 'decision to look at again', 'decisions to look at again'],
  ['meeting', 'meeting', 'meetings'],
];

/** "1 open incident, 12 actions (3 overdue)": how much there is of everything. */
export function dueCounted(items: readonly DueItem[]): string {
  const counts = SUMMARY.flatMap(([kind, one, many]) => {
    const own = items.filter((item) => item.kind === kind);
    const overdue = own.filter(({ urgency }) => urgency === 'overdue').length;
    if (own.length === 0) return [];
    return [`${countOf(own.length, one, many)}${overdue === 0 ? '' : ` (${String(overdue)} overdue)`}`];
  });
  const confirming = items.filter(({ kind }) => kind === 'confirm');
  const words =
    confirming.length === 0 ? [] : [`answers to confirm in ${countOf(confirming.length, 'assessment')}`];
  return [...counts, ...words].join(', ');
}
