/** Rows in a vault: every way in and out of the database, with real keys. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createAssessment,
  deleteAssessment,
  duplicateAssessment,
  importAssessment,
  quarantineUnreadable,
  readAssessment,
  readAssessmentFile,
  removeRecord,
  saveAnswer,
  saveProfile,
  saveTitle,
} from '@renderer/data/assessments-repository';
import { checkBeforeSealing } from '@renderer/data/check-before-sealing';
import { setStoredPacks, unreadablePacks } from '@renderer/data/installed-packs';
import { importPack, loadStoredPacks } from '@renderer/data/packs-repository';
import { findAssessment, findScoredParts, listAssessments } from '@renderer/data/queries';
import { listBackupItems, restoreFromBackup } from '@renderer/data/restore-backup';
import type { Repository } from '@renderer/data/repository/repository';
import type { RowKeys } from '@renderer/data/repository/row-keys';
import { decodeRow, encodeRow } from '@renderer/data/row-codec';
import { destroyKeyOf, sweepKeys } from '@renderer/data/sweep-keys';
import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { isSealedBody } from '@shared/vault/sealed-body';
import type { Response } from '@shared/ipc/contract';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { casesOf } from '../../helpers/test-share';
import { FakeVault } from '../../helpers/vault-page';
import { editionTexts } from '../../helpers/editions';
import {
  answerTo,
  closeStores,
  dump,
  fileOf,
  openStore,
  putRaw,
  useFreshDisk,
  valueOf,
  withoutLog,
  removeRaw,
} from './database-helpers';
import { startRun, type Run } from './journal-helpers';

const CANARY = 'canary-7f3a';

let vault: FakeVault;
let keys: RowKeys;
let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  vault = new FakeVault();
  keys = await vault.rows();
  repository = await openStore(undefined, keys);
});

afterEach(closeStores);

interface RawRow {
  readonly id: string;
  readonly rev: number;
  readonly body: unknown;
  readonly assessmentId?: string;
}

function isRaw(row: unknown): row is RawRow {
  return typeof row === 'object' && row !== null && 'id' in row && 'rev' in row && 'body' in row;
}

async function rawRows(table: string): Promise<readonly RawRow[]> {
  return ((await dump())[table] ?? []).filter(isRaw);
}

async function only(table: string): Promise<RawRow> {
  const [row] = await rawRows(table);
  if (row === undefined) throw new Error(`No row in ${table}`);
  return row;
}

/** The next start: nothing is remembered. */
async function reopen(): Promise<Repository> {
  closeStores();
  keys = await vault.rows();
  repository = await openStore(undefined, keys);
  return repository;
}

describe('a body', () => {
  const place = { table: 'answers', id: 'r-1', assessmentId: 'a-1', rev: 3 } as const;

  it('opens in its place, and nowhere else', async () => {
    const body = await encodeRow(keys, place, answerTo('GOV-01', { note: CANARY }));
    expect(JSON.stringify(body)).not.toContain(CANARY);
    expect(valueOf(await decodeRow(keys, place, body)).note).toBe(CANARY);
    for (const other of [
      { ...place, id: 'r-2' },
      { ...place, rev: 2 },
      { ...place, rev: 4 },
      { ...place, assessmentId: 'a-2' },
    ]) {
      await keys.seal(other, {});
      expect(await decodeRow(keys, other, body)).toMatchObject({ error: { code: 'row-unreadable' } });
    }
    expect(await decodeRow(keys, { ...place, table: 'records' }, body)).toMatchObject({
      error: { code: 'row-unreadable' },
    });
  });

  it('opens in no other vault, under no other key, and not when one bit of it was changed', async () => {
    const body = await encodeRow(keys, place, answerTo('GOV-01'));
    const stranger = await new FakeVault().rows();
    await stranger.seal(place, {});
    expect(await stranger.open(place, body)).toMatchObject({ kind: 'unopened' });
    if (!isSealedBody(body) || typeof body !== 'object' || body === null || !('text' in body))
      throw new Error('not sealed');
    const text = String(body.text);
    const altered = { ...body, text: `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` };
    expect(await keys.open(place, altered)).toEqual({ kind: 'unopened', why: 'altered' });
  });

  it('in the open is refused: nothing can be smuggled in', async () => {
    await keys.seal(place, {});
    expect(await decodeRow(keys, place, answerTo('GOV-01'))).toMatchObject({
      error: { code: 'row-unreadable' },
    });
  });

  it('is sealed with another nonce each time', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 50 }, async () => JSON.stringify(await keys.seal(place, 1))),
    );
    expect(new Set(nonces).size).toBe(50);
  });
});

