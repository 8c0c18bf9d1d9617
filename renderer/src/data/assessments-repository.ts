/** The door for changing assessments. Every function answers with a `Result`, after its commit is durable. */
import { answerSchema, NO_RECORDS, type Answer, type Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { err, ok, type Result } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { pack } from '@renderer/platform/pack';
import { changeAssessment } from './change-assessment';
import { importAssessment } from './import-assessment';
import type { PackName } from './installed-packs';
import type { Repository } from './repository/repository';
import { readAssessmentFile } from './read-assessment';
import { headerSchema, type Header } from './row-codec';
import { misfit, revisionOf, touched, type Saved } from './saved';
import { holdsValue } from './stored-assessment';

export { findConflict, importAssessment } from './import-assessment';
export { readAssessment, readAssessmentFile } from './read-assessment';
export { deleteAssessment, setAsideUnreadable } from './remove-assessment';
export { addSnapshot, appendAudit, removeRecord, saveRecord, signSnapshot } from './records-repository';

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
  return importAssessment(repository, toAssessmentFile(assessment, under), 'keep-id');
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
  return importAssessment(repository, { ...file.value, assessment }, 'new-id');
}

/** Saves the title. A blank or overlong one is refused and the last one stays. */
export async function saveTitle(repository: Repository, id: string, title: string): Saved {
  return saveHeader(repository, id, (header) => ({ ...header, title, updatedAt: now() }));
}

/** Saves who the organization is. Answers that the new profile hides are kept. */
export async function saveProfile(repository: Repository, id: string, profile: Profile): Saved {
  return saveHeader(repository, id, (header) => ({ ...header, profile, updatedAt: now() }));
}

/**
 * Goes on under another edition of the same pack. No answer is touched: each keeps the edition it was given
 * under.
 */
export async function saveEdition(repository: Repository, id: string, version: string): Saved {
  return saveHeader(repository, id, (header) => ({
    ...header,
    pack: { id: header.pack.id, version },
    updatedAt: now(),
  }));
}

/**
 * Saves one answer. A stored answer that cannot be read is never overwritten: the new one gets a row of its
 * own and the old row stays as it is.
 */
export async function saveAnswer(repository: Repository, id: string, answer: Answer): Saved {
  const checked = answerSchema.safeParse(answer);
  if (!checked.success) return err(misfit(checked.error.issues[0]?.path));
  return revisionOf(
    await changeAssessment(repository, id, ({ header, answers }) => {
      const before = answers.find(({ answer: { questionId } }) => questionId === checked.data.questionId);
      const change = (holdsValue(checked.data) ? 1 : 0) - (holdsValue(before?.answer) ? 1 : 0);
      const answered = Math.max(0, header.answered + change);
      return ok({ header: { ...touched(header, checked.data), answered }, answer: checked.data });
    }),
  );
}

async function saveHeader(repository: Repository, id: string, change: (header: Header) => Header): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header }) => {
      const checked = headerSchema.safeParse(change(header));
      return checked.success ? ok({ header: checked.data }) : err(misfit(checked.error.issues[0]?.path));
    }),
  );
}
