/**
 * Loads what a form starts from: the stored value, with whatever is still on its way to the disk on top. Not
 * from a live query, which may be one change behind when a form opens right after a save.
 */
import type { Answer, DecisionRecord, Exposure, PlannedAction, Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  flushPendingSaves,
  pendingAction,
  pendingAnswer,
  pendingDecision,
  pendingExposure,
  pendingProfile,
  pendingTitle,
} from './pending-saves';
import { readAssessment } from './read-assessment';

export interface ProfileDraft {
  readonly title: string;
  readonly profile: Profile;
}

/** What a form starts from; `undefined` while loading. */
type Draft<Value> = Result<Value, AppError> | undefined;

/** The profile to start editing from. */
export function useProfileDraft(assessmentId: string): Draft<ProfileDraft> {
  return useLoaded(assessmentId, () => loadProfileDraft(assessmentId));
}

/** The answer to start editing from; `null` when there is none yet. */
export function useAnswerDraft(assessmentId: string, questionId: string): Draft<Answer | null> {
  return useLoaded(`${assessmentId} ${questionId}`, () => loadAnswerDraft(assessmentId, questionId));
}

/** The decision to start editing from; `null` when nothing was recorded of it yet. */
export function useDecisionDraft(assessmentId: string, decisionId: string): Draft<DecisionRecord | null> {
  return useLoaded(`${assessmentId} ${decisionId}`, () => loadDecisionDraft(assessmentId, decisionId));
}

/** The action to start editing from; `null` when it is not there. */
export function useActionDraft(assessmentId: string, actionId: string): Draft<PlannedAction | null> {
  return useLoaded(`${assessmentId} ${actionId}`, () => loadActionDraft(assessmentId, actionId));
}

/** The estimate of loss to start editing from; `null` when there is none yet. */
export function useExposureDraft(assessmentId: string): Draft<Exposure | null> {
  return useLoaded(assessmentId, () => loadExposureDraft(assessmentId));
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

/** See {@link useDecisionDraft}. */
export async function loadDecisionDraft(
  assessmentId: string,
  decisionId: string,
): Promise<Result<DecisionRecord | null, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(assessmentId);
  if (!stored.ok) return stored;
  const found = stored.value.decisions.find((decision) => decision.decisionId === decisionId);
  return ok(pendingDecision(assessmentId, decisionId) ?? found ?? null);
}

/** See {@link useActionDraft}. */
export async function loadActionDraft(
  assessmentId: string,
  actionId: string,
): Promise<Result<PlannedAction | null, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(assessmentId);
  if (!stored.ok) return stored;
  const pending = pendingAction(assessmentId, actionId);
  if (pending !== undefined) return ok(pending);
  return ok(stored.value.actions.find(({ id }) => id === actionId) ?? null);
}

/** See {@link useExposureDraft}. */
export async function loadExposureDraft(assessmentId: string): Promise<Result<Exposure | null, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(assessmentId);
  if (!stored.ok) return stored;
  const pending = pendingExposure(assessmentId);
  return ok(pending === undefined ? stored.value.exposure : pending);
}

interface Loaded<Value> {
  readonly key: string;
  readonly result: Result<Value, AppError>;
}

/** Loads once per key, however often it is called; what arrives after the key changed or the form went is dropped. */
function useLoaded<Value>(key: string, load: () => Promise<Result<Value, AppError>>): Draft<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>();
  const loadLatest = useEffectEvent(load);
  useEffect(() => {
    let isWanted = true;
    void loadLatest().then((result) => {
      if (isWanted) setLoaded({ key, result });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.result : undefined;
}
