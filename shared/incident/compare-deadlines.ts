/** What a changed fact does to the deadlines, before it is accepted. Pure. */
import type { ClockInstant, Deadline } from '../clocks/types';

/** A deadline before and after; lines are told apart by what is done, by stage and, of one stage, in order of time. */
export type DeadlineMove =
  | { readonly kind: 'starts' | 'ends'; readonly deadline: Deadline }
  | {
      readonly kind: 'moves';
      readonly deadline: Deadline;
      readonly from: ClockInstant;
      readonly to: ClockInstant;
    }
  /** Its time stays, and what is said of it does not: the later reading, or whether it binds. */
  | { readonly kind: 'changes'; readonly before: Deadline; readonly deadline: Deadline };

type Keyed = ReadonlyMap<string, Deadline>;

function keyed(deadlines: readonly Deadline[]): Keyed {
  const seen = new Map<string, number>();
  return new Map(
    deadlines.map((deadline) => {
      const name = `${deadline.obligation} ${deadline.stage}`;
      const place = seen.get(name) ?? 0;
      seen.set(name, place + 1);
      return [`${name} ${String(place)}`, deadline];
    }),
  );
}

function moveOf(before: Deadline, after: Deadline): DeadlineMove | null {
  if (before.planTo !== null && after.planTo !== null)
    return before.planTo.utc === after.planTo.utc
      ? sameTime(before, after)
      : { kind: 'moves', deadline: after, from: before.planTo, to: after.planTo };
  if (before.planTo !== null) return { kind: 'ends', deadline: before };
  return after.planTo === null ? sameTime(before, after) : { kind: 'starts', deadline: after };
}

function sameTime(before: Deadline, after: Deadline): DeadlineMove | null {
  const isSame = before.status === after.status && before.outer?.utc === after.outer?.utc;
  return isSame ? null : { kind: 'changes', before, deadline: after };
}

/** Every deadline that differs: those that start, end, move, or are said otherwise; in the order of the lists. */
export function compareDeadlines(
  before: readonly Deadline[],
  after: readonly Deadline[],
): readonly DeadlineMove[] {
  const [old, current] = [keyed(before), keyed(after)];
  const changed = [...current].flatMap(([name, deadline]) => {
    const was = old.get(name);
    if (was === undefined) return deadline.planTo === null ? [] : [{ kind: 'starts', deadline } as const];
    const move = moveOf(was, deadline);
    return move === null ? [] : [move];
  });
  const ended = [...old].flatMap(([name, deadline]) =>
    current.has(name) || deadline.planTo === null ? [] : [{ kind: 'ends', deadline } as const],
  );
  return [...changed, ...ended];
}
