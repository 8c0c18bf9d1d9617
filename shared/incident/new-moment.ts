/** A moment that is not on record yet. Pure. */
import type { IncidentMoment } from './types';

/** A moment of which nothing is known but what is given; its time as reported, not checked. */
export function newMoment(
  moment: string,
  given: Partial<Omit<IncidentMoment, 'kind' | 'moment'>> = {},
): IncidentMoment {
  return {
    kind: 'moment-set',
    moment,
    of: null,
    kinds: [],
    time: null,
    certainty: 'reported',
    what: '',
    knownBy: '',
    source: '',
    days: null,
    ...given,
  };
}
