/** Weighted readiness over questions: modules and the two headlines. Binding and voluntary never mix. */
import { effectivenessOf } from '../assessment/answer-semantics';
import type { QuestionItem } from '../assessment/questionnaire';
import type { Range } from '../lib/range';
import type { Headline } from '../pack/schema';

/** Questions that count: they apply and counsel did not set them aside. */
export function countingItems(items: readonly QuestionItem[]): readonly QuestionItem[] {
  return items.filter((item) => item.state !== 'not-applicable');
}

/**
 * 100 × Σ(weight × effectiveness) ÷ Σ weight, at both ends of what is unknown.
 *
 * @returns 0 (worst) to 100 (best); `null` when nothing counts.
 */
export function readinessOf(items: readonly QuestionItem[]): Range | null {
  const counting = countingItems(items);
  const total = counting.reduce((sum, item) => sum + item.question.weight, 0);
  if (total === 0) return null;
  let low = 0;
  let high = 0;
  for (const item of counting) {
    const effectiveness = effectivenessOf(item.question, item.answer);
    low += item.question.weight * effectiveness.low;
    high += item.question.weight * effectiveness.high;
  }
  return { low: (100 * low) / total, high: (100 * high) / total };
}

function ofHeadline(items: readonly QuestionItem[], headline: Headline): Range | null {
  return readinessOf(items.filter((item) => item.question.headline === headline));
}

/**
 * The two headlines. Legal exposure is the gap left by questions about duties that bind (0 best);
 * position readiness is how far voluntary choices are prepared and recorded (100 best). Without any
 * question of a kind there is no exposure to report and nothing left to prepare.
 */
export function headlinesOf(items: readonly QuestionItem[]): {
  readonly legalExposure: Range;
  readonly positionReadiness: Range;
} {
  const legal = ofHeadline(items, 'legal-exposure') ?? { low: 100, high: 100 };
  const position = ofHeadline(items, 'position-readiness') ?? { low: 100, high: 100 };
  return {
    legalExposure: { low: 100 - legal.high, high: 100 - legal.low },
    positionReadiness: position,
  };
}
