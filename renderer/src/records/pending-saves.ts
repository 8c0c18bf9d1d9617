/** The app's one save queue: what forms hand over, by assessment and by what it is about. */
import type { RecordValue } from '@shared/assessment/record-kinds';
import type { Profile } from '@shared/assessment/schema';
import type { ContentKindName, ContentKinds } from '@shared/assessment/schema-content';
import { valueAs } from '@shared/assessment/schema-parts';
import type { RecordOf } from '@shared/assessment/schema-record-kind';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { removeRecord, saveRecord } from '@renderer/data/records-repository';
import { saveAnswer, saveProfile, saveTitle } from '@renderer/data/save-assessment';
import { keyOf, recordKey, type RecordName } from '@renderer/data/records';
import type { Repository } from '@renderer/data/repository/repository';
import { SaveQueue, type SaveState } from '@renderer/data/save-queue';

/** One thing to be saved: always a whole snapshot, never a difference. */
export type PendingSave =
  | { readonly kind: 'title'; readonly assessmentId: string; readonly title: string }
  | { readonly kind: 'profile'; readonly assessmentId: string; readonly profile: Profile }
  | { readonly kind: 'record'; readonly assessmentId: string; readonly record: RecordOf<ContentKinds> }
  | { readonly kind: 'removal'; readonly assessmentId: string; readonly of: RecordName };

/** A record of an assessment, by its kind and its key among its own. */
export interface RecordPlace<Kind extends ContentKindName> {
  readonly assessmentId: string;
  readonly kind: Kind;
  /** Empty for a kind of which there is one. */
  readonly key: string;
}

/** Waits this long for a pause in typing. */
export const TYPING_PAUSE_MS = 600;

const queue = new SaveQueue<PendingSave>(saveOrLeave);

/** What belongs to assessments that are no longer here, by what it is about: it can never be saved. */
const leftOver = new Map<string, PendingSave>();
const leftOverListeners = new Set<(items: readonly PendingSave[]) => void>();

function publishLeftOver(): void {
  for (const listener of [...leftOverListeners]) listener(leftOverSaves());
}

/** What could not be saved because its assessment is gone, until {@link forgetLeftOver}. */
export function leftOverSaves(): readonly PendingSave[] {
  return [...leftOver.values()];
}

/** The user has what is left over, or needs it no more. */
export function forgetLeftOver(): void {
  leftOver.clear();
  publishLeftOver();
}

/** Calls back with what is left over whenever that changes; returns its own end. */
export function onLeftOver(listener: (items: readonly PendingSave[]) => void): () => void {
  leftOverListeners.add(listener);
  return () => {
    leftOverListeners.delete(listener);
  };
}

let store: Repository | null = null;

/** From now on everything is saved into this store. Until there is one, saves fail and what was typed waits. */
export function saveInto(repository: Repository): void {
  store = repository;
}

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
  queue.enqueue(queueKey(item), item, when === 'typing' ? TYPING_PAUSE_MS : 0);
}

/** Everything that is not durable yet. */
export function pendingSaves(): readonly PendingSave[] {
  return queue.items();
}

/** The newest title that is not durable yet. */
export function pendingTitle(assessmentId: string): string | undefined {
  const item = queue.pending(`${assessmentId} title`);
  return item?.kind === 'title' ? item.title : undefined;
}

/** The newest profile that is not durable yet. */
export function pendingProfile(assessmentId: string): Profile | undefined {
  const item = queue.pending(`${assessmentId} profile`);
  return item?.kind === 'profile' ? item.profile : undefined;
}

/** The newest state of a record that is not durable yet; `null` when it is about to be taken away. */
export function pendingRecord<Kind extends ContentKindName>({
  assessmentId,
  kind,
  key,
}: RecordPlace<Kind>): RecordValue<Kind> | null | undefined {
  const item = queue.pending(`${assessmentId} ${keyOf(kind, key)}`);
  if (item?.kind === 'removal') return null;
  return item?.kind === 'record' ? valueAs(item.record, kind) : undefined;
}

/**
 * Saves everything typed so far and resolves to whether all of it is durable. Used before every change of
 * screen and before the window closes.
 */
export function flushPendingSaves(): Promise<boolean> {
  return queue.flush();
}

/** The same where nobody waits for it: a field is left, or a form is sent. */
export function savePending(): void {
  void flushPendingSaves();
}

/** A later item of the same key takes the place of an earlier one: so a removal stops a save still on its way. */
function queueKey(item: PendingSave): string {
  switch (item.kind) {
    case 'title':
    case 'profile':
      return `${item.assessmentId} ${item.kind}`;
    case 'record':
      return `${item.assessmentId} ${recordKey(item.record)}`;
    case 'removal':
      return `${item.assessmentId} ${keyOf(item.of.kind, item.of.key)}`;
  }
}

/** Trying again would fail for ever where the assessment is gone: the words are kept apart, and the queue goes on. */
async function saveOrLeave(item: PendingSave): Promise<Result<unknown, AppError>> {
  const saved = await save(item);
  if (saved.ok || saved.error.code !== 'assessment-gone') return saved;
  // That something is to be taken away of what is gone need not be told.
  if (item.kind !== 'removal') {
    leftOver.set(queueKey(item), item);
    publishLeftOver();
  }
  return ok(null);
}

function save(item: PendingSave): Promise<Result<unknown, AppError>> {
  if (store === null)
    return Promise.resolve(err(appError('save-failed', { reason: 'the store is not open' })));
  const repository = store;
  switch (item.kind) {
    case 'title':
      return saveTitle(repository, item.assessmentId, item.title);
    case 'profile':
      return saveProfile(repository, item.assessmentId, item.profile);
    case 'record':
      // Answers have rows of their own, and the header counts them.
      return item.record.kind === 'answer'
        ? saveAnswer(repository, item.assessmentId, item.record.value)
        : saveRecord(repository, item.assessmentId, item.record);
    case 'removal':
      return removeRecord(repository, item.assessmentId, item.of);
  }
}
