/** The record of an incident in words: one sentence for each act, where a deadline stands, how long is left, what moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentAct } from '@shared/assessment/schema';
import type { Deadline } from '@shared/clocks/types';
import { moveInWords, standInWords, timeLeftInWords } from '@shared/wording/incident-deadline-words';
import { incidentNames } from '@shared/wording/incident-names';
import { actInWords } from '@shared/wording/incident-words';
import { anyLaterAct } from '../../helpers/any-incidents';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { incident: guide } = pack;
if (guide === null) throw new Error('The pack has a guide.');
const NAMES = incidentNames({ pack, guide, log: [], deadlines: [] });
const NY = 'America/New_York';

function said(act: IncidentAct): string {
  return actInWords(act, NAMES);
}

describe('an act', () => {
  it('is a sentence, whatever it holds', () => {
    fc.assert(
      fc.property(anyLaterAct, (act) => {
        const words = said(act);
        expect(words.trim()).not.toBe('');
        expect(words).not.toContain('undefined');
      }),
    );
  });

  it.each<readonly [string, IncidentAct]>([
    ['Residents of New York are affected.', { kind: 'name-set', name: 'residents-of-ny', state: 'yes' }],
    ['GDPR controller, Germany: not so.', { kind: 'name-set', name: 'gdpr-controller-de', state: 'no' }],
    [
      'Are 500 or more people affected? Not known.',
      {
        kind: 'condition-set',
        condition: 'people-500',
        answer: 'unknown',
        names: [],
      },
    ],
    [
      'The Company learned of it: not yet, as far as is known.',
      {
        kind: 'moment-set',
        moment: 'm1',
        of: 'learned',
        kinds: ['discovery'],
        time: null,
        certainty: 'certain',
        what: '',
        knownBy: '',
        source: '',
        days: null,
      },
    ],
    ['People affected, California: 1,200.', { kind: 'people-set', place: 'us-ca', count: 1_200 }],
    ['People affected, Germany: number not known.', { kind: 'people-set', place: 'de', count: null }],
    ['Entry 4 taken back. Because: wrong day.', { kind: 'taken-back', number: 4, because: 'wrong day' }],
    [
      'Contract with Acme: notice within 1 business day of discovery. Clause: 12.3.',
      {
        kind: 'contract-set',
        contract: 'c1',
        under: 'contract',
        counterparty: 'Acme',
        clause: '12.3',
        recipient: '',
        from: 'discovery',
        count: { unit: 'business-days', value: 1 },
        words: '',
      },
    ],
  ])('%s', (words, act) => {
    expect(said(act)).toBe(words);
  });
});

const AT = { local: '2026-12-02T11:00:00', zone: NY, utc: '2026-12-02T16:00:00Z' };

describe('time left', () => {
  it.each([
    ['2026-12-02T15:59:30.000Z', '0 minutes left'],
    ['2026-12-02T14:30:00.000Z', '1 hour and 30 minutes left'],
    ['2026-12-02T14:00:00.000Z', '2 hours left'],
    ['2026-11-30T12:10:00.000Z', '2 days and 3 hours left'],
    ['2026-12-02T16:00:00.000Z', '0 minutes left'],
    ['2026-12-02T16:05:00.000Z', '5 minutes past'],
  ])('at %s: %s', (asOf, words) => {
    expect(timeLeftInWords(AT, asOf)).toBe(words);
  });
});

describe('where a deadline stands', () => {
  const filing = {
    kind: 'filed',
    obligation: 'x',
    filed: { at: '2026-12-02T10:00', zone: NY },
    by: 'Counsel',
    reference: 'R-1',
    copy: null,
    kinds: [],
  } as const;

  it('says before or after the time to plan for, only where there is a time to hold it against', () => {
    const stand = (isLate: boolean | null) => standInWords({ kind: 'filed', filing, isLate }, null, AT.utc);
    const filed = 'Filed Wed, December 2, 2026, 10:00 America/New_York by Counsel, reference R-1';
    expect(stand(false)).toBe(`${filed}; by the time to plan for`);
    expect(stand(true)).toBe(`${filed}; after the time to plan for, and no later reading covers it`);
    expect(stand(null)).toBe(filed);
  });
});

describe('a time that is past', () => {
  const later = { local: '2026-12-03T11:00:00', zone: NY, utc: '2026-12-03T16:00:00Z' };

  it('is overdue only once no reading supports it', () => {
    const at = (asOf: string, outer: typeof later | null) => standInWords({ kind: 'overdue' }, outer, asOf);
    expect(at('2026-12-03T15:00:00.000Z', null)).toBe('Overdue; no filing is on record');
    expect(at('2026-12-03T15:00:00.000Z', later)).toBe(
      'The time to plan for is past, the later reading is not; no filing is on record',
    );
    expect(at('2026-12-03T17:00:00.000Z', later)).toBe('Overdue; no filing is on record');
  });

  it('is said to be covered by none only once no reading supports it', () => {
    const filing = {
      kind: 'filed',
      obligation: 'x',
      filed: { at: '2026-12-03T10:00', zone: NY },
      by: '',
      reference: '',
      copy: null,
      kinds: [],
    } as const;
    const said = (outer: typeof later | null) =>
      standInWords({ kind: 'filed', filing, isLate: true }, outer, later.utc);
    expect(said(null)).toContain('no later reading covers it');
    expect(said(later)).toContain('after the time to plan for, within the later reading');
  });
});

describe('what a change does', () => {
  const deadline: Deadline = {
    obligation: 'bank-36h/regulator',
    clock: 'bank-36h',
    stage: 'Regulator receives notice',
    status: 'running',
    planTo: AT,
    outer: null,
    event: null,
    starts: [],
    authority: '',
    confidence: 'primary',
    reasons: [],
  };

  it('names both times of one that moves, and the way', () => {
    const to = { local: '2026-12-01T11:00:00', zone: NY, utc: '2026-12-01T16:00:00Z' };
    expect(moveInWords({ kind: 'moves', deadline, from: AT, to })).toBe(
      'Moves earlier: Regulator receives notice, from December 2, 2026, 11:00 America/New_York to December 1, 2026, 11:00 America/New_York.',
    );
  });

  it('says of a later reading that the time to plan for stays', () => {
    const words = moveInWords({ kind: 'changes', before: { ...deadline, outer: AT }, deadline });
    expect(words).toBe(
      'Regulator receives notice: the time to plan for stays; it has no later reading any more.',
    );
  });
});
