/** A table as the screen shows it: cells of words that are looked at one by one, and cells that are only read. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { Sentence } from '@shared/document/text/sentence';

/** A cell that is looked at by itself, or one that belongs to its table. */
export type ShownCell =
  | { readonly kind: 'words'; readonly entry: HandEntry }
  | {
      readonly kind: 'read';
      readonly sentences: readonly Sentence[];
      /** Place of its first sentence in the table. The table as a whole has place 0. */
      readonly from: number;
    };

export interface ShownRow {
  readonly id: string;
  readonly cells: readonly ShownCell[];
}

/** The rows of a table; none of anything else. */
export function shownRows({ passage, cells }: Pick<HandEntry, 'passage' | 'cells'>): readonly ShownRow[] {
  let from = 1;
  return (passage?.table?.rows ?? []).map((row, at) => ({
    id: row.id,
    cells: row.cells.map((sentences, column): ShownCell => {
      const entry = cells.find(
        (cell) => cell.passage?.cell?.row === at && cell.passage.cell.column === column,
      );
      if (entry !== undefined) return { kind: 'words', entry };
      const shown = { kind: 'read', sentences, from } as const;
      from += sentences.length;
      return shown;
    }),
  }));
}

/** The sentences of a table that belong to no cell of words, in the order of their places from 1. */
export function readSentences(entry: Pick<HandEntry, 'passage' | 'cells'>): readonly Sentence[] {
  return shownRows(entry).flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'read' ? cell.sentences : [])),
  );
}
