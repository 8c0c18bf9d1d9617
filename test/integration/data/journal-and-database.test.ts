import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createAssessment,
  deleteAssessment,
  importAssessment,
  readAssessmentFile,
  saveAnswer,
  saveTitle,
  quarantineUnreadable,
} from '@renderer/data/assessments-repository';
import { installedPacks } from '@renderer/data/installed-packs';
import { importPack, loadStoredPacks, removePack } from '@renderer/data/packs-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { createShellJournal } from '@renderer/data/shell-journal';
import { setStoreKeeper, type StoreKeeper, type StoreStatus } from '@renderer/data/repository/store-keeper';
import { expectNoStoreLoss } from '@renderer/data/repository/store-loss';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editionTexts } from '../../helpers/editions';
import {
  answerTo,
  dump,
  putRaw,
  settled,
  openRaw,
  useFreshDisk,
  valueOf,
  withoutLog,
  withoutLogRows,
} from './database-helpers';
import { startRun, type Run } from './journal-helpers';

let folder: string;
let run: Run;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-journal-'));
  useFreshDisk();
  run = await startRun(folder);
});

afterEach(async () => {
  await run.end();
  setStoreKeeper(null);
  expectNoStoreLoss();
  await rm(folder, { recursive: true });
});

async function restart(change?: Parameters<typeof startRun>[1]): Promise<Repository> {
  await run.end();
  run = await startRun(folder, change);
  return run.repository;
}

/** Every row but those of the database itself. */
async function content(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return Object.fromEntries(Object.entries(await dump()).filter(([name]) => name !== 'meta'));
}

/** The disk as it is, to be laid in again later. */
async function imageOfDisk(): Promise<() => Promise<void>> {
  const tables = await dump();
  return async () => {
    const connection = await openRaw();
    for (const [name, rows] of Object.entries(tables)) {
      const store = connection.transaction(name, 'readwrite').objectStore(name);
      await settled(store.clear());
      for (const row of rows)
        await settled(connection.transaction(name, 'readwrite').objectStore(name).put(row));
    }
    connection.close();
  };
}

async function fill(repository: Repository): Promise<readonly [string, string]> {
  const first = valueOf(await createAssessment(repository, 'Harbor Bank'));
  const second = valueOf(await createAssessment(repository, 'North Clinic'));
  valueOf(await saveAnswer(repository, first, answerTo('GOV-01', { note: 'kept twice' })));
  valueOf(await saveTitle(repository, second, 'North Clinic, 2026'));
  return [first, second];
}

/** Main knows this much of the store. */
function know(
  status: Partial<StoreStatus>,
  maySave: StoreKeeper['maySave'] = () => Promise.resolve(ok({})),
): void {
  setStoreKeeper({
    getStatus: () =>
      Promise.resolve({ condition: 'sound', copy: null, assessments: 0, isStopped: false, ...status }),
    maySave,
    reportFailure: () => undefined,
    keepCopy: () => Promise.resolve(null),
  });
}

