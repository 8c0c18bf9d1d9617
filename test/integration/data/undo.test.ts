import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '@shared/assessment/schema';
import { verifyChain } from '@shared/history/hash-chain';
import { addIncidentEntry } from '@renderer/data/incidents-repository';
import { changeAssessment } from '@renderer/data/change-assessment';
import { ok } from '@shared/base/result';
import {
  addSnapshot,
  createAssessment,
  deleteAssessment,
  readAssessment,
  readAssessmentFile,
} from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { forgetUndo, nextSteps, type Direction } from '@renderer/data/undo-log';
import { flushPendingSaves, requestSave, type PendingSave } from '@renderer/records/pending-saves';
import { undoLast } from '@renderer/records/undo';
import {
  anyAction,
  anyAnswer,
  anyDecision,
  anyExposure,
  anyParagraph,
  anyProfile,
  anySettlement,
} from '../../helpers/any-records';
import { buildAction, buildMatter, buildSnapshot } from '../../helpers/record-builders';
import { ofAction, ofAnswer } from '../../helpers/record-saves';
import { FakeVault } from '../../helpers/vault-page';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

let id = '';
let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  forgetUndo();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Acme'));
});

const AUTHORSHIP = new Set(['updatedAt', 'updatedBy', 'createdAt']);

/** What is stored, but who wrote it when, and the log. */
async function stored(): Promise<unknown> {
  const { audit, ...rest } = valueOf(await readAssessment(repository, id));
  expect(verifyChain(audit).kind).toBe('whole');
  const text = JSON.stringify(rest, (name, value: unknown) => (AUTHORSHIP.has(name) ? undefined : value));
  return JSON.parse(text);
}

async function log(): Promise<Assessment['audit']> {
  return valueOf(await readAssessment(repository, id)).audit;
}

async function undo(direction: Direction = 'undo') {
  return valueOf(await undoLast(repository, id, { direction, by: 'J. Doe' }));
}

/** All the way; answers how many steps that were. */
async function all(direction: Direction): Promise<number> {
  let steps = 0;
  for (let done = await undo(direction); done !== null; done = await undo(direction)) {
    expect(done.refused).toEqual([]);
    steps += done.steps.length;
  }
  return steps;
}

const key = fc.constantFrom('A-1', 'A-2');
const anyRecord = fc.oneof(
  fc
    .tuple(anyAnswer, key)
    .map(([value, questionId]) => ({ kind: 'answer' as const, value: { ...value, questionId } })),
  fc.tuple(anyAction, key).map(([value, of]) => ({ kind: 'action' as const, value: { ...value, id: of } })),
  fc
    .tuple(anyDecision, key)
    .map(([value, decisionId]) => ({ kind: 'decision' as const, value: { ...value, decisionId } })),
  fc.tuple(anySettlement, key).map(([value, contradictionId]) => ({
    kind: 'settlement' as const,
    value: { ...value, contradictionId },
  })),
  fc
    .tuple(anyParagraph, key)
    .map(([value, unit]) => ({ kind: 'paragraph' as const, value: { ...value, unit } })),
  anyExposure.map((value) => ({ kind: 'exposure' as const, value })),
  fc.string({ maxLength: 20 }).map((body) => ({ kind: 'matter' as const, value: buildMatter({ body }) })),
);
const removable = fc.constantFrom(
  'action' as const,
  'decision' as const,
  'settlement' as const,
  'paragraph' as const,
);

function anyEdit(assessmentId: string): fc.Arbitrary<PendingSave> {
  return fc.oneof(
    { weight: 6, arbitrary: anyRecord.map((record) => ({ kind: 'record' as const, assessmentId, record })) },
    fc
      .string({ minLength: 1, maxLength: 20 })
      .map((title) => ({ kind: 'title' as const, assessmentId, title })),
    anyProfile.map((profile) => ({ kind: 'profile' as const, assessmentId, profile })),
    {
      weight: 2,
      arbitrary: fc
        .tuple(removable, key)
        .map(([kind, of]) => ({ kind: 'removal' as const, assessmentId, of: { kind, key: of } })),
    },
    fc
      .constantFrom('exposure' as const, 'matter' as const)
      .map((kind) => ({ kind: 'removal' as const, assessmentId, of: { kind, key: '' } })),
  );
}

