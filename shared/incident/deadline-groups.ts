/** The five groups in which deadlines are told. Pure. */
import type { ClockStatus } from '../clocks/types';
import type { IncidentDeadline } from './incident-deadlines';

/** In the order in which they are told. */
export const DEADLINE_GROUPS = ['running', 'floor', 'would-start', 'no-time', 'not-bound'] as const;
export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number];

const GROUP_OF: Readonly<Record<ClockStatus, DeadlineGroup>> = {
  running: 'running',
  floor: 'floor',
  'would-start': 'would-start',
  'no-number': 'no-time',
  'not-computable': 'no-time',
  'not-in-force': 'no-time',
  'not-bound': 'not-bound',
};

/** Every line in its group, each group in the order of the lines. Overdue ones run. */
export function groupDeadlines(
  lines: readonly IncidentDeadline[],
): Readonly<Record<DeadlineGroup, readonly IncidentDeadline[]>> {
  const of = (group: DeadlineGroup) => lines.filter(({ deadline }) => GROUP_OF[deadline.status] === group);
  return {
    running: of('running'),
    floor: of('floor'),
    'would-start': of('would-start'),
    'no-time': of('no-time'),
    'not-bound': of('not-bound'),
  };
}