describe('the key of an assessment', () => {
  it('is made once, before its first row', async () => {
    const id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01')));
    expect(vault.made).toEqual([id]);
  });

  it('that cannot be made is why nothing is written', async () => {
    const refused = fail('vault-failed', { reason: 'the disk is full' });
    vault.refusal = refused;
    expect(await createAssessment(repository, 'Harbor Bank')).toEqual(refused);
    expect(await rawRows('assessments')).toEqual([]);
  });

  it('is asked for once by many rows that come in together', async () => {
    valueOf(
      await importAssessment(
        repository,
        fileOf(['GOV-01', 'GOV-02', 'GOV-03'].map((id) => answerTo(id))),
        'keep-id',
      ),
    );
    expect(vault.made).toEqual(['a-1']);
  });
});

describe('the rows of an assessment', () => {
  let id: string;
  beforeEach(async () => {
    id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    for (const question of ['GOV-01', 'GOV-02', 'GOV-03'])
      valueOf(await saveAnswer(repository, id, answerTo(question, { note: `about ${question}` })));
  });

  async function altered() {
    const { view } = await findAssessment(await reopen(), id);
    if (view === null || 'problem' in view) throw new Error('not to be shown');
    return { code: view.altered?.code, ...view.altered?.context, unreadable: view.unreadableRows };
  }

  it('are whole after every change', async () => {
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'changed' })));
    expect(await altered()).toEqual({ code: undefined, unreadable: 0 });
  });

  it('that lack one are told, and nothing is made from them until the user goes on without', async () => {
    const [gone] = await rawRows('answers');
    await removeRaw('answers', gone?.id ?? '');
    expect(await altered()).toEqual({ code: 'assessment-altered', missing: '1', added: '0', unreadable: 0 });
    expect(await readAssessmentFile(repository, id)).toMatchObject({ error: { code: 'assessment-altered' } });
    expect(await deleteAssessment(repository, id)).toMatchObject({ error: { code: 'assessment-altered' } });
    valueOf(await saveAnswer(repository, id, answerTo('GOV-09')));
    expect(await altered()).toMatchObject({ missing: '1' });
    expect(valueOf(await quarantineUnreadable(repository, id))).toBe(0);
    expect(await altered()).toEqual({ code: undefined, unreadable: 0 });
    expect(valueOf(await readAssessmentFile(repository, id)).assessment.answers).toHaveLength(3);
  });

  it('of which one was set back to a state it really had are told', async () => {
    const before = (await rawRows('answers')).find(({ rev }) => rev === 2);
    if (before === undefined) throw new Error('no row of revision 2');
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'later' })));
    await putRaw('answers', before);
    expect(await altered()).toEqual({ code: 'assessment-altered', missing: '0', added: '0', unreadable: 0 });
  });

  it('of which the header alone was set back are told', async () => {
    const before = await only('assessments');
    valueOf(await saveAnswer(repository, id, answerTo('GOV-07')));
    await putRaw('assessments', before);
    expect(await altered()).toMatchObject({ code: 'assessment-altered', added: '2' });
  });

  it('that say an earlier revision under a later number do not open', async () => {
    const row = await only('answers');
    await putRaw('answers', { ...row, rev: row.rev + 1 });
    expect(await altered()).toMatchObject({ unreadable: 1 });
  });

  it('that were swapped with each other do not open', async () => {
    const [one, two] = await rawRows('answers');
    if (one === undefined || two === undefined) throw new Error('two rows are needed');
    await putRaw('answers', { ...one, body: two.body });
    expect(await altered()).toMatchObject({ unreadable: 1 });
  });

  it('that cannot be read are set aside byte for byte, and the rest is whole', async () => {
    const row = await only('answers');
    await putRaw('answers', { ...row, body: answerTo('GOV-01') });
    await reopen();
    expect(valueOf(await quarantineUnreadable(repository, id))).toBe(1);
    expect(await altered()).toEqual({ code: undefined, unreadable: 0 });
    expect((await dump())['quarantine']).toMatchObject([
      { rowId: row.id, row: { body: { questionId: 'GOV-01' } } },
    ]);
  });

  it('sealed by main, with nothing said of them, are taken as they are found, and are whole from the next change on', async () => {
    const row = await only('assessments');
    const place = { table: 'assessments', id, assessmentId: id, rev: row.rev } as const;
    const header = valueOf(await decodeRow(keys, place, row.body));
    const { rowSet, ...open } = header;
    expect(rowSet?.count).toBe((await rawRows('answers')).length + (await rawRows('records')).length);
    await putRaw('assessments', { ...row, body: await keys.seal(place, open) });
    expect(await altered()).toMatchObject({ code: undefined });
    valueOf(await saveTitle(repository, id, 'Another'));
    const [gone] = await rawRows('answers');
    await removeRaw('answers', gone?.id ?? '');
    expect(await altered()).toMatchObject({ missing: '1' });
  });

  it('later than a header that says nothing of them are told', async () => {
    const row = await only('assessments');
    const header = { table: 'assessments', id, assessmentId: id, rev: row.rev } as const;
    const { rowSet, ...open } = valueOf(await decodeRow(keys, header, row.body));
    expect(rowSet?.count).toBe((await rawRows('answers')).length + (await rawRows('records')).length);
    await putRaw('assessments', { ...row, rev: 2, body: await keys.seal({ ...header, rev: 2 }, open) });
    expect(await altered()).toMatchObject({ code: 'assessment-altered' });
  });
});

