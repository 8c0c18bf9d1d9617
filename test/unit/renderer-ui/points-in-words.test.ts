import { describe, expect, it } from 'vitest';
import { signedPoints, takenOff } from '@renderer/screens/score/points-in-words';

describe('points', () => {
  it('carry a true minus sign, and nothing is a plain zero', () => {
    expect([signedPoints(1.26), signedPoints(-1.26), signedPoints(-0.04)]).toEqual(['+1.3', '−1.3', '0.0']);
    expect([takenOff(2), takenOff(0.01)]).toEqual(['−2.0', '0.0']);
  });
});
