/**
 * The smallest changes that put another option ahead. Exact without trying all subsets: each factor adds to the
 * lead of a rival on its own, so the largest gains taken first reach the lead with the fewest factors.
 */
import { extentOf } from './readings';
import { compareCodes, recommend, optionRank, type Field } from './recommend';
import { compareRanks, pointsOf, rankFrom, tallyOf, type TallyRank } from './tally';
import type { FactorChange, FactorReading, FlipSet, Flips, SettledHolds, WeightFlip } from './types';

const SETTLED: readonly SettledHolds[] = ['yes', 'partly', 'no'];
const WEIGHTS = [0, 1, 2, 3, 4, 5] as const;
const LEVEL: TallyRank = { middle: 0, worst: 0 };

interface Step {
  readonly factor: FactorReading;
  readonly to: SettledHolds;
  /** What it adds to the rival's lead. */
  readonly gain: TallyRank;
}

/** The recommended option and one that could overtake it. */
interface Pair {
  readonly leader: string;
  readonly rival: string;
}

function plus(a: TallyRank, b: TallyRank): TallyRank {
  return { middle: a.middle + b.middle, worst: a.worst + b.worst };
}

function minus(a: TallyRank, b: TallyRank): TallyRank {
  return { middle: a.middle - b.middle, worst: a.worst - b.worst };
}

/** By how much the rival leads; below zero while it is behind. */
function leadOf(factors: readonly FactorReading[], { leader, rival }: Pair): TallyRank {
  const rankOf = (code: string) => rankFrom(tallyOf(factors, (factor) => pointsOf(factor, code)));
  return minus(rankOf(rival), rankOf(leader));
}

/** The factor as it would stand. */
function withHolds(factor: FactorReading, holds: SettledHolds): FactorReading {
  return { ...factor, holds, extent: extentOf(holds) };
}

/** What the other readings of a factor add to the rival's lead, the largest gain first; losses left out. */
function stepsOf(factor: FactorReading, pair: Pair): readonly Step[] {
  const before = leadOf([factor], pair);
  return SETTLED.filter((to) => to !== factor.holds)
    .map((to) => ({ factor, to, gain: minus(leadOf([withHolds(factor, to)], pair), before) }))
    .filter(({ gain }) => compareRanks(gain, LEVEL) > 0)
    .toSorted((a, b) => compareRanks(b.gain, a.gain));
}

/** The largest gain first; of equal gains what is not known yet, then the order of ids. */
function byGain(a: Step, b: Step): number {
  const known = (step: Step) => (step.factor.holds === 'unknown' ? 0 : 1);
  return compareRanks(b.gain, a.gain) || known(a) - known(b) || compareCodes(a.factor.id, b.factor.id);
}

/** The fewest steps that put the rival strictly ahead; `null` if all of them do not. */
function fewestSteps(start: TallyRank, steps: readonly Step[]): readonly Step[] | null {
  const taken: Step[] = [];
  let lead = start;
  for (const step of steps) {
    if (compareRanks(lead, LEVEL) > 0) break;
    taken.push(step);
    lead = plus(lead, step.gain);
  }
  return compareRanks(lead, LEVEL) > 0 ? taken : null;
}

/** The same factors, none moved further than needed: "partly" where that is enough. */
function softened(start: TallyRank, steps: readonly Step[], pair: Pair): readonly Step[] {
  let lead = steps.reduce((sum, { gain }) => plus(sum, gain), start);
  return steps.map((step) => {
    const smaller = stepsOf(step.factor, pair).findLast(
      ({ gain }) => compareRanks(plus(lead, minus(gain, step.gain)), LEVEL) > 0,
    );
    if (smaller === undefined) return step;
    lead = plus(lead, minus(smaller.gain, step.gain));
    return smaller;
  });
}

function afterSteps(field: Field, steps: readonly Step[]): string | null {
  const changed = new Map(steps.map(({ factor, to }) => [factor.id, withHolds(factor, to)]));
  const factors = field.factors.map((factor) => changed.get(factor.id) ?? factor);
  return recommend({ ...field, factors }).recommendation?.code ?? null;
}

function changeOf({ factor, to }: Step): FactorChange {
  return { factorId: factor.id, from: factor.holds, to };
}

function flipTo(field: Field, pool: readonly FactorReading[], pair: Pair): FlipSet | null {
  const start = leadOf(field.factors, pair);
  const steps = pool.flatMap((factor) => stepsOf(factor, pair).slice(0, 1)).toSorted(byGain);
  const fewest = fewestSteps(start, steps);
  if (fewest === null) return null;
  const taken = softened(start, fewest, pair).toSorted((a, b) => compareCodes(a.factor.id, b.factor.id));
  return { changes: taken.map(changeOf), to: afterSteps(field, taken) };
}

/** Fewest changes first; then those that leave a clear leader; then those that overturn least of what is known. */
function bySize(a: FlipSet, b: FlipSet): number {
  const unclear = ({ to }: FlipSet) => (to === null ? 1 : 0);
  const overturned = ({ changes }: FlipSet) => changes.filter(({ from }) => from !== 'unknown').length;
  return (
    a.changes.length - b.changes.length ||
    unclear(a) - unclear(b) ||
    overturned(a) - overturned(b) ||
    compareCodes(a.to ?? '', b.to ?? '') ||
    compareCodes(JSON.stringify(a.changes), JSON.stringify(b.changes))
  );
}

function smallestSet(field: Field, leader: string, pool: readonly FactorReading[]): FlipSet | null {
  const sets = field.open
    .filter((code) => code !== leader)
    .flatMap((rival) => flipTo(field, pool, { leader, rival }) ?? []);
  return sets.toSorted(bySize)[0] ?? null;
}

/** Whether any open option stands strictly ahead of the leader. */
function isOvertaken({ factors, open }: Field, leader: string): boolean {
  const own = optionRank(factors, leader);
  return open.some((code) => compareRanks(optionRank(factors, code), own) > 0);
}

function smallestWeight(field: Field, leader: string): WeightFlip | null {
  const found = field.factors.flatMap((factor) =>
    WEIGHTS.filter((weight) => weight !== factor.weight).flatMap((weight): readonly WeightFlip[] => {
      const factors = field.factors.map((other) => (other.id === factor.id ? { ...other, weight } : other));
      if (!isOvertaken({ ...field, factors }, leader)) return [];
      const recommends = recommend({ ...field, factors }).recommendation?.code ?? null;
      return [{ factorId: factor.id, from: factor.weight, to: weight, recommends }];
    }),
  );
  const size = ({ from, to }: WeightFlip) => Math.abs(to - from);
  return (
    found.toSorted((a, b) => size(a) - size(b) || compareCodes(a.factorId, b.factorId) || a.to - b.to)[0] ??
    null
  );
}

/** Whether another reading of this factor alone puts another open option ahead. */
export function flipsAlone(field: Field, leader: string, factor: FactorReading): boolean {
  return smallestSet(field, leader, [factor]) !== null;
}

/** What would put another open option ahead of the recommended one. */
export function flipsOf(field: Field, leader: string): Flips {
  return {
    factors: smallestSet(field, leader, field.factors),
    openFactors: smallestSet(
      field,
      leader,
      field.factors.filter(({ holds }) => holds === 'unknown'),
    ),
    weight: smallestWeight(field, leader),
  };
}
