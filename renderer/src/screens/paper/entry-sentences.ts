import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { Sentence } from '@shared/document/text/sentence';

/** Everything a paragraph says or said: what is generated, and what is printed. */
export function sentencesOfEntry({ passage, printed }: HandEntry): readonly Sentence[] {
  return [...(passage?.sentences ?? []), ...printed];
}