describe('a write', () => {
  it('stands in database and journal with the same rows', async () => {
    const [first] = await fill(run.repository);
    const kept = valueOf(await run.storage.read({ assessmentId: first }));
    if (kept.status !== 'found') throw new Error('The journal has it not');
    const { assessments = [], answers = [] } = await content();
    expect(withoutLogRows(kept.rows)).toHaveLength(2);
    expect(kept.rows).toContainEqual(expect.objectContaining({ table: 'answers', ...bodyOf(answers[0]) }));
    expect(assessments).toContainEqual(expect.objectContaining({ id: first, rev: kept.rev }));
  });

  it('is not saved when the journal does not keep it, and says why', async () => {
    const [first] = await fill(run.repository);
    const repository = await restart((storage) => ({
      ...storage,
      append: () => Promise.resolve(err(appError('journal-failed', { reason: 'the disk is full' }))),
    }));
    expect(await saveTitle(repository, first, 'New')).toEqual({
      ok: false,
      error: appError('journal-failed', { reason: 'the disk is full' }),
    });
  });

  it('that the journal did not keep makes the next one hand over the whole', async () => {
    const [first] = await fill(run.repository);
    let isFailing = false;
    const kinds: string[] = [];
    const repository = await restart((storage) => ({
      ...storage,
      append: (request) => {
        if (isFailing) return Promise.resolve(err(appError('journal-failed')));
        kinds.push(...request.entries.map(({ kind }) => kind));
        return storage.append(request);
      },
    }));
    isFailing = true;
    expect((await saveTitle(repository, first, 'Refused')).ok).toBe(false);
    isFailing = false;
    valueOf(await saveTitle(repository, first, 'Kept'));
    valueOf(await saveTitle(repository, first, 'Kept again'));
    expect(kinds).toEqual(['change', 'whole', 'change']);
  });

  it('that the database refused, but the journal kept, comes back at the next start', async () => {
    const [first] = await fill(run.repository);
    const before = valueOf(await readAssessmentFile(run.repository, first));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect((await saveTitle(run.repository, first, 'Typed last')).ok).toBe(false);
    put.mockRestore();
    const repository = await restart();
    const after = valueOf(await readAssessmentFile(repository, first));
    expect([before.assessment.title, after.assessment.title]).toEqual(['Harbor Bank', 'Typed last']);
  });
});

describe('a write that the database refuses and the journal keeps', () => {
  const refuse = (method: 'put' | 'delete') =>
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('is told as what the next start will do: a deletion', async () => {
    const [first, second] = await fill(run.repository);
    const refusing = refuse('delete');
    expect(await deleteAssessment(run.repository, first)).toMatchObject({
      error: { code: 'save-failed', context: { journal: 'removed' } },
    });
    refusing.mockRestore();
    expect((await content())['assessments']).toHaveLength(2);
    const repository = await restart();
    expect(repository.mended).toMatchObject({ takenAway: 1 });
    expect((await content())['assessments']).toEqual([expect.objectContaining({ id: second })]);
  });

  it('is told as what the next start will do: a change, and one that came in', async () => {
    const [first] = await fill(run.repository);
    const refusing = refuse('put');
    expect(await saveTitle(run.repository, first, 'Typed last')).toMatchObject({
      error: { context: { journal: 'change' } },
    });
    expect(await createAssessment(run.repository, 'New')).toMatchObject({
      error: { context: { journal: 'whole' } },
    });
    refusing.mockRestore();
    await restart();
    expect((await content())['assessments']).toHaveLength(3);
  });

  it('is no more than a failed save where the journal did not keep it either', async () => {
    const [first] = await fill(run.repository);
    const repository = await restart((storage) => ({
      ...storage,
      append: () => Promise.resolve(err(appError('journal-failed', { reason: 'the disk is full' }))),
    }));
    const refusing = refuse('delete');
    const deleted = await deleteAssessment(repository, first);
    refusing.mockRestore();
    expect(deleted).toMatchObject({ error: { code: 'save-failed' } });
    expect(JSON.stringify(deleted)).not.toContain('journal');
    expect((await restart()).mended).toBeNull();
  });
});

function bodyOf(row: unknown): object {
  return typeof row === 'object' && row !== null && 'body' in row ? { body: row.body } : {};
}

