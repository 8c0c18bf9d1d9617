/** What an assessment holds in the table of records, taken apart into rows and put together again. Pure. */
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import { joinRecords, splitIntoRecords, type RowKinds } from '@shared/assessment/schema-parts';
import type { ContentKinds } from '@shared/assessment/schema-content';
import { kindsIn, type KindsIn, type PartsOf, type RecordOf } from '@shared/assessment/schema-record-kind';
import type { RecordBody } from './row-codec';

export { changedAt, keyOf, recordKey } from '@shared/assessment/schema-parts';

const ROW_KINDS: RowKinds = kindsIn('records', RECORD_KINDS);

/** The parts of an assessment that are stored as records. */
export type RecordParts = PartsOf<RowKinds>;

/** A record of the table that can be written over. History is added to and signed, never written over. */
export type WrittenRecord = RecordOf<KindsIn<ContentKinds, 'records'>>;

/** A record of the table that can be taken away, by its kind and its key among its own. */
export interface RecordName {
  readonly kind: WrittenRecord['kind'];
  readonly key: string;
}

/** Takes the parts apart. */
export function toRecords(parts: RecordParts): readonly RecordBody[] {
  return splitIntoRecords(parts, ROW_KINDS);
}

/** Puts the parts together, each in the order of its kind. */
export function toParts(records: readonly RecordBody[]): RecordParts {
  return joinRecords(records, ROW_KINDS);
}
