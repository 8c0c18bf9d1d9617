/** Rows as the journal has them, and rows as the tables have them. Pure; knows no meaning of a body. */
import { rowSchema, type JournaledRow } from '@shared/storage/schema-entry';
import type { AssessmentRows, RowInTable, QuarantineRow, RowName } from './rows';
import { imageOf, type RowImage } from './transaction';
import { parseQuarantined } from './parse-quarantined';

/** Every row of one assessment, those set aside included. `own` is missing when it is not there or was set aside. */
export interface AllRows {
  readonly own: AssessmentRows['row'] | undefined;
  readonly answers: AssessmentRows['answerRows'];
  readonly records: AssessmentRows['recordRows'];
  readonly quarantine: readonly QuarantineRow[];
}

/** All of them with their tables. */
export function placedOf({ own, answers, records, quarantine }: AllRows): readonly RowInTable[] {
  return [
    ...(own === undefined ? [] : [{ table: 'assessments', row: own } as const]),
    ...answers.map((row) => ({ table: 'answers', row }) as const),
    ...records.map((row) => ({ table: 'records', row }) as const),
    ...quarantine.map((row) => ({ table: 'quarantine', row }) as const),
  ];
}

/** All of them as they are told to a journal. */
export function imagesOf(rows: AllRows, assessmentId: string): readonly RowImage[] {
  return placedOf(rows).map((placed) => imageOf(placed, assessmentId));
}

/** A row of the journal in its table; `null` when it is no row of an assessment. */
export function toPlaced({ table, id, rev, body }: JournaledRow, assessmentId: string): RowInTable | null {
  switch (table) {
    case 'assessments':
      return id === assessmentId ? { table, row: { id, rev, body } } : null;
    case 'answers':
    case 'records':
      return { table, row: { id, assessmentId, rev, body } };
    case 'quarantine': {
      const set = parseQuarantined(body);
      return set?.assessmentId === assessmentId ? { table, row: { id, ...set } } : null;
    }
    case 'packs':
      return null;
  }
}

/** Whether a journal can hold the row: it is plain JSON under a plain id, as everything this app writes. */
export function isFit({ table, id, rev, body }: RowImage): boolean {
  return body !== null && rowSchema.safeParse({ table, id, rev, body }).success;
}

/** A row by its table and id, as a key. */
export function rowKey({ table, id }: RowName): string {
  return `${table}/${id}`;
}
