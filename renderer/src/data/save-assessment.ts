/** Saves parts of an assessment that is there. Every function answers after its commit is durable; none needs a pack. */
import { fitValue } from '@shared/assessment/fit-value';
import type { Answer, Profile } from '@shared/assessment/schema';
import { confirmedAnswer, stillToConfirm } from '@shared/assessment/to-confirm';
import { err, ok } from '@shared/base/result';
import { answerNotes, headNotes, isSameContent } from '@shared/history/told-changes';
import { now } from '@renderer/platform/clock';
import { changeAssessment } from './change-assessment';
import { answeredAfter, fitAnswer, notSaved } from './content-change';
import type { Repository } from './repository/repository';
import { headerSchema, type Header } from './row-codec';
import { validationError, revisionOf, withUpdatedAt, type Saved } from './saved';

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
 * own and the old row stays as it is. Where a field does not fit, the rest is saved, and it answers `field-not-saved`.
 */
export async function saveAnswer(repository: Repository, id: string, answer: Answer): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header, answers }) => {
      const before = answers.find((stored) => stored.answer.questionId === answer.questionId)?.answer;
      const fit = fitAnswer(answer, before);
      if (!fit.ok) return fit;
      const { unfit } = fit.value;
      const value = stillToConfirm(before, fit.value.value);
      if (unfit !== null && isSameContent(before ?? blankOf(value), value)) return err(unfit);
      const answered = answeredAfter(header, before, value);
      const log = answerNotes(before, value);
      return ok({ header: { ...withUpdatedAt(header, value), answered }, answer: value, log, unfit });
    }),
  );
}

/** Confirms an answer that was carried over, as it stands. One that is not there, or needs no confirming, is left as it is. */
export async function confirmAnswer(
  repository: Repository,
  id: string,
  { questionId, by }: { readonly questionId: string; readonly by: string },
): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header, answers }) => {
      const before = answers.find(({ answer }) => answer.questionId === questionId)?.answer;
      if (before?.unconfirmedSince === undefined) return ok({ header, log: [] });
      const answer = confirmedAnswer(before, { at: now(), by });
      return ok({
        header: withUpdatedAt(header, answer),
        answer,
        log: answerNotes(before, answer),
        ...(by === '' ? {} : { by }),
      });
    }),
  );
}

/** The answer as if nothing had been said. */
function blankOf({ questionId, packVersion, updatedAt, updatedBy }: Answer): Answer {
  const nothing = { value: null, note: '', privilegedNote: '', evidence: [] };
  return { questionId, packVersion, updatedAt, updatedBy, ...nothing };
}

async function saveHeader(repository: Repository, id: string, change: (header: Header) => Header): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header }) => {
      const wanted = change(header);
      const fit = fitValue(headerSchema, wanted, header);
      if (fit === null) return err(validationError(headerSchema.safeParse(wanted).error?.issues[0]?.path));
      const checked = headerSchema.parse(fit.value);
      const unfit = fit.unfit.length === 0 ? null : notSaved(fit);
      if (unfit !== null && isSameContent(header, checked)) return err(unfit);
      return ok({ header: checked, log: headNotes(header, checked), unfit });
    }),
  );
}
