import {
  addSnapshot,
  appendAudit,
  createAssessment,
  deleteAssessment,
  duplicateAssessment,
  findConflict,
  importAssessment,
  readAssessment,
  readAssessmentFile,
  saveAnswer,
  quarantineUnreadable,
  signSnapshot,
} from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { flushPendingSaves, requestSave } from '@renderer/records/pending-saves';
import { findAssessment, followAssessment } from '@renderer/data/queries';
import { verifyChain } from '@shared/history/hash-chain';
import fc from 'fast-check';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRealPack } from '../../helpers/real-pack';
import { anyRecords } from '../../helpers/any-records';
import {
  buildAction,
  buildAuditEntry,
  buildDecision,
  buildExposure,
  buildSnapshot,
} from '../../helpers/record-builders';
import {
  loadActionDraft,
  loadDecisionDraft,
  loadExposureDraft,
  ofAction,
  ofDecision,
  ofExposure,
  removeAction,
  saveAction,
  saveDecision,
  saveExposure,
} from '../../helpers/record-saves';
import {
  answerTo,
  dump,
  fileOf,
  putRaw,
  openStore,
  useFreshDisk,
  valueOf,
  withoutLog,
  withoutLogRows,
} from './database-helpers';

const SIGNATURE = { name: 'J. Doe', role: 'General Counsel', signedOn: '2026-11-24' };

let id = '';

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
});

