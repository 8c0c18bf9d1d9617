/** Saves parts of an assessment that is there. Every function answers after its commit is durable; none needs a pack. */
import { answerSchema, type Answer, type Profile } from '@shared/assessment/schema';
import { err, ok } from '@shared/base/result';
import { answerNotes, headNotes } from '@shared/history/told-changes';
import { now } from '@renderer/platform/clock';
import { changeAssessment } from './change-assessment';
import type { Repository } from './repository/repository';
import { headerSchema, type Header } from './row-codec';
import { validationError, revisionOf, withUpdatedAt, type Saved } from './saved';
import { holdsValue } from './stored-assessment';

/** Saves the title. A blank or overlong one is refused and the last one stays. */
export async function saveTitle(repository: Repository, id: string, title: string): Saved {
  return saveHeader(repository, id, (header) => ({ ...header, title, updatedAt: now() }));
}

/** Saves who the organization is. Answers that the new profile hides are kept. */
export async function saveProfile(repository: Repository, id: string, profile: Profile): Saved {
  return saveHeader(repository, id, (header) => ({ ...header, profile, updatedAt: now() }));
}

/**
 * Goes on under another version of the same pack. No answer is touched: each keeps the version it was given
 * under.
 */
export async function savePackVersion(repository: Repository, id: string, version: string): Saved {
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
  if (!checked.success) return err(validationError(checked.error.issues[0]?.path));
  return revisionOf(
    await changeAssessment(repository, id, ({ header, answers }) => {
      const before = answers.find(({ answer: { questionId } }) => questionId === checked.data.questionId);
      const change = (holdsValue(checked.data) ? 1 : 0) - (holdsValue(before?.answer) ? 1 : 0);
      const answered = Math.max(0, header.answered + change);
      return ok({
        header: { ...withUpdatedAt(header, checked.data), answered },
        answer: checked.data,
        log: answerNotes(before?.answer, checked.data),
      });
    }),
  );
}

async function saveHeader(repository: Repository, id: string, change: (header: Header) => Header): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header }) => {
      const checked = headerSchema.safeParse(change(header));
      return checked.success
        ? ok({ header: checked.data, log: headNotes(header, checked.data) })
        : err(validationError(checked.error.issues[0]?.path));
    }),
  );
}
