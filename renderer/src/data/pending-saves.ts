/** The app's one save queue: what forms hand over, by assessment and question. */
import type { Answer, Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/lib/result';
import { saveAnswer, saveProfile, saveTitle } from './assessments-repository';
import { SaveQueue, type SaveState } from './save-queue';

/** One thing to be saved: always a whole snapshot, never a difference. */
export type PendingSave =
  | { readonly kind: 'title'; readonly assessmentId: string; readonly title: string }
  | { readonly kind: 'profile'; readonly assessmentId: string; readonly profile: Profile }
  | { readonly kind: 'answer'; readonly assessmentId: string; readonly answer: Answer };

/** Waits this long for a pause in typing. */
export const TYPING_PAUSE_MS = 600;

const queue = new SaveQueue<PendingSave>(save);

/** Calls back with every change of where saving stands; returns its own end. */
export function onSaveState(listener: (state: SaveState) => void): () => void {
  return queue.subscribe(listener);
}

/** Tries again what could not be saved. */
export function retryFailedSaves(): void {
  queue.retry();
}

/** Hands a snapshot to the queue; `typing` waits for a pause, `now` does not. */
export function requestSave(item: PendingSave, when: 'now' | 'typing'): void {
  queue.enqueue(keyOf(item), item, when === 'typing' ? TYPING_PAUSE_MS : 0);
}

/** The newest title that is not durable yet. */
export function pendingTitle(assessmentId: string): string | undefined {
  const item = queue.pending(`title:${assessmentId}`);
  return item?.kind === 'title' ? item.title : undefined;
}

/** The newest profile that is not durable yet. */
export function pendingProfile(assessmentId: string): Profile | undefined {
  const item = queue.pending(`profile:${assessmentId}`);
  return item?.kind === 'profile' ? item.profile : undefined;
}

/** The newest answer to a question that is not durable yet. */
export function pendingAnswer(assessmentId: string, questionId: string): Answer | undefined {
  const item = queue.pending(`answer:${assessmentId}:${questionId}`);
  return item?.kind === 'answer' ? item.answer : undefined;
}

/**
 * Saves everything typed so far and resolves to whether all of it is durable. Used before every change of
 * screen and before the window closes.
 */
export function flushPendingSaves(): Promise<boolean> {
  return queue.flush();
}

function keyOf(item: PendingSave): string {
  const key = `${item.kind}:${item.assessmentId}`;
  return item.kind === 'answer' ? `${key}:${item.answer.questionId}` : key;
}

function save(item: PendingSave): Promise<Result<unknown, AppError>> {
  switch (item.kind) {
    case 'title':
      return saveTitle(item.assessmentId, item.title);
    case 'profile':
      return saveProfile(item.assessmentId, item.profile);
    case 'answer':
      return saveAnswer(item.assessmentId, item.answer);
  }
}