describe.each([
  ['in the open', () => openStore()],
  ['in a vault', async () => openStore(undefined, await new FakeVault().rows())],
])('any sequence of changes %s', (_where, open) => {
  it('undone in full gives what was stored before it, and made again what was stored after', async () => {
    useFreshDisk();
    repository = await open();
    id = valueOf(await createAssessment(repository, 'Acme'));
    const edits = fc.array(fc.tuple(anyEdit('?'), fc.constantFrom('now' as const, 'typing' as const)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        forgetUndo();
        const before = await stored();
        for (const [item, when] of sequence) {
          requestSave({ ...item, assessmentId: id }, when);
          expect(await flushPendingSaves()).toBe(true);
        }
        const after = await stored();
        const entries = (await log()).length;
        const steps = await all('undo');
        expect(await stored()).toEqual(before);
        expect(await all('redo')).toBe(steps);
        expect(await stored()).toEqual(after);
        // History is never rewritten: it has grown.
        if (steps > 0) expect((await log()).length).toBeGreaterThan(entries);
        expect((await readAssessmentFile(repository, id)).ok).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

async function save(...items: readonly PendingSave[]): Promise<void> {
  for (const item of items) requestSave(item, 'now');
  expect(await flushPendingSaves()).toBe(true);
  // The turn of the event loop in which they were asked for is over.
  await new Promise((resolve) => setTimeout(resolve));
}

describe('undo', () => {
  it('takes an answer away that was not there before, also from the count', async () => {
    await save(ofAnswer(id, answerTo('A-1')));
    await undo();
    expect(valueOf(await readAssessment(repository, id)).answers).toEqual([]);
    await undo('redo');
    expect(valueOf(await readAssessment(repository, id)).answers).toEqual([answerTo('A-1')]);
  });

  it('is told in the log, by whom and of what, and takes nothing out of it', async () => {
    await save(ofAnswer(id, answerTo('A-1', { value: { kind: 'value', optionIds: ['yes'] } })));
    await save(ofAnswer(id, answerTo('A-1', { value: { kind: 'value', optionIds: ['no'] } })));
    const before = await log();
    await undo();
    const after = await log();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      {
        event: 'change-undone',
        by: 'J. Doe',
        detail: { change: 'answer-changed', question: 'A-1', from: 'no', to: 'yes' },
      },
    ]);
  });

  it('counts words typed into one field as one step, and other fields as others', async () => {
    for (const note of ['a', 'ab', 'abc']) await save(ofAnswer(id, answerTo('A-1', { note })));
    await save(ofAnswer(id, answerTo('A-1', { note: 'abc', privilegedNote: 'x' })));
    await undo();
    expect(valueOf(await readAssessment(repository, id)).answers[0]).toMatchObject({
      note: 'abc',
      privilegedNote: '',
    });
    await undo();
    expect(valueOf(await readAssessment(repository, id)).answers[0]?.note ?? '').not.toMatch(/a/);
  });

  it('keeps the adding of an action apart from the words typed into it', async () => {
    await save(ofAction(id, buildAction('one', { title: 'New' })));
    await save(ofAction(id, buildAction('one', { title: 'New action' })));
    await undo();
    expect(valueOf(await readAssessment(repository, id)).actions).toMatchObject([{ title: 'New' }]);
  });

  it('undoes at once what was asked for at once', async () => {
    await save(ofAction(id, buildAction('one')), ofAction(id, buildAction('two')));
    expect(nextSteps(id, 'undo')).toHaveLength(2);
    await undo();
    expect(valueOf(await readAssessment(repository, id)).actions).toEqual([]);
    await undo('redo');
    expect(valueOf(await readAssessment(repository, id)).actions).toHaveLength(2);
  });

  it('does not touch what was changed otherwise since, and says so', async () => {
    await save(ofAnswer(id, answerTo('A-1', { note: 'mine' })));
    const theirs = answerTo('A-1', { note: 'theirs' });
    // A change that this log was not told of.
    valueOf(
      await changeAssessment(repository, id, ({ header }) =>
        ok({ header, answer: theirs, log: [], isUndo: true }),
      ),
    );
    const before = await log();
    expect(await undo()).toMatchObject({ steps: [], refused: [{ place: 'answer:A-1' }] });
    expect(valueOf(await readAssessment(repository, id)).answers).toEqual([theirs]);
    expect(await log()).toEqual(before);
    expect(await undo()).toBeNull();
  });

  it('leaves history alone: a snapshot and an entry of an incident are no steps', async () => {
    valueOf(await addSnapshot(repository, id, buildSnapshot(1)));
    await addIncidentEntry(repository, id, {
      incident: 'i-1',
      acts: [{ kind: 'opened', title: 'Breach', exercise: null }],
      by: '',
      zone: 'UTC',
      seen: 0,
    });
    expect(nextSteps(id, 'undo')).toEqual([]);
  });

  it('has nothing left of an assessment that was deleted, or after a lock', async () => {
    await save(ofAnswer(id, answerTo('A-1')));
    forgetUndo();
    expect(nextSteps(id, 'undo')).toEqual([]);
    await save(ofAnswer(id, answerTo('A-2')));
    valueOf(await deleteAssessment(repository, id));
    expect(nextSteps(id, 'undo')).toEqual([]);
  });
});
