import type { Answer } from '@shared/assessment/schema';
import { countOf, joinWords } from '@shared/base/words';
import {
  reviewPackVersion,
  type PackVersionReview,
  type StaleAnswer,
} from '@shared/assessment/pack-version-review';
import type { Pack } from '@shared/pack/schema';
import { compareVersions } from '@shared/pack/version';

/** How the version that is here stands to the one an assessment was last used with. */
export interface PackVersionStatus {
  /** `newer-here`: to be gone on with. `older-here`: to be warned of. `look-again`: agreed to, answers left. */
  readonly kind: 'newer-here' | 'older-here' | 'look-again';
  readonly review: PackVersionReview;
}

/** Whether looking again can settle it. An answer whose question is gone is kept, and that is all. */
export function canBeSettled(stale: StaleAnswer): boolean {
  return stale.kind === 'changed' || stale.kind === 'does-not-fit';
}

/** Compares versions; `null` when there is nothing a reader should know or do. */
export function packVersionStatus(
  pack: Pack,
  input: { readonly answers: readonly Answer[]; readonly packVersion: string },
): PackVersionStatus | null {
  const review = reviewPackVersion(pack, input);
  if (review === null) return null;
  const order = compareVersions(review.toVersion, review.fromVersion);
  if (order > 0) return { kind: 'newer-here', review };
  if (order < 0) return { kind: 'older-here', review };
  return review.staleAnswers.some(canBeSettled) ? { kind: 'look-again', review } : null;
}

/** "2 questions added, 1 changed and 1 withdrawn", or that there is none of these. */
export function countsInWords({ added, changed, withdrawn }: PackVersionReview): string {
  const counts = [
    { count: added.length, verb: 'added' },
    { count: new Set(changed.map(({ question }) => question)).size, verb: 'changed' },
    { count: withdrawn.length, verb: 'withdrawn' },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return 'No question was added, changed or withdrawn';
  const words = counts.map(({ count, verb }, place) =>
    place === 0 ? `${countOf(count, 'question')} ${verb}` : `${String(count)} ${verb}`,
  );
  return joinWords(words, 'and');
}

/** "3 of your answers need another look", or that none does. */
export function staleInWords({ staleAnswers }: PackVersionReview): string {
  const count = staleAnswers.length;
  if (count === 0) return 'None of your answers is affected';
  return count === 1
    ? '1 of your answers needs another look'
    : `${String(count)} of your answers need another look`;
}
