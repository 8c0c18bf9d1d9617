/**
 * Reads assessments one after another for who looks at all of them, and gives way between rows: what is open keeps its
 * memory, and no key press waits. Never writes.
 */
import type { Assessment } from '@shared/assessment/schema';
import type { Repository } from './repository/repository';
import type { PartRow } from './repository/rows';
import { decodeRow, type BodyTable, type Body, type Header } from './row-codec';
import { decodeHeader, newestPerKey, newestPerQuestion, toAssessment } from './stored-assessment';

/** An assessment as it stood when it was read. */
export interface ReadApart {
  readonly rev: number;
  readonly header: Header;
  /** As far as its rows can be read. */
  readonly assessment: Assessment;
}

/** Resolves at once, or, where work has gone on for too long, once the page had its turn. */
export type GiveWay = () => Promise<void>;

/** Long enough to get on, short enough that nobody waits. */
const SLICE_MS = 8;

/** Time for a key press, a frame and whatever else waits. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Gives way whenever a slice is over. */
export function slices(): GiveWay {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await turn();
    began = performance.now();
  };
}

/** Rows that are opened side by side: opening waits for the cipher, not for the page. */
const SIDE_BY_SIDE = 16;

async function decodeInSlices<Table extends BodyTable & ('answers' | 'records')>(
  repository: Repository,
  { table, rows }: { readonly table: Table; readonly rows: readonly PartRow[] },
  giveWay: GiveWay,
): Promise<readonly { readonly row: PartRow; readonly body: Body<Table> }[]> {
  const read: { readonly row: PartRow; readonly body: Body<Table> }[] = [];
  for (let from = 0; from < rows.length; from += SIDE_BY_SIDE) {
    const some = rows.slice(from, from + SIDE_BY_SIDE).filter(({ rev }) => Number.isInteger(rev));
    const bodies = await Promise.all(
      some.map(({ id, assessmentId, rev, body }) =>
        decodeRow(repository.keys, { table, id, assessmentId, rev }, body),
      ),
    );
    some.forEach((row, index) => {
      const body = bodies[index];
      if (body?.ok === true) read.push({ row, body: body.value });
    });
    await giveWay();
  }
  return read;
}

/** One assessment; `null` where it is gone or its own row cannot be read. */
export async function readApart(
  repository: Repository,
  id: string,
  giveWay: GiveWay,
): Promise<ReadApart | null> {
  const rows = await repository.getRows(id);
  if (rows === null) return null;
  const { row, answerRows, recordRows } = rows;
  const header = await decodeHeader(repository.keys, row);
  if (!header.ok) return null;
  await giveWay();
  const answers = await decodeInSlices(repository, { table: 'answers', rows: answerRows }, giveWay);
  const records = await decodeInSlices(repository, { table: 'records', rows: recordRows }, giveWay);
  const assessment = toAssessment({
    row,
    header: header.value,
    answers: newestPerQuestion(answers.map(({ row: own, body }) => ({ row: own, answer: body }))),
    records: newestPerKey(records.map(({ row: own, body }) => ({ row: own, record: body }))),
    unreadable: [],
    rowSet: null,
    difference: null,
  });
  return { rev: row.rev, header: header.value, assessment };
}
