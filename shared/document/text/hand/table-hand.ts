/** A table under counsel’s hand: taken or left as a whole, its words mended cell by cell. Pure. */
import { phrase } from '../sentence';
import type { Unit, UnitCell, UnitRow } from '../unit';
import type { HandEntry } from './hand-types';
import { cellId, type TableUnit } from './passages';

/** Stands where counsel left a cell out of a row that is printed. */
const LEFT_OUT = '—';

function emptied(id: string): UnitCell {
  return [phrase('link', LEFT_OUT, [{ kind: 'own', unit: id }])];
}

/** A row whose every cell of words was left out says nothing: it goes, unless other text points to it. */
function rowUnderHand(
  row: UnitRow,
  { columns }: TableUnit,
  printedById: ReadonlyMap<string, UnitCell>,
): readonly UnitRow[] {
  const words = columns.flatMap((column) => {
    const id = cellId(row, column);
    const printed = id === null ? undefined : printedById.get(id);
    return printed === undefined ? [] : [printed];
  });
  const isEmpty = words.length > 0 && words.every((printed) => printed.length === 0);
  if (isEmpty && !columns.some(({ isPointedTo = false }) => isPointedTo)) return [];
  const cells = row.cells.map((cell, at) => {
    const id = cellId(row, columns[at]);
    if (id === null) return cell;
    const printed = printedById.get(id) ?? cell;
    return printed.length === 0 && cell.length > 0 ? emptied(id) : printed;
  });
  return [{ ...row, cells }];
}

/** The rows of a table with what its cells became; no table where none is left. */
export function tableUnderHand(table: TableUnit, cells: readonly HandEntry[]): readonly Unit[] {
  const printedById = new Map(cells.map(({ id, printed }) => [id, printed]));
  const rows = table.rows.flatMap((row) => rowUnderHand(row, table, printedById));
  return rows.length === 0 ? [] : [{ ...table, rows }];
}

/** Every passage looked at, the cells of a table behind it. */
export function entriesWithCells(entries: readonly HandEntry[]): readonly HandEntry[] {
  return entries.flatMap((entry) => [entry, ...entry.cells]);
}

/** Whether nothing of a passage waits for counsel: a table is looked at as a whole, or cell by cell. */
export function isLookedAt({ state, isStale, cells }: HandEntry): boolean {
  const isByCells = cells.length > 0 && cells.every((cell) => cell.state !== 'open');
  return (state !== 'open' || isByCells) && !isStale && !cells.some((cell) => cell.isStale);
}
