/** The app's one save queue: what forms hand over, by assessment and by what it is about. */
import type { Answer, DecisionRecord, Exposure, PlannedAction, Profile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { removeAction, saveAction, saveDecision, saveExposure } from './records-repository';
import { saveAnswer, saveProfile, saveTitle } from './save-assessment';
import { SaveQueue, type SaveState } from './save-queue';

/** One thing to be saved: always a whole snapshot, never a difference. */
export type PendingSave =
  | { readonly kind: 'title'; readonly assessmentId: string; readonly title: string }
  | { readonly kind: 'profile'; readonly assessmentId: string; readonly profile: Profile }
  | { readonly kind: 'answer'; readonly assessmentId: string; readonly answer: Answer }
  | { readonly kind: 'decision'; readonly assessmentId: string; readonly decision: DecisionRecord }
  | { readonly kind: 'action'; readonly assessmentId: string; readonly action: PlannedAction }
  | { readonly kind: 'action-removal'; readonly assessmentId: string; readonly actionId: string }
  | { readonly kind: 'exposure'; readonly assessmentId: string; readonly exposure: Exposure | null };

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

/** Everything that is not durable yet. */
export function pendingSaves(): readonly PendingSave[] {
  return queue.items();
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

/** The newest state of a decision that is not durable yet. */
export function pendingDecision(assessmentId: string, decisionId: string): DecisionRecord | undefined {
  const item = queue.pending(`decision:${assessmentId}:${decisionId}`);
  return item?.kind === 'decision' ? item.decision : undefined;
}

/** The newest state of an action that is not durable yet; `null` when it is about to be taken away. */
export function pendingAction(assessmentId: string, actionId: string): PlannedAction | null | undefined {
  const item = queue.pending(`action:${assessmentId}:${actionId}`);
  if (item?.kind === 'action-removal') return null;
  return item?.kind === 'action' ? item.action : undefined;
}

/** The newest estimate of loss that is not durable yet; `null` when it is about to be taken away. */
export function pendingExposure(assessmentId: string): Exposure | null | undefined {
  const item = queue.pending(`exposure:${assessmentId}`);
  return item?.kind === 'exposure' ? item.exposure : undefined;
}

/**
 * Saves everything typed so far and resolves to whether all of it is durable. Used before every change of
 * screen and before the window closes.
 */
export function flushPendingSaves(): Promise<boolean> {
  return queue.flush();
}

/** A later item of the same key takes the place of an earlier one: so a removal stops a save still on its way. */
function keyOf(item: PendingSave): string {
  switch (item.kind) {
    case 'title':
    case 'profile':
    case 'exposure':
      return `${item.kind}:${item.assessmentId}`;
    case 'answer':
      return `answer:${item.assessmentId}:${item.answer.questionId}`;
    case 'decision':
      return `decision:${item.assessmentId}:${item.decision.decisionId}`;
    case 'action':
      return `action:${item.assessmentId}:${item.action.id}`;
    case 'action-removal':
      return `action:${item.assessmentId}:${item.actionId}`;
  }
}

function save(item: PendingSave): Promise<Result<unknown, AppError>> {
  switch (item.kind) {
    case 'title':
      return saveTitle(item.assessmentId, item.title);
    case 'profile':
      return saveProfile(item.assessmentId, item.profile);
    case 'answer':
      return saveAnswer(item.assessmentId, item.answer);
    case 'decision':
      return saveDecision(item.assessmentId, item.decision);
    case 'action':
      return saveAction(item.assessmentId, item.action);
    case 'action-removal':
      return removeAction(item.assessmentId, item.actionId);
    case 'exposure':
      return saveExposure(item.assessmentId, item.exposure);
  }
}
