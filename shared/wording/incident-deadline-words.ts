/** How the deadlines of an incident are said: their groups, where each stands, how long is left, and what a change does. */
import { countOf, joinWords, lowerFirst } from '../base/words';
import { hourOpenOf, momentOf } from '../clocks/moments';
import type { ClockInstant, Deadline } from '../clocks/types';
import type { DeadlineMove } from '../incident/compare-deadlines';
import type { DeadlineGroup } from '../incident/deadline-groups';
import type { DeadlineStand } from '../incident/incident-deadlines';
import { CLOCK_STATUS_WORDS, clockTriggerInWords, wallTimeInWords, type RegimeWords } from './deadline-words';
import { weekdayTime } from './incident-times';

/** What each group is called, and what it means. */
export const DEADLINE_GROUP_WORDS: Readonly<
  Record<DeadlineGroup, { readonly title: string; readonly about: string }>
> = {
  running: {
    title: 'Running',
    about:
      'Each time is the earliest that can be defended. Where the rule supports a later one, it is a note.',
  },
  floor: { title: 'Not before', about: 'What has to wait, or to be kept, until then.' },
  'would-start': { title: 'Would start if', about: 'Nothing on record starts these yet.' },
  'no-time': {
    title: 'No number, not computable or not in force',
    about: 'No time can be given. That is no reason to wait.',
  },
  'not-bound': {
    title: 'Not bound, because',
    about: 'By what is on record. A fact that is not on record may change it.',
  },
};

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

function lengthInWords(minutes: number): string {
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  const rest = minutes % HOUR;
  const parts = [
    ...(days === 0 ? [] : [countOf(days, 'day')]),
    ...(hours === 0 ? [] : [countOf(hours, 'hour')]),
    ...(days > 0 || (rest === 0 && hours > 0) ? [] : [countOf(rest, 'minute')]),
  ];
  return joinWords(parts, 'and');
}

/**
 * "11 hours and 20 minutes left", "2 days and 4 hours past". To the minute, from two days on to the hour; never more
 * than there is.
 *
 * @param asOf - the moment of the reader, UTC
 */
export function timeLeftInWords({ utc }: ClockInstant, asOf: string): string {
  const left = (Date.parse(utc) - Date.parse(asOf)) / MINUTE;
  if (left < 0) return `${lengthInWords(Math.floor(-left))} past`;
  return `${lengthInWords(Math.floor(left))} left`;
}

/** "December 2, 2026, 16:00 UTC". */
export function utcInWords({ utc }: Pick<ClockInstant, 'utc'>): string {
  return wallTimeInWords({ at: utc.replace('Z', ''), zone: 'UTC' });
}

/** "December 2, 2026, 11:00 America/New_York". */
export function localInWords({ local, zone }: ClockInstant): string {
  return wallTimeInWords({ at: local, zone });
}

/** Whether a moment is still within the later reading, where there is one. */
export function isWithin(outer: ClockInstant | null, utc: string): boolean {
  return outer !== null && Date.parse(utc) <= Date.parse(outer.utc);
}

type FiledStand = Extract<DeadlineStand, { readonly kind: 'filed' }>;

/** Which reading of the rule the time of a filing is within. */
function timelinessInWords({ filing, isLate }: FiledStand, outer: ClockInstant | null): string {
  if (isLate === null) return '';
  if (!isLate) return '; by the time to plan for';
  return isWithin(outer, utcOfWallTime(filing.filed))
    ? '; after the time to plan for, within the later reading'
    : '; after the time to plan for, and no later reading covers it';
}

function filedInWords(stand: FiledStand, outer: ClockInstant | null): string {
  const { by, reference, filed } = stand.filing;
  const who = by.trim() === '' ? '' : ` by ${by.trim()}`;
  const mark = reference.trim() === '' ? 'no reference recorded' : `reference ${reference.trim()}`;
  return `Filed ${weekdayTime(filed)}${who}, ${mark}${timelinessInWords(stand, outer)}`;
}

/**
 * What was done about a deadline. Overdue is said only where no reading of the rule supports a later time.
 *
 * @param asOf - the moment of the reader, UTC
 */
export function standInWords(stand: DeadlineStand, outer: ClockInstant | null, asOf: string): string {
  switch (stand.kind) {
    case 'open':
      return 'Open';
    case 'overdue':
      return isWithin(outer, asOf)
        ? 'The time to plan for is past, the later reading is not; no filing is on record'
        : 'Overdue; no filing is on record';
    case 'set-aside':
      return `Set aside by counsel, because: ${stand.because}`;
    case 'filed':
      return filedInWords(stand, outer);
  }
}

function changed({ stage, status, outer }: Deadline, before: Deadline): string {
  if (status !== before.status)
    return `${stage}: was “${CLOCK_STATUS_WORDS[before.status]}”, becomes “${CLOCK_STATUS_WORDS[status]}”.`;
  const later =
    outer === null ? 'has no later reading any more' : `has another later reading, ${localInWords(outer)}`;
  return `${stage}: the time to plan for stays; it ${later}.`;
}

/** What a change does to one deadline, as a sentence. */
export function moveInWords(move: DeadlineMove): string {
  const { stage } = move.deadline;
  switch (move.kind) {
    case 'starts': {
      const { planTo } = move.deadline;
      return `Starts: ${stage}${planTo === null ? '' : `, plan for ${localInWords(planTo)}`}.`;
    }
    case 'ends': {
      const { planTo } = move.deadline;
      return `No longer runs: ${stage}${planTo === null ? '' : `, until now ${localInWords(planTo)}`}.`;
    }
    case 'moves': {
      const isEarlier = Date.parse(move.to.utc) < Date.parse(move.from.utc);
      return `Moves ${isEarlier ? 'earlier' : 'later'}: ${stage}, from ${localInWords(move.from)} to ${localInWords(move.to)}.`;
    }
    case 'changes':
      return changed(move.deadline, move.before);
  }
}

/** The moment a wall clock in a zone shows, UTC. Throws a RangeError for what is none. */
export function utcOfWallTime(time: { readonly at: string; readonly zone: string }): string {
  return momentOf(time).toInstant().toString();
}

/** The one moment that a time on record names, UTC; `null` for a day alone, and for an hour that clocks showed twice or skipped. */
export function certainUtc(time: { readonly at: string; readonly zone: string }): string | null {
  return hourOpenOf(time) === null ? utcOfWallTime(time) : null;
}

/** Said of a time on record that has not come: as often a slip of the date as something that is planned. */
export const STILL_TO_COME = 'Still to come';

/** Whether a time on record lies wholly after a moment, UTC. */
export function isToCome(time: { readonly at: string; readonly zone: string }, asOf: string): boolean {
  return Date.parse(utcOfWallTime(time)) > Date.parse(asOf);
}

/** What a deadline is counted from, with a word where that is still to come; or what would start it. */
export function triggerAsOf(deadline: Deadline, words: RegimeWords, asOf: string): string {
  const { event } = deadline;
  const said = clockTriggerInWords(deadline, words);
  return event !== null && isToCome(event, asOf) ? `${said} (${lowerFirst(STILL_TO_COME)})` : said;
}
