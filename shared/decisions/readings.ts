/** What a stored record says about the gates and factors of a decision. Whatever the record leaves out is unknown. */
import type { DecisionRecord, FactorRecord } from '../assessment/schema';
import { point, type Range } from '../base/range';
import type { Authority, Decision } from '../pack/schema';
import type { FactorReading, GateReading, Holds, GateStatus } from './types';

type Factor = Decision['factors'][number];

const EXTENT: Readonly<Record<Holds, Range>> = {
  yes: point(1),
  partly: point(0.5),
  no: point(0),
  unknown: { low: 0, high: 1 },
};

/** How far a factor holds, 0 to 1. */
export function extentOf(holds: Holds): Range {
  return EXTENT[holds];
}

/** The gates with how each stands. */
export function gateReadings(decision: Decision, record: DecisionRecord | undefined): readonly GateReading[] {
  return decision.gates.map(({ id, text, guards, lack = `precondition ${id}` }) => {
    const recorded = record?.gates[id];
    return { id, text, lack, guards, state: recorded?.state ?? 'unknown', note: recorded?.note ?? '' };
  });
}

/** Counsel's weight counts with a reason only; the pack's stands otherwise. */
function weightOf(factor: Factor, recorded: FactorRecord | undefined) {
  const own = recorded?.weight ?? factor.weight;
  const isOwn = own !== factor.weight;
  const isReasoned = (recorded?.reason ?? '').trim() !== '';
  if (isOwn && !isReasoned) return { weight: factor.weight, weightWithoutReason: own };
  return { weight: own, weightWithoutReason: null };
}

/** The factors with how far each holds and the weight that counts. */
export function factorReadings(
  decision: Decision,
  record: DecisionRecord | undefined,
  authorities: readonly Authority[],
): readonly FactorReading[] {
  const confirmed = new Set(
    authorities.filter(({ confidence }) => ['primary', 'secondary'].includes(confidence)).map(({ id }) => id),
  );
  return decision.factors.map((factor) => {
    const recorded = record?.factors[factor.id];
    const holds = recorded?.holds ?? 'unknown';
    return {
      id: factor.id,
      title: factor.title,
      holds,
      extent: extentOf(holds),
      ...weightOf(factor, recorded),
      packWeight: factor.weight,
      reason: recorded?.reason ?? '',
      pulls: factor.pulls,
      isConfirmed: factor.authorities.some(({ authority }) => confirmed.has(authority)),
    };
  });
}

/** Whether an option is open, and which of its gates say otherwise. */
export function gateStatusOf(code: string, gates: readonly GateReading[]) {
  const own = gates.filter((gate) => gate.guards.includes(code));
  const idsIn = (state: GateReading['state']) =>
    own.filter((gate) => gate.state === state).map((gate) => gate.id);
  const [notMet, notKnown] = [idsIn('not-met'), idsIn('unknown')];
  const gateStatus: GateStatus = notMet.length > 0 ? 'closed' : notKnown.length > 0 ? 'conditional' : 'open';
  return { gateStatus, notMet, notKnown };
}

/** Ids the record has and the decision has not, sorted. */
export function unknownIds(decision: Decision, record: DecisionRecord | undefined) {
  const strangers = (stored: object, known: readonly { readonly id: string }[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return Object.keys(stored)
      .filter((id) => !ids.has(id))
      .toSorted();
  };
  return {
    gates: strangers(record?.gates ?? {}, decision.gates),
    factors: strangers(record?.factors ?? {}, decision.factors),
  };
}
