import { describe, expect, it } from 'vitest';
import { compareVersions } from '@shared/pack/version';
import { findNewestPackVersion, findPack, installedPacks } from '@renderer/data/installed-packs';
import { countsInWords, packVersionStatus, staleInWords } from '@renderer/screens/packs/pack-version-status';
import { answeredUnderFirst, editionPack } from '../../helpers/editions';

const first = editionPack('edition-1');
const second = editionPack('edition-2');
const { assessment } = answeredUnderFirst();
const { answers } = assessment;

const stored = (pack: typeof first) => ({ pack, stored: { rowId: pack.manifest.version, texts: {} } });

describe('how the edition here stands to the one last used', () => {
  it('is no news when it is the same and no answer is stale', () => {
    expect(packVersionStatus(first, { answers, packVersion: '1.0.0' })).toBeNull();
  });

  it('is newer, with counts in words', () => {
    const status = packVersionStatus(second, { answers, packVersion: '1.0.0' });
    if (status === null) throw new Error('nothing to review');
    expect(status.kind).toBe('newer-here');
    expect(countsInWords(status.review)).toBe('1 question added, 2 changed and 1 withdrawn');
    expect(staleInWords(status.review)).toBe('3 of your answers need another look');
  });

  it('is older, and says of what it does not know only that it is kept', () => {
    const given = answers.map((answer) => ({ ...answer, packVersion: '2.0.0' }));
    const strange = given.map((answer) => ({ ...answer, questionId: `NEW-${answer.questionId}` }));
    const status = packVersionStatus(first, { answers: strange, packVersion: '2.0.0' });
    expect(status?.kind).toBe('older-here');
    expect(countsInWords(status?.review ?? never())).toBe('No question was added, changed or withdrawn');
    expect(status?.review.staleAnswers.every(({ kind }) => kind === 'not-in-edition')).toBe(true);
  });

  it('asks to look again after it was agreed to, until that is done; a withdrawn question asks for nothing', () => {
    const agreed = { answers, packVersion: '2.0.0' };
    expect(packVersionStatus(second, agreed)?.kind).toBe('look-again');
    const settled = answers.filter(({ questionId }) => questionId === 'INC-03');
    expect(settled).toHaveLength(1);
    expect(packVersionStatus(second, { ...agreed, answers: settled })).toBeNull();
  });
});

describe('the pack an assessment is read with', () => {
  const packs = [stored(first), stored(second)];

  it('is the very edition it names, while that is here', () => {
    expect(findPack({ id: first.manifest.id, version: '1.0.0' }, packs)?.pack).toBe(first);
    expect(findNewestPackVersion(first.manifest, packs)?.pack).toBe(second);
  });

  it('is the newest edition where the very one is not here, older or newer', () => {
    expect(findPack({ id: first.manifest.id, version: '0.9.0' }, packs)?.pack).toBe(second);
    expect(findPack({ id: first.manifest.id, version: '3.0.0' }, packs)?.pack).toBe(second);
  });

  it('is none of another body of law', () => {
    expect(findPack({ id: 'eu-ai-act', version: '1.0.0' }, packs)).toBeNull();
    expect(findNewestPackVersion({ id: 'eu-ai-act' }, packs)).toBeNull();
  });

  it('is the built-in one from the start', () => {
    const [builtIn] = installedPacks();
    expect(builtIn?.stored).toBeNull();
    expect(compareVersions(builtIn?.pack.manifest.version ?? '', '0.0.0')).toBe(1);
  });
});

function never(): never {
  throw new Error('nothing to review');
}
