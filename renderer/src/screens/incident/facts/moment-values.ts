/** What the form of a moment holds, and the act it comes to. Pure. */
import { isDayAlone } from '@shared/clocks/moments';
import type { IncidentMoment } from '@shared/incident/types';

export interface MomentValues {
  /** The moment of the guide; empty: one of counsel's own. */
  readonly of: string;
  /** A wall clock or a day, or empty. */
  readonly at: string;
  readonly zone: string;
  readonly isNotYet: boolean;
  readonly isDayOnly: boolean;
  readonly certainty: IncidentMoment['certainty'];
  readonly what: string;
  readonly knownBy: string;
  readonly source: string;
  /** As typed. */
  readonly days: string;
}

const MOST_DAYS = 3_650;

/** What the form starts from. */
export function momentValues(start: IncidentMoment | null, of: string, zone: string): MomentValues {
  if (start === null) {
    const open = { at: '', isNotYet: false, isDayOnly: false, what: '', knownBy: '', source: '', days: '' };
    return { of, zone, certainty: 'reported', ...open };
  }
  const { time, certainty, what, knownBy, source, days } = start;
  return {
    of: start.of ?? '',
    at: time?.at ?? '',
    zone: time?.zone ?? zone,
    isNotYet: time === null,
    isDayOnly: time !== null && isDayAlone(time.at),
    certainty,
    what,
    knownBy,
    source,
    days: days === null ? '' : String(days),
  };
}

/** Days as typed; `undefined` for what is no such number. */
function daysOf(typed: string): number | null | undefined {
  if (typed === '') return null;
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** How sure a time may be, the surest first. */
export const CERTAINTIES = ['certain', 'likely', 'reported'] as const;

export function isCertainty(value: string): value is IncidentMoment['certainty'] {
  return CERTAINTIES.some((certainty) => certainty === value);
}

/** The moment as the form fills it in; `null` while something is missing. One of counsel's own needs its words. */
export function actOfMoment(into: IncidentMoment, values: MomentValues): IncidentMoment | null {
  const { at, zone, isNotYet, certainty } = values;
  const what = values.what.trim();
  const days = daysOf(values.days);
  const isNamed = values.of !== '' || what !== '';
  if ((!isNotYet && at === '') || days === undefined || !isNamed) return null;
  return {
    ...into,
    of: values.of === '' ? null : values.of,
    time: isNotYet ? null : { at, zone },
    certainty,
    what,
    knownBy: values.knownBy.trim(),
    source: values.source.trim(),
    days,
  };
}
