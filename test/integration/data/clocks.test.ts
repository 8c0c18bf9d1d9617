/** A clock that jumps decides nothing: revisions order, clocks inform. */
import {
  importAssessment,
  readAssessment,
  saveAnswer,
  saveTitle,
} from '@renderer/data/assessments-repository';
import { byLastChange } from '@renderer/data/last-change';
import { listAssessments } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAction } from '../../helpers/record-builders';
import { saveAction } from '../../helpers/record-saves';
import { answerTo, dump, fileOf, openStore, putRaw, useFreshDisk, valueOf } from './database-helpers';

const FUTURE = '2099-01-01T00:00:00.000Z';
const PRESENT = '2026-06-12T09:00:00.000Z';

let repository: Repository;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(PRESENT) });
  useFreshDisk();
  repository = await openStore();
  valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
});

afterEach(() => {
  vi.useRealTimers();
});

const updatedAt = async () => valueOf(await readAssessment(repository, 'a-1')).updatedAt;

describe('a clock that jumps forward and back', () => {
  it('does not pin the last change to a day far ahead', async () => {
    vi.setSystemTime(new Date(FUTURE));
    valueOf(await saveTitle(repository, 'a-1', 'Wrong day'));
    expect(await updatedAt()).toBe(FUTURE);
    vi.setSystemTime(new Date(PRESENT));
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { updatedAt: PRESENT })));
    expect(await updatedAt()).toBe(PRESENT);
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { updatedAt: FUTURE })));
    valueOf(await saveAction(repository, 'a-1', buildAction('x', { updatedAt: PRESENT })));
    expect(await updatedAt()).toBe(PRESENT);
  });

  it('does not let what was written earlier stand over what was written later', async () => {
    valueOf(await saveAnswer(repository, 'a-1', answerTo('GOV-01', { note: 'earlier', updatedAt: FUTURE })));
    const [earlier] = await repository.listAnswers('a-1');
    await putRaw('answers', { ...earlier, body: 'torn' });
    const later = answerTo('GOV-01', { note: 'later', updatedAt: PRESENT });
    valueOf(await saveAnswer(repository, 'a-1', later));
    expect((await dump())['answers']).toHaveLength(2);
    // The row that could not be read becomes readable again.
    await putRaw('answers', earlier);
    expect(valueOf(await readAssessment(repository, 'a-1')).answers).toEqual([later]);
  });

  it('does not let it stand because of its place among the rows either', async () => {
    const row = (id: string, note: string) => ({
      id,
      assessmentId: 'a-1',
      rev: 1,
      body: answerTo('GOV-01', { note }),
    });
    await putRaw('answers', row('b', 'second'));
    await putRaw('answers', row('a', 'first'));
    expect(valueOf(await readAssessment(repository, 'a-1')).answers[0]?.note).toBe('second');
  });
});

describe('the list', () => {
  const dated = (id: string, createdAt: string, changedAt = createdAt) => ({
    id,
    createdAt,
    updatedAt: changedAt,
  });

  it('takes no time in the future for the last change', () => {
    const wrong = dated('wrong', '2026-06-01T00:00:00.000Z', FUTURE);
    const never = dated('never', FUTURE);
    const recent = dated('recent', '2026-06-02T00:00:00.000Z', '2026-06-11T00:00:00.000Z');
    const old = dated('old', '2026-05-01T00:00:00.000Z');
    const unreadable = dated('unreadable', '');
    const listed = [never, old, unreadable, wrong, recent].toSorted(byLastChange(PRESENT));
    expect(listed.map(({ id }) => id)).toEqual(['recent', 'wrong', 'old', 'never', 'unreadable']);
  });

  it('believes a clock that is a few hours ahead', () => {
    const ahead = dated('ahead', '2026-06-01T00:00:00.000Z', '2026-06-12T15:00:00.000Z');
    const now = dated('now', '2026-06-01T00:00:00.000Z', PRESENT);
    expect([now, ahead].toSorted(byLastChange(PRESENT))).toEqual([ahead, now]);
  });

  it('believes a whole day, and no more', () => {
    const day = dated('day', '2026-06-01T00:00:00.000Z', '2026-06-13T09:00:00.000Z');
    const more = dated('more', '2026-06-01T00:00:00.000Z', '2026-06-13T09:00:00.001Z');
    const now = dated('now', '2026-06-01T00:00:00.000Z', PRESENT);
    expect([more, now, day].toSorted(byLastChange(PRESENT))).toEqual([day, now, more]);
  });

  it('is ordered by it', async () => {
    const { assessment, ...file } = fileOf([], 'a-2');
    const changed = { ...assessment, updatedAt: FUTURE, createdAt: '2026-06-01T00:00:00.000Z' };
    valueOf(await importAssessment(repository, { ...file, assessment: changed }, 'keep-id'));
    expect((await listAssessments(repository)).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
  });
});
