/** What a score belongs to. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { Switch } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';

/** What a score belongs to. */
export interface ScoreOrigin {
  readonly source: AssessmentFile;
  readonly pack: Pack;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the end of an authority has changed the words of the score by that day. */
  readonly switches: readonly Switch[];
}
