/** Every durable write goes through one door, which tells of exactly the rows it changes. */
import {
  addSnapshot,
  appendAudit,
  createAssessment,
  deleteAssessment,
  importAssessment,
  readAssessment,
  saveAnswer,
  saveProfile,
  saveTitle,
  quarantineUnreadable,
} from '@renderer/data/assessments-repository';
import { setStoredPacks, installedPacks } from '@renderer/data/installed-packs';
import { importPack, removePack } from '@renderer/data/packs-repository';
import { followAssessment } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import type { Committed, OnCommit } from '@renderer/data/repository/transaction';
import { flushPendingSaves, onSaveState, requestSave } from '@renderer/records/pending-saves';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editionTexts } from '../../helpers/editions';
import { buildAction, buildExposure, buildSnapshot } from '../../helpers/record-builders';
import { ofAnswer, removeAction, saveAction, saveExposure } from '../../helpers/record-saves';
import { answerTo, dump, fileOf, openStore, putRaw, useFreshDisk, valueOf } from './database-helpers';

const told: Committed[] = [];
let answerOf: OnCommit = () => Promise.resolve(ok(null));
let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  told.length = 0;
  answerOf = () => Promise.resolve(ok(null));
  repository = await openStore((committed) => {
    told.push(committed);
    return answerOf(committed);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  setStoredPacks([]);
});

/** From now on whoever is told takes until the returned function is called. */
function holdBack(): () => void {
  const waiting: (() => void)[] = [];
  answerOf = () =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(ok(null));
      });
    });
  return () => {
    for (const release of waiting) release();
  };
}

type Tables = Readonly<Record<string, readonly unknown[]>>;

/** The rows of the disk that what was told leads to. */
function folded(): Tables {
  const rows = new Map<string, { table: string; row: unknown }>();
  for (const { changes } of told) {
    for (const { table, id, assessmentId, rev, body } of changes) {
      const key = `${table} ${id}`;
      if (body === null) rows.delete(key);
      else if (table === 'quarantine') rows.set(key, { table, row: { id, ...Object(body) } });
      else if (table === 'assessments' || table === 'packs') rows.set(key, { table, row: { id, rev, body } });
      else rows.set(key, { table, row: { id, assessmentId, rev, body } });
    }
  }
  const names = ['assessments', 'answers', 'records', 'quarantine', 'packs'];
  const inTable = (name: string) =>
    [...rows.values()].flatMap(({ table, row }) => (table === name ? [row] : []));
  return Object.fromEntries(names.map((name) => [name, inTable(name)]));
}

function sorted(tables: Tables): unknown {
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([name]) => name !== 'meta')
      .map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]),
  );
}

/** One write was told, and what was told so far is what stands on the disk. */
async function expectOneWrite(write: () => Promise<{ readonly ok: boolean }>): Promise<Committed> {
  const before = told.length;
  expect((await write()).ok).toBe(true);
  expect(told).toHaveLength(before + 1);
  expect(sorted(folded())).toEqual(sorted(await dump()));
  const last = told.at(-1);
  if (last === undefined) throw new Error('nothing was told');
  return last;
}

const shape = ({ kind, rev, changes }: Committed) => ({
  kind,
  rev,
  rows: changes.map(({ table, rev: of, body }) => [table, of, body === null ? 'gone' : 'put'] as const),
});