describe('reading again', () => {
  it('opens what changed and nothing else', async () => {
    for (let index = 0; index < 5; index += 1)
      valueOf(await createAssessment(repository, `Matter ${String(index)}`));
    closeStores();
    const own = await vault.rows();
    let opened = 0;
    const counting: RowKeys = { ...own, open: (...of) => ((opened += 1), own.open(...of)) };
    repository = await openStore(undefined, counting);
    const list = await listAssessments(repository);
    expect(list).toHaveLength(5);
    expect(opened).toBe(5);
    opened = 0;
    await listAssessments(repository);
    expect(opened).toBe(0);
    valueOf(await saveAnswer(repository, list[0]?.id ?? '', answerTo('GOV-01')));
    opened = 0;
    expect((await listAssessments(repository)).map(({ answered }) => answered).toSorted()).toEqual([
      0, 0, 0, 0, 1,
    ]);
    expect(opened).toBe(1);
    await findScoredParts(repository, list[0]?.id ?? '');
    await findScoredParts(repository, list[0]?.id ?? '');
    expect(opened).toBe(2);
  });

  it('sees a body that was put in the place of one it knows', async () => {
    const id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    await listAssessments(repository);
    await putRaw('assessments', { ...(await only('assessments')), body: { title: 'smuggled' } });
    expect(await listAssessments(repository)).toMatchObject([{ id, unreadable: true }]);
  });
});

