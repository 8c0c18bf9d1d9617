/** The way of the arrows through the sentences of a paper. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { shownSentences } from './PassageView';
import { sentenceId, type SentencePlace } from './Sentences';

/** Puts the keyboard on a sentence, where it is shown. */
export function focusOn(place: SentencePlace): void {
  document.getElementById(sentenceId(place))?.focus();
}

/** Up and down go by paragraphs, left and right by sentences. */
const STEPS: ReadonlyMap<string, { readonly by: 'paragraph' | 'sentence'; readonly step: 1 | -1 }> = new Map([
  ['ArrowDown', { by: 'paragraph', step: 1 }],
  ['ArrowUp', { by: 'paragraph', step: -1 }],
  ['ArrowRight', { by: 'sentence', step: 1 }],
  ['ArrowLeft', { by: 'sentence', step: -1 }],
]);

function placesOf(entries: readonly HandEntry[]): readonly SentencePlace[] {
  return entries.flatMap((entry) =>
    shownSentences(entry).map((_, index): SentencePlace => ({ entryId: entry.id, index })),
  );
}

/** The sentence a key leads to from a place; `null` where it leads to none. */
export function nextSentence(
  entries: readonly HandEntry[],
  from: SentencePlace,
  key: string,
): SentencePlace | null {
  const way = STEPS.get(key);
  if (way === undefined) return null;
  const isByParagraph = way.by === 'paragraph';
  const places = placesOf(entries).filter(({ index }) => !isByParagraph || index === 0);
  const index = isByParagraph ? 0 : from.index;
  const at = places.findIndex((place) => place.entryId === from.entryId && place.index === index);
  return places[at + way.step] ?? null;
}

/** What to look at next: first what moved, then what nobody looked at, from the present one onward and round again. */
export function nextToLookAt(entries: readonly HandEntry[], from: HandEntry | null): HandEntry | null {
  const at = entries.findIndex(({ id }) => id === from?.id);
  const onward = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const isShown = (entry: HandEntry) => shownSentences(entry).length > 0;
  const stale = onward.find((entry) => entry.isStale && isShown(entry));
  return stale ?? onward.find((entry) => entry.state === 'open' && isShown(entry)) ?? null;
}