/** Every row of the table of records. */
async function recordRows(): Promise<readonly { readonly body?: unknown }[]> {
  const rows = (await dump())['records'] ?? [];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

function stored() {
  return readAssessment(repository, id).then(valueOf);
}

describe('decisions, actions and the estimate of loss', () => {
  it('are saved, read back, and take the place of what was there', async () => {
    valueOf(await saveDecision(repository, id, buildDecision('D-1')));
    valueOf(await saveAction(repository, id, buildAction('a-1')));
    valueOf(await saveExposure(repository, id, buildExposure()));
    const decision = buildDecision('D-1', { gates: { G1: { state: 'met', note: 'Charter' } } });
    const action = buildAction('a-1', { status: 'done' });
    const exposure = buildExposure({ currency: 'EUR' });
    valueOf(await saveDecision(repository, id, decision));
    valueOf(await saveAction(repository, id, action));
    valueOf(await saveExposure(repository, id, exposure));
    expect(await stored()).toMatchObject({ decisions: [decision], actions: [action], exposure });
    expect(withoutLogRows(await recordRows())).toHaveLength(3);
  });

  it('go when they are taken away, and only they', async () => {
    valueOf(await saveAction(repository, id, buildAction('a-1')));
    valueOf(await saveAction(repository, id, buildAction('a-2')));
    valueOf(await saveExposure(repository, id, buildExposure()));
    valueOf(await removeAction(repository, id, 'a-1'));
    valueOf(await removeAction(repository, id, 'never-there'));
    valueOf(await saveExposure(repository, id, null));
    expect(await stored()).toMatchObject({ actions: [buildAction('a-2')], exposure: null });
  });

  it('have the revision of the change that saved them', async () => {
    valueOf(await saveDecision(repository, id, buildDecision('D-1')));
    const { rev } = valueOf(await saveAction(repository, id, buildAction('a-1')));
    const { assessments, records } = await dump();
    expect(assessments).toContainEqual(expect.objectContaining({ rev }));
    expect(records).toContainEqual(expect.objectContaining({ rev }));
    expect(records).toContainEqual(expect.objectContaining({ rev: rev - 1 }));
  });

  it('go from what a screen follows too', async () => {
    valueOf(await saveAction(repository, id, buildAction('a-1')));
    valueOf(await saveAction(repository, id, buildAction('a-2')));
    const read = followAssessment(repository, id);
    await read();
    valueOf(await removeAction(repository, id, 'a-1'));
    expect((await read()).view).toMatchObject({ assessment: { actions: [buildAction('a-2')] } });
  });

  it('stand as they were saved last, whatever the clock said then', async () => {
    const late = { updatedAt: '2026-06-11T09:00:00.000Z' };
    const early = { updatedAt: '2026-06-10T09:00:00.000Z' };
    valueOf(await saveAction(repository, id, buildAction('a-1', late)));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', late)));
    const read = followAssessment(repository, id);
    await read();
    const action = buildAction('a-1', { ...early, status: 'done' });
    const answer = answerTo('GOV-01', { ...early, note: 'corrected' });
    valueOf(await saveAction(repository, id, action));
    valueOf(await saveAnswer(repository, id, answer));
    const expected = { assessment: { actions: [action], answers: [answer] } };
    expect((await read()).view).toMatchObject(expected);
    expect((await findAssessment(repository, id)).view).toMatchObject(expected);
  });

  it('are refused when they do not fit, and nothing changes', async () => {
    const before = await dump();
    const saved = await saveAction(repository, id, buildAction('a-1', { title: '' }));
    expect(saved).toMatchObject({ error: { code: 'save-failed', context: { reason: /“title”/ } } });
    expect(await dump()).toEqual(before);
  });

  it('say in the clear neither what they are nor what they are about', async () => {
    valueOf(await saveDecision(repository, id, buildDecision('D-1')));
    valueOf(await addSnapshot(repository, id, buildSnapshot(1)));
    const clear = (await dump())['records']?.map((row) =>
      typeof row === 'object' ? { ...row, body: null } : row,
    );
    // Two records, and an entry of the log for each of three acts.
    expect(clear).toHaveLength(5);
    for (const row of clear ?? [])
      expect(Object.keys(row ?? {})).toEqual(['id', 'assessmentId', 'rev', 'body']);
    expect(JSON.stringify(clear)).not.toMatch(/D-1|snapshot|decision/);
  });

  it('lose nothing when saves of answers and records overlap', async () => {
    const saves = [
      ...Array.from({ length: 8 }, (_value, index) =>
        saveAction(repository, id, buildAction(`a-${String(index)}`)),
      ),
      saveAnswer(repository, id, answerTo('GOV-01')),
      saveDecision(repository, id, buildDecision('D-1')),
    ];
    (await Promise.all(saves)).forEach(valueOf);
    const { actions, answers, decisions } = await stored();
    expect([actions.length, answers.length, decisions.length]).toEqual([8, 1, 1]);
  });
});

describe('snapshots', () => {
  it('are added in order of their numbers; one that comes too late is refused', async () => {
    valueOf(await addSnapshot(repository, id, buildSnapshot(1)));
    expect(await addSnapshot(repository, id, buildSnapshot(1, { id: 'other' }))).toMatchObject({
      error: { code: 'save-failed' },
    });
    expect((await addSnapshot(repository, id, buildSnapshot(3))).ok).toBe(false);
    valueOf(await addSnapshot(repository, id, buildSnapshot(2)));
    expect((await stored()).snapshots).toEqual([buildSnapshot(1), buildSnapshot(2)]);
  });

  it('are signed once, and never change after that', async () => {
    valueOf(await addSnapshot(repository, id, buildSnapshot(1)));
    expect(
      (
        await signSnapshot(
          repository,
          { assessmentId: id, snapshotId: 'snapshot-2' },
          { signature: SIGNATURE, pack: loadRealPack(), seal: null },
        )
      ).ok,
    ).toBe(false);
    valueOf(
      await signSnapshot(
        repository,
        { assessmentId: id, snapshotId: 'snapshot-1' },
        { signature: SIGNATURE, pack: loadRealPack(), seal: null },
      ),
    );
    expect(
      (
        await signSnapshot(
          repository,
          { assessmentId: id, snapshotId: 'snapshot-1' },
          { signature: { ...SIGNATURE, name: 'Other' }, pack: loadRealPack(), seal: null },
        )
      ).ok,
    ).toBe(false);
    expect((await stored()).snapshots).toEqual([buildSnapshot(1, { signatures: [SIGNATURE] })]);
  });

  it('leave the day of the last change alone', async () => {
    const { updatedAt } = await stored();
    valueOf(await addSnapshot(repository, id, buildSnapshot(1)));
    valueOf(await appendAudit(repository, id, { event: 'snapshot-taken', detail: {}, by: '' }));
    expect((await stored()).updatedAt).toBe(updatedAt);
  });
});

describe('the audit chain', () => {
  it('stays whole when many things are written down at once', async () => {
    const saves = Array.from({ length: 12 }, (_value, index) =>
      appendAudit(repository, id, {
        event: 'document-exported',
        detail: { place: String(index) },
        by: 'J. Doe',
      }),
    );
    (await Promise.all(saves)).forEach(valueOf);
    const { audit } = await stored();
    expect(audit).toHaveLength(13);
    expect(verifyChain(audit)).toEqual({ kind: 'whole', entries: 13 });
  });

  it('goes on from what someone else wrote meanwhile', async () => {
    valueOf(await appendAudit(repository, id, { event: 'document-exported', detail: {}, by: '' }));
    const row = await repository.getAssessment(id);
    if (row === undefined) throw new Error('no row');
    await putRaw('assessments', { ...row, rev: row.rev + 5 });
    valueOf(await appendAudit(repository, id, { event: 'document-verified', detail: {}, by: '' }));
    expect(verifyChain((await stored()).audit)).toEqual({ kind: 'whole', entries: 3 });
    expect((await repository.getAssessment(id))?.rev).toBe(row.rev + 6);
  });

  it('waits while a record cannot be read', async () => {
    await putRaw('records', { id: 'torn', assessmentId: id, rev: 1, body: 'torn' });
    expect(
      await appendAudit(repository, id, { event: 'document-exported', detail: {}, by: '' }),
    ).toMatchObject({
      error: { code: 'row-unreadable' },
    });
  });
});

describe('an assessment with records', () => {
  it('is imported whole, found identical whatever the order, copied, deleted and brought back', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        useFreshDisk();
        repository = await openStore();
        const plain = fileOf([answerTo('GOV-01')]);
        const file = { ...plain, assessment: { ...plain.assessment, ...records } };
        valueOf(await importAssessment(repository, file, 'keep-id'));
        expect(await findConflict(repository, file)).toBe('identical');
        const turned = { ...file.assessment, actions: records.actions.toReversed() };
        expect(await findConflict(repository, { ...file, assessment: turned })).toBe('identical');
        const whole = valueOf(await readAssessmentFile(repository, 'a-1'));
        const copy = valueOf(
          await readAssessment(repository, valueOf(await duplicateAssessment(repository, 'a-1'))),
        );
        const same = { id: '', title: '', createdAt: '', updatedAt: '', audit: [] };
        expect({ ...copy, ...same }).toEqual({ ...whole.assessment, ...same });
        const deleted = valueOf(await deleteAssessment(repository, 'a-1'));
        valueOf(await importAssessment(repository, deleted, 'keep-id'));
        expect(withoutLog(valueOf(await readAssessmentFile(repository, 'a-1')))).toEqual(withoutLog(whole));
        expect(await findConflict(repository, file)).toBe('identical');
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('leaves nothing behind when it is deleted', async () => {
    valueOf(await saveDecision(repository, id, buildDecision('D-1')));
    valueOf(await deleteAssessment(repository, id));
    expect(await dump()).toMatchObject({ assessments: [], answers: [], records: [] });
  });

  it('is stored in full or not at all', async () => {
    const plain = fileOf([answerTo('GOV-01')]);
    const file = { ...plain, assessment: { ...plain.assessment, audit: [buildAuditEntry(1)] } };
    const before = await dump();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'records') throw new DOMException('no space', 'QuotaExceededError');
      return this.add(value);
    });
    expect((await importAssessment(repository, file, 'keep-id')).ok).toBe(false);
    put.mockRestore();
    expect(await dump()).toEqual(before);
  });

  it.each([
    ['decisions', { decisions: [buildDecision('twice'), buildDecision('twice')] }],
    ['actions', { actions: [buildAction('twice'), buildAction('twice')] }],
    ['snapshots', { snapshots: [buildSnapshot(1, { id: 'twice' }), buildSnapshot(2, { id: 'twice' })] }],
  ])('is refused when one of its %s is there twice', async (name, records) => {
    const plain = fileOf([]);
    const file = { ...plain, assessment: { ...plain.assessment, ...records } };
    expect(await importAssessment(repository, file, 'keep-id')).toMatchObject({
      error: { code: 'assessment-file-invalid', context: { path: `assessment.${name}`, problem: /“twice”/ } },
    });
  });
});