describe('deletion', () => {
  it('destroys the key once it cannot be undone, and not of one that is back', async () => {
    const id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    const stored = await only('assessments');
    const file = valueOf(await deleteAssessment(repository, id));
    const before = keys.sealsOf(id);
    valueOf(await importAssessment(repository, file, 'keep-id'));
    await destroyKeyOf(repository, id, before);
    await destroyKeyOf(repository, id, keys.sealsOf(id));
    expect(vault.destroyed).toEqual([]);
    valueOf(await deleteAssessment(repository, id));
    await destroyKeyOf(repository, id, keys.sealsOf(id));
    expect(vault.destroyed).toEqual([id]);
    await putRaw('assessments', stored);
    expect(await listAssessments(await reopen())).toMatchObject([{ unreadable: true }]);
  });

  it('leaves the key of one that is on its way back, sealed and not written yet', async () => {
    const id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    const file = valueOf(await deleteAssessment(repository, id));
    const before = keys.sealsOf(id);
    const coming = importAssessment(repository, file, 'keep-id');
    // What was asked for before it was written says that nothing is here.
    const listOwners = async (): Promise<ReadonlySet<string>> => {
      await vi.waitFor(() => {
        expect(keys.sealsOf(id)).toBeGreaterThan(before);
      });
      return new Set();
    };
    await destroyKeyOf({ keys, listOwners }, id, before);
    valueOf(await coming);
    expect(vault.destroyed).toEqual([]);
    expect(await listAssessments(await reopen())).toMatchObject([{ id, title: 'Harbor Bank' }]);
  });

  it('at a start takes the keys of those that neither database nor journal has', async () => {
    const here = valueOf(await createAssessment(repository, 'Here'));
    for (const id of ['gone', 'removed', 'set-aside', 'damaged', 'coming'])
      await keys.seal({ table: 'answers', id: 'x', assessmentId: id, rev: 1 }, {});
    await reopen();
    await keys.seal({ table: 'answers', id: 'x', assessmentId: 'coming', rev: 1 }, {});
    const one = { rev: 1, head: null, isDoubtful: false, isUsable: true };
    const state: Pick<Response<'storage:state'>, 'assessments' | 'problems'> = {
      assessments: [
        { assessmentId: 'removed', presence: 'removed', ...one },
        { assessmentId: 'set-aside', presence: 'set-aside', ...one },
      ],
      problems: [{ assessmentId: 'damaged', kind: 'damaged', bytes: 1 }],
    };
    const whole = {
      vaultId: '0'.repeat(32),
      epochBefore: 1,
      epochNow: 1,
      counts: { assessments: 1, packs: 0 },
      countsBefore: null,
      notices: [],
      packs: null,
      newestBackup: null,
      laterEpochSeen: null,
    };
    expect(await sweepKeys(repository, { state: () => Promise.resolve(ok({ ...whole, ...state })) })).toBe(2);
    expect(vault.destroyed.toSorted()).toEqual(['gone', 'removed']);
    expect(keys.assessments()).toContain(here);
    expect(await sweepKeys(repository, { state: () => Promise.resolve(fail('journal-failed')) })).toBe(0);
  });
});

describe('what says that everything can be sealed', () => {
  it('counts what cannot be read and what waits', async () => {
    const id = valueOf(await createAssessment(repository, 'Harbor Bank'));
    expect(await checkBeforeSealing(repository, 0)).toEqual(ok(null));
    expect(await checkBeforeSealing(repository, 2)).toMatchObject({
      error: { code: 'vault-not-ready', context: { reason: 'there are 2 changes not saved yet' } },
    });
    await putRaw('answers', { id: 'bad', assessmentId: id, rev: 1, body: { nothing: true } });
    expect(await checkBeforeSealing(repository, 0)).toMatchObject({
      error: { context: { reason: 'there is 1 entry that cannot be read' } },
    });
  });
});

describe('packs', () => {
  it('are sealed under a key of their own, and read again', async () => {
    onTestFinished(() => {
      setStoredPacks([]);
    });
    valueOf(await importPack(repository, editionTexts('edition-1')));
    expect(vault.made).toEqual([null]);
    expect(isSealedBody((await only('packs')).body)).toBe(true);
    expect(valueOf(await loadStoredPacks(await reopen()))).toBe(0);
    await putRaw('packs', { ...(await only('packs')), rev: 2 });
    expect(valueOf(await loadStoredPacks(await reopen()))).toBe(1);
    expect(unreadablePacks()).toBe(1);
  });
});

