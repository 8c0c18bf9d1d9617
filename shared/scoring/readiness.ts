/**
 * Weighted readiness over questions, for modules and the two headlines, with each question's share and what would
 * move the figure most. Binding and voluntary never mix.
 */
import type { Range } from '../base/range';
import type { HeadlineId } from '../pack/schema';
import { topDrivers } from './drivers';
import { countingItems, type CountingItem, type ScoredItem } from './placed-answers';
import type { Driver, QuestionShare, Why } from './types';

/** A figure with its reasons. */
export interface ExplainedFigure {
  readonly range: Range;
  readonly why: Why;
}

/** Whether the figure counts what is there (readiness) or what is missing (exposure). */
type Measure = 'readiness' | 'gap';

function shareOf(item: CountingItem, total: number, measure: Measure): QuestionShare {
  const { question, state, effectiveness } = item;
  const { low, high } = effectiveness;
  const of = (share: number) => (100 * question.weight * share) / total;
  const points =
    measure === 'readiness' ? { low: of(low), high: of(high) } : { low: of(1 - high), high: of(1 - low) };
  return {
    questionId: question.id,
    weight: question.weight,
    state,
    effectiveness,
    points,
  };
}

function driverOf({ question, state, effectiveness, best }: CountingItem, total: number): Driver {
  const of = (from: number) => (100 * question.weight * Math.max(0, best - from)) / total;
  const points = { worstCase: of(effectiveness.low), bestCase: of(effectiveness.high) };
  return { questionId: question.id, state, points };
}

function canImprove({ effectiveness, best }: CountingItem): boolean {
  return effectiveness.low < best;
}

function byPoints(a: QuestionShare, b: QuestionShare): number {
  return (
    b.points.high - a.points.high || b.points.low - a.points.low || (a.questionId < b.questionId ? -1 : 1)
  );
}

/** 100 × Σ(weight × effectiveness) ÷ Σ weight, at both ends of what is unknown. 0 is worst, 100 is best. */
function readinessRange(items: readonly CountingItem[], total: number): Range {
  let low = 0;
  let high = 0;
  for (const { question, effectiveness } of items) {
    low += question.weight * effectiveness.low;
    high += question.weight * effectiveness.high;
  }
  return { low: (100 * low) / total, high: (100 * high) / total };
}

function explained(items: readonly ScoredItem[], measure: Measure): ExplainedFigure | null {
  const counting = countingItems(items);
  const total = counting.reduce((sum, item) => sum + item.question.weight, 0);
  if (total === 0) return null;
  const readiness = readinessRange(counting, total);
  const range =
    measure === 'readiness' ? readiness : { low: 100 - readiness.high, high: 100 - readiness.low };
  const shares = counting.map((item) => shareOf(item, total, measure)).sort(byPoints);
  return {
    range,
    why: {
      shares,
      movers: topDrivers(counting.filter(canImprove).map((item) => driverOf(item, total))),
    },
  };
}

/** Readiness of the questions of one module; `null` when none counts. */
export function moduleReadiness(items: readonly ScoredItem[]): ExplainedFigure | null {
  return explained(items, 'readiness');
}

function ofHeadline(items: readonly ScoredItem[], headline: HeadlineId): readonly ScoredItem[] {
  return items.filter((item) => item.question.headline === headline);
}

/**
 * The two headlines. Legal exposure is the gap left by questions about duties that bind (0 best);
 * position readiness is how far voluntary choices are prepared and recorded (100 best). Without any
 * question of a kind there is no exposure to report and nothing left to prepare.
 */
export function headlineFiguresOf(items: readonly ScoredItem[]): {
  readonly legalExposure: ExplainedFigure;
  readonly positionReadiness: ExplainedFigure;
} {
  return {
    legalExposure: explained(ofHeadline(items, 'legal-exposure'), 'gap') ?? {
      range: { low: 0, high: 0 },
      why: { shares: [], movers: [] },
    },
    positionReadiness: explained(ofHeadline(items, 'position-readiness'), 'readiness') ?? {
      range: { low: 100, high: 100 },
      why: { shares: [], movers: [] },
    },
  };
}
