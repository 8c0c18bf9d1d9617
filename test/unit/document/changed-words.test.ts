import { expect, it } from 'vitest';
import { contextOf } from '@shared/document/parts/context';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile, SAMPLES } from '../../helpers/samples';
import { inputOf } from './report-fixture';

const pack = loadRealPack();

it.each(SAMPLES)('lists a change of words only where its question is asked: %s', (name) => {
  const { switches, itemById } = contextOf(inputOf(pack, sampleFile(name).assessment, '2027-01-02'));
  const questions = switches.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  expect(questions.filter((id) => !itemById.has(id))).toEqual([]);
  expect(questions.includes('STA-02')).toBe(name === 'frontier-developer');
});
