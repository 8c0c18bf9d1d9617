import {
  createAssessment,
  deleteAssessment,
  duplicateAssessment,
  findConflict,
  importAssessment,
  readAssessment,
  readAssessmentFile,
  saveAnswer,
  saveProfile,
  saveTitle,
  quarantineUnreadable,
} from '@renderer/data/assessments-repository';
import { getCachedAssessment } from '@renderer/data/assessment-cache';
import type { Repository } from '@renderer/data/repository/repository';
import { findAssessment, listAssessments } from '@renderer/data/queries';
import type { OnCommit } from '@renderer/data/repository/transaction';
import { loadSample, SAMPLES } from '@renderer/platform/samples';
import { appError } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerTo,
  dump,
  fileOf,
  putRaw,
  openStore,
  useFreshDisk,
  valueOf,
  withoutLog,
} from './database-helpers';

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
});

describe('round trips', () => {
  it('keeps every sample exactly, answers and decisions in order of their ids', async () => {
    for (const sample of SAMPLES) {
      const file = await loadSample(sample);
      valueOf(await importAssessment(repository, file, 'keep-id'));
      const answers = file.assessment.answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
      const decisions = file.assessment.decisions.toSorted((a, b) => (a.decisionId < b.decisionId ? -1 : 1));
      const stored = valueOf(await readAssessmentFile(repository, file.assessment.id));
      expect(withoutLog(stored)).toEqual(
        withoutLog({ ...file, assessment: { ...file.assessment, answers, decisions } }),
      );
      expect(stored.assessment.audit.slice(0, -1)).toEqual(file.assessment.audit);
    }
    expect(SAMPLES.length).toBeGreaterThanOrEqual(3);
  });

  it('creates, saves title, profile and answers, and reads them back', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    valueOf(await saveTitle(repository, id, 'Renamed'));
    const profile = fileOf([]).assessment.profile;
    valueOf(await saveProfile(repository, id, profile));
    const evidence = [{ id: 'e1', label: 'Charter', location: 'DMS 12' }];
    const answer = answerTo('GOV-01', { note: 'n', privilegedNote: 'p', evidence });
    valueOf(await saveAnswer(repository, id, answer));
    const stored = valueOf(await readAssessment(repository, id));
    expect(stored).toMatchObject({ id, title: 'Renamed', profile, answers: [answer] });
  });

  it('overwrites the same answer in place and raises its revision', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    const first = valueOf(await saveAnswer(repository, id, answerTo('GOV-01')));
    const changed = answerTo('GOV-01', { note: 'second', updatedAt: '2026-06-11T09:00:00.000Z' });
    const second = valueOf(await saveAnswer(repository, id, changed));
    expect(second.rev).toBeGreaterThan(first.rev);
    expect(valueOf(await readAssessment(repository, id)).answers).toEqual([changed]);
    expect((await dump())['answers']).toHaveLength(1);
  });

  it('loses nothing when saves of one assessment overlap', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    const answers = Array.from({ length: 4 }, (_value, index) => answerTo(`Q-${index}`));
    const saved = await Promise.all([
      ...answers.map((answer) => saveAnswer(repository, id, answer)),
      saveTitle(repository, id, 'T'),
    ]);
    saved.forEach(valueOf);
    const stored = valueOf(await readAssessment(repository, id));
    expect(stored.title).toBe('T');
    expect(stored.answers).toEqual(answers);
    expect((await listAssessments(repository))[0]?.answered).toBe(4);
  });

  it.each(['saveTitle', 'deleteAssessment'] as const)(
    'starts over four times while somebody else is faster, and then says so (%s)',
    async (name) => {
      const id = valueOf(await createAssessment(repository, 'New matter'));
      const change = () =>
        name === 'saveTitle' ? saveTitle(repository, id, 'Renamed') : deleteAssessment(repository, id);
      const commit = vi.spyOn(repository, 'commit');
      for (let count = 0; count < 5; count += 1) commit.mockResolvedValueOnce(ok('conflict'));
      expect(await change()).toMatchObject({
        error: { code: 'save-failed', context: { reason: 'the assessment kept changing underneath' } },
      });
      expect(commit).toHaveBeenCalledTimes(5);
      expect(valueOf(await readAssessment(repository, id)).title).toBe('New matter');
      for (let count = 0; count < 4; count += 1) commit.mockResolvedValueOnce(ok('conflict'));
      expect((await change()).ok).toBe(true);
      expect(commit).toHaveBeenCalledTimes(10);
    },
  );

  it('counts one answer less when one is taken back', async () => {
    const answers = ['GOV-01', 'GOV-02', 'GOV-03'].map((id) => answerTo(id));
    valueOf(await importAssessment(repository, fileOf(answers), 'keep-id'));
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-02', { value: null })));
    expect((await listAssessments(repository))[0]?.answered).toBe(2);
  });

  it('counts none once the only answer is taken back', async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('GOV-01')]), 'keep-id'));
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { value: null })));
    expect((await listAssessments(repository))[0]?.answered).toBe(0);
  });

  it('says under which revision a title and a profile were saved', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    const { rev } = valueOf(await saveTitle(repository, id, 'Renamed'));
    expect((await dump())['assessments']).toEqual([expect.objectContaining({ rev })]);
    const { profile } = fileOf([]).assessment;
    expect(valueOf(await saveProfile(repository, id, profile))).toEqual({ rev: rev + 1 });
  });

  it('shows neither question nor title outside a body', async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('GOV-01')]), 'new-id'));
    const { assessments, answers } = await dump();
    const clear = [...(assessments ?? []), ...(answers ?? [])].map((row) =>
      typeof row === 'object' ? { ...row, body: null } : row,
    );
    expect(JSON.stringify(clear)).not.toMatch(/GOV-01|Harbor/);
  });

  it('refuses a blank title and an overlong note in words, and keeps what was there', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    const refused = (part: string) => ({
      ok: false,
      error: appError('save-failed', { reason: `“${part}” is empty, too long, or not in the expected form` }),
    });
    expect(await saveTitle(repository, id, '')).toEqual(refused('title'));
    const tooLong = answerTo('GOV-01', { note: 'x'.repeat(20_001) });
    expect(await saveAnswer(repository, id, tooLong)).toEqual(refused('note'));
    expect(valueOf(await readAssessment(repository, id))).toMatchObject({ title: 'New matter', answers: [] });
  });

  it('says that a deleted assessment is gone instead of bringing half of it back', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    valueOf(await deleteAssessment(repository, id));
    expect(await saveAnswer(repository, id, answerTo('GOV-01'))).toMatchObject({
      error: { code: 'assessment-gone' },
    });
    expect((await dump())['answers']).toEqual([]);
  });
});

