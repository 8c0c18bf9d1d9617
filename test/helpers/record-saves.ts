/** Short ways to save and load records of each kind, for tests. */
import type { Answer, DecisionRecord, Exposure, PlannedAction } from '@shared/assessment/schema';
import { removeRecord, saveRecord } from '@renderer/data/assessments-repository';
import { loadRecordDraft } from '@renderer/records/load-draft';
import type { PendingSave } from '@renderer/records/pending-saves';

export const saveDecision = (id: string, value: DecisionRecord) =>
  saveRecord(id, { kind: 'decision', value });

export const saveAction = (id: string, value: PlannedAction) => saveRecord(id, { kind: 'action', value });

export const removeAction = (id: string, key: string) => removeRecord(id, { kind: 'action', key });

export const saveExposure = (id: string, value: Exposure | null) =>
  value === null
    ? removeRecord(id, { kind: 'exposure', key: '' })
    : saveRecord(id, { kind: 'exposure', value });

export const loadAnswerDraft = (assessmentId: string, key: string) =>
  loadRecordDraft({ assessmentId, kind: 'answer', key });

export const loadDecisionDraft = (assessmentId: string, key: string) =>
  loadRecordDraft({ assessmentId, kind: 'decision', key });

export const loadActionDraft = (assessmentId: string, key: string) =>
  loadRecordDraft({ assessmentId, kind: 'action', key });

export const loadExposureDraft = (assessmentId: string) =>
  loadRecordDraft({ assessmentId, kind: 'exposure', key: '' });

/** What a form hands over when an answer was changed. */
export const ofAnswer = (assessmentId: string, value: Answer): PendingSave => ({
  kind: 'record',
  assessmentId,
  record: { kind: 'answer', value },
});

/** What a form hands over when an action was changed. */
export const ofAction = (assessmentId: string, value: PlannedAction): PendingSave => ({
  kind: 'record',
  assessmentId,
  record: { kind: 'action', value },
});

/** What a form hands over when a decision was changed. */
export const ofDecision = (assessmentId: string, value: DecisionRecord): PendingSave => ({
  kind: 'record',
  assessmentId,
  record: { kind: 'decision', value },
});

/** What a form hands over when the estimate was changed. */
export const ofExposure = (assessmentId: string, value: Exposure): PendingSave => ({
  kind: 'record',
  assessmentId,
  record: { kind: 'exposure', value },
});
