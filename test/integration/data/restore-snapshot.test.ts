/** An assessment put back to a snapshot says what the snapshot froze, keeps its history, and can be put forward again. */
import {
  addSnapshot,
  createAssessment,
  readAssessment,
  removeRecord,
  saveAnswer,
  saveProfile,
  saveRecord,
  saveTitle,
} from '@renderer/data/assessments-repository';
import { restoreSnapshot } from '@renderer/data/restore-snapshot';
import type { Repository } from '@renderer/data/repository/repository';
import { contentOf } from '@shared/assessment/content';
import { verifyChain } from '@shared/history/hash-chain';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildAction, buildDecision, buildSnapshot } from '../../helpers/record-builders';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

let repository: Repository;
let id = '';

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
});

const read = async () => valueOf(await readAssessment(repository, id));

async function freeze(number: number) {
  const content = contentOf(await read());
  const snapshot = buildSnapshot(number, { content });
  valueOf(await addSnapshot(repository, id, snapshot));
  return snapshot;
}

describe('putting a snapshot back', () => {
  it('changes, brings and takes away, and is undone by the snapshot taken before', async () => {
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'then' })));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-02')));
    valueOf(await saveRecord(repository, id, { kind: 'action', value: buildAction('a-1') }));
    const first = await freeze(1);
    valueOf(await saveTitle(repository, id, 'Renamed'));
    valueOf(
      await saveProfile(repository, id, {
        organisation: 'Bank',
        facets: {},
        preparedBy: '',
        preparedFor: '',
      }),
    );
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'now' })));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-03')));
    valueOf(await removeRecord(repository, id, { kind: 'action', key: 'a-1' }));
    valueOf(await saveRecord(repository, id, { kind: 'decision', value: buildDecision('D-1') }));
    const second = await freeze(2);
    const logged = (await read()).audit.length;

    valueOf(await restoreSnapshot(repository, id, { snapshot: first, by: 'J. Doe' }));
    const back = await read();
    expect(contentOf(back)).toEqual(first.content);
    expect(back.snapshots).toHaveLength(2);
    expect(back.audit.slice(logged).map(({ event, by }) => [event, by])).toEqual([
      ['snapshot-restored', 'J. Doe'],
    ]);
    expect(verifyChain(back.audit).kind).toBe('whole');

    valueOf(await restoreSnapshot(repository, id, { snapshot: second, by: '' }));
    expect(contentOf(await read())).toEqual(second.content);
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'after' })));
    expect((await read()).answers.find(({ questionId }) => questionId === 'GOV-01')?.note).toBe('after');
  });
});
