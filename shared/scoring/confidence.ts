/**
 * How far a scenario's figure can be relied on: the lower of two grades, one for the law behind it and one for the
 * evidence behind its answers. Says nothing about the size of the risk. The rule is in `docs/method.md`.
 */
import type { Authority } from '../pack/schema';
import { isConfirmed } from './compiled-pack';
import type { ScoredItem } from './placed-answers';
import { CONFIDENCE_LEVELS, type ConfidenceLevel, type ScenarioConfidence } from './types';

/** From these shares on a grade is high or moderate; below, it is low. */
interface Steps {
  readonly high: number;
  readonly moderate: number;
}

/** Share of the authorities that were read, or confirmed by a reliable account. */
const LAW_STEPS: Steps = { high: 0.9, moderate: 0.7 };
/** Share of the control weight that rests on an answer naming a document. */
const EVIDENCE_STEPS: Steps = { high: 2 / 3, moderate: 1 / 3 };

/** A control question with its weight in the scenario. */
interface Carrier {
  readonly item: ScoredItem;
  readonly weight: number;
}

function gradeOf(share: number, steps: Steps): ConfidenceLevel {
  if (share >= steps.high) return 'high';
  return share >= steps.moderate ? 'moderate' : 'low';
}

function isEvidenced({ item }: Carrier): boolean {
  return item.state === 'answered' && (item.answer?.evidence.length ?? 0) > 0;
}

function sumOf(carriers: readonly Carrier[]): number {
  return carriers.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Grades a scenario.
 *
 * @param own - the authorities the scenario itself names
 * @param carriers - its control questions that count; each authority counts once
 * @returns never higher for a worse mark or less evidence. Without any control that counts, evidence is low.
 */
export function scenarioConfidenceOf(
  own: readonly Authority[],
  carriers: readonly Carrier[],
): ScenarioConfidence {
  const authorities = new Set(own);
  for (const { item } of carriers) for (const authority of item.authorities) authorities.add(authority);
  let confirmed = 0;
  for (const authority of authorities) if (isConfirmed(authority)) confirmed += 1;
  const total = sumOf(carriers);
  const evidenced = total === 0 ? 0 : sumOf(carriers.filter(isEvidenced)) / total;
  const law = gradeOf(authorities.size === 0 ? 0 : confirmed / authorities.size, LAW_STEPS);
  const evidence = gradeOf(evidenced, EVIDENCE_STEPS);
  return {
    level:
      CONFIDENCE_LEVELS[Math.min(CONFIDENCE_LEVELS.indexOf(law), CONFIDENCE_LEVELS.indexOf(evidence))] ??
      'low',
    law,
    evidence,
    because: { confirmedAuthorities: confirmed, authorities: authorities.size, evidenceShare: evidenced },
  };
}
