/** Brings a whole assessment in, all or nothing. Never touches an assessment that is already there. */
import type { Answer, Assessment, AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import canonicalize from 'canonicalize';
import { newId } from '@renderer/platform/ids';
import { openDatabase, type AnswerRow, type AssessmentRow, type Database, type RecordRow } from './database';
import { findPack } from './installed-packs';
import { guardedWrite } from './guarded-write';
import { readAssessmentFile } from './read-assessment';
import { toParts, toRecords } from './records';
import { encodeRow, type RecordBody } from './row-codec';
import { holdsValue } from './stored-assessment';
import { forget } from './stored-memory';

/** How an imported assessment relates to the one of the same id, if there is one. */
export type Conflict = 'none' | 'identical' | 'different';

interface NewRows {
  readonly header: AssessmentRow;
  readonly answers: readonly AnswerRow[];
  readonly records: readonly RecordRow[];
}

/**
 * Looks for an assessment of the same id. One that is there but cannot be read counts as different: nothing
 * may take its place.
 */
export async function findConflict(file: AssessmentFile): Promise<Conflict> {
  const opened = await openDatabase();
  if (!opened.ok) return 'none';
  const { id } = file.assessment;
  if ((await opened.value.assessments.get(id)) === undefined) return 'none';
  const here = await readAssessmentFile(id);
  return here.ok && comparable(here.value) === comparable(file) ? 'identical' : 'different';
}

/**
 * Stores an assessment in one transaction; on any failure nothing of it is stored.
 *
 * @param mode - `keep-id` fails if the id is taken, unless the assessment there is the same; `new-id` always
 *   makes a separate assessment
 * @returns the id it is stored under
 */
export async function importAssessment(
  file: AssessmentFile,
  mode: 'keep-id' | 'new-id',
): Promise<Result<string, AppError>> {
  const problem = findProblem(file);
  if (problem !== null) return err(problem);
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const id = mode === 'keep-id' ? file.assessment.id : newId();
  const added = await guardedWrite(
    async () => ok(await addRows(opened.value, await encodeFile(id, file))),
    JSON.stringify(file).length,
  );
  if (!added.ok) return added;
  if (added.value) return ok(id);
  if ((await findConflict(file)) === 'identical') return ok(id);
  return err(
    appError('save-failed', { reason: 'an assessment of the same origin is already here and differs' }),
  );
}

function findProblem({ pack: from, assessment }: AssessmentFile): AppError | null {
  if (findPack(from) === null) {
    return appError('pack-unknown', { packId: from.id, packVersion: from.version });
  }
  const twice = findRepeated(assessment);
  if (twice === null) return null;
  return appError('assessment-file-invalid', twice);
}

/** What stands in the file more than once though there can be only one of it, in words. */
function findRepeated(assessment: Assessment): { readonly path: string; readonly problem: string } | null {
  const { answers, decisions, actions, snapshots } = assessment;
  const lists = [
    { name: 'answers', ids: answers.map(({ questionId }) => questionId), what: 'is answered twice' },
    { name: 'decisions', ids: decisions.map(({ decisionId }) => decisionId), what: 'is decided twice' },
    { name: 'actions', ids: actions.map(({ id }) => id), what: 'is there twice' },
    { name: 'snapshots', ids: snapshots.map(({ id }) => id), what: 'is there twice' },
  ];
  for (const { name, ids, what } of lists) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) return { path: `assessment.${name}`, problem: `“${twice}” ${what}` };
  }
  return null;
}

async function encodeFile(id: string, file: AssessmentFile): Promise<NewRows> {
  const { title, createdAt, updatedAt, profile, answers } = file.assessment;
  const answered = answers.filter(holdsValue).length;
  const header = { title, createdAt, updatedAt, profile, pack: file.pack, answered };
  return {
    header: { id, rev: 1, body: await encodeRow('assessments', id, header) },
    answers: await Promise.all(answers.map((answer) => encodeAnswer(id, answer))),
    records: await Promise.all(toRecords(file.assessment).map((record) => encodeRecord(id, record))),
  };
}

async function encodeAnswer(assessmentId: string, answer: Answer): Promise<AnswerRow> {
  const id = newId();
  return { id, assessmentId, rev: 1, body: await encodeRow('answers', id, answer) };
}

async function encodeRecord(assessmentId: string, record: RecordBody): Promise<RecordRow> {
  const id = newId();
  return { id, assessmentId, rev: 1, body: await encodeRow('records', id, record) };
}

/** `false` if the id is taken; then nothing was written. */
async function addRows(database: Database, rows: NewRows): Promise<boolean> {
  const { assessments, answers, records } = database;
  const isAdded = await database.transaction('rw', assessments, answers, records, async () => {
    if ((await assessments.get(rows.header.id)) !== undefined) return false;
    await answers.bulkAdd([...rows.answers]);
    await records.bulkAdd([...rows.records]);
    await assessments.add(rows.header);
    return true;
  });
  forget(database, rows.header.id);
  return isAdded;
}

/** Equal for assessments that say the same, whatever the order of their answers and records. */
function comparable(file: AssessmentFile): string | undefined {
  const sorted: Assessment = {
    ...file.assessment,
    answers: file.assessment.answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
    ...toParts(toRecords(file.assessment)),
  };
  return canonicalize({ pack: file.pack, assessment: sorted });
}
