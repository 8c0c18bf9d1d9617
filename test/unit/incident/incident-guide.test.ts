/** What the guide of the pack comes to: roles from a profile, first steps, telling questions, first facts as acts. */
import { describe, expect, it } from 'vitest';
import type { IncidentAct } from '@shared/assessment/schema';
import { groupDeadlines } from '@shared/incident/deadline-groups';
import { filingKinds } from '@shared/incident/filing-kinds';
import { firstHourFor, guideReader, rolesOfProfile } from '@shared/incident/guide-for';
import { incidentDeadlines } from '@shared/incident/incident-deadlines';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import { incidentWith } from '@shared/incident/pending-entry';
import { actsOfSetUp, setUpOf, type SetUp } from '@shared/incident/set-up';
import { tellingConditions } from '@shared/incident/telling-conditions';
import type { Incident } from '@shared/incident/types';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { regimes, incident: guide } = pack;
if (regimes === null || guide === null) throw new Error('The pack has a guide and counts clocks.');
const LAW = { pack, regimes, choices: null };
const AS_OF = '2026-12-01T04:10:00.000Z';
const ZONE = 'America/New_York';
const LOG = [
  nextIncidentEntry([], {
    incident: 'i1',
    at: AS_OF,
    zone: ZONE,
    by: '',
    acts: [{ kind: 'opened', title: 'Agent', exercise: null }],
  }),
];

function incidentOf(...acts: readonly IncidentAct[]): Incident {
  const incident = incidentWith(LOG, 'i1', acts);
  if (incident === null) throw new Error('The incident was opened.');
  return incident;
}

const EMPTY: SetUp = { sides: [], roles: [], places: {}, moments: {}, conditions: {} };

function actsOf(setUp: Partial<SetUp>, incident = incidentOf(), choices: typeof LAW.choices = null) {
  let count = 0;
  return actsOfSetUp({ ...EMPTY, ...setUp }, { incident, guide: guide ?? never(), choices }, () => {
    count += 1;
    return `m${String(count)}`;
  });
}

function never(): never {
  throw new Error('The pack has a guide.');
}

const named = (name: string, state: 'yes' | 'no' = 'yes'): IncidentAct => ({ kind: 'name-set', name, state });

describe('roles of a profile', () => {
  it('are certain where one role alone says it, and one of several where they share the choice', () => {
    const choices = { facets: { triggers: ['sec-registrant'], 'financial-status': ['bank-guidelines'] } };
    const { certain, oneOf } = rolesOfProfile(guide, choices);
    expect(certain.map(({ token }) => token)).toEqual(['sec-8k-filer']);
    expect(oneOf.map(({ token }) => token)).toEqual([
      'national-bank',
      'state-member-bank',
      'insured-bank',
      'bank-holding-company',
    ]);
  });

  it('say nothing where there is none', () => {
    expect(rolesOfProfile(guide, null)).toEqual({ certain: [], oneOf: [] });
  });
});

describe('the first facts', () => {
  it('come to nothing where they say what the record says', () => {
    const incident = incidentOf(...actsOf({ sides: ['victim'], roles: ['hipaa-covered-entity'] }));
    expect(
      actsOfSetUp(setUpOf({ incident, guide, choices: null }), { incident, guide, choices: null }, never),
    ).toEqual([]);
  });

  it('name a role with its place, without one while it is not known, and take back the name without it', () => {
    const roles = ['gdpr-controller-*'];
    const open = actsOf({ roles });
    expect(open).toEqual([named('gdpr-controller')]);
    const placed = actsOf({ roles, places: { 'gdpr-controller-*': ['de'] } }, incidentOf(...open));
    expect(placed).toEqual([named('gdpr-controller-de'), named('gdpr-controller', 'no')]);
    const left = setUpOf({ incident: incidentOf(...open, ...placed), guide, choices: null });
    expect(left.places).toEqual({ 'gdpr-controller-*': ['de'] });
  });

  it('deny a role of the profile that is no longer chosen, once', () => {
    const choices = { facets: { triggers: ['sec-registrant'] } };
    const denied = actsOfSetUp(EMPTY, { incident: incidentOf(), guide, choices }, never);
    expect(denied).toEqual([named('sec-8k-filer', 'no')]);
    const incident = incidentOf(...denied);
    expect(setUpOf({ incident, guide, choices }).roles).toEqual([]);
    expect(actsOfSetUp(EMPTY, { incident, guide, choices }, never)).toEqual([]);
  });

  it('set a moment with the kinds of the guide, move it under its id, and withdraw it', () => {
    const set = actsOf({ moments: { learned: { at: '2026-11-30T22:40', zone: ZONE } } });
    expect(set).toMatchObject([
      {
        kind: 'moment-set',
        moment: 'm1',
        of: 'learned',
        kinds: ['discovery', 'awareness'],
        certainty: 'reported',
      },
    ]);
    const incident = incidentOf(...set);
    const moved = actsOf({ moments: { learned: { at: null, zone: ZONE } } }, incident);
    expect(moved).toMatchObject([{ kind: 'moment-set', moment: 'm1', time: null }]);
    expect(actsOf({}, incident)).toEqual([{ kind: 'moment-withdrawn', moment: 'm1', because: '' }]);
  });

  it('give the names of an answer, and none of one that is not known', () => {
    const residents = { answer: 'yes', places: ['ny', 'ca'] } as const;
    expect(actsOf({ conditions: { residents } })).toEqual([
      {
        kind: 'condition-set',
        condition: 'residents',
        answer: 'yes',
        names: ['residents-of-ny', 'residents-of-ca'],
      },
    ]);
    const unknown = { answer: 'unknown', places: [] } as const;
    expect(actsOf({ conditions: { 'people-500': unknown } })).toMatchObject([
      { answer: 'unknown', names: [] },
    ]);
  });
});

