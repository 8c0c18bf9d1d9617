import { readAssessmentFile, saveAnswer } from '@renderer/data/assessments-repository';
import { SCHEMA_VERSION } from '@renderer/data/repository/database';
import { DATABASE_NAME } from '@renderer/data/repository/inspect-database';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { installedPacks, setStoredPacks, unreadablePacks } from '@renderer/data/installed-packs';
import { loadStoredPacks } from '@renderer/data/packs-repository';
import { findAssessment, listAssessments } from '@renderer/data/queries';
import { openStore as openAppStore } from '../../../renderer/src/app/open-store';
import { contentOf } from '@shared/assessment/content';
import { verifyChain } from '@shared/history/hash-chain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerTo,
  closeStores,
  dump,
  openRaw,
  openStore,
  putRaw,
  useFreshDisk,
  valueOf,
} from './database-helpers';
import { layDown, readFrozen } from './frozen-database';

/** No passphrase is set. */
vi.mock('@renderer/platform/api', () => ({
  api: { vault: { getState: () => Promise.resolve({ ok: true, value: { kind: 'open' } }) } },
}));

let repository: Repository;

beforeEach(useFreshDisk);

afterEach(() => {
  setStoredPacks([]);
});

async function onDisk(): Promise<unknown> {
  return { databases: await indexedDB.databases(), tables: await dump() };
}

describe('a fresh disk', () => {
  it('gets a database that states its version', async () => {
    repository = await openStore();
    expect((await dump())['meta']).toEqual([{ key: 'schemaVersion', value: SCHEMA_VERSION }]);
    expect(await indexedDB.databases()).toEqual([{ name: DATABASE_NAME, version: SCHEMA_VERSION * 10 }]);
  });

  it('opens once for all who ask', async () => {
    const [first, second] = await Promise.all([openAppStore(), openAppStore()]);
    expect(valueOf(first)).toBe(valueOf(second));
    expect(valueOf(await openAppStore())).toBe(valueOf(first));
  });
});

describe.each([1, 2, 3])('a database of version %i, as its release left it', (version) => {
  beforeEach(async () => {
    await layDown(readFrozen(version));
    repository = await openStore();
  });

  it('is brought to the version of today, and says so', async () => {
    expect((await dump())['meta']).toEqual([{ key: 'schemaVersion', value: SCHEMA_VERSION }]);
    expect(await indexedDB.databases()).toEqual([{ name: DATABASE_NAME, version: SCHEMA_VERSION * 10 }]);
  });

  it('has exactly the layout that a fresh disk gets', async () => {
    closeStores();
    const old = await layoutOf();
    useFreshDisk();
    repository = await openStore();
    expect(await layoutOf()).toEqual(old);
  });

  it('lists what can be read and names what cannot', async () => {
    expect(await listAssessments(repository)).toEqual([
      expect.objectContaining({ id: 'frozen-1', title: 'Harbor Bank, Executive Order 14409', answered: 4 }),
      expect.objectContaining({ id: 'frozen-2', title: 'Empty matter', answered: 0 }),
      expect.objectContaining({ id: 'frozen-3', unreadable: true }),
    ]);
  });

  it('reads every kind of answer as it was written', async () => {
    const { assessment } = valueOf(await readAssessmentFile(repository, 'frozen-1'));
    expect(assessment.profile.facets).toEqual({ roles: ['ai-deployer', 'public-company'] });
    expect(assessment.answers.map(({ questionId, value }) => [questionId, value])).toEqual([
      ['AGT-02', { kind: 'value', optionIds: ['user-only'] }],
      ['CLR-01', { kind: 'unknown', owner: 'R. Lee', dueOn: '2026-12-01' }],
      ['FRN-01', { kind: 'not-applicable', reason: 'We train no models.' }],
      ['GOV-01', { kind: 'value', optionIds: ['a', 'b'] }],
    ]);
    expect(assessment.answers[3]).toMatchObject({
      note: 'Board minutes of May 4.',
      privilegedNote: 'Ask outside counsel.',
      evidence: [{ id: 'ev-1', label: 'Charter', location: 'DMS 12' }],
    });
  });

  it('keeps the row that could not be read, through saves beside it', async () => {
    const damaged = { id: 'row-x', assessmentId: 'frozen-2', rev: 1, body: { from: 'somewhere else' } };
    expect((await findAssessment(repository, 'frozen-2')).view).toMatchObject({
      unreadableRows: version < 3 ? 1 : 2,
    });
    valueOf(await saveAnswer(repository, 'frozen-2', answerTo('GOV-01')));
    expect((await dump())['answers']).toContainEqual(damaged);
  });
});

