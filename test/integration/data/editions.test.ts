import {
  importAssessment,
  readAssessmentFile,
  saveAnswer,
  savePackVersion,
} from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { findNewestPackVersion, findPack, setStoredPacks } from '@renderer/data/installed-packs';
import { findAssessment } from '@renderer/data/queries';
import { packVersionStatus } from '@renderer/screens/packs/pack-version-status';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeredUnderFirst, editionPack } from '../../helpers/editions';
import { openStore, useFreshDisk, valueOf, withoutLog } from './database-helpers';

const first = editionPack('edition-1');
const second = editionPack('edition-2');
const file = answeredUnderFirst();
const stored = (pack: typeof first) => ({ pack, stored: { rowId: pack.manifest.version, texts: {} } });

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  setStoredPacks([stored(first)]);
});

afterEach(() => {
  setStoredPacks([]);
});

async function opened(id: string) {
  const { view } = await findAssessment(repository, id);
  if (view === null || !('assessment' in view)) throw new Error('The assessment cannot be shown');
  return view;
}

async function status(id: string) {
  const { assessment, pack } = await opened(id);
  const newest = findNewestPackVersion(pack);
  if (newest === null) throw new Error('No edition');
  return packVersionStatus(newest.pack, { answers: assessment.answers, packVersion: pack.version });
}

describe('an assessment answered under edition 1, once edition 2 is here', () => {
  let id: string;

  beforeEach(async () => {
    id = valueOf(await importAssessment(repository, file, 'keep-id'));
    setStoredPacks([stored(first), stored(second)]);
  });

  it('is still read with edition 1 until its reader goes on', async () => {
    expect(findPack((await opened(id)).pack)?.pack).toBe(first);
    expect((await status(id))?.kind).toBe('newer-here');
  });

  it('goes on under edition 2 with nothing lost: every answer as it was, with the edition it was given under', async () => {
    valueOf(await savePackVersion(repository, id, '2.0.0'));
    const after = valueOf(await readAssessmentFile(repository, id));
    expect(after.pack).toEqual({ id: file.pack.id, version: '2.0.0' });
    expect(after.assessment.answers).toEqual(file.assessment.answers);
    expect(after.assessment.profile).toEqual(file.assessment.profile);
    expect(findPack((await opened(id)).pack)?.pack).toBe(second);
  });

  it('opens under edition 2 when edition 1 has gone, with nothing lost', async () => {
    setStoredPacks([stored(second)]);
    expect(findPack((await opened(id)).pack)?.pack).toBe(second);
    expect(withoutLog(valueOf(await readAssessmentFile(repository, id)))).toEqual(withoutLog(file));
  });

  it('stops asking to look again once an answer was confirmed or given anew', async () => {
    valueOf(await savePackVersion(repository, id, '2.0.0'));
    const left = async () => (await status(id))?.review.staleAnswers.map(({ questionId }) => questionId);
    expect(await left()).toEqual(['INC-01', 'INC-02', 'INC-03']);
    const [answer] = file.assessment.answers.filter(({ questionId }) => questionId === 'INC-01');
    if (answer === undefined) throw new Error('The fixture has no such answer');
    valueOf(await saveAnswer(repository, id, { ...answer, packVersion: '2.0.0' }));
    expect(await left()).toEqual(['INC-02', 'INC-03']);
  });

  it('keeps its edition when an answer is saved', async () => {
    const [answer] = file.assessment.answers;
    if (answer === undefined) throw new Error('The fixture has no answer');
    valueOf(await saveAnswer(repository, id, { ...answer, note: 'Looked at again.', packVersion: '2.0.0' }));
    expect((await opened(id)).pack.version).toBe('1.0.0');
  });
});

it('refuses an assessment whose pack is not here, names it, and imports nothing', async () => {
  setStoredPacks([]);
  expect(await importAssessment(repository, file, 'keep-id')).toEqual({
    ok: false,
    error: { code: 'pack-unknown', context: { packId: file.pack.id, packVersion: '1.0.0' } },
  });
  expect((await findAssessment(repository, file.assessment.id)).view).toBeNull();
});