describe('import, delete, duplicate', () => {
  const file = fileOf([answerTo('GOV-01'), answerTo('GOV-02')]);

  it('finds conflicts whatever the order of answers', async () => {
    expect(await findConflict(repository, file)).toBe('none');
    valueOf(await importAssessment(repository, file, 'keep-id'));
    expect(await findConflict(repository, fileOf([answerTo('GOV-02'), answerTo('GOV-01')]))).toBe(
      'identical',
    );
    expect(await findConflict(repository, fileOf([answerTo('GOV-01')]))).toBe('different');
  });

  it('never replaces an assessment of the same id', async () => {
    valueOf(await importAssessment(repository, file, 'keep-id'));
    const before = await dump();
    expect((await importAssessment(repository, fileOf([answerTo('GOV-03')]), 'keep-id')).ok).toBe(false);
    expect(valueOf(await importAssessment(repository, file, 'keep-id'))).toBe('a-1');
    expect(await dump()).toEqual(before);
    const copy = valueOf(await importAssessment(repository, file, 'new-id'));
    expect(copy).not.toBe('a-1');
    expect(await listAssessments(repository)).toHaveLength(2);
  });

  it('stores nothing in part when the disk refuses in the middle', async () => {
    const before = await dump();
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      // The second answer row no longer fits; the first was already taken.
      if (spy.mock.calls.length > 1) throw new DOMException('no space', 'QuotaExceededError');
      return this.add(row);
    });
    const failed = await importAssessment(repository, file, 'keep-id');
    expect(failed).toMatchObject({ ok: false, error: { code: 'save-failed' } });
    expect(spy.mock.calls.length).toBeGreaterThan(1);
    spy.mockRestore();
    expect(await dump()).toEqual(before);
    expect(valueOf(await importAssessment(repository, file, 'keep-id'))).toBe('a-1');
  });

  it('refuses a foreign body of law and a question answered twice', async () => {
    const foreign = { ...file, pack: { id: 'other-law', version: '1.0.0' } };
    expect(await importAssessment(repository, foreign, 'keep-id')).toMatchObject({
      error: { code: 'pack-unknown', context: { packId: 'other-law' } },
    });
    const twice = fileOf([answerTo('GOV-01'), answerTo('GOV-01')]);
    expect(await importAssessment(repository, twice, 'keep-id')).toMatchObject({
      error: { code: 'assessment-file-invalid' },
    });
    expect(await listAssessments(repository)).toEqual([]);
  });

  it('keeps answers to questions the pack does not know', async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('ZZZ-99')]), 'keep-id'));
    expect(
      valueOf(await readAssessment(repository, 'a-1')).answers.map((answer) => answer.questionId),
    ).toEqual(['ZZZ-99']);
  });

  it('undoes a deletion to the same content', async () => {
    valueOf(await importAssessment(repository, file, 'keep-id'));
    const deleted = valueOf(await deleteAssessment(repository, 'a-1'));
    expect(await listAssessments(repository)).toEqual([]);
    expect((await dump())['answers']).toEqual([]);
    valueOf(await importAssessment(repository, deleted, 'keep-id'));
    expect(withoutLog(valueOf(await readAssessmentFile(repository, 'a-1')))).toEqual(file);
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { note: 'after undo' })));
    expect(valueOf(await readAssessment(repository, 'a-1')).answers).toHaveLength(2);
  });

  it('leaves nothing of a deleted assessment in memory', async () => {
    valueOf(await importAssessment(repository, file, 'keep-id'));
    valueOf(await readAssessment(repository, 'a-1'));
    expect(getCachedAssessment(repository, 'a-1')).not.toBeNull();
    valueOf(await deleteAssessment(repository, 'a-1'));
    expect(getCachedAssessment(repository, 'a-1')).toBeNull();
  });

  it('duplicates under ids of its own', async () => {
    valueOf(await importAssessment(repository, file, 'keep-id'));
    const id = valueOf(await duplicateAssessment(repository, 'a-1'));
    const copy = valueOf(await readAssessment(repository, id));
    expect(copy.title).toBe('Harbor Bank, 2026 (copy)');
    expect(copy.answers).toEqual(file.assessment.answers);
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'only here' })));
    expect(withoutLog(valueOf(await readAssessmentFile(repository, 'a-1')))).toEqual(file);
  });
});