describe('first steps', () => {
  it('are those of the side, in the order in which they are begun; none of a side while it is not known', () => {
    const stepsOf = (incident: Incident) =>
      firstHourFor(guide, guideReader(incident, guide, null)).map(({ id }) => id);
    expect(stepsOf(incidentOf({ kind: 'sides-set', sides: ['own-agent'] })).slice(0, 3)).toEqual([
      'stop-agent',
      'stay-out',
      'counsel-track',
    ]);
    expect(stepsOf(incidentOf())).not.toContain('stop-agent');
  });
});

describe('telling questions', () => {
  const idsFor = (...acts: readonly IncidentAct[]) =>
    tellingConditions(guide, incidentOf(...acts), { law: LAW, asOf: AS_OF }).map(({ id }) => id);

  it('are those that change a line: the State acts’ own test for a frontier developer, not for a hospital', () => {
    const learned = actsOf({ moments: { learned: { at: '2026-11-30T22:40', zone: ZONE } } });
    expect(idsFor(...learned, named('large-frontier-developer'))).toContain('critical-safety');
    expect(idsFor(...learned, named('hipaa-covered-entity'))).not.toContain('critical-safety');
    expect(idsFor(...learned, named('hipaa-covered-entity'))).toContain('people-500');
  });

  it('are the places alone where nothing is known', () => {
    expect(idsFor()).toEqual(['residents']);
  });
});

describe('what a filing is', () => {
  const kindsOf = (obligation: string, clock: string, starts: readonly string[]) =>
    filingKinds({ obligation, clock, starts }, regimes, pack.clockTable);

  it('is the event whose words its title has, so that the next stage starts', () => {
    const initial = kindsOf('dora-19/initial', 'dora-19', ['classified-major']);
    expect(initial.filter(({ isSame }) => isSame)).toEqual([
      { kind: 'initial-notification-submitted', isSame: true, starts: ['Intermediate report'] },
    ]);
    const intermediate = kindsOf('dora-19/intermediate', 'dora-19', ['initial-notification-submitted']);
    expect(intermediate.filter(({ isSame }) => isSame).map(({ kind }) => kind)).toEqual([
      'intermediate-report-submitted',
    ]);
  });

  it('is offered once where two names are one event, and never where somebody decides', () => {
    const report = kindsOf('dfars-7012/dod', 'dfars-7012', ['discovery']);
    expect(report.map(({ kind }) => kind)).toEqual(['report-submitted']);
    const warning = kindsOf('dora-19/final', 'dora-19', ['intermediate-report-submitted']);
    expect(warning.map(({ kind }) => kind)).not.toContain('classified-major');
  });

  it('is nothing more for what the pack does not count', () => {
    expect(kindsOf('contract-c1/notice', 'contract-c1', ['discovery'])).toEqual([]);
  });
});

describe('the five groups', () => {
  it('hold every line once; a law that is not in force yet is said, and not hidden among what does not bind', () => {
    const learned = actsOf({ moments: { learned: { at: '2026-11-30T22:40', zone: ZONE } } });
    const { deadlines } = incidentDeadlines(
      incidentOf(...learned, named('large-frontier-developer')),
      LAW,
      AS_OF,
    );
    const groups = groupDeadlines(deadlines);
    expect(Object.values(groups).flat()).toHaveLength(deadlines.length);
    expect(groups['no-time'].map(({ deadline }) => deadline.clock)).toContain('ny-raise-incident');
    expect(groups.running).toEqual([]);
  });
});
