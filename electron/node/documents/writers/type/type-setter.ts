/** What the type of a definition is set by. Types only. */
import type { FontCoverage } from '../fonts';
import type { UndrawnAccount } from './undrawn';

export interface TypeSetter {
  readonly coverage: FontCoverage;
  /** From `wholesOf`. */
  readonly wholes: readonly string[];
  readonly account: UndrawnAccount;
  /** A text may be no wider than this many columns: running heads and feet have room for one line. */
  readonly widest: number;
}
