/** Where a paragraph stands with counsel, in words. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { isLookedAt } from '@shared/document/text/hand/table-hand';

const STATES: Readonly<Record<HandEntry['state'], string>> = {
  open: 'Not looked at',
  accepted: 'Accepted',
  edited: 'Edited ‡',
  'left-out': 'Left out',
  own: 'Your own ‡',
};

/** "Accepted", "Edited ‡, ground moved"; of a table, that it was looked at cell by cell, or that a cell of it moved. */
export function entryStateInWords(entry: HandEntry): string {
  const { state, isStale, cells } = entry;
  if (isStale) return `${STATES[state]}, ground moved`;
  if (cells.some((cell) => cell.isStale)) return `${STATES[state]}, ground of a cell moved`;
  return state === 'open' && isLookedAt(entry) ? 'Looked at, cell by cell' : STATES[state];
}

/** The same of one cell; one that nobody looked at by itself goes with its table. */
export function cellStateInWords(cell: HandEntry): string {
  return cell.state === 'open' ? 'As generated' : entryStateInWords(cell);
}

/** What it is called where something is said of it. */
export function passageNoun({ passage }: Pick<HandEntry, 'passage'>): 'table' | 'cell' | 'paragraph' {
  return passage?.kind === 'table' || passage?.kind === 'cell' ? passage.kind : 'paragraph';
}
