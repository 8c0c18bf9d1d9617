import { describe, expect, it } from 'vitest';
import { fitValue } from '@shared/assessment/fit-value';
import { answerSchema } from '@shared/assessment/schema';
import { buildAnswer } from '../../helpers/builders';

const BEFORE = {
  ...buildAnswer('A-1', { kind: 'value', optionIds: ['yes'] }),
  note: 'before',
  evidence: [
    { id: 'e-1', label: 'Charter', location: '' },
    { id: 'e-2', label: 'Minutes', location: 'Share' },
  ],
};
const LONG = 'x'.repeat(25_999);

describe('a record of which a field does not fit', () => {
  it('is taken as it is where all of it fits', () => {
    expect(fitValue(answerSchema, BEFORE, undefined)).toEqual({ value: BEFORE, unfit: [] });
  });

  it('keeps that field as it was and takes the rest', () => {
    const typed = { ...BEFORE, note: LONG, privilegedNote: 'new' };
    expect(fitValue(answerSchema, typed, BEFORE)).toEqual({
      value: { ...BEFORE, privilegedNote: 'new' },
      unfit: [['note']],
    });
  });

  it('has nothing there where nothing was', () => {
    const fit = fitValue(answerSchema, { ...BEFORE, note: LONG }, undefined);
    expect(fit?.value).toEqual({ ...BEFORE, note: '' });
  });

  it('knows an entry of a list by its id, wherever it stands now', () => {
    const [, second] = BEFORE.evidence;
    const typed = { ...BEFORE, evidence: [{ id: 'e-2', label: LONG, location: 'Safe' }] };
    expect(fitValue(answerSchema, typed, BEFORE)?.value).toMatchObject({
      evidence: [{ id: 'e-2', label: second?.label, location: 'Safe' }],
    });
  });

  it('takes a day nobody can have meant for what it is', () => {
    const value = { kind: 'unknown', owner: 'Ann', dueOn: '202612-12-18' };
    const fit = fitValue(answerSchema, { ...BEFORE, note: 'after', value }, BEFORE);
    expect(fit?.value).toMatchObject({ note: 'after' });
    expect(fit?.unfit).not.toEqual([]);
  });

  it('answers nothing for what is no such record', () => {
    expect(fitValue(answerSchema, 7, BEFORE)).toBeNull();
  });
});
