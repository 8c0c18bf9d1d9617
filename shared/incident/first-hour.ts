/** From when the first hour is planned, and by when each step is. A plan of the Company, no rule of law. Pure. */
import { momentAt, momentOf, toClockInstant } from '../clocks/moments';
import type { ClockInstant } from '../clocks/types';
import type { IncidentEntry } from '../assessment/schema';
import type { IncidentStep } from '../pack/schema-incident';
import type { Incident } from './types';

/** The moment of the guide that counsel was called at. */
const CALLED = 'counsel-called';

/** Where the plan begins. */
export interface PlanStart {
  /** `record`: when counsel was called is not on record with its hour, so that the record’s own beginning is taken. */
  readonly from: 'call' | 'record';
  readonly at: ClockInstant;
}

/** From when the first hour is counted. @param opening - the first entry of the record */
export function planStart({ moments }: Incident, opening: Pick<IncidentEntry, 'at' | 'zone'>): PlanStart {
  const called = moments.find(({ of, time }) => of === CALLED && time?.at.includes('T') === true)?.time;
  return called
    ? { from: 'call', at: toClockInstant(momentOf(called)) }
    : { from: 'record', at: toClockInstant(momentAt(opening.at, opening.zone)) };
}

/** By when a step is planned to begin. */
export function plannedBy({ byMinute }: Pick<IncidentStep, 'byMinute'>, { at }: PlanStart): ClockInstant {
  return toClockInstant(momentAt(at.utc, at.zone).add({ minutes: byMinute }));
}
