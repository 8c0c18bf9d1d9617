import { describe, expect, it } from 'vitest';
import { columnsOf } from '@shared/base/scripts';
import { emsOf } from '@shared/base/text-room';
import { runningFoot } from '@shared/document/running-words';

const COVER = {
  lawAsOf: 'November 29, 2026, printed for November 30, 2026',
  fingerprintShort: '1a2b3c4d',
  pack: 'EO 14409, edition 1.0.0',
};

describe('the foot of a page', () => {
  it.each([
    ['a long name', 'The First and Oldest Farmers and Merchants Bank of the County of Long Names, '],
    ['narrow letters', 'illi'.repeat(19)],
    ['wide letters', 'Ö'.repeat(78)],
    ['Han', '銀'.repeat(78)],
    ['Hebrew', 'בנק הפועלים '.repeat(6)],
  ])('cuts %s, never the day of the law', (_, runningTitle) => {
    const [line = '', fingerprint] = runningFoot({ ...COVER, runningTitle });
    expect(line.endsWith(`… · Law read to ${COVER.lawAsOf}`)).toBe(true);
    expect(line.startsWith(runningTitle.slice(0, 9))).toBe(true);
    expect(emsOf(line)).toBeLessThanOrEqual(55);
    expect(columnsOf(line)).toBeLessThanOrEqual(118);
    expect(fingerprint).toBe('Fingerprint 1a2b3c4d · EO 14409, edition 1.0.0');
  });

  it('leaves a name whole that has room', () => {
    const [line] = runningFoot({ ...COVER, runningTitle: 'Three Rivers Bancorp' });
    expect(line).toBe(`Three Rivers Bancorp · Law read to ${COVER.lawAsOf}`);
  });
});