describe('each durable write is told once, with exactly its rows', () => {
  it('a new assessment, title, profile, answer, record, removal and history', async () => {
    const made = await expectOneWrite(() => createAssessment(repository, 'Matter'));
    const id = made.assessmentId ?? '';
    expect(shape(made)).toEqual({
      kind: 'whole',
      rev: 1,
      rows: [
        ['assessments', 1, 'put'],
        ['records', 1, 'put'],
      ],
    });
    const titled = await expectOneWrite(() => saveTitle(repository, id, 'Renamed'));
    expect(shape(titled)).toEqual({
      kind: 'change',
      rev: 2,
      rows: [
        ['assessments', 2, 'put'],
        ['records', 2, 'put'],
      ],
    });
    const profile = fileOf([]).assessment.profile;
    await expectOneWrite(() => saveProfile(repository, id, profile));
    const answered = await expectOneWrite(() => saveAnswer(repository, id, answerTo('GOV-01')));
    const both = [
      ['assessments', 4, 'put'] as const,
      ['answers', 4, 'put'] as const,
      ['records', 4, 'put'] as const,
    ];
    expect(shape(answered)).toEqual({ kind: 'change', rev: 4, rows: both });
    await expectOneWrite(() => saveAction(repository, id, buildAction('a-1')));
    const removed = await expectOneWrite(() => removeAction(repository, id, 'a-1'));
    const gone = [
      ['assessments', 6, 'put'] as const,
      ['records', 6, 'put'] as const,
      ['records', 6, 'gone'] as const,
    ];
    expect(shape(removed)).toEqual({ kind: 'change', rev: 6, rows: gone });
    await expectOneWrite(() => addSnapshot(repository, id, buildSnapshot(1)));
    await expectOneWrite(() =>
      appendAudit(repository, id, { event: 'document-exported', detail: {}, by: '' }),
    );
    expect(told.map(({ assessmentId }) => assessmentId)).toEqual(told.map(() => id));
    expect(told.map(({ rev }) => rev)).toEqual(told.map((_each, index) => index + 1));
  });

  it('an import and its removal, superseded rows included', async () => {
    const file = fileOf([answerTo('GOV-01'), answerTo('GOV-02')]);
    const whole = await expectOneWrite(() => importAssessment(repository, file, 'keep-id'));
    expect(shape(whole)).toMatchObject({ kind: 'whole', rev: 1 });
    expect(whole.changes).toHaveLength(4);
    const removed = await expectOneWrite(() => deleteAssessment(repository, 'a-1'));
    expect(shape(removed).kind).toBe('removed');
    expect(removed.changes.map(({ body }) => body)).toEqual([null, null, null, null]);
    expect(await dump()).toMatchObject({ assessments: [], answers: [], records: [] });
  });

  it('rows set aside, with the count taken anew in the same write', async () => {
    valueOf(await importAssessment(repository, fileOf([answerTo('GOV-01'), answerTo('GOV-02')]), 'keep-id'));
    const row = (await repository.listAnswers('a-1'))[0];
    await putRaw('answers', { ...row, body: 'torn' });
    told.length = 0;
    expect(valueOf(await quarantineUnreadable(repository, 'a-1'))).toBe(1);
    expect(told.map(shape)).toEqual([
      {
        kind: 'change',
        rev: 2,
        rows: [
          ['assessments', 2, 'put'],
          ['records', 2, 'put'],
          ['quarantine', 1, 'put'],
          ['answers', 2, 'gone'],
        ],
      },
    ]);
    expect(told[0]?.changes[2]?.body).toMatchObject({ table: 'answers', row: { ...row, body: 'torn' } });
  });

  it('packs', async () => {
    await expectOneWrite(() => importPack(repository, editionTexts('edition-1')));
    const stored = installedPacks().at(-1);
    if (stored === undefined) throw new Error('no pack');
    const gone = await expectOneWrite(() => removePack(repository, stored));
    expect(gone).toMatchObject({ assessmentId: null, changes: [{ table: 'packs', body: null }] });
  });

  it('nothing where nothing is written', async () => {
    valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    told.length = 0;
    expect((await saveTitle(repository, 'a-1', '')).ok).toBe(false);
    expect((await saveTitle(repository, 'gone', 'x')).ok).toBe(false);
    valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    expect(told).toEqual([]);
  });

  it('a write that starts over only as it is written', async () => {
    valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    valueOf(await readAssessment(repository, 'a-1'));
    const row = await repository.getAssessment('a-1');
    await putRaw('assessments', { ...row, rev: 6 });
    told.length = 0;
    valueOf(await saveExposure(repository, 'a-1', buildExposure()));
    expect(told.map(({ rev }) => rev)).toEqual([7]);
  });
});

describe('“Saved” is said only when both have it', () => {
  const states: string[] = [];
  let leave: () => void;

  beforeEach(async () => {
    valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    states.length = 0;
    leave = onSaveState(({ kind }) => states.push(kind));
  });

  afterEach(() => {
    leave();
  });

  it('waits for whoever is told', async () => {
    const release = holdBack();
    requestSave(ofAnswer('a-1', answerTo('GOV-01')), 'now');
    await vi.waitFor(async () => {
      expect((await dump())['answers']).toHaveLength(1);
    });
    expect(states).toEqual(['saving']);
    release();
    expect(await flushPendingSaves()).toBe(true);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('fails when only the database has it, and keeps the words', async () => {
    answerOf = () => Promise.resolve(err(appError('save-failed', { reason: 'not kept' })));
    requestSave(ofAnswer('a-1', answerTo('GOV-01', { note: 'words' })), 'now');
    expect(await flushPendingSaves()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    answerOf = () => Promise.resolve(ok(null));
    expect(await flushPendingSaves()).toBe(true);
    expect(valueOf(await readAssessment(repository, 'a-1')).answers[0]?.note).toBe('words');
    // Each attempt is a revision of its own.
    expect(told.map(({ rev }) => rev)).toEqual([1, 2, 3]);
  });

  it('fails when only the other has it', async () => {
    const before = await dump();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect((await saveAnswer(repository, 'a-1', answerTo('GOV-01'))).ok).toBe(false);
    vi.restoreAllMocks();
    expect(await dump()).toEqual(before);
  });

  it('shows nothing new on a screen before', async () => {
    const read = followAssessment(repository, 'a-1');
    await read();
    const release = holdBack();
    const saving = saveAnswer(repository, 'a-1', answerTo('GOV-01'));
    await vi.waitFor(() => {
      expect(told).toHaveLength(2);
    });
    const shown = vi.fn();
    const reading = read().then(shown);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = await dump();
    if (before['answers']?.length === 1) expect(shown).not.toHaveBeenCalled();
    release();
    valueOf(await saving);
    await reading;
    expect(shown).toHaveBeenCalledOnce();
  });
});
