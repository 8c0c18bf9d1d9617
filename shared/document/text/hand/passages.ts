/**
 * What counsel looks at one by one in a paper: paragraphs, points of a list, tables with their cells of words, and pictures,
 * in reading order.
 */
import { sentencesOf } from '../sentences-of';
import { textOf, type Sentence } from '../sentence';
import type { Paper, Part, Unit, UnitColumn, UnitRow } from '../unit';

/** Where a cell stands that holds words. Rows and columns are counted from 0. */
export interface CellPlace {
  readonly tableId: string;
  readonly row: number;
  readonly column: number;
  /** As it is called on the screen, e.g. "What, row 3". */
  readonly name: string;
}

/** One of them, as it was generated. */
export interface Passage {
  /** Stable: made of what it is about. */
  readonly id: string;
  readonly kind: 'paragraph' | 'item' | 'table' | 'cell' | 'figure';
  readonly label: string | null;
  readonly sentences: readonly Sentence[];
  /** What a change is told by. */
  readonly text: string;
  /** The rows of a table; `null` for anything else. */
  readonly table: TableUnit | null;
  /** Of a cell of words; `null` for anything else. */
  readonly cell: CellPlace | null;
}

export type TableUnit = Extract<Unit, { readonly kind: 'table' }>;

/** The id under which a cell of words is edited; `null` for a cell that holds none. */
export function cellId(
  row: Pick<UnitRow, 'id'>,
  column: Pick<UnitColumn, 'wordsOf'> | undefined,
): string | null {
  return column?.wordsOf === undefined ? null : `${row.id}:${column.wordsOf}`;
}

/** A line for each row, its cells apart. */
function tableText({ rows }: TableUnit): string {
  return rows.map(({ cells }) => cells.map(textOf).join(' | ')).join('\n');
}

function passage(id: string, kind: 'paragraph' | 'item' | 'figure', sentences: readonly Sentence[]): Passage {
  return { id, kind, label: null, sentences, text: textOf(sentences), table: null, cell: null };
}

/** The passages of one unit; a table is one, its cells apart. */
export function passagesOf(unit: Unit): readonly Passage[] {
  const sentences = sentencesOf(unit);
  switch (unit.kind) {
    case 'paragraph':
      return [{ ...passage(unit.id, 'paragraph', sentences), label: unit.label }];
    case 'list':
      return unit.items.map((item) => ({ ...passage(item.id, 'item', item.sentences), label: item.label }));
    case 'table':
      return [
        { ...passage(unit.id, 'paragraph', sentences), kind: 'table', text: tableText(unit), table: unit },
      ];
    case 'figure':
      return [passage(unit.id, 'figure', sentences)];
  }
}

/** The cells of a table that hold words, in reading order; none of anything else, and none for an empty cell. */
export function cellsOf({ table }: Pick<Passage, 'table'>): readonly Passage[] {
  if (table === null) return [];
  return table.rows.flatMap((row, at) =>
    row.cells.flatMap((sentences, column): readonly Passage[] => {
      const id = cellId(row, table.columns[column]);
      if (id === null || sentences.length === 0) return [];
      const name = `${table.columns[column]?.title ?? ''}, row ${String(at + 1)}`;
      const cell = { tableId: table.id, row: at, column, name };
      return [{ ...passage(id, 'paragraph', sentences), kind: 'cell', cell }];
    }),
  );
}

/** A passage, and behind a table its cells. */
export function withCells(one: Passage): readonly Passage[] {
  return [one, ...cellsOf(one)];
}

/** Every passage of a paper with the part it stands in; tables without their cells. */
export function passagesIn({ parts }: Paper): readonly { readonly part: Part; readonly passage: Passage }[] {
  return parts.flatMap((part) => part.units.flatMap(passagesOf).map((each) => ({ part, passage: each })));
}
