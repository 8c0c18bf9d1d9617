/** A decision in words: what is recommended and why, what would change it, what was decided. Same on screen and paper. */
import type {
  ConfidenceReason,
  DecisionEvaluation,
  FactorChange,
  FlipSet,
  Holds,
  OptionReading,
  Recommendation,
} from '../decisions/types';
import type { Range } from '../base/range';
import { capitalized, countOf, joinWords, lowerFirst } from '../base/words';
import { formatSignedRange, formatRange } from './format';

const HOLDS: Readonly<Record<Holds, string>> = {
  yes: 'holds',
  partly: 'holds in part',
  no: 'does not hold',
  unknown: 'not known yet',
};

const WOULD: Readonly<Record<FactorChange['to'], string>> = {
  yes: 'held',
  partly: 'held in part',
  no: 'did not hold',
};

/** "holds", "holds in part", "does not hold", "not known yet". */
export function holdsInWords(holds: Holds): string {
  return HOLDS[holds];
}

/** "B (Watch and prepare)". An option this pack version does not have is named by its code. */
export function optionName({ options }: DecisionEvaluation, code: string): string {
  const option = options.find((candidate) => candidate.code === code);
  return option === undefined ? code : `${code} (${option.title})`;
}

/** “Watch and prepare”: what readers are told who have no list of codes beside them. */
export function optionTitle({ options }: DecisionEvaluation, code: string): string {
  const option = options.find((candidate) => candidate.code === code);
  return option === undefined ? code : `“${option.title}”`;
}

function namesOf(evaluation: DecisionEvaluation, codes: readonly string[]): string {
  return joinWords(
    codes.map((code) => optionName(evaluation, code)),
    'and',
  );
}

/** More ids than this would be a list, not a sentence. */
const GATES_NAMED = 4;

/** "P1 is", "P1 and P2 are", "9 preconditions are". */
function gatesAre(ids: readonly string[]): string {
  if (ids.length > GATES_NAMED) return `${String(ids.length)} preconditions are`;
  return `${joinWords(ids, 'and')} ${ids.length === 1 ? 'is' : 'are'}`;
}

/** "Open", "Open once P1 and P2 are met", "Closed: P3 is not met". */
export function gateStatusInWords({ gateStatus, notMet, notKnown }: OptionReading): string {
  switch (gateStatus) {
    case 'open':
      return 'Open';
    case 'conditional':
      return `Open once ${gatesAre(notKnown)} met`;
    case 'closed':
      return `Closed: ${gatesAre(notMet)} not met`;
  }
}

function factorTitle({ factors }: DecisionEvaluation, id: string): string {
  return `“${factors.find((factor) => factor.id === id)?.title ?? id}” (${id})`;
}

/** What is recommended, in one sentence; without a recommendation, why there is none. */
export function verdictInWords(evaluation: DecisionEvaluation): string {
  const { recommendation, noRecommendation, tied } = evaluation;
  if (recommendation !== null) {
    const words = recommendation.robustness === 'robust' ? 'Recommended' : 'Recommended for now';
    return `${words}: ${optionName(evaluation, recommendation.code)}.`;
  }
  switch (noRecommendation) {
    case 'tie':
      return `No recommendation: ${namesOf(evaluation, tied)} stand level.`;
    case 'no-open-option':
      return 'No recommendation: no option is open.';
    case 'nothing-known':
    case null:
      return 'No recommendation yet: nothing is known about the factors.';
  }
}

/** What unknown factors can still do to a lead; the same as `openFlip` says at more length. */
function openLead({ flips }: Pick<DecisionEvaluation, 'flips'>, margin: Range): string {
  if (margin.low < 0) return 'what is not known yet can still reverse it';
  return flips.openFactors === null
    ? 'what is not known yet can bring another option level, and cannot put one ahead by itself'
    : 'what is not known yet can still put another option ahead';
}

function leadInWords(evaluation: DecisionEvaluation, { robustness, margin }: Recommendation): string {
  const { runnerUp } = evaluation;
  if (runnerUp === null || margin === null) return 'No other option is open.';
  const rival = optionName(evaluation, runnerUp);
  if (robustness === 'robust')
    return `It is ${formatRange(margin)} points ahead of ${rival}, and stays ahead of every open option however the unknown factors turn out.`;
  return `Its lead over the runner-up, ${rival}, is ${formatSignedRange(margin)} points: ${openLead(evaluation, margin)}.`;
}

/** The two factors that do most to put the recommendation ahead of the runner-up. */
function mainReasons(evaluation: DecisionEvaluation): string {
  const reasons = evaluation.sensitivity
    .filter(({ speaksFor }) => speaksFor === 'recommendation')
    .filter(({ factorId }) =>
      evaluation.factors.some(({ id, holds }) => id === factorId && holds !== 'unknown'),
    )
    .slice(0, 2)
    .map(({ factorId }) => factorTitle(evaluation, factorId));
  return reasons.length === 0 ? '' : ` What puts it ahead most: ${joinWords(reasons, 'and')}.`;
}

/** Why it is recommended; empty without a recommendation. */
export function whyInWords(evaluation: DecisionEvaluation): string {
  const { recommendation, options } = evaluation;
  const option = options.find(({ code }) => code === recommendation?.code);
  if (recommendation === null || option === undefined) return '';
  const stands = `It stands at ${formatSignedRange(option.score)}, the best of the options that are open.`;
  const against = option.middle < 0 ? ' Even so, more speaks against it than for it.' : '';
  return `${stands} ${leadInWords(evaluation, recommendation)}${mainReasons(evaluation)}${against}`;
}

