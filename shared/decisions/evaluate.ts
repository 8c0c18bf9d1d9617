/**
 * Evaluates a decision: gates first, then weighted factors, each as a range while it is not known. A pure function
 * of the pack's decision and the stored record; order plays no part. Method: `docs/method.md`.
 */
import type { DecisionRecord, Assessment } from '../assessment/schema';
import { evaluateApplicability } from '../pack/applicability';
import type { Authority, Decision, Pack } from '../pack/schema';
import { recommendationConfidenceOf } from './confidence';
import { flipsOf } from './flips';
import { factorReadings, gateReadings, unknownIds, gateStatusOf } from './readings';
import { ranked, recommend, optionRank, type Field, type RecommendationOutcome } from './recommend';
import { sensitivityOf, type LeadAndRunnerUp } from './sensitivity';
import { compareRanks, fullScale, pointsOf, scaled, tallyOf } from './tally';
import type { ChoiceReading, DecisionEvaluation, Flips, GateReading, OptionReading } from './types';

const NO_FLIPS: Flips = { factors: null, openFactors: null, weight: null };

function optionReadings(
  decision: Decision,
  gates: readonly GateReading[],
  { factors, scale }: Pick<Field, 'factors' | 'scale'>,
): readonly OptionReading[] {
  return decision.options.map(({ code, title }) => {
    const { low, high } = tallyOf(factors, (factor) => pointsOf(factor, code));
    return {
      code,
      title,
      ...gateStatusOf(code, gates),
      score: { low: scaled(low, scale), high: scaled(high, scale) },
      middle: scaled((low + high) / 2, scale),
    };
  });
}

function pairOf({ recommendation, runnerUp }: RecommendationOutcome): LeadAndRunnerUp | null {
  return recommendation === null || runnerUp === null ? null : { leader: recommendation.code, runnerUp };
}

/** Options that would be recommended before this one if only they were open. */
function heldBack(field: Field, ranking: readonly string[], leader: string | undefined): readonly string[] {
  if (leader === undefined) return [];
  const own = optionRank(field.factors, leader);
  return ranking.filter(
    (code) => !field.open.includes(code) && compareRanks(optionRank(field.factors, code), own) > 0,
  );
}

function choiceOf(
  record: DecisionRecord | undefined,
  options: readonly OptionReading[],
  { recommendation }: RecommendationOutcome,
): ChoiceReading | null {
  if (record === undefined || record.choice === null) return null;
  const { optionCode, rationale, deciders, decidedOn, reviewOn } = record.choice;
  return {
    optionCode,
    rationale,
    deciders,
    decidedOn,
    reviewOn,
    gateStatus: options.find(({ code }) => code === optionCode)?.gateStatus ?? null,
    differs: recommendation === null ? null : recommendation.code !== optionCode,
  };
}

/** What comes after the recommendation: what would change it and how far it can be trusted. */
function consequences(decision: Decision, field: Field, outcome: RecommendationOutcome) {
  const { recommendation } = outcome;
  const pair = pairOf(outcome);
  if (recommendation === null) return { flips: NO_FLIPS, sensitivity: [], confidence: null };
  return {
    flips: flipsOf(field, recommendation.code),
    sensitivity: pair === null ? [] : sensitivityOf(field, pair),
    confidence: recommendationConfidenceOf({ decision, factors: field.factors, recommendation, pair }),
  };
}

/**
 * Evaluates one decision.
 *
 * @param decision - options, gates and factors, from the pack
 * @param record - what is known and decided; without one everything is unknown
 * @param authorities - the pack's, to tell confirmed sources from reported ones
 * @returns ranges, never a false point. A closed option is never recommended; neither is one that is open only
 *   under conditions. Never throws for a decision from a pack that was loaded.
 */
export function evaluateDecision(
  decision: Decision,
  record: DecisionRecord | undefined,
  authorities: readonly Authority[],
): DecisionEvaluation {
  const gates = gateReadings(decision, record);
  const factors = factorReadings(decision, record, authorities);
  const codes = decision.options.map(({ code }) => code);
  const scale = fullScale(factors, codes);
  const options = optionReadings(decision, gates, { factors, scale });
  const open = options.filter(({ gateStatus }) => gateStatus === 'open').map(({ code }) => code);
  const field: Field = { factors, open, scale };
  const outcome = recommend(field);
  const ranking = ranked(factors, codes);
  return {
    id: decision.id,
    title: decision.title,
    gates,
    factors,
    options,
    ranking,
    ...outcome,
    heldBack: heldBack(field, ranking, outcome.recommendation?.code),
    ...consequences(decision, field, outcome),
    choice: choiceOf(record, options, outcome),
    notInPack: unknownIds(decision, record),
  };
}

/** The record of a decision; of two, which a merge could leave, the later one. */
export function recordOf(records: readonly DecisionRecord[], decisionId: string): DecisionRecord | undefined {
  return records
    .filter((record) => record.decisionId === decisionId)
    .toSorted((a, b) => (laterFirst(a) < laterFirst(b) ? 1 : -1))[0];
}

/** Ties of time are broken by content, not by place. */
function laterFirst(record: DecisionRecord): string {
  return `${record.updatedAt} ${JSON.stringify(record)}`;
}

/** Every decision that applies, or may apply, to the profile, in the pack's order. */
export function evaluateDecisions(
  pack: Pack,
  { profile, decisions }: Pick<Assessment, 'profile' | 'decisions'>,
): readonly DecisionEvaluation[] {
  return pack.decisions
    .filter(({ applicability }) => evaluateApplicability(applicability, profile, pack.facets).state !== 'no')
    .map((decision) => evaluateDecision(decision, recordOf(decisions, decision.id), pack.authorities));
}
