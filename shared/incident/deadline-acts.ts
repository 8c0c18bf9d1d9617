/** Which acts can move a deadline and which cannot. Words alone. */
import type { IncidentAct } from '../assessment/schema';

/** Acts that leave every deadline and its stand as it is. */
export const REGIME_FREE_ACTS: ReadonlySet<IncidentAct['kind']> = new Set([
  'renamed',
  'closed',
  'reopened',
  'sides-set',
  'detail-set',
  'owner-set',
  'item-set',
  'decided',
  'noted',
]);
