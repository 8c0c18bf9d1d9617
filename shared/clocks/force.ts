/** Where the law stands on the day of an event: a regime that is not in force gives no deadline, and says so. */
import type { Regime, RegimeForce } from '../pack/schema-regime';
import { isNamed } from './bound';
import type { Day } from './moments';
import type { ClockStatus, DeadlineReason } from './types';

const STATUS_OF_LAW = {
  'not-yet': 'not-in-force',
  proposed: 'not-in-force',
  unclear: 'not-computable',
  'earlier-text': 'not-computable',
  'no-number': 'no-number',
} as const;

/** The law on a day, for whom the names say. `off` is `null` where it is in force. */
export interface ForceRead {
  readonly off: { readonly status: ClockStatus; readonly reasons: readonly DeadlineReason[] } | null;
  /** What is to be said of it where it is in force. */
  readonly notes: readonly DeadlineReason[];
}

/** The span that covers a day; one that holds only for some is passed over where none of their names is given. */
function spanOn(
  force: readonly RegimeForce[],
  day: Day,
  profile: readonly string[],
): { readonly span: RegimeForce; readonly lacks: readonly string[] | null } {
  const text = day.toString();
  const covering = force.filter(
    ({ from, until }) => (from === undefined || from <= text) && (until === undefined || text <= until),
  );
  const own = covering.find(
    ({ onlyFor }) => onlyFor === undefined || profile.some((name) => isNamed(name, onlyFor)),
  );
  if (own !== undefined) return { span: own, lacks: null };
  const [other] = covering;
  return other === undefined
    ? { span: { lawStatus: 'not-yet' }, lacks: null }
    : { span: other, lacks: other.onlyFor ?? [] };
}

/** Reads the spans of a regime, or of one of its stages that came later, on a day. */
export function forceOn(
  { force, from }: Pick<Regime, 'force'> & { readonly from?: string | undefined },
  day: Day,
  profile: readonly string[],
): ForceRead {
  const isBefore = from !== undefined && day.toString() < from;
  const { span, lacks } = isBefore
    ? { span: { lawStatus: 'not-yet' } as const, lacks: null }
    : spanOn(force, day, profile);
  const { lawStatus } = span;
  const notes: readonly DeadlineReason[] =
    'note' in span && span.note !== undefined ? [{ kind: 'note', text: span.note }] : [];
  if (lacks !== null)
    return {
      off: { status: 'would-start', reasons: [{ kind: 'needs', facts: lacks }, ...notes] },
      notes: [],
    };
  if (lawStatus === 'in-force') return { off: null, notes };
  const off = {
    status: STATUS_OF_LAW[lawStatus],
    reasons: [{ kind: 'law-status', lawStatus, day: day.toString() } as const, ...notes],
  };
  return { off, notes: [] };
}