describe('a record that cannot be read', () => {
  const torn = { id: 'torn', assessmentId: '', rev: 1, body: { kind: 'something new' } };

  beforeEach(async () => {
    valueOf(await saveAction(repository, id, buildAction('a-1')));
    await putRaw('records', { ...torn, assessmentId: id });
  });

  it('is counted, kept through saves beside it, and holds up what has to be whole', async () => {
    expect((await findAssessment(repository, id)).view).toMatchObject({ unreadableRows: 1 });
    valueOf(await saveAction(repository, id, buildAction('a-2')));
    expect((await dump())['records']).toContainEqual({ ...torn, assessmentId: id });
    expect(await readAssessmentFile(repository, id)).toMatchObject({ error: { code: 'row-unreadable' } });
    expect((await deleteAssessment(repository, id)).ok).toBe(false);
  });

  it('is set aside unchanged on demand', async () => {
    expect(valueOf(await quarantineUnreadable(repository, id))).toBe(1);
    expect((await dump())['quarantine']).toEqual([
      expect.objectContaining({ table: 'records', row: { ...torn, assessmentId: id } }),
    ]);
    expect(valueOf(await readAssessmentFile(repository, id)).assessment.actions).toEqual([
      buildAction('a-1'),
    ]);
  });

  it('is never overwritten, even when it was readable a moment ago', async () => {
    const rows = await repository.getRows(id);
    const row = rows?.recordRows.find((each) => each.id !== 'torn');
    if (row === undefined) throw new Error('no row');
    await putRaw('records', { ...row, body: 'torn too' });
    valueOf(await saveAction(repository, id, buildAction('a-1', { status: 'done' })));
    expect((await dump())['records']).toContainEqual({ ...row, body: 'torn too' });
    expect((await stored()).actions).toEqual([buildAction('a-1', { status: 'done' })]);
  });

  it('goes with the rest when the whole assessment is set aside', async () => {
    await putRaw('assessments', { id, rev: 1, body: null });
    expect(valueOf(await quarantineUnreadable(repository, id))).toBe(5);
    expect(await dump()).toMatchObject({ assessments: [], records: [] });
  });
});