/** What a user does, by a number each. */
const STEPS = [
  'create',
  'answer',
  'title',
  'profile',
  'duplicate',
  'delete',
  'undo',
  'removal',
  'reopen',
] as const;
type Step = readonly [(typeof STEPS)[number], number];

class Hands {
  readonly #ids: string[] = [];
  #undo: Parameters<typeof importAssessment>[1] | null = null;
  constructor(
    private store: () => Promise<Repository>,
    private next: () => Promise<Repository>,
  ) {}

  async do([step, choice]: Step): Promise<void> {
    const store = await this.store();
    const id = this.#ids[choice % Math.max(1, this.#ids.length)];
    if (step === 'create') this.#ids.push(valueOf(await createAssessment(store, `Matter ${String(choice)}`)));
    else if (step === 'reopen') await this.next();
    else if (step === 'undo' && this.#undo !== null) {
      this.#ids.push(valueOf(await importAssessment(store, this.#undo, 'keep-id')));
      this.#undo = null;
    } else if (id !== undefined) await this.#change(store, id, [step, choice]);
  }

  async #change(store: Repository, id: string, [step, choice]: Step): Promise<void> {
    const question = `GOV-0${String((choice % 4) + 1)}`;
    if (step === 'answer') valueOf(await saveAnswer(store, id, answerTo(question, { note: String(choice) })));
    if (step === 'title') valueOf(await saveTitle(store, id, `Title ${String(choice)}`));
    if (step === 'profile') {
      const { profile } = valueOf(await readAssessment(store, id));
      valueOf(await saveProfile(store, id, { ...profile, organisation: `Bank ${String(choice)}` }));
    }
    if (step === 'duplicate') this.#ids.push(valueOf(await duplicateAssessment(store, id)));
    if (step === 'removal') valueOf(await removeRecord(store, id, { kind: 'action', key: 'none' }));
    if (step === 'delete') {
      this.#undo = valueOf(await deleteAssessment(store, id));
      this.#ids.splice(this.#ids.indexOf(id), 1);
    }
  }

  /** Everything there is, without ids and clocks. */
  async said(): Promise<readonly string[]> {
    const store = await this.next();
    const files = await Promise.all(this.#ids.map((id) => readAssessmentFile(store, id)));
    return files.map((file) => {
      const { title, profile, answers } = valueOf(file).assessment;
      return JSON.stringify({ title, profile, answers });
    });
  }
}

it('any sequence of changes reads back in a vault as in the open', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(40)), { maxLength: 14 });
  const openCase = async (): Promise<Hands> => {
    useFreshDisk();
    let store = await openStore();
    const next = async () => {
      closeStores();
      store = await openStore();
      return store;
    };
    return new Hands(() => Promise.resolve(store), next);
  };
  const sealedCase = async (): Promise<Hands> => {
    useFreshDisk();
    vault = new FakeVault();
    await reopen();
    return new Hands(() => Promise.resolve(repository), reopen);
  };
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const told: (readonly string[])[] = [];
      for (const begin of [openCase, sealedCase]) {
        const hands = await begin();
        for (const step of all) await hands.do(step);
        told.push(await hands.said());
      }
      expect(told[1]).toEqual(told[0]);
    }),
    { numRuns: casesOf(40) },
  );
});

