/** A signature given in the app is proven by what the app has stored, and by nothing less. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createAssessment, readAssessmentFile, saveAnswer } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { recordSignOff } from '@renderer/screens/history/record-sign-off';
import { recordSnapshot } from '@renderer/screens/history/record-snapshot';
import { signedState } from '@shared/history/signed-state';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

let repository: Repository;
let id = '';

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
  valueOf(await recordSnapshot(repository, id, { label: 'For the board', takenBy: 'Ana Ruiz' }));
});

async function state() {
  const file = valueOf(await readAssessmentFile(repository, id));
  const installed = findPack(file.pack);
  if (installed === null) throw new Error('The pack is not here.');
  return signedState(file, { pack: installed.pack, isBuiltIn: installed.stored === null });
}

function never(): never {
  throw new Error('Nothing is to be asked here.');
}

/** Without a vault nothing is asked to sign. */
function signing() {
  return { repository, signOff: never };
}

async function snapshot() {
  const [first] = valueOf(await readAssessmentFile(repository, id)).assessment.snapshots;
  if (first === undefined) throw new Error('There is no snapshot.');
  return first;
}

describe('what the store holds after a signing', () => {
  it('proves it, until something changes', async () => {
    expect((await state()).kind).toBe('draft');
    const signer = { name: 'J. Doe', role: 'General Counsel' };
    valueOf(await recordSignOff(signing(), { assessmentId: id, snapshot: await snapshot() }, signer));
    expect((await state()).kind).toBe('signed');
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'Changed' })));
    expect((await state()).kind).toBe('draft');
  });

  it('does not prove it where the log was never told', async () => {
    const signer = { name: 'J. Doe', role: '' };
    valueOf(await recordSignOff(signing(), { assessmentId: id, snapshot: await snapshot() }, signer));
    const told = valueOf(await readAssessmentFile(repository, id));
    const silent = { ...told, assessment: { ...told.assessment, audit: [] }, logHead: null };
    expect(
      signedState(silent, { pack: findPack(silent.pack)?.pack ?? never(), isBuiltIn: true }),
    ).toMatchObject({
      kind: 'doubtful',
      doubt: { kind: 'unrecorded' },
    });
  });
});
