/** Where the law stands on the day of an event: a regime that is not in force gives no deadline, and says so. */
import type { Regime, RegimeForce } from '../pack/schema-regime';
import type { Day } from './moments';

/** The span of a regime that covers a day; where none does, the law is taken as not in force. */
export function forceOn({ force }: Regime, day: Day): RegimeForce {
  const text = day.toString();
  const covers = ({ from, until }: RegimeForce): boolean =>
    (from === undefined || from <= text) && (until === undefined || text <= until);
  return force.find(covers) ?? { lawStatus: 'not-yet' };
}
