import { createAssessment, deleteAssessment, readAssessment } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { loadProfileDraft } from '@renderer/records/load-draft';
import { flushPendingSaves, requestSave } from '@renderer/records/pending-saves';
import { showAssessment, showList, showQuestion, showTab } from '@renderer/router/navigate';
import { createMemoryHistory } from '@renderer/router/history';
import { LIST_PATH } from '@renderer/router/address';
import { currentPlace, startRouter } from '@renderer/router/router';
import { useSaveState } from '@renderer/stores/save-state';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAnswerDraft, ofAnswer } from '../../helpers/record-saves';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

let id = '';

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
  startRouter({ history: createMemoryHistory(LIST_PATH), prepare: () => Promise.resolve() });
});

describe('navigation', () => {
  it('stores what was typed before it leaves', async () => {
    requestSave(ofAnswer(id, answerTo('GOV-01')), 'typing');
    expect(useSaveState.getState().kind).toBe('saving');
    await showAssessment(id, 'score');
    expect(currentPlace()).toEqual({ screen: 'assessment', assessmentId: id, tab: 'score' });
    expect(useSaveState.getState()).toEqual({ kind: 'saved' });
    expect(valueOf(await readAssessment(repository, id)).answers).toHaveLength(1);
  });

  it('keeps the question when tabs change, and the last of two wins', async () => {
    await showAssessment(id);
    await showQuestion('GOV-02');
    await showTab('score');
    expect(currentPlace()).toMatchObject({ tab: 'score', questionId: 'GOV-02' });
    await Promise.all([showTab('share'), showList()]);
    expect(currentPlace()).toEqual({ screen: 'list' });
  });
});

describe('drafts', () => {
  it('start from what is stored once everything typed is', async () => {
    requestSave(ofAnswer(id, answerTo('GOV-01', { note: 'typed' })), 'typing');
    requestSave({ kind: 'title', assessmentId: id, title: 'Typed title' }, 'typing');
    expect(valueOf(await loadAnswerDraft(repository, id, 'GOV-01'))?.note).toBe('typed');
    expect(valueOf(await loadProfileDraft(repository, id)).title).toBe('Typed title');
    expect(valueOf(await loadAnswerDraft(repository, id, 'GOV-02'))).toBeNull();
  });

  it('start from the words that could not be saved, which stay in the queue until they can', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    requestSave(ofAnswer(id, answerTo('GOV-01', { note: 'kept' })), 'now');
    expect(await flushPendingSaves()).toBe(false);
    expect(useSaveState.getState().kind).toBe('failed');
    expect(valueOf(await loadAnswerDraft(repository, id, 'GOV-01'))?.note).toBe('kept');
    vi.restoreAllMocks();
    expect(await flushPendingSaves()).toBe(true);
    expect(valueOf(await readAssessment(repository, id)).answers[0]?.note).toBe('kept');
  });

  it('say that the assessment is gone', async () => {
    valueOf(await deleteAssessment(repository, id));
    expect((await loadProfileDraft(repository, id)).ok).toBe(false);
  });
});