/** The lead alone, where room is short. */
export function leadInShort(evaluation: DecisionEvaluation): string {
  const { recommendation, runnerUp } = evaluation;
  if (recommendation === null) return '';
  const { margin, robustness } = recommendation;
  if (margin === null || runnerUp === null) return 'No other option is open.';
  const rival = optionTitle(evaluation, runnerUp);
  return robustness === 'robust'
    ? `${formatRange(margin)} points ahead of ${rival}, however the unknown factors turn out.`
    : `${formatSignedRange(margin)} points ahead of ${rival}: ${openLead(evaluation, margin)}.`;
}

/** Whether an option stands above the recommendation however what is open turns out: the ranges do not meet. */
export function isWhollyAbove({ options, recommendation }: DecisionEvaluation, code: string): boolean {
  const option = options.find((candidate) => candidate.code === code);
  const leader = options.find((candidate) => candidate.code === recommendation?.code);
  return option !== undefined && leader !== undefined && option.score.low > leader.score.high;
}

/** Options placed above the recommendation that are not open, one sentence each. */
export function heldBackInWords(evaluation: DecisionEvaluation): readonly string[] {
  const leader = optionName(evaluation, evaluation.recommendation?.code ?? '');
  return evaluation.heldBack.flatMap((code) => {
    const option = evaluation.options.find((candidate) => candidate.code === code);
    if (option === undefined) return [];
    const status = lowerFirst(gateStatusInWords(option));
    const name = optionName(evaluation, code);
    return isWhollyAbove(evaluation, code)
      ? [`${name} is placed above ${leader}, but is not open (${status}).`]
      : [`${name}, whose range reaches above that of ${leader}, is not open (${status}).`];
  });
}

function conditionInWords(evaluation: DecisionEvaluation, changes: readonly FactorChange[]): string {
  return joinWords(
    changes.map(({ factorId, to }) => `${factorTitle(evaluation, factorId)} ${WOULD[to]}`),
    'and',
  );
}

function resultInWords(evaluation: DecisionEvaluation, code: string | null): string {
  return code === null
    ? 'others would pass it and stand level'
    : `${optionName(evaluation, code)} would be recommended`;
}

function flipInWords(evaluation: DecisionEvaluation, { changes, to }: FlipSet): string {
  return `If ${conditionInWords(evaluation, changes)}, ${resultInWords(evaluation, to)}.`;
}

function isSame(a: FlipSet, b: FlipSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What may still come out, where that is another set than the smallest of all. */
function openFlip(evaluation: DecisionEvaluation): string {
  const { factors, openFactors } = evaluation.flips;
  if (openFactors === null) {
    return evaluation.recommendation?.robustness === 'robust'
      ? 'What is not known yet cannot put another option ahead by itself.'
      : 'What is not known yet can bring another option level, and cannot put one ahead by itself.';
  }
  if (factors !== null && isSame(factors, openFactors))
    return 'That is not known yet, so it may still turn out this way.';
  return `Of what is not known yet: ${lowerFirst(flipInWords(evaluation, openFactors))}`;
}

function weightFlip(evaluation: DecisionEvaluation): string {
  const { weight } = evaluation.flips;
  if (weight === null) return 'No change of a single weight would change the recommendation.';
  const { factorId, from, to, recommends } = weight;
  return `Weighing ${factorTitle(evaluation, factorId)} ${String(to)} instead of ${String(from)} would be enough: ${resultInWords(evaluation, recommends)}.`;
}

/** What would change the recommendation: the fewest factors, what is still unknown, one weight. */
export function flipsInWords(evaluation: DecisionEvaluation): readonly string[] {
  if (evaluation.recommendation === null) return [];
  const { factors } = evaluation.flips;
  if (evaluation.runnerUp === null) return ['Only another option becoming open could change it.'];
  if (factors === null) return ['No change of factors would put another open option ahead.'];
  const size = countOf(factors.changes.length, 'change');
  const hasUnknown = evaluation.factors.some(({ holds, weight }) => holds === 'unknown' && weight > 0);
  return [
    `${size} of the factors would be enough. ${flipInWords(evaluation, factors)}`,
    ...(hasUnknown ? [openFlip(evaluation)] : []),
    weightFlip(evaluation),
  ];
}

/** "Low", "Moderate" or "High"; empty without a recommendation. */
export function confidenceName({ confidence }: DecisionEvaluation): string {
  if (confidence === null) return '';
  return capitalized(confidence.level);
}

/** Weights counsel changed without saying why, so that the pack's count; empty if there are none. */
export function unreasonedWeights({ factors }: DecisionEvaluation): string {
  const ids = factors.filter(({ weightWithoutReason }) => weightWithoutReason !== null).map(({ id }) => id);
  if (ids.length === 0) return '';
  return `A weight of counsel’s own for ${joinWords(ids, 'and')} has no reason beside it and is set aside: the weight of the edition counts.`;
}

/** Recorded gates and factors this pack version does not have; empty if there are none. */
export function unknownIdsInWords({ notInPack }: DecisionEvaluation): string {
  const ids = [...notInPack.gates, ...notInPack.factors];
  if (ids.length === 0) return '';
  return `Recorded for another edition, kept and not counted: ${joinWords(ids, 'and')}.`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} percent`;
}

/** What lowers the confidence in a recommendation, in one sentence; a cap of the pack in the pack's words. */
export function confidenceReasonInWords(reason: ConfidenceReason): string {
  switch (reason.kind) {
    case 'pack-cap':
      return reason.text;
    case 'unknown-factors':
      return `Factors with ${percent(reason.share)} of the weight are not known yet.`;
    case 'unconfirmed-sources':
      return `Of what puts it ahead, ${percent(reason.share)} rests on sources that are only reported or still to be verified.`;
    case 'not-robust':
      return 'Factors not known yet can still put another option level or ahead.';
  }
}
