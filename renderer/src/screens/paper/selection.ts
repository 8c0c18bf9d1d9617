/** The way of the arrows through the sentences of a paper. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { entriesWithCells, isLookedAt } from '@shared/document/text/hand/table-hand';
import type { Sentence } from '@shared/document/text/sentence';
import { sentenceId, type SentencePlace } from './Sentences';
import { shownSentences } from './shown-sentences';
import { readSentences, shownRows } from './table-rows';

/** Puts the keyboard on a sentence, where it is shown. */
export function focusOn(place: SentencePlace): void {
  document.getElementById(sentenceId(place))?.focus();
}

/** Up and down go by paragraphs and cells of words, left and right by sentences. */
const STEPS: ReadonlyMap<string, { readonly by: 'paragraph' | 'sentence'; readonly step: 1 | -1 }> = new Map([
  ['ArrowDown', { by: 'paragraph', step: 1 }],
  ['ArrowUp', { by: 'paragraph', step: -1 }],
  ['ArrowRight', { by: 'sentence', step: 1 }],
  ['ArrowLeft', { by: 'sentence', step: -1 }],
]);

function places(entryId: string, count: number, from = 0): readonly SentencePlace[] {
  return Array.from({ length: count }, (_, at) => ({ entryId, index: from + at }));
}

/** The places of a passage in reading order: a table as a whole, then cell by cell. */
function placesIn(entry: HandEntry): readonly SentencePlace[] {
  if (!isTable(entry)) return places(entry.id, shownSentences(entry).length);
  const cells = shownRows(entry).flatMap((row) => row.cells);
  return [
    { entryId: entry.id, index: 0 },
    ...cells.flatMap((cell) =>
      cell.kind === 'words'
        ? places(cell.entry.id, shownSentences(cell.entry).length)
        : places(entry.id, cell.sentences.length, cell.from),
    ),
  ];
}

function isTable({ passage }: HandEntry): boolean {
  return passage?.kind === 'table';
}

/** The sentence at a place of a passage; `null` where it has none, as a table as a whole. */
export function sentenceAt(entry: HandEntry, index: number): Sentence | null {
  const sentence = isTable(entry) ? readSentences(entry)[index - 1] : shownSentences(entry)[index];
  return sentence ?? null;
}

/** The sentence a key leads to from a place; `null` where it leads to none. */
export function nextSentence(
  entries: readonly HandEntry[],
  from: SentencePlace,
  key: string,
): SentencePlace | null {
  const way = STEPS.get(key);
  if (way === undefined) return null;
  const all = entries.flatMap(placesIn);
  const isByParagraph = way.by === 'paragraph';
  // Inside a paragraph the steps are counted from its first sentence; a table goes on from the cell one is in.
  const isInTable = entries.some((entry) => isTable(entry) && entry.id === from.entryId);
  const index = isByParagraph && !isInTable ? 0 : from.index;
  const at = all.findIndex((place) => place.entryId === from.entryId && place.index === index);
  if (!isByParagraph) return all[at + way.step] ?? null;
  const onward = way.step === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).toReversed();
  return onward.find((place) => place.index === 0) ?? null;
}

/** Where the passage behind one begins: behind a table as a whole, what follows its last row. */
export function nextPassage(entries: readonly HandEntry[], entry: HandEntry): SentencePlace | null {
  const at = entries.findIndex(({ id }) => id === entry.id);
  if (at === -1) return nextSentence(entries, { entryId: entry.id, index: 0 }, 'ArrowDown');
  return entries.slice(at + 1).flatMap(placesIn)[0] ?? null;
}

/** What to look at next: first what moved, then what nobody looked at, from the present one onward and round again. */
export function nextToLookAt(entries: readonly HandEntry[], from: HandEntry | null): HandEntry | null {
  const onwardFrom = (all: readonly HandEntry[], id: string | undefined) => {
    const at = all.findIndex((each) => each.id === id);
    return [...all.slice(at + 1), ...all.slice(0, at + 1)];
  };
  const isShown = (entry: HandEntry) => placesIn(entry).length > 0;
  const stale = onwardFrom(entriesWithCells(entries), from?.id).find(
    (entry) => entry.isStale && isShown(entry),
  );
  const own = from?.passage?.cell?.tableId ?? from?.id;
  const isWaiting = (entry: HandEntry) => entry.state !== 'own' && !isLookedAt(entry);
  return stale ?? onwardFrom(entries, own).find((entry) => isWaiting(entry) && isShown(entry)) ?? null;
}
