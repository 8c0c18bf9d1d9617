/** The record of an incident in a real store: it grows by whole entries, after what was seen, and is pinned by the log. */
import { addIncidentEntry } from '@renderer/data/incidents-repository';
import { createAssessment, readAssessment } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import type { Assessment, IncidentAct } from '@shared/assessment/schema';
import { verifyChain } from '@shared/history/hash-chain';
import { logOf } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, putRaw, useFreshDisk, valueOf } from './database-helpers';

let repository: Repository;
let id = '';

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
});

const OPENED: IncidentAct = { kind: 'opened', title: 'Agent in the network', exercise: null };

function add(incident: string, seen: number, ...acts: readonly IncidentAct[]) {
  return addIncidentEntry(repository, id, { incident, acts, by: 'Counsel', zone: 'America/New_York', seen });
}

async function stored(): Promise<Assessment> {
  return valueOf(await readAssessment(repository, id));
}

describe('adding to the record of an incident', () => {
  it('chains entries, incident by incident, and pins each in the log of the assessment', async () => {
    valueOf(await add('i-1', 0, OPENED));
    valueOf(await add('i-2', 0, { ...OPENED, title: 'Another' }));
    valueOf(
      await add('i-1', 1, { kind: 'noted', what: 'Called the CISO' }, { kind: 'renamed', title: 'Renamed' }),
    );
    const { incidents, audit } = await stored();
    const first = logOf(incidents, 'i-1');
    expect(verifyChain(first)).toEqual({ kind: 'whole', entries: 2 });
    expect(verifyChain(logOf(incidents, 'i-2'))).toEqual({ kind: 'whole', entries: 1 });
    expect(readIncident(incidents, 'i-1')).toMatchObject({
      title: 'Renamed',
      words: [{ what: 'Called the CISO' }],
    });
    expect(
      audit.filter(({ event }) => event === 'incident-written').map(({ detail }) => detail['entry']),
    ).toEqual([first[0]?.hash, logOf(incidents, 'i-2')[0]?.hash, first[1]?.hash]);
  });

  it('refuses what was written against an older state of it, and writes nothing', async () => {
    valueOf(await add('i-1', 0, OPENED));
    expect(await add('i-1', 0, { kind: 'noted', what: 'late' })).toMatchObject({
      error: { code: 'save-failed' },
    });
    expect((await stored()).incidents).toHaveLength(1);
  });

  it('refuses words that do not fit, and writes nothing', async () => {
    valueOf(await add('i-1', 0, OPENED));
    expect((await add('i-1', 1, { kind: 'renamed', title: '' })).ok).toBe(false);
    expect((await stored()).incidents).toHaveLength(1);
  });

  it('waits while a record cannot be read, since it may be the last entry', async () => {
    valueOf(await add('i-1', 0, OPENED));
    await putRaw('records', { id: 'torn', assessmentId: id, rev: 1, body: 'torn' });
    repository = await openStore();
    expect(await add('i-1', 1, { kind: 'noted', what: 'x' })).toMatchObject({
      error: { code: 'row-unreadable' },
    });
  });
});
