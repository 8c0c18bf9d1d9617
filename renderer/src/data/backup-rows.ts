/** Turns the rows of a backup, which come with their bodies opened, into rows of this store. Writes nothing. */
import type { Response } from '@shared/ipc/contract';
import type { JournaledRow } from '@shared/storage/schema-entry';
import { newId } from '@renderer/platform/ids';
import { toPlaced } from './repository/journal-rows';
import type { Repository } from './repository/repository';
import { OPEN_ROWS, rowPlaceOf, type RowKeys } from './repository/row-keys';
import type { RowInTable } from './repository/rows';
import { bodyWithoutRowSet, decodeRow, encodeRow } from './row-codec';
import { decodeHeader, newRowSet, withRowSet } from './stored-assessment';

/** The rows of one assessment in a backup. */
export type ReadRows = Response<'backup:read'>['assessments'][number];

const COPIED_TITLE_LENGTH = 460;

/**
 * A row under another id, its body made anew for it: a body may be bound to the id it was made under. One that cannot be
 * read stands as it was found, and is shown as such.
 */
async function renamed(
  keys: RowKeys,
  row: JournaledRow,
  assessmentId: string,
): Promise<RowInTable<'answers' | 'records'> | null> {
  const { table, rev } = row;
  if (table !== 'answers' && table !== 'records') return null;
  const place = { table, id: newId(), assessmentId, rev };
  const decoded = await decodeRow(OPEN_ROWS, { ...place, id: row.id }, row.body);
  const body = decoded.ok ? await encodeRow(keys, place, decoded.value) : await keys.seal(place, row.body);
  return { table, row: { id: place.id, assessmentId, rev, body } };
}

/** The same rows under new ids, with a title that says where they come from. */
async function besides(
  keys: RowKeys,
  { assessmentId, rows }: ReadRows,
  mark: string,
): Promise<readonly RowInTable[] | null> {
  const id = newId();
  const own = rows.find((row) => row.table === 'assessments' && row.id === assessmentId);
  const header = own === undefined ? null : await decodeHeader(OPEN_ROWS, own);
  if (own === undefined || header?.ok !== true) return null;
  const title = `${header.value.title.slice(0, COPIED_TITLE_LENGTH)} (${mark})`;
  const parts = (await Promise.all(rows.map((row) => renamed(keys, row, id)))).filter(
    (part) => part !== null,
  );
  const summed = parts.map(({ table, row }) => ({ table, id: row.id, rev: row.rev }));
  const { rev } = own;
  const body = await encodeRow(
    keys,
    { table: 'assessments', id, assessmentId: id, rev },
    withRowSet({ ...header.value, title }, newRowSet(keys, summed)),
  );
  return [{ table: 'assessments', row: { id, rev, body } }, ...parts];
}

/** A row of a backup as it is to be stored: a backup comes with its bodies opened. In the open it stands as it was. */
export async function asStored(keys: RowKeys, placed: RowInTable): Promise<RowInTable> {
  if (!keys.isSealed) return placed.table === 'assessments' ? inTheOpen(placed) : placed;
  const place = rowPlaceOf(placed);
  switch (placed.table) {
    case 'quarantine':
      return { table: placed.table, row: { ...placed.row, row: await keys.seal(place, placed.row.row) } };
    case 'assessments':
    case 'packs':
      return { table: placed.table, row: { ...placed.row, body: await keys.seal(place, placed.row.body) } };
    case 'answers':
    case 'records':
      return { table: placed.table, row: { ...placed.row, body: await keys.seal(place, placed.row.body) } };
  }
}

function inTheOpen({ table, row }: RowInTable<'assessments'>): RowInTable {
  return { table, row: { ...row, body: bodyWithoutRowSet(row.body) } };
}

/** The rows as they come in; `null` when they cannot stand beside what is here. */
export async function comingIn(
  repository: Repository,
  read: ReadRows,
  mark: string,
): Promise<{ readonly rev: number; readonly puts: readonly RowInTable[] } | null> {
  const { assessmentId, rev, rows } = read;
  const { keys } = repository;
  if ((await repository.getAssessment(assessmentId)) !== undefined) {
    const puts = await besides(keys, read, mark);
    return puts === null ? null : { rev, puts };
  }
  const next = Math.max(rev, repository.nextRevision(assessmentId));
  const placed = rows.map((row) => toPlaced(row, assessmentId)).filter((each) => each !== null);
  const raised = placed.map((each) =>
    each.table === 'assessments' ? { ...each, row: { ...each.row, rev: next } } : each,
  );
  return { rev: next, puts: await Promise.all(raised.map((each) => asStored(keys, each))) };
}
