/** Gathers what the status of authorities has changed in a pack, for readers. Decides nothing: `packAsOf` did. */
import { countOf, joinWords } from '../base/words';
import type { Switch } from './pack-as-of';

/** What the status of one authority has changed. */
export interface LawChange {
  readonly authority: string;
  readonly status: Switch['status'];
  /** The last day it stood otherwise, `YYYY-MM-DD`; empty where no date decides. */
  readonly since: string;
  /** Why the words differ; an authority may change several places for several reasons. */
  readonly reasons: readonly string[];
  /** Questions whose words have changed. */
  readonly questionIds: readonly string[];
  /** Statements of law whose words have changed. */
  readonly statementIds: readonly string[];
}

/** Gathers the places that have changed, authority by authority, in the order they first appear. */
export function lawChanges(switches: readonly Switch[]): readonly LawChange[] {
  const authorities = [...new Set(switches.map(({ authority }) => authority))];
  return authorities.map((authority) => {
    const own = switches.filter((change) => change.authority === authority);
    const idsOf = (kind: Switch['kind']) => own.filter((change) => change.kind === kind).map(({ id }) => id);
    return {
      authority,
      status: own[0]?.status ?? 'current',
      since: own[0]?.since ?? '',
      reasons: [...new Set(own.map(({ because }) => because))],
      questionIds: idsOf('question'),
      statementIds: idsOf('statement'),
    };
  });
}

/** "2 questions and 1 statement": where the words have changed. */
export function changedPlaces({ questionIds, statementIds }: LawChange): string {
  const counts = [
    [questionIds.length, 'question'],
    [statementIds.length, 'statement'],
  ] as const;
  return joinWords(
    counts.flatMap(([count, noun]) => (count === 0 ? [] : [countOf(count, noun)])),
    'and',
  );
}
