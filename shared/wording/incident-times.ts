/** Times of an incident on paper: with the day of the week, and short where room is short. */
import type { ClockInstant } from '../clocks/types';
import { formatDate } from './format';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const DAY = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const MONTH = /^(\p{L}{3})\p{L}*/u;

interface WallTime {
  readonly at: string;
  readonly zone: string;
}

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? '';
}

function withDay({ at, zone }: WallTime, date: (day: string) => string): string {
  const day = at.slice(0, DAY);
  const hour = at.length > DAY ? `, ${at.slice(DAY + 1, MINUTE)}` : '';
  return `${weekdayOf(day)}, ${date(day)}${hour} ${zone}`;
}

/** "Mon, November 30, 2026, 18:30 America/New_York"; a day alone has no hour. */
export function weekdayTime(time: WallTime): string {
  return withDay(time, formatDate);
}

/** "Mon, Nov 30, 2026, 18:30 America/New_York": for tables, where room is short. */
export function shortWallTime(time: WallTime): string {
  return withDay(time, (day) => formatDate(day).replace(MONTH, '$1'));
}

/** "2026-11-30 23:30 UTC". */
export function shortUtc(utc: string): string {
  return `${utc.slice(0, DAY)} ${utc.slice(DAY + 1, MINUTE)} UTC`;
}

/** Both, for a deadline: where it is kept and in UTC. */
export function deadlineTimeInWords({ local, zone, utc }: ClockInstant): string {
  return `${weekdayTime({ at: local, zone })} (${shortUtc(utc)})`;
}

/** The same where room is short. */
export function shortDeadlineTime({ local, zone, utc }: ClockInstant): string {
  return `${shortWallTime({ at: local, zone })} (${shortUtc(utc)})`;
}
