import type { AssessmentSummary } from '@renderer/data/queries';

/** Those whose title or organization holds every word typed, in any order, whatever the case and accents. */
export function filterAssessments(
  list: readonly AssessmentSummary[],
  typed: string,
): readonly AssessmentSummary[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return list;
  return list.filter((summary) => {
    const text = fold(`${summary.title} ${summary.organisation}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
