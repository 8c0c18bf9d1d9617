/** Short ways to save and load records of each kind, for tests. */
import type { Answer, DecisionRecord, LossEstimates, PlannedAction } from '@shared/assessment/schema';
import { removeRecord, saveRecord } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { loadRecordDraft } from '@renderer/records/load-draft';
import type { PendingSave } from '@renderer/records/pending-saves';

export const saveDecision = (repository: Repository, id: string, value: DecisionRecord) =>
  saveRecord(repository, id, { kind: 'decision', value });

export const saveAction = (repository: Repository, id: string, value: PlannedAction) =>
  saveRecord(repository, id, { kind: 'action', value });

export const removeAction = (repository: Repository, id: string, key: string) =>
  removeRecord(repository, id, { kind: 'action', key });

export const saveExposure = (repository: Repository, id: string, value: LossEstimates | null) =>
  value === null
    ? removeRecord(repository, id, { kind: 'exposure', key: '' })
    : saveRecord(repository, id, { kind: 'exposure', value });

export const loadAnswerDraft = (repository: Repository, assessmentId: string, key: string) =>
  loadRecordDraft(repository, { assessmentId, kind: 'answer', key });

export const loadDecisionDraft = (repository: Repository, assessmentId: string, key: string) =>
  loadRecordDraft(repository, { assessmentId, kind: 'decision', key });

export const loadActionDraft = (repository: Repository, assessmentId: string, key: string) =>
  loadRecordDraft(repository, { assessmentId, kind: 'action', key });

export const loadExposureDraft = (repository: Repository, assessmentId: string) =>
  loadRecordDraft(repository, { assessmentId, kind: 'exposure', key: '' });

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
export const ofExposure = (assessmentId: string, value: LossEstimates): PendingSave => ({
  kind: 'record',
  assessmentId,
  record: { kind: 'exposure', value },
});
