/**
 * Every function that writes an assessment tells its log of it, in the same write: each export of the writing modules stands
 * in the table below, and a new one without a line fails. What a channel comes to is checked by its type.
 */
import * as imports from '@renderer/data/import-assessment';
import * as incidents from '@renderer/data/incidents-repository';
import * as repositoryDoor from '@renderer/data/assessments-repository';
import * as records from '@renderer/data/records-repository';
import * as removals from '@renderer/data/remove-assessment';
import * as saves from '@renderer/data/save-assessment';
import { readAssessment, readAssessmentFile } from '@renderer/data/read-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import { verifyChain } from '@shared/history/hash-chain';
import { LOG_ACTS } from '@shared/history/log-notes';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadRealPack } from '../../helpers/real-pack';
import { buildAction, buildDecision, buildSnapshot } from '../../helpers/record-builders';
import { answerTo, fileOf, openStore, putRaw, removeRaw, useFreshDisk, valueOf } from './database-helpers';

const { createAssessment, importAssessment } = repositoryDoor;
const SIGNATURE = { name: 'J. Doe', role: 'General Counsel', signedOn: '2026-11-24' };

let repository: Repository;
let id = '';

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
});

type Act = () => Promise<unknown>;

const profile = { organisation: 'Bank', facets: { roles: ['ai-deployer'] }, preparedBy: '', preparedFor: '' };

/** By the name of the function: what is done, and what the log says of it. */
const ACTS: Readonly<Record<string, readonly [act: Act, events: readonly string[]]>> = {
  createAssessment: [() => Promise.resolve(), ['assessment-created']],
  importAssessment: [
    async () => {
      id = valueOf(await importAssessment(repository, fileOf([]), 'keep-id'));
    },
    ['assessment-imported'],
  ],
  duplicateAssessment: [
    async () => {
      id = valueOf(await repositoryDoor.duplicateAssessment(repository, id));
    },
    ['assessment-created', 'assessment-duplicated'],
  ],
  saveTitle: [() => saves.saveTitle(repository, id, 'Renamed'), ['title-changed']],
  saveProfile: [() => saves.saveProfile(repository, id, profile), ['names-changed', 'profile-changed']],
  savePackVersion: [() => saves.savePackVersion(repository, id, '9.9.9'), ['pack-version-changed']],
  saveAnswer: [
    () => saves.saveAnswer(repository, id, answerTo('GOV-01', { note: 'words' })),
    ['answer-changed', 'note-changed'],
  ],
  saveRecord: [
    () => records.saveRecord(repository, id, { kind: 'decision', value: buildDecision('D-1') }),
    ['record-added'],
  ],
  removeRecord: [
    async () => {
      valueOf(await records.saveRecord(repository, id, { kind: 'action', value: buildAction('a-1') }));
      valueOf(await records.removeRecord(repository, id, { kind: 'action', key: 'a-1' }));
    },
    ['record-added', 'record-removed'],
  ],
  addSnapshot: [() => records.addSnapshot(repository, id, buildSnapshot(1)), ['snapshot-taken']],
  signSnapshot: [
    async () => {
      valueOf(await records.addSnapshot(repository, id, buildSnapshot(1)));
      const place = { assessmentId: id, snapshotId: 'snapshot-1' };
      valueOf(
        await records.signSnapshot(repository, place, {
          signature: SIGNATURE,
          pack: loadRealPack(),
          seal: null,
        }),
      );
    },
    ['snapshot-taken', 'snapshot-signed'],
  ],
  appendAudit: [
    () => records.appendAudit(repository, id, { event: 'share-exported', detail: {}, by: '' }),
    ['share-exported'],
  ],
  addIncidentEntry: [
    () =>
      incidents.addIncidentEntry(repository, id, {
        incident: 'i-1',
        acts: [{ kind: 'opened', title: 'Agent in the network', exercise: null }],
        by: 'Counsel',
        zone: 'America/New_York',
        seen: 0,
      }),
    ['incident-written'],
  ],
  quarantineUnreadable: [
    async () => {
      await putRaw('answers', { id: 'torn', assessmentId: id, rev: 1, body: 'torn' });
      valueOf(await removals.quarantineUnreadable(repository, id));
    },
    ['rows-set-aside'],
  ],
};

/** Functions that write nothing, or take the log away with the assessment: the log of the workspace tells of that. */
const WITHOUT = ['findConflict', 'readAssessment', 'readAssessmentFile', 'deleteAssessment'];

describe('every act on an assessment', () => {
  it('stands in the table', () => {
    const exported = [imports, repositoryDoor, incidents, records, removals, saves].flatMap((each) =>
      Object.keys(each),
    );
    expect([...new Set(exported)].toSorted()).toEqual([...Object.keys(ACTS), ...WITHOUT].toSorted());
  });

  it.each(Object.entries(ACTS))('%s is told, in a log that is whole', async (name, [act, events]) => {
    await act();
    const { audit } = valueOf(await readAssessment(repository, id));
    const own = name === 'importAssessment' || audit.length === events.length ? audit : audit.slice(1);
    expect(own.map(({ event }) => event)).toEqual(events);
    expect(verifyChain(audit).kind).toBe('whole');
    for (const { event } of audit) expect(LOG_ACTS).toContain(event);
    const { logHead } = valueOf(await readAssessmentFile(repository, id));
    expect(logHead).toEqual({ number: audit.length, hash: audit.at(-1)?.hash });
  });

  it('tells old and new of an answer, and of words only that they changed', async () => {
    valueOf(await saves.saveAnswer(repository, id, answerTo('GOV-01', { privilegedNote: 'Zqkwv' })));
    const unknown = { kind: 'unknown', owner: 'Zqkwv', dueOn: null } as const;
    valueOf(await saves.saveAnswer(repository, id, answerTo('GOV-01', { value: unknown })));
    const { audit } = valueOf(await readAssessment(repository, id));
    expect(audit.slice(1).map(({ detail }) => detail)).toEqual([
      { question: 'GOV-01', from: 'no answer', to: 'yes' },
      { question: 'GOV-01', texts: 'privilegedNote' },
      { question: 'GOV-01', from: 'yes', to: 'not known' },
    ]);
    expect(JSON.stringify(audit)).not.toContain('Zqkwv');
  });

  it('tells of words that are being typed once in a stretch', async () => {
    for (const note of ['a', 'ab', 'abc'])
      valueOf(await saves.saveAnswer(repository, id, answerTo('GOV-01', { note })));
    const { audit } = valueOf(await readAssessment(repository, id));
    expect(audit.map(({ event }) => event)).toEqual(['assessment-created', 'answer-changed', 'note-changed']);
  });

  it('shows where the end of a log was cut off, and for good', async () => {
    valueOf(await saves.saveTitle(repository, id, 'Renamed'));
    const rows = (await repository.getRows(id))?.recordRows ?? [];
    const last = rows.find(({ rev }) => rev === 2);
    await removeRaw('records', last?.id ?? '');
    repository = await openStore();
    const cut = valueOf(await readAssessmentFile(repository, id));
    expect([cut.assessment.audit.length, cut.logHead?.number]).toEqual([1, 2]);
    valueOf(await saves.saveTitle(repository, id, 'Once more'));
    const { audit } = valueOf(await readAssessment(repository, id));
    expect(audit.map(({ number }) => number)).toEqual([1, 3]);
    expect(verifyChain(audit)).toEqual({ kind: 'broken', place: 2, problem: 'number' });
  });
});
