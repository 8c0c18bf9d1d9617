import type { EarlierAnswer } from '@shared/history/answer-history';

/** What an earlier state said. */
export function earlierInWords({ source, value }: EarlierAnswer, labels: readonly string[]): string {
  if (source.kind === 'words')
    return `Words changed (${source.texts}). The log does not hold what they said.`;
  if (value === undefined) return 'An answer that the log does not hold in full.';
  // The log knows neither a reason nor who finds out: only a snapshot does.
  if (source.kind !== 'snapshot' && value?.kind === 'unknown') return 'Not known yet.';
  if (source.kind !== 'snapshot' && value?.kind === 'not-applicable')
    return 'Does not apply. The log does not hold the reason.';
  return labels.join('; ');
}

/** Stands before when and by whom. */
export function earlierOriginInWords({ source }: EarlierAnswer): string {
  switch (source.kind) {
    case 'chosen':
      return 'Chosen';
    case 'undone':
      return 'Back by an undo';
    case 'redone':
      return 'Made again';
    case 'before':
      return 'Stood until';
    case 'words':
      return 'On';
    case 'snapshot':
      return `With its notes in snapshot ${source.number}, taken`;
  }
}
