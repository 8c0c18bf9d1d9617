/**
 * Loads what a form starts from: the stored value, with whatever is still on its way to the disk on top. Not
 * from a live query, which may be one change behind when a form opens right after a save.
 */
import type { Answer, Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import { ok, type Result } from '@shared/lib/result';
import { useEffect, useState } from 'react';
import { flushPendingSaves, pendingAnswer, pendingProfile, pendingTitle } from './pending-saves';
import { readAssessment } from './read-assessment';

export interface ProfileDraft {
  readonly title: string;
  readonly profile: Profile;
}

/** The profile to start editing from; `undefined` while loading. */
export function useProfileDraft(assessmentId: string): Result<ProfileDraft, AppError> | undefined {
  const [loaded, setLoaded] = useState<Loaded<ProfileDraft>>();
  useEffect(() => startLoading(assessmentId, loadProfileDraft(assessmentId), setLoaded), [assessmentId]);
  return loaded?.key === assessmentId ? loaded.result : undefined;
}

/** The answer to start editing from; `undefined` while loading, a `null` value when there is none yet. */
export function useAnswerDraft(
  assessmentId: string,
  questionId: string,
): Result<Answer | null, AppError> | undefined {
  const key = `${assessmentId} ${questionId}`;
  const [loaded, setLoaded] = useState<Loaded<Answer | null>>();
  useEffect(
    () => startLoading(key, loadAnswerDraft(assessmentId, questionId), setLoaded),
    [key, assessmentId, questionId],
  );
  return loaded?.key === key ? loaded.result : undefined;
}

/** See {@link useProfileDraft}. */
export async function loadProfileDraft(assessmentId: string): Promise<Result<ProfileDraft, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(assessmentId);
  if (!stored.ok) return stored;
  return ok({
    title: pendingTitle(assessmentId) ?? stored.value.title,
    profile: pendingProfile(assessmentId) ?? stored.value.profile,
  });
}

/** See {@link useAnswerDraft}. */
export async function loadAnswerDraft(
  assessmentId: string,
  questionId: string,
): Promise<Result<Answer | null, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(assessmentId);
  if (!stored.ok) return stored;
  const found = stored.value.answers.find((answer) => answer.questionId === questionId);
  return ok(pendingAnswer(assessmentId, questionId) ?? found ?? null);
}

interface Loaded<Value> {
  readonly key: string;
  readonly result: Result<Value, AppError>;
}

/** Hands over what was loaded unless the form has gone meanwhile; returns how to say so. */
function startLoading<Value>(
  key: string,
  loading: Promise<Result<Value, AppError>>,
  done: (loaded: Loaded<Value>) => void,
): () => void {
  let isWanted = true;
  void loading.then((result) => {
    if (isWanted) done({ key, result });
  });
  return () => {
    isWanted = false;
  };
}
