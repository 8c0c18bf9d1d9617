/** The door for changing assessments. Every function answers with a `Result`, after its commit is durable. */
import { assessmentFrom } from '@shared/assessment/content';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { carriedContent, COPY, type CarryPlan } from '@shared/assessment/next-cycle';
import { NO_RECORDS, type AssessmentFile, type Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { noteOf, type LogNote } from '@shared/history/log-notes';
import type { Result } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { pack } from '@renderer/platform/pack';
import { importAssessment } from './import-assessment';
import { findPack, type PackName } from './installed-packs';
import type { Repository } from './repository/repository';
import { readAssessmentFile } from './read-assessment';

export { findConflict, importAssessment } from './import-assessment';
export { readAssessment, readAssessmentFile } from './read-assessment';
export { deleteAssessment, quarantineUnreadable } from './remove-assessment';
export { addSnapshot, appendAudit, removeRecord, saveRecord, signSnapshot } from './records-repository';
export { confirmAnswer, saveAnswer, savePackVersion, saveProfile, saveTitle } from './save-assessment';

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

/**
 * Makes a copy with ids of its own; its title ends in "(copy)". What is for counsel’s eyes and what has been do not come
 * along. Refuses what cannot be read in full.
 */
export async function duplicateAssessment(
  repository: Repository,
  id: string,
): Promise<Result<string, AppError>> {
  return begunFrom(repository, id, (file) => ({
    plan: {
      title: `${file.assessment.title.slice(0, COPIED_TITLE_LENGTH)} (copy)`,
      choice: COPY,
      purpose: 'copy',
    },
    note: noteOf('assessment-duplicated', { from: id }),
  }));
}

/**
 * Makes the next assessment of a matter from an earlier one. Its answers are to be confirmed; its log says which it came
 * from, and the fingerprint that one had. Refuses what cannot be read in full, and what no pack is here for.
 */
export async function continueAssessment(
  repository: Repository,
  id: string,
  { title, choice }: Pick<CarryPlan, 'title' | 'choice'>,
): Promise<Result<string, AppError>> {
  return begunFrom(repository, id, (file) => {
    const manifest = findPack(file.pack)?.pack.manifest;
    const fingerprint = manifest === undefined ? '' : fingerprintOf(file, manifest);
    const carried = Object.entries(choice).flatMap(([name, isCarried]) => (isCarried ? [name] : []));
    return {
      plan: { title, choice, purpose: 'next-cycle' },
      note: noteOf('assessment-continued', { from: id, fingerprint, carried: carried.join(', ') }),
    };
  });
}

interface Beginning {
  readonly plan: CarryPlan;
  readonly note: LogNote;
}

async function begunFrom(
  repository: Repository,
  id: string,
  beginningOf: (file: AssessmentFile) => Beginning,
): Promise<Result<string, AppError>> {
  const file = await readAssessmentFile(repository, id);
  if (!file.ok) return file;
  const { plan, note } = beginningOf(file.value);
  const at = now();
  const head = { id: newId(), createdAt: at, updatedAt: at };
  const begun = assessmentFrom(carriedContent(file.value.assessment, plan), head);
  return importAssessment(repository, toAssessmentFile(begun, file.value.pack), { mode: 'new-id', note });
}
