/** Names in the way clocks are counted that lead nowhere are found, wherever they stand. */
import { describe, expect, it } from 'vitest';
import { findDanglingRegimes } from '@shared/pack/dangling-regimes';
import type { Regimes, RegimeStage } from '@shared/pack/schema-regime';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { regimes } = pack;
if (regimes === null) throw new Error('The pack counts clocks.');

const STRANGE: RegimeStage = {
  id: 'strange',
  title: 'Strange',
  starts: ['sunrise'],
  reading: 'first',
  count: { kind: 'business-days', value: 1, calendar: 'moon' },
  needs: ['second-sight'],
};

function problemsWith(change: Partial<Regimes>): readonly unknown[] {
  if (regimes === null) throw new Error('The pack counts clocks.');
  return findDanglingRegimes({ ...pack, regimes: { ...regimes, ...change } }).map(({ what }) => what);
}

describe('names that lead nowhere', () => {
  it('are not in the pack that comes with the product', () => {
    expect(findDanglingRegimes(pack)).toEqual([]);
  });

  it('are found in the stages of a regime, in those of a State, in spans and in the outline', () => {
    const [regime] = regimes.regimes;
    const [state] = regimes.states;
    if (regime === undefined || state === undefined) throw new Error('The pack has both.');
    const ofStage = [
      'No calendar has the id "moon".',
      'No event has the id "sunrise".',
      'No fact has the id "second-sight".',
    ];
    expect(problemsWith({ regimes: [{ ...regime, stages: [STRANGE] }] })).toEqual(ofStage);
    expect(problemsWith({ states: [{ ...state, more: [STRANGE] }] })).toEqual(ofStage);
    expect(
      problemsWith({ regimes: [{ ...regime, force: [{ lawStatus: 'in-force', onlyFor: ['giants'] }] }] }),
    ).toEqual(['No fact has the id "giants".']);
    expect(problemsWith({ states: [{ ...state, code: 'ZZ', more: [] }] })).toEqual([
      'The table of deadlines has no State "ZZ".',
    ]);
    expect(problemsWith({ outline: [{ clock: 'sec-7k', tokens: ['x'] }] })).toEqual([
      'The outline of the table has no entry "sec-7k".',
    ]);
  });
});
