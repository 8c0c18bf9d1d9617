/** What a check of a pack takes and what it finds. */
import type { PackProblem } from '../load-pack';
import type { Placed } from '../places';
import type { Pack } from '../schema';

/** One thing wrong with a pack that its schema cannot see. */
export interface CheckProblem extends PackProblem {
  /** Short name of the rule, for scripts, e.g. `option-order`. */
  readonly rule: string;
}

export interface CheckInput {
  readonly pack: Pack;
  /** The day the law is checked for, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A problem at a place of the pack. */
export function problemAt(
  rule: string,
  { file, path }: Omit<Placed<unknown>, 'part'>,
  message: string,
): CheckProblem {
  return { rule, file, path, message };
}
