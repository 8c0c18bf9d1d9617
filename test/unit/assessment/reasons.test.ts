import { describe, expect, it } from 'vitest';
import { isReason } from '@shared/assessment/reasons';

describe('a reason', () => {
  it.each([
    'We run no frontier model',
    'No agents',
    'Sold the business in 2025',
    'Kein KI-Einsatz',
    'Wir betreiben keine Anlage',
    'Aucun système de ce type',
    'No tenemos ese sistema',
    '当社はモデルを開発していない',
    '无此系统',
    '없는 시스템',
    'У нас нет такой системы',
    'لا يوجد لدينا مثل هذا النظام',
    'אין לנו מערכת כזו',
    'NA region only; the system is in the EU',
    'None of our products are medical devices',
  ])('is %j', (words) => {
    expect(isReason(words)).toBe(true);
  });

  it.each([
    '',
    '   ',
    'n/a',
    'N/A.',
    'N.A.',
    'na',
    'n／a',
    'none',
    'None.',
    'no',
    '-',
    '—',
    '...',
    '???',
    '1234',
    'x',
    'xxx',
    'XXXX',
    'ok',
    'Not applicable',
    'Not applicable!',
    'not-applicable',
    'Does not apply.',
    'doesn’t apply',
    "doesn't apply",
    'TBD',
    'to be determined',
    'see above',
    'entfällt',
    'Nicht zutreffend.',
    'sans objet',
    'No aplica',
    'Não se aplica',
    '不适用',
    '該当なし',
    '해당 없음',
    '无',
  ])('is not %j', (words) => {
    expect(isReason(words)).toBe(false);
  });

  it('may be typed in composed or decomposed letters, with any space around it', () => {
    expect(isReason('\u00A0 entfa\u0308llt \n')).toBe(false);
    expect(isReason('\tWir betreiben keine\u2003Anlage ')).toBe(true);
  });
});
