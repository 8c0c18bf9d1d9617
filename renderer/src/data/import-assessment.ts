/** Brings a whole assessment in, all or nothing. Never touches an assessment that is already there. */
import type { Answer, Assessment, AssessmentFile, LogHead } from '@shared/assessment/schema';
import { findRepeated } from '@shared/assessment/schema-parts';
import { repeatedInWords } from '@shared/wording/record-words';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { verifyChain } from '@shared/history/hash-chain';
import { missingAtEnd, noteOf, type LogNote } from '@shared/history/log-notes';
import canonicalize from 'canonicalize';
import { newId } from '@renderer/platform/ids';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type { AnswerRow, StoredAssessmentRow, RecordRow } from './repository/rows';
import type { Transaction } from './repository/transaction';
import { findPack } from './installed-packs';
import { guarded } from './repository/guarded-write';
import { withArrival } from './log-rows';
import { readAssessmentFile } from './read-assessment';
import { toParts, toRecords } from './records';
import { encodeRow, type RecordBody } from './row-codec';
import { holdsValue, newRowSet, summedRows, withRowSet } from './stored-assessment';
import { deleteCachedAssessment } from './assessment-cache';

/** How an imported assessment relates to the one of the same id, if there is one. */
export type Conflict = 'none' | 'identical' | 'different';

/** How an assessment comes to be here. */
export interface Arrival {
  /** `keep-id` fails if the id is taken, unless the assessment there is the same; `new-id` always makes a separate one. */
  readonly mode: 'keep-id' | 'new-id';
  /** What its log says of that. */
  readonly note: LogNote;
}

interface NewRows {
  readonly header: StoredAssessmentRow;
  readonly answers: readonly AnswerRow[];
  readonly records: readonly RecordRow[];
}

/**
 * Looks for an assessment of the same id. One that is there but cannot be read counts as different: nothing
 * may take its place.
 */
export async function findConflict(repository: Repository, file: AssessmentFile): Promise<Conflict> {
  const { id } = file.assessment;
  if ((await repository.getAssessment(id)) === undefined) return 'none';
  const here = await readAssessmentFile(repository, id);
  return here.ok && saysTheSame(here.value, file) ? 'identical' : 'different';
}

/** What is here says the same, and its log goes on from that of the file. */
function saysTheSame(here: AssessmentFile, file: AssessmentFile): boolean {
  const [own, others] = [here, file].map(({ assessment }) => toParts(toRecords(assessment)).audit);
  const isFollowed = others?.every(({ hash }, place) => own?.[place]?.hash === hash) === true;
  return isFollowed && comparable(here) === comparable(file);
}

/**
 * Stores an assessment in one transaction; on any failure nothing of it is stored.
 *
 * @param how - its mode alone: from a file, which its log tells from then on
 * @returns the id it is stored under
 */
export async function importAssessment(
  repository: Repository,
  file: AssessmentFile,
  how: Arrival['mode'] | Arrival,
): Promise<Result<string, AppError>> {
  const { mode, note } = typeof how === 'string' ? { mode: how, note: fromFile(file) } : how;
  const problem = findProblem(file);
  if (problem !== null) return err(problem);
  const id = mode === 'keep-id' ? file.assessment.id : newId();
  const rows = await guarded(async () =>
    ok(
      await encodeFile(
        { keys: repository.keys, id, rev: repository.nextRevision(id) },
        withArrival(file, note),
      ),
    ),
  );
  if (!rows.ok) return rows;
  const added = await repository.commit(allOf(rows.value, JSON.stringify(file).length));
  deleteCachedAssessment(repository, id);
  if (!added.ok) return added;
  if (added.value === 'written') return ok(id);
  if ((await findConflict(repository, file)) === 'identical') return ok(id);
  return err(
    appError('save-failed', { reason: 'an assessment of the same origin is already here and differs' }),
  );
}

/** What the log says of a file that came in: what its own log was, so that nothing of it passes for written here. */
function fromFile({ assessment: { audit }, logHead }: AssessmentFile): LogNote {
  const chain = verifyChain(audit);
  const missing = missingAtEnd(audit, logHead);
  return noteOf('assessment-imported', {
    entries: String(audit.length),
    ...(chain.kind === 'whole' ? {} : { 'broken-at': String(chain.place) }),
    ...(missing === 0 ? {} : { 'missing-at-end': String(missing) }),
  });
}

function findProblem({ pack: from, assessment }: AssessmentFile): AppError | null {
  if (findPack(from) === null) {
    return appError('pack-unknown', { packId: from.id, packVersion: from.version });
  }
  const twice = findRepeated(assessment);
  if (twice === null) return null;
  return appError('assessment-file-invalid', {
    path: `assessment.${twice.part}`,
    problem: `“${twice.key}” ${repeatedInWords(twice.kind)}`,
  });
}

/** The id it goes under, the revision it comes in with, and what seals it. */
interface Coming {
  readonly keys: RowKeys;
  readonly id: string;
  readonly rev: number;
}

async function encodeFile(coming: Coming, file: AssessmentFile): Promise<NewRows> {
  const { title, createdAt, updatedAt, profile, answers } = file.assessment;
  const answered = answers.filter(holdsValue).length;
  const { keys, id, rev } = coming;
  const [answerRows, recordRows] = await Promise.all([
    Promise.all(answers.map((answer) => encodeAnswer(coming, answer))),
    Promise.all(toRecords(file.assessment).map((record) => encodeRecord(coming, record))),
  ]);
  const header = withRowSet(
    { title, createdAt, updatedAt, profile, pack: file.pack, answered, ...endOf(file) },
    newRowSet(keys, summedRows({ answerRows, recordRows })),
  );
  const body = await encodeRow(keys, { table: 'assessments', id, assessmentId: id, rev }, header);
  return { header: { id, rev, body }, answers: answerRows, records: recordRows };
}

function endOf({ logHead }: AssessmentFile): { readonly logHead?: LogHead } {
  return logHead === null ? {} : { logHead };
}

async function encodeAnswer({ keys, id: assessmentId, rev }: Coming, answer: Answer): Promise<AnswerRow> {
  const place = { id: newId(), assessmentId, rev };
  return { ...place, body: await encodeRow(keys, { ...place, table: 'answers' }, answer) };
}

async function encodeRecord({ keys, id: assessmentId, rev }: Coming, record: RecordBody): Promise<RecordRow> {
  const place = { id: newId(), assessmentId, rev };
  return { ...place, body: await encodeRow(keys, { ...place, table: 'records' }, record) };
}

/** A write of a whole assessment, which must not be there yet. */
function allOf({ header, answers, records }: NewRows, bytes: number): Transaction {
  return {
    assessmentId: header.id,
    rev: header.rev,
    kind: 'whole',
    expected: [{ table: 'assessments', id: header.id, row: null }],
    puts: [
      { table: 'assessments', row: header },
      ...answers.map((row) => ({ table: 'answers', row }) as const),
      ...records.map((row) => ({ table: 'records', row }) as const),
    ],
    deletes: [],
    bytes,
  };
}

/** Equal for assessments that say the same, whatever the order of their answers and records and whatever was done with them. */
function comparable(file: AssessmentFile): string | undefined {
  const sorted: Assessment = {
    ...file.assessment,
    answers: file.assessment.answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
    ...toParts(toRecords(file.assessment)),
    audit: [],
  };
  return canonicalize({ pack: file.pack, assessment: sorted });
}