describe('unreadable rows', () => {
  const damaged = { id: 'row-x', assessmentId: 'a-1', rev: 7, body: { questionId: 'GOV-01', torn: true } };

  beforeEach(async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('GOV-02')]), 'keep-id'));
    await putRaw('answers', damaged);
  });

  it('are reported, left out of screens, and stop whatever would silently lack them', async () => {
    expect((await findAssessment(repository, 'a-1')).view).toMatchObject({ unreadableRows: 1 });
    expect(valueOf(await readAssessment(repository, 'a-1')).answers).toHaveLength(1);
    expect(await readAssessmentFile(repository, 'a-1')).toMatchObject({ error: { code: 'row-unreadable' } });
    expect(await duplicateAssessment(repository, 'a-1')).toMatchObject({ error: { code: 'row-unreadable' } });
    expect(await deleteAssessment(repository, 'a-1')).toMatchObject({ error: { code: 'row-unreadable' } });
  });

  it('stay as they are when the question is answered anew', async () => {
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01')));
    expect((await dump())['answers']).toContainEqual(damaged);
    expect(
      valueOf(await readAssessment(repository, 'a-1')).answers.map((answer) => answer.questionId),
    ).toEqual(['GOV-01', 'GOV-02']);
  });

  it('stay as they are when they are damaged while the app runs', async () => {
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-03')));
    const row = (await repository.listAnswers('a-1')).find(({ body }) =>
      JSON.stringify(body).includes('GOV-03'),
    );
    const torn = { ...row, body: 'torn' };
    await putRaw('answers', torn);
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-03', { note: 'anew' })));
    expect((await dump())['answers']).toContainEqual(torn);
    expect(valueOf(await readAssessment(repository, 'a-1')).answers.at(-1)?.note).toBe('anew');
  });

  it('move to quarantine unchanged on demand; then everything works again', async () => {
    expect(valueOf(await quarantineUnreadable(repository, 'a-1'))).toBe(1);
    const { quarantine, answers } = await dump();
    expect(quarantine).toEqual([expect.objectContaining({ table: 'answers', row: damaged })]);
    expect(answers).toHaveLength(1);
    expect(valueOf(await readAssessmentFile(repository, 'a-1')).assessment.answers).toHaveLength(1);
    expect((await listAssessments(repository))[0]?.answered).toBe(1);
  });

  it('are not remembered once they are set aside', async () => {
    valueOf(await readAssessment(repository, 'a-1'));
    expect(getCachedAssessment(repository, 'a-1')?.unreadable).toHaveLength(1);
    valueOf(await quarantineUnreadable(repository, 'a-1'));
    expect(getCachedAssessment(repository, 'a-1')).toBeNull();
  });

  it('are no longer counted as answered once they are set aside, nor is an answer without a choice', async () => {
    const answers = [answerTo('GOV-01'), answerTo('GOV-02'), answerTo('GOV-03', { value: null })];
    valueOf(await importAssessment(repository, fileOf(answers, 'a-2'), 'keep-id'));
    const rows = await repository.listAnswers('a-2');
    const row = rows.find(({ body }) => JSON.stringify(body).includes('GOV-01'));
    await putRaw('answers', { ...row, body: 'torn' });
    const count = async () => (await listAssessments(repository)).find(({ id }) => id === 'a-2')?.answered;
    expect(await count()).toBe(2);
    expect(valueOf(await quarantineUnreadable(repository, 'a-2'))).toBe(1);
    expect(valueOf(await readAssessmentFile(repository, 'a-2')).assessment.answers).toHaveLength(2);
    expect(await count()).toBe(1);
    expect(await quarantineUnreadable(repository, 'gone')).toMatchObject({
      error: { code: 'assessment-gone' },
    });
  });

  it('a damaged assessment is listed, not overwritten, and can be set aside whole', async () => {
    const header = { id: 'a-1', rev: 3, body: null };
    await putRaw('assessments', header);
    expect(await listAssessments(repository)).toEqual([
      expect.objectContaining({ id: 'a-1', unreadable: true }),
    ]);
    expect((await findAssessment(repository, 'a-1')).view).toMatchObject({
      problem: { code: 'row-unreadable' },
    });
    expect(await saveTitle(repository, 'a-1', 'New')).toMatchObject({ error: { code: 'row-unreadable' } });
    expect(await findConflict(repository, fileOf([]))).toBe('different');
    expect((await importAssessment(repository, fileOf([]), 'keep-id')).ok).toBe(false);
    expect((await dump())['assessments']).toEqual([header]);
    // The log stands in rows of its own.
    expect(valueOf(await quarantineUnreadable(repository, 'a-1'))).toBe(4);
    expect((await dump())['quarantine']).toContainEqual(expect.objectContaining({ row: header }));
    expect(valueOf(await importAssessment(repository, fileOf([]), 'keep-id'))).toBe('a-1');
  });

  it('a damaged assessment whose revision is no number is set aside under the first one', async () => {
    const told = vi.fn<OnCommit>(() => Promise.resolve(ok(null)));
    repository = await openStore(told);
    await putRaw('assessments', { id: 'a-1', rev: 'torn', body: null });
    expect(valueOf(await quarantineUnreadable(repository, 'a-1'))).toBe(4);
    expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ assessmentId: 'a-1', rev: 1 }));
  });
});

