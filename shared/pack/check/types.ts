/** What the rules of the check take, and how they report. */
import type { PackProblem } from '../pack-problem';
import type { PackPlace } from '../places';
import type { Pack } from '../schema';

export interface CheckInput {
  readonly pack: Pack;
  /** The day the law is checked for, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A problem at a place of the pack. The message gets a capital, so that it may begin with the owner's name. */
export function packProblemAt(rule: string, { file, path }: PackPlace, message: string): PackProblem {
  return { rule, file, path, what: `${message.charAt(0).toUpperCase()}${message.slice(1)}` };
}
