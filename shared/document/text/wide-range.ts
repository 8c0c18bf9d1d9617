/** Tells a range that says little: what is not known is wider than what is. */
import type { Range } from '../../base/range';
import { unknownFacts } from '../parts/facts';
import type { ReportContext } from '../parts/context';
import { joinWords } from '../../base/words';
import { numberInWords } from './dates';
import type { TraceRef } from './trace';

/** Points of the scale from 0 to 100. */
const WIDEST = 50;
/** Facts named of those that are open; more than one beyond them are counted. */
const MOST_NAMED = 3;

/** Whether a range on the scale from 0 to 100 is too wide to show what a plan would move. */
export function isTooWide({ low, high }: Range): boolean {
  return high - low > WIDEST;
}

/** Facts that the profile leaves open while legal exposure is too wide to say much. */
export interface OpenProfile {
  /** "contract clauses held and data agents reach". */
  readonly names: string;
  readonly range: Range;
  readonly trace: readonly [TraceRef, ...TraceRef[]];
}

/** What the profile does not say although the range turns on it; `null` where it says all, or the range is narrow. */
export function openProfileOf(report: ReportContext): OpenProfile | null {
  const range = report.input.score.headlines.legalExposure;
  const facts = unknownFacts(report);
  const [first, ...rest] = facts.map(({ id }): TraceRef => ({ kind: 'fact', facet: id }));
  if (range === null || first === undefined || !isTooWide(range)) return null;
  const titles = facts.map(({ title }) => title);
  const more = titles.length - MOST_NAMED;
  const named = more > 1 ? [...titles.slice(0, MOST_NAMED), `${numberInWords(more)} other facts`] : titles;
  return { names: joinWords(named, 'and'), range, trace: [first, ...rest] };
}
