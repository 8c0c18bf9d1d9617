/** The log of an incident: how it grows, and which of its entries still count. Changes nothing and reads no clock. */
import type { IncidentAct, IncidentEntry } from '../assessment/schema';
import { linkAfter } from '../history/hash-chain';

/** What is written down at once, by whom, when and where; its place in the log is not its own business. */
export type IncidentWriting = Pick<IncidentEntry, 'incident' | 'at' | 'zone' | 'by' | 'acts'>;

/** The number of the entry that opens a record. */
const FIRST = 1;

/** The entries of one incident, oldest first; two that claim one place by their hash. */
export function logOf(entries: readonly IncidentEntry[], incident: string): readonly IncidentEntry[] {
  const own = entries.filter((entry) => entry.incident === incident);
  return [...own].sort((left, right) => left.number - right.number || (left.hash < right.hash ? -1 : 1));
}

/** The ids of all incidents, in the order in which they were begun. */
export function incidentIds(entries: readonly IncidentEntry[]): readonly string[] {
  const first = entries.filter(({ number }) => number === 1);
  const begun = [...first].sort((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at)));
  return [...new Set([...begun, ...entries].map(({ incident }) => incident))];
}

/** The entry that follows the last of a log; the first one for an empty log. */
export function nextIncidentEntry(
  log: readonly IncidentEntry[],
  { incident, at, zone, by, acts }: IncidentWriting,
): IncidentEntry {
  return linkAfter(log.at(-1) ?? null, { incident, at, zone, by, acts });
}

/**
 * What the numbers of entries that were taken back are. An entry that takes back may itself be taken back. The first never
 * is: it opens the record and says whether it is an exercise, for good.
 */
export function takenBack(log: readonly IncidentEntry[]): ReadonlySet<number> {
  const gone = new Set<number>();
  // From the last to the first: whether an entry counts is decided by later ones alone.
  for (const { number, acts } of [...log].reverse()) {
    if (gone.has(number)) continue;
    for (const act of acts)
      if (act.kind === 'taken-back' && act.number < number && act.number > FIRST) gone.add(act.number);
  }
  return gone;
}

/** An act with the entry it stands in. */
export interface EffectiveAct {
  readonly act: IncidentAct;
  readonly entry: IncidentEntry;
}

/** Every act that still counts, in the order of the log. */
export function effectiveActs(log: readonly IncidentEntry[]): readonly EffectiveAct[] {
  const gone = takenBack(log);
  return log
    .filter(({ number }) => !gone.has(number))
    .flatMap((entry) => entry.acts.map((act) => ({ act, entry })));
}
