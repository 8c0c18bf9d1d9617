/** Decides which backups may go. Pure; removes nothing itself. */
import { byMaking, isLacking, type BackupName } from './backup-name';

/** Days with a backup that keep one. */
const DAYS_KEPT = 30;

/** Whether the later backup holds half of the earlier one or less, in bytes or in assessments. */
export function isHalved(earlier: BackupName, later: BackupName): boolean {
  const isHalf = (before: number, after: number): boolean => before > 0 && after * 2 <= before;
  return isHalf(earlier.bytes, later.bytes) || isHalf(earlier.assessments, later.assessments);
}

/** Those of a past day that stay: the last made, the last that lacks nothing, and each that the next one halved. */
function keptOf(day: readonly BackupName[], inOrder: readonly BackupName[]): readonly BackupName[] {
  const whole = day.findLast((backup) => !isLacking(backup));
  return day.filter((backup, index) => {
    if (backup === whole) return true;
    const next = inOrder[inOrder.indexOf(backup) + 1];
    return index === day.length - 1 || (next !== undefined && isHalved(backup, next));
  });
}

/** Backups by day, the days in the order of their last backup. */
function byDay(
  inOrder: readonly BackupName[],
  dayOf: (moment: string) => string,
): ReadonlyMap<string, readonly BackupName[]> {
  const days = new Map<string, readonly BackupName[]>();
  for (const backup of inOrder) {
    const day = dayOf(backup.createdAt);
    const earlier = days.get(day) ?? [];
    days.delete(day);
    days.set(day, [...earlier, backup]);
  }
  return days;
}

/**
 * The backups of one vault that may go: of today none; of each of the last 30 days on which there was a backup, all but
 * the last one, the last that lacks nothing and those that were followed by a halved one; and never the newest that
 * lacks nothing. None at all when the newest is half of the one before.
 *
 * Days count by the order in which backups were made, never by their distance from now: a clock that jumps ages nothing.
 *
 * @param dayOf - the calendar day of a moment, where the user is
 * @param today - such a day
 */
export function chooseExpired(
  backups: readonly BackupName[],
  dayOf: (moment: string) => string,
  today: string,
): readonly BackupName[] {
  const inOrder = backups.toSorted(byMaking);
  const [newest, before] = [inOrder.at(-1), inOrder.at(-2)];
  if (newest === undefined || before === undefined || isHalved(before, newest)) return [];
  const days = byDay(inOrder, dayOf);
  const whole = inOrder.findLast((backup) => !isLacking(backup)) ?? newest;
  const kept = new Set([newest, whole, ...(days.get(today) ?? [])]);
  for (const ofDay of [...days.values()].slice(-DAYS_KEPT))
    for (const backup of keptOf(ofDay, inOrder)) kept.add(backup);
  return inOrder.filter((backup) => !kept.has(backup));
}