describe('a start', () => {
  it('has the epoch in the database, and does not wait until the marker knows', async () => {
    await fill(run.repository);
    const confirmed: number[] = [];
    const repository = await restart((storage) => ({
      ...storage,
      confirmEpoch: ({ epoch }) => {
        confirmed.push(epoch);
        return new Promise(() => undefined);
      },
    }));
    expect(await repository.listAssessments()).toHaveLength(2);
    expect(confirmed).toHaveLength(1);
    expect((await dump())['meta']).toContainEqual({ key: 'epoch', value: confirmed[0] });
  });

  it('on which both sides agree changes nothing and says nothing', async () => {
    await fill(run.repository);
    const before = await content();
    expect((await restart()).mended).toBeNull();
    expect(await content()).toEqual(before);
  });

  it('over a lost database puts every row back, says so once, and the runs after find nothing to do', async () => {
    await fill(run.repository);
    const before = await content();
    await run.end();
    useFreshDisk();
    know({ condition: 'absent', assessments: 2 });
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ broughtBack: 2, broughtForward: 0, unreadable: 0 });
    expect(await content()).toEqual(before);
    for (let start = 2; start <= 3; start += 1) {
      expect((await restart()).mended).toBeNull();
      expect(await content()).toEqual(before);
    }
  });

  it('over yesterday’s database brings back today’s answers and keeps what was deleted away', async () => {
    const [first, second] = await fill(run.repository);
    await restart();
    const layIn = await imageOfDisk();
    await restart();
    valueOf(await saveAnswer(run.repository, first, answerTo('GOV-01', { note: 'of today' })));
    valueOf(await deleteAssessment(run.repository, second));
    const third = valueOf(await createAssessment(run.repository, 'Of today'));
    const today = await content();
    await run.end();
    await layIn();
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ broughtBack: 1, broughtForward: 1, takenAway: 1 });
    expect(await content()).toEqual(today);
    expect((await readAssessmentFile(run.repository, third)).ok).toBe(true);
  });

  it('looks at every row when the store was repaired', async () => {
    const [first] = await fill(run.repository);
    const before = await content();
    await run.end();
    const connection = await openRaw();
    await settled(connection.transaction('answers', 'readwrite').objectStore('answers').clear());
    connection.close();
    know({ condition: 'incomplete', assessments: 2 });
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ broughtForward: 1 });
    expect(await content()).toEqual(before);
    expect(valueOf(await readAssessmentFile(run.repository, first)).assessment.answers).toHaveLength(1);
  });

  it('over a lost journal gives it everything again', async () => {
    await fill(run.repository);
    await run.end();
    await rm(join(folder, 'journal'), { recursive: true });
    run = await startRun(folder);
    expect(run.repository.mended).toBeNull();
    const before = await content();
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect(await content()).toEqual(before);
  });

  it('puts nothing back while the disk has no room, and says so', async () => {
    await fill(run.repository);
    const before = await content();
    await run.end();
    useFreshDisk();
    know({ condition: 'absent', assessments: 2 }, () => Promise.resolve(err(appError('disk-low'))));
    await expect(startRun(folder)).rejects.toThrow('store-no-space');
    know({ condition: 'absent', assessments: 2 });
    run = await startRun(folder);
    expect(await content()).toEqual(before);
  });

  it('asks for room for each assessment that is put back, and goes on where it ended', async () => {
    await fill(run.repository);
    valueOf(await createAssessment(run.repository, 'Third'));
    const before = await content();
    await run.end();
    useFreshDisk();
    const asked: number[] = [];
    know({ condition: 'absent', assessments: 3 }, (bytes) => {
      asked.push(bytes);
      // The epoch and one assessment fit.
      return Promise.resolve(asked.length <= 2 ? ok({}) : err(appError('disk-low')));
    });
    await expect(startRun(folder)).rejects.toThrow('store-no-space');
    const partly = await content();
    expect(partly['assessments']).toHaveLength(1);
    const sizes = asked.slice(1);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    for (const size of sizes) expect(size).toBeGreaterThan(100);
    know({ condition: 'absent', assessments: 3 });
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ broughtBack: 2 });
    expect(await content()).toEqual(before);
  });

  it('tells what was deleted again apart from what was set aside again', async () => {
    const [first, second] = await fill(run.repository);
    await restart();
    const layIn = await imageOfDisk();
    await restart();
    valueOf(await deleteAssessment(run.repository, first));
    await putRaw('assessments', { id: second, rev: 2, body: 'torn' });
    valueOf(await quarantineUnreadable(run.repository, second));
    const before = await content();
    await run.end();
    await layIn();
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ takenAway: 1, setAside: 1, broughtForward: 0 });
    expect((await content())['quarantine']).toEqual(before['quarantine']);
  });

  it('tells what neither side has, every time', async () => {
    await fill(run.repository);
    await run.end();
    useFreshDisk();
    await rm(join(folder, 'journal'), { recursive: true });
    know({ condition: 'absent', assessments: 2 });
    await expect(startRun(folder)).rejects.toThrow('store-lost');
    await expect(startRun(folder)).rejects.toThrow('store-lost');
    know({});
    run = await startRun(folder);
  });

  it('sets a row aside that is in the way and cannot be read', async () => {
    const [first] = await fill(run.repository);
    const { answers: [answer] = [] } = await content();
    await restart();
    const layIn = await imageOfDisk();
    await restart();
    valueOf(await saveAnswer(run.repository, first, answerTo('GOV-01', { note: 'of today' })));
    await run.end();
    await layIn();
    if (typeof answer !== 'object' || answer === null) throw new Error('There is no answer');
    const torn: object = { ...answer, body: 'torn' };
    await putRaw('answers', torn);
    run = await startRun(folder);
    const { quarantine = [] } = await content();
    expect(quarantine).toEqual([expect.objectContaining({ table: 'answers', row: torn })]);
    expect(valueOf(await readAssessmentFile(run.repository, first)).assessment.answers).toMatchObject([
      { note: 'of today' },
    ]);
  });
});

