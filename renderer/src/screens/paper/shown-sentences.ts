import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { Sentence } from '@shared/document/text/sentence';

/** The sentences as they are shown: without the remark that paper carries, for the screen says it in its own way. */
export function shownSentences({ state, isStale, passage, printed }: HandEntry): readonly Sentence[] {
  if (state === 'left-out') return passage?.sentences ?? [];
  return isStale ? printed.slice(0, -1) : printed;
}
