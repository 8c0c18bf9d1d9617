/** Until when traces are kept: months that end early, zones that are a day apart, and answers nobody knows. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '@shared/assessment/schema';
import {
  earliestMoment,
  keptTraces,
  loggedBy,
  preservationFor,
  retentionOf,
} from '@shared/incident/preservation';
import type { Incident } from '@shared/incident/types';
import { packIndex } from '@shared/pack/pack-index';
import { keptTracesInWords, retentionInWords } from '@shared/wording/preservation-words';
import { CALLED_AT, incidentSaying, momentSet, realGuide } from '../../helpers/incident-log';
import { loadRealPack } from '../../helpers/real-pack';

const guide = realGuide();
const { retentions } = guide;
const byId = packIndex(loadRealPack()).questionById;

function questionOf(id: string) {
  const question = byId.get(id);
  if (question === undefined) throw new Error(id);
  return question;
}

const KEPT = questionOf('EVD-03');
const LOGS = questionOf('EVD-02');
const value = (...optionIds: string[]): { readonly value: AnswerValue } => ({
  value: { kind: 'value', optionIds },
});
const UNKNOWN = { value: { kind: 'unknown', owner: '', dueOn: null } } as const;
const ASIDE = {
  value: { kind: 'not-applicable', reason: 'The Company keeps no logs of its own at all.' },
} as const;
const DETECTED = incidentSaying(momentSet('detected', '2026-11-30T21:40'));

function kept(option: string, incident: Incident = DETECTED, asOf = CALLED_AT) {
  return keptTraces(retentionOf(guide, { question: KEPT, answer: value(option) }), incident, asOf);
}

function said(option: string, incident: Incident = DETECTED, asOf = CALLED_AT): string {
  return keptTracesInWords(kept(option, incident, asOf), '“First alert”');
}

describe('until when traces are kept', () => {
  it('counts months that end where the shorter one ends, and days of the zone of the moment', () => {
    expect(kept('three-six')).toMatchObject({
      kind: 'until',
      from: { of: 'detected' },
      searchable: { day: '2027-02-28', daysLeft: 90 },
      retrievable: { day: '2027-05-30', daysLeft: 181 },
    });
    expect(said('three-six')).toBe(
      'By the answer, the main logs are kept for about three months searchable, six months retrievable. What was recorded at the earliest moment on record (“First alert”, November 30, 2026): searchable until about February 28, 2027, 90 days left; retrievable until about May 30, 2027, 181 days left. If the incident began before, earlier traces go first.',
    );
  });

  it('reads the day of the moment where it happened, whatever day it is for the reader in UTC', () => {
    const inKiritimati = incidentSaying(momentSet('detected', '2026-12-01T10:00', 'Pacific/Kiritimati'));
    const inHonolulu = incidentSaying(momentSet('detected', '2026-11-30T10:00', 'Pacific/Honolulu'));
    const asOf = '2026-12-01T09:59:00.000Z';
    // The same instant is a day later in one place, and so is "today".
    expect(kept('one-three', inKiritimati, asOf)).toMatchObject({
      searchable: { day: '2027-01-01', daysLeft: 31 },
    });
    expect(kept('one-three', inHonolulu, asOf)).toMatchObject({
      searchable: { day: '2026-12-30', daysLeft: 30 },
    });
  });

  it('keeps the last day of a leap year’s February', () => {
    const incident = incidentSaying(momentSet('began', '2027-11-30T08:00'));
    expect(kept('three-six', incident, '2028-02-29T12:00:00.000Z')).toMatchObject({
      searchable: { day: '2028-02-29', daysLeft: 0 },
    });
    expect(said('three-six', incident, '2028-02-29T12:00:00.000Z')).toContain(
      'searchable until about February 29, 2028, today is the last day;',
    );
  });

  it('says of a day that has passed only that it may be gone', () => {
    const old = incidentSaying(momentSet('began', '2026-08-31'));
    expect(said('one-three', old)).toContain(
      'searchable until about September 30, 2026, which has passed: may already be gone; retrievable until about November 30, 2026, today is the last day.',
    );
  });

  it('says “at least” where the answer says “or longer”', () => {
    expect(said('six-twelve')).toContain('kept for six months searchable, 12 months retrievable, or longer.');
    expect(said('six-twelve')).toContain('searchable at least until May 30, 2027, 181 days left');
    const old = incidentSaying(momentSet('began', '2026-01-31T10:00'));
    expect(said('six-twelve', old)).toContain(
      'at least until July 31, 2026, which has passed: may already be gone',
    );
  });

  it('gives no day for less than a period, and none without a moment', () => {
    expect(kept('less')).toMatchObject({ kind: 'less-than' });
    expect(said('less')).toBe(
      'By the answer, the main logs are kept for less than one month searchable or less than three months retrievable, or not kept: what is asked for may already be gone. No day can be given.',
    );
    expect(kept('three-six', incidentSaying(momentSet('detected', null)))).toMatchObject({
      kind: 'no-moment',
    });
    expect(said('three-six', incidentSaying())).toContain(
      'No moment that has come is on record with its time',
    );
  });

  it.each([undefined, { value: null }, UNKNOWN, ASIDE, value('of-another-pack')])(
    'is not known for an answer that does not say it: %j',
    (answer) => {
      const traces = keptTraces(retentionOf(guide, { question: KEPT, answer }), DETECTED, CALLED_AT);
      expect(traces).toEqual({ kind: 'not-known' });
      expect(keptTracesInWords(traces, '')).toContain('not known');
    },
  );

  it('says every retention of the pack as far as it goes', () => {
    const all = retentions.flatMap(({ options }) => options.map(retentionInWords));
    expect(all).toEqual([
      'kept for six months searchable, 12 months retrievable, or longer',
      'kept for about three months searchable, six months retrievable',
      'kept for about one month searchable, three months retrievable',
      'kept for less than one month searchable or less than three months retrievable, or not kept',
    ]);
  });
});

describe('the earliest moment on record', () => {
  it('is the earliest in time, across zones, of those that have come', () => {
    const incident = incidentSaying(
      momentSet('learned', '2026-11-30T22:00'),
      momentSet('detected', '2026-12-01T03:30', 'Europe/Brussels'),
      momentSet('began', null),
      momentSet('planned-release', '2026-12-04T12:00'),
    );
    expect(earliestMoment(incident, CALLED_AT)?.of).toBe('detected');
    const later = incidentSaying(momentSet('planned-release', '2026-12-04T12:00'));
    expect(earliestMoment(later, CALLED_AT)).toBeNull();
  });
});

describe('whether something is logged', () => {
  it('is yes or no by the ticks of an answer', () => {
    expect(loggedBy({ question: LOGS, answer: value('identity', 'ot') }, 'identity')).toBe('yes');
    expect(loggedBy({ question: LOGS, answer: value('identity', 'ot') }, 'dns-proxy')).toBe('no');
    expect(loggedBy({ question: LOGS, answer: value('none') }, 'dns-proxy')).toBe('no');
  });

  it.each([undefined, { value: null }, UNKNOWN, ASIDE, value('identity', 'of-another-pack')])(
    'is not known by %j',
    (answer) => {
      expect(loggedBy({ question: LOGS, answer }, 'identity')).toBe('not-known');
    },
  );
});

describe('what to keep', () => {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const reader = (...sides: readonly string[]) => ({ sides, names: [], states: [] });

  it('is in order of urgency, and of one urgency in that of the guide', () => {
    const items = preservationFor(guide, reader(...ids(guide.sides)));
    expect(ids(items).toSorted()).toEqual(ids(guide.preservation).toSorted());
    const order = ['minutes', 'hours', 'days', 'weeks'];
    const ranks = items.map(({ urgency }) => order.indexOf(urgency));
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    const hours = items.filter(({ urgency }) => urgency === 'hours');
    expect(ids(hours)).toEqual(ids(guide.preservation.filter(({ urgency }) => urgency === 'hours')));
  });

  it('leaves out what is for another side', () => {
    const items = ids(preservationFor(guide, reader('vendor')));
    expect(items).not.toContain('weights-access');
    expect(items).toContain('hash-time');
  });
});