describe('with the journal', () => {
  let folder: string;
  let run: Run;

  beforeEach(async () => {
    closeStores();
    useFreshDisk();
    vault = new FakeVault();
    folder = await mkdtemp(join(tmpdir(), 'brieflock-sealed-'));
    run = await startRun(folder, undefined, await vault.rows());
  });

  afterEach(async () => {
    await run.end();
    await rm(folder, { recursive: true });
  });

  async function nextStart(): Promise<void> {
    await run.end();
    run = await startRun(folder, undefined, await vault.rows());
  }

  async function writeCanaries(): Promise<string> {
    const id = valueOf(await createAssessment(run.repository, `${CANARY} title`));
    const note = `${CANARY} note`;
    valueOf(await saveAnswer(run.repository, id, answerTo('GOV-01', { note, privilegedNote: note })));
    const { profile } = valueOf(await readAssessment(run.repository, id));
    valueOf(await saveProfile(run.repository, id, { ...profile, organisation: CANARY, preparedBy: CANARY }));
    valueOf(await duplicateAssessment(run.repository, id));
    return id;
  }

  async function everyByte(): Promise<string> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    expect(texts.length).toBeGreaterThan(2);
    return [JSON.stringify(await dump()), ...texts].join('\n');
  }

  it('no word of counsel stands in the database, the journal or beside them', async () => {
    const id = await writeCanaries();
    valueOf(await deleteAssessment(run.repository, id));
    const all = await everyByte();
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain(Buffer.from(CANARY).toString('base64').slice(0, 12));
    expect(all).not.toContain(Buffer.from(CANARY, 'utf16le').toString('latin1'));
    await nextStart();
    expect((await listAssessments(run.repository)).map(({ title }) => title)).toEqual([
      `${CANARY} title (copy)`,
    ]);
  });

  it('a lost database is filled from it and reads the same', async () => {
    const id = await writeCanaries();
    const before = valueOf(await readAssessmentFile(run.repository, id));
    await run.end();
    useFreshDisk();
    run = await startRun(folder, undefined, await vault.rows());
    expect(run.repository.mended).toMatchObject({ broughtBack: 2, unreadable: 0 });
    expect(valueOf(await readAssessmentFile(run.repository, id))).toEqual(before);
  });

  it('a row that was smuggled into the database is unreadable, and is set aside when the journal puts its own back', async () => {
    const id = await writeCanaries();
    const stored = await rawRows('answers');
    const row = stored.find(({ assessmentId }) => assessmentId === id);
    if (row === undefined) throw new Error('no answer');
    await putRaw('answers', { ...row, body: answerTo('GOV-01', { note: 'smuggled' }) });
    expect(await readAssessmentFile(run.repository, id)).toMatchObject({ error: { code: 'row-unreadable' } });
  });

  it('a backup in the open comes in sealed, under ids of its own where one is here', async () => {
    await run.end();
    await rm(folder, { recursive: true });
    useFreshDisk();
    const open = await startRun(folder);
    const id = valueOf(await createAssessment(open.repository, 'Harbor Bank'));
    valueOf(await saveAnswer(open.repository, id, answerTo('GOV-01', { note: CANARY })));
    await putRaw('answers', { id: 'strange', assessmentId: id, rev: 2, body: { from: CANARY } });
    valueOf(await quarantineUnreadable(open.repository, id));
    const name = valueOf(await open.backup.make({ jobId: 'job-0001' })).backup;
    const { read } = open.backup;
    const meant = valueOf(await readAssessmentFile(open.repository, id));
    closeStores();
    useFreshDisk();
    const store = await openStore(undefined, await vault.rows());
    const wanted = { name, assessmentIds: [id], mark: 'from the backup' };
    expect(valueOf(await restoreFromBackup(store, read, wanted))).toBe(1);
    expect(withoutLog(valueOf(await readAssessmentFile(store, id)))).toEqual(withoutLog(meant));
    expect(valueOf(await listBackupItems(store, read, name)).items).toMatchObject([{ comparison: 'same' }]);
    expect(valueOf(await restoreFromBackup(store, read, wanted))).toBe(1);
    const list = await listAssessments(store);
    expect(list.map(({ title }) => title).toSorted()).toEqual([
      'Harbor Bank',
      'Harbor Bank (from the backup)',
    ]);
    for (const each of list) {
      const { view } = await findAssessment(store, each.id);
      expect(view).toMatchObject({ altered: null, unreadableRows: 0 });
    }
    expect((await dump())['quarantine']).toHaveLength(1);
    expect(JSON.stringify(await dump())).not.toContain(CANARY);
    run = open;
  });
});