describe.each([2, 3])('packs in a database of version %i', (version) => {
  beforeEach(async () => {
    await layDown(readFrozen(version));
    repository = await openStore();
  });

  it('of an earlier format, or torn, are counted and kept as they are', async () => {
    const before = (await dump())['packs'];
    expect(before).toHaveLength(2);
    expect(valueOf(await loadStoredPacks(repository))).toBe(2);
    expect(unreadablePacks()).toBe(2);
    const [builtIn, ...stored] = installedPacks();
    expect(builtIn?.stored).toBeNull();
    expect(stored).toEqual([]);
    expect((await dump())['packs']).toEqual(before);
  });
});

describe('records in a database of version 3', () => {
  const damaged = { id: 'row-y', assessmentId: 'frozen-2', rev: 1, body: { kind: 'something new' } };

  beforeEach(async () => {
    await layDown(readFrozen(3));
    repository = await openStore();
  });

  it('are read as they were written', async () => {
    const { assessment } = valueOf(await readAssessmentFile(repository, 'frozen-1'));
    const { decisions, actions, exposure, snapshots, audit } = assessment;
    expect(decisions).toMatchObject([
      { decisionId: 'frontier-framework', choice: { optionCode: 'C', deciders: 'Risk Committee' } },
    ]);
    expect(actions.map(({ id, status }) => [id, status])).toEqual([
      ['action-1', 'in-progress'],
      ['action-2', 'planned'],
    ]);
    expect(exposure?.estimates.map(({ severity }) => severity)).toEqual([
      { kind: 'lognormal' },
      { kind: 'pert', mode: 30_000 },
    ]);
    expect(snapshots.map(({ number, label, signatures }) => [number, label, signatures.length])).toEqual([
      [1, 'Before the June board', 1],
      [2, 'After it', 0],
    ]);
    expect(snapshots[0]?.content).toEqual(contentOf(assessment));
    expect(verifyChain(audit)).toEqual({ kind: 'whole', entries: 2 });
  });

  it('that cannot be read are counted and kept, through saves beside them', async () => {
    expect((await findAssessment(repository, 'frozen-2')).view).toMatchObject({ unreadableRows: 2 });
    valueOf(await saveAnswer(repository, 'frozen-2', answerTo('GOV-01')));
    expect((await dump())['records']).toContainEqual(damaged);
  });
});

describe('a newer database is refused and stays byte for byte', () => {
  it('when its native version is higher', async () => {
    await layDown({ ...readFrozen(1), nativeVersion: (SCHEMA_VERSION + 1) * 10 });
    const before = await onDisk();
    expect(await openRepository()).toEqual({
      ok: false,
      error: { code: 'database-newer', context: { found: '4', understood: '3' } },
    });
    expect(await onDisk()).toEqual(before);
  });

  it('when only its meta row says so', async () => {
    await layDown(readFrozen(1));
    await putRaw('meta', { key: 'schemaVersion', value: 9 });
    const before = await onDisk();
    expect(await openRepository()).toMatchObject({
      error: { code: 'database-newer', context: { found: '9' } },
    });
    expect(await onDisk()).toEqual(before);
  });

  it('and opens after a newer app has gone', async () => {
    await layDown(readFrozen(1));
    await putRaw('meta', { key: 'schemaVersion', value: 9 });
    expect((await openRepository()).ok).toBe(false);
    await putRaw('meta', { key: 'schemaVersion', value: 1 });
    expect((await openRepository()).ok).toBe(true);
  });
});

it('says so when the database does not open at all', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  await layDownNothing();
  expect(await openRepository()).toEqual({
    ok: false,
    error: { code: 'database-unavailable', context: { reason: 'UnknownError' } },
  });
});

/** A database has to be listed for the inspection to open it. */
async function layDownNothing(): Promise<void> {
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([{ name: DATABASE_NAME, version: 10 }]);
  await Promise.resolve();
}

async function layoutOf(): Promise<unknown> {
  const connection = await openRaw();
  const tables = [...connection.objectStoreNames].map((name) => {
    const store = connection.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return { name, keyPath: store.keyPath, indexes };
  });
  connection.close();
  return tables;
}