describe('the save queue', () => {
  it('carries decisions, actions and the estimate, and forms start from the newest of them', async () => {
    requestSave(ofDecision(id, buildDecision('D-1')), 'typing');
    requestSave(ofAction(id, buildAction('a-1')), 'typing');
    requestSave(ofExposure(id, buildExposure()), 'typing');
    expect(valueOf(await loadDecisionDraft(repository, id, 'D-1'))).toEqual(buildDecision('D-1'));
    expect(valueOf(await loadActionDraft(repository, id, 'a-1'))).toEqual(buildAction('a-1'));
    expect(valueOf(await loadExposureDraft(repository, id))).toEqual(buildExposure());
    expect(valueOf(await loadDecisionDraft(repository, id, 'D-2'))).toBeNull();
    expect(await stored()).toMatchObject({ decisions: [{}], actions: [{}], exposure: {} });
  });

  it('does not bring an action back that was taken away while it was still being typed', async () => {
    requestSave(ofAction(id, buildAction('a-1')), 'now');
    requestSave(ofAction(id, buildAction('a-1', { owner: 'typed' })), 'typing');
    requestSave({ kind: 'removal', assessmentId: id, of: { kind: 'action', key: 'a-1' } }, 'now');
    expect(await flushPendingSaves()).toBe(true);
    expect((await stored()).actions).toEqual([]);
    expect(valueOf(await loadActionDraft(repository, id, 'a-1'))).toBeNull();
  });

  it('keeps what could not be saved and offers it to the form', async () => {
    valueOf(await saveExposure(repository, id, buildExposure()));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    requestSave(ofExposure(id, buildExposure({ currency: 'EUR' })), 'now');
    requestSave(ofAction(id, buildAction('a-1')), 'now');
    expect(await flushPendingSaves()).toBe(false);
    expect(valueOf(await loadExposureDraft(repository, id))?.currency).toBe('EUR');
    expect(valueOf(await loadActionDraft(repository, id, 'a-1'))).toEqual(buildAction('a-1'));
    vi.restoreAllMocks();
    expect(await flushPendingSaves()).toBe(true);
    expect((await stored()).exposure?.currency).toBe('EUR');
  });
});