describe('what was taken away', () => {
  it('comes back above the revision of its removal when that is undone, and is there after a loss', async () => {
    const [first] = await fill(run.repository);
    const file = valueOf(await deleteAssessment(run.repository, first));
    expect(valueOf(await run.storage.read({ assessmentId: first }))).toMatchObject({
      presence: 'removed',
      rows: [],
    });
    valueOf(await importAssessment(run.repository, file, 'keep-id'));
    const before = await content();
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect(await content()).toEqual(before);
    expect(withoutLog(valueOf(await readAssessmentFile(run.repository, first)))).toEqual(withoutLog(file));
  });

  it('comes back in a later run too', async () => {
    const [first] = await fill(run.repository);
    const file = valueOf(await deleteAssessment(run.repository, first));
    const repository = await restart();
    expect(repository.mended).toBeNull();
    expect(valueOf(await importAssessment(repository, file, 'keep-id'))).toBe(first);
    expect((await restart()).mended).toBeNull();
  });

  it('because it could not be read is set aside in the journal as well', async () => {
    const [first, second] = await fill(run.repository);
    await putRaw('assessments', { id: second, rev: 2, body: 'torn' });
    valueOf(await quarantineUnreadable(run.repository, second));
    const before = await content();
    expect(before['quarantine']).toContainEqual(expect.objectContaining({ table: 'assessments' }));
    expect((await restart()).mended).toBeNull();
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect(await content()).toEqual(before);
    expect((await readAssessmentFile(run.repository, first)).ok).toBe(true);
  });
});

it('what the journal has nothing of is read as nothing', async () => {
  const journal = createShellJournal(run.storage);
  expect(await journal.read('00000000-0000-4000-8000-000000000000')).toEqual(ok(null));
});

describe('packs', () => {
  const [first, second] = [editionTexts('edition-1'), editionTexts('edition-2')];

  it('come back with the database, and one that was taken away does not', async () => {
    valueOf(await importPack(run.repository, first));
    valueOf(await importPack(run.repository, second));
    const taken = installedPacks().find(
      ({ pack, stored }) => stored !== null && pack.manifest.version === '1.0.0',
    );
    if (taken === undefined) throw new Error('The pack is not here');
    valueOf(await removePack(run.repository, taken));
    const before = await content();
    expect(before['packs']).toHaveLength(1);
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect(run.repository.mended).toMatchObject({ packs: 1, broughtBack: 0 });
    expect(await content()).toEqual(before);
    expect(valueOf(await loadStoredPacks(run.repository))).toBe(0);
  });

  it('that the journal lost are given to it again', async () => {
    valueOf(await importPack(run.repository, first));
    const before = await content();
    await run.end();
    await rm(join(folder, 'journal'), { recursive: true });
    run = await startRun(folder);
    valueOf(await importPack(run.repository, second));
    const after = await content();
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect(before['packs']).toHaveLength(1);
    expect(await content()).toEqual(after);
  });
});
