/** Turns what goes into the log of an assessment into rows: in the same write as the change itself. Writes nothing. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { entriesFor, headOf, type FoundLog, type LogNote } from '@shared/history/log-notes';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import type { RowKeys } from './repository/row-keys';
import { encodeRow, type Header } from './row-codec';
import { logIn, type StoredAssessment, type StoredRecord } from './stored-assessment';

/** Where the rows will stand. */
interface LogPlace {
  readonly found: FoundLog;
  readonly assessmentId: string;
  readonly rev: number;
}

/** The log of an assessment as it was read, and where its header says that it ends. */
export function foundLog(stored: StoredAssessment): FoundLog {
  return { chain: logIn(stored), head: stored.header.logHead ?? null };
}

/** The rows of the notes, in order. An entry takes no other’s place. */
export async function logRows(
  keys: RowKeys,
  { found, assessmentId, rev }: LogPlace,
  { log, by }: { readonly log: readonly LogNote[]; readonly by: string },
): Promise<readonly StoredRecord[]> {
  return Promise.all(
    entriesFor(found, log, { at: now(), by }).map(async (value) => {
      const record = { kind: 'audit', value } as const;
      const place = { id: newId(), assessmentId, rev };
      const body = await encodeRow(keys, { ...place, table: 'records' }, record);
      return { row: { ...place, body }, record };
    }),
  );
}

/** The header with where the log ends now. */
export function withLogEnd(header: Header, entries: readonly StoredRecord[]): Header {
  const last = entries.at(-1)?.record;
  if (last?.kind !== 'audit') return header;
  const { number, hash } = last.value;
  return { ...header, logHead: { number, hash } };
}

/** A file with one more entry at the end of its log: how it came to be here. */
export function withArrival(file: AssessmentFile, note: LogNote): AssessmentFile {
  const { assessment, logHead } = file;
  const entries = entriesFor({ chain: assessment.audit, head: logHead }, [note], { at: now(), by: '' });
  const audit = [...assessment.audit, ...entries];
  return { ...file, logHead: headOf(audit), assessment: { ...assessment, audit } };
}
