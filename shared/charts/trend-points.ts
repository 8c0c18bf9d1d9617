/** What the trend chart draws: the snapshots and the present. */
import type { ScoreSummary, Snapshot } from '../assessment/schema';
import type { TrendData } from './trend';
import { formatDate } from '../wording/format';

/** The present, in the form of a snapshot's figures. */
export interface Present {
  readonly score: Pick<ScoreSummary, 'legalExposure' | 'positionReadiness'>;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Snapshots oldest first, then the present as "now". */
export function trendOf(snapshots: readonly Snapshot[], now: Present): TrendData {
  const pointOf = (name: string, { score, asOf }: Present) => ({
    name,
    day: shortDay(asOf),
    legalExposure: score.legalExposure,
    positionReadiness: score.positionReadiness,
  });
  return {
    points: [...snapshots.map((snapshot) => pointOf(String(snapshot.number), snapshot)), pointOf('now', now)],
  };
}

/** "Nov 23, 2026". */
function shortDay(iso: string): string {
  return formatDate(iso).replace(/^(\p{L}{3})\p{L}*/u, '$1');
}
