/** The door for changing assessments. Every function answers with a `Result`, after its commit is durable. */
import { NO_RECORDS, type Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { noteOf } from '@shared/history/log-notes';
import type { Result } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { pack } from '@renderer/platform/pack';
import { importAssessment } from './import-assessment';
import type { PackName } from './installed-packs';
import type { Repository } from './repository/repository';
import { readAssessmentFile } from './read-assessment';

export { findConflict, importAssessment } from './import-assessment';
export { readAssessment, readAssessmentFile } from './read-assessment';
export { deleteAssessment, quarantineUnreadable } from './remove-assessment';
export { addSnapshot, appendAudit, removeRecord, saveRecord, signSnapshot } from './records-repository';
export { saveAnswer, savePackVersion, saveProfile, saveTitle } from './save-assessment';

/** Longest title that still leaves room for the mark of a copy. */
const COPIED_TITLE_LENGTH = 480;

/** Makes an empty assessment with the given title under a pack, the built-in one unless told otherwise. Resolves to its id. */
export async function createAssessment(
  repository: Repository,
  title: string,
  under: PackName = { id: pack.manifest.id, version: pack.manifest.version },
): Promise<Result<string, AppError>> {
  const createdAt = now();
  const profile: Profile = { organisation: '', facets: {}, preparedBy: '', preparedFor: '' };
  const assessment = {
    id: newId(),
    title,
    createdAt,
    updatedAt: createdAt,
    profile,
    answers: [],
    ...NO_RECORDS,
  };
  const note = noteOf('assessment-created', { pack: `${under.id} ${under.version}` });
  return importAssessment(repository, toAssessmentFile(assessment, under), { mode: 'keep-id', note });
}

/** Makes a copy with ids of its own; its title ends in "(copy)". Refuses what cannot be read in full. */
export async function duplicateAssessment(
  repository: Repository,
  id: string,
): Promise<Result<string, AppError>> {
  const file = await readAssessmentFile(repository, id);
  if (!file.ok) return file;
  const title = `${file.value.assessment.title.slice(0, COPIED_TITLE_LENGTH)} (copy)`;
  const assessment = { ...file.value.assessment, title, createdAt: now(), updatedAt: now() };
  const copy = { ...file.value, assessment };
  const note = noteOf('assessment-duplicated', { from: id });
  return importAssessment(repository, copy, { mode: 'new-id', note });
}
