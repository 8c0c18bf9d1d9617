/**
 * Loads what a form starts from: the stored value, with whatever is still on its way to the disk on top. Not
 * from a live query, which may be one change behind when a form opens right after a save.
 */
import type { RecordValue } from '@shared/assessment/record-kinds';
import type { Profile } from '@shared/assessment/schema';
import type { ContentKindName } from '@shared/assessment/schema-content';
import { findRecord } from '@shared/assessment/schema-parts';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { useEffect, useEffectEvent, useState } from 'react';
import { readAssessment } from '@renderer/data/read-assessment';
import { keyOf } from '@renderer/data/records';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import {
  flushPendingSaves,
  pendingProfile,
  pendingRecord,
  pendingTitle,
  type RecordPlace,
} from './pending-saves';

export interface ProfileDraft {
  readonly title: string;
  readonly profile: Profile;
}

/** What a form starts from; `undefined` while loading. */
type Draft<Value> = Result<Value, AppError> | undefined;

/** The profile to start editing from. */
export function useProfileDraft(assessmentId: string): Draft<ProfileDraft> {
  const repository = useRepository();
  return useLoaded(assessmentId, () => loadProfileDraft(repository, assessmentId));
}

/** The record to start editing from; `null` when there is none yet. */
export function useRecordDraft<Kind extends ContentKindName>(
  place: RecordPlace<Kind>,
): Draft<RecordValue<Kind> | null> {
  const repository = useRepository();
  const { assessmentId, kind, key } = place;
  return useLoaded(`${assessmentId} ${keyOf(kind, key)}`, () => loadRecordDraft(repository, place));
}

/** See {@link useProfileDraft}. */
export async function loadProfileDraft(
  repository: Repository,
  assessmentId: string,
): Promise<Result<ProfileDraft, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(repository, assessmentId);
  if (!stored.ok) return stored;
  return ok({
    title: pendingTitle(assessmentId) ?? stored.value.title,
    profile: pendingProfile(assessmentId) ?? stored.value.profile,
  });
}

/** See {@link useRecordDraft}. */
export async function loadRecordDraft<Kind extends ContentKindName>(
  repository: Repository,
  place: RecordPlace<Kind>,
): Promise<Result<RecordValue<Kind> | null, AppError>> {
  await flushPendingSaves();
  const stored = await readAssessment(repository, place.assessmentId);
  if (!stored.ok) return stored;
  const pending = pendingRecord(place);
  return ok(pending === undefined ? findRecord(stored.value, place.kind, place.key) : pending);
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