describe('saving', () => {
  it('says when the disk is full, and the stored answer stays', async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('GOV-01')]), 'keep-id'));
    const before = await dump();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function () {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { note: 'new' }))).toEqual({
      ok: false,
      error: { code: 'save-failed', context: { reason: 'there is no free disk space left for Brieflock' } },
    });
    vi.restoreAllMocks();
    expect(await dump()).toEqual(before);
  });

  it('marks its start and end for the benchmark', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    performance.clearMarks();
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01')));
    expect(performance.getEntriesByName('brieflock:save-start')).toHaveLength(1);
    expect(performance.getEntriesByName('brieflock:save-end')).toHaveLength(1);
  });
});

describe('live queries', () => {
  it('see a saved answer and a deletion', async () => {
    valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    const seen: unknown[] = [];
    const stop = repository.watch(
      () => findAssessment(repository, 'a-1'),
      ({ view }) => {
        seen.push(
          view === null ? null : 'assessment' in view ? view.assessment.answers.length : view.problem,
        );
      },
    );
    await vi.waitFor(() => {
      expect(seen).toEqual([0]);
    });
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01')));
    await vi.waitFor(() => {
      expect(seen.at(-1)).toBe(1);
    });
    valueOf(await deleteAssessment(repository, 'a-1'));
    await vi.waitFor(() => {
      expect(seen.at(-1)).toBeNull();
    });
    stop();
  });
});
