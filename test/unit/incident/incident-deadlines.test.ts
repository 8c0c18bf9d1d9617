/** Facts to deadlines: what stands for each, clauses of contracts, and what a change would do. */
import { describe, expect, it } from 'vitest';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { compareDeadlines } from '@shared/incident/compare-deadlines';
import { incidentDeadlines, type IncidentDeadline } from '@shared/incident/incident-deadlines';
import { incidentFacts } from '@shared/incident/incident-facts';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';
import type { Incident } from '@shared/incident/types';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { regimes } = pack;
if (regimes === null) throw new Error('The pack counts clocks.');
const LAW = { pack, regimes, choices: null };
const NY = 'America/New_York';
const AS_OF = '2026-12-01T04:10:00.000Z';

function logOfActs(...entries: readonly (readonly IncidentAct[])[]): readonly IncidentEntry[] {
  return entries.reduce<readonly IncidentEntry[]>(
    (log, acts) => [
      ...log,
      nextIncidentEntry(log, {
        incident: 'i1',
        at: AS_OF,
        zone: NY,
        by: 'Counsel',
        acts: [...acts],
      }),
    ],
    [],
  );
}

const OPENED: IncidentAct = { kind: 'opened', title: 'Agent in the network', exercise: null };

function momentSet(moment: string, kinds: readonly string[], at: string | null): IncidentAct {
  return {
    kind: 'moment-set',
    moment,
    of: null,
    kinds: [...kinds],
    time: at === null ? null : { at, zone: NY },
    certainty: 'certain',
    what: '',
    knownBy: 'CISO',
    source: 'SOC',
    days: null,
  };
}

function incidentOf(...entries: readonly (readonly IncidentAct[])[]): Incident {
  const incident = readIncident(logOfActs([OPENED], ...entries), 'i1');
  if (incident === null) throw new Error('The incident was opened.');
  return incident;
}

function linesOf(incident: Incident, clock: string): readonly IncidentDeadline[] {
  return incidentDeadlines(incident, LAW, AS_OF).deadlines.filter(({ deadline }) => deadline.clock === clock);
}

const BANK: IncidentAct = { kind: 'name-set', name: 'national-bank', state: 'yes' };

describe('the deadlines of an incident', () => {
  it('gives names that are so, and none that are not or are not known', () => {
    const facts = incidentFacts(
      incidentOf([
        BANK,
        { kind: 'name-set', name: 'sar-filer', state: 'no' },
        { kind: 'name-set', name: 'hipaa-covered-entity', state: 'unknown' },
      ]),
    );
    expect(facts.profile).toEqual(['national-bank']);
  });

  const people = (place: string, count: number | null): IncidentAct => ({
    kind: 'people-set',
    place,
    count,
  });

  it('draws from counts that there are many, and never that there are few', () => {
    const profile = (...acts: readonly IncidentAct[]) => incidentFacts(incidentOf(acts)).profile;
    expect(profile(people('us-ca', 300), people('us-ny', 250))).toEqual([
      'affected-500-or-more',
      'residents-of-ca',
      'residents-of-ny',
    ]);
    expect(profile(people('us-ca', null), people('us-ny', 250))).toEqual([
      'residents-of-ca',
      'residents-of-ny',
    ]);
    expect(profile(people('us-ny', 250))).toEqual(['residents-of-ny']);
    expect(profile(people('us-ny', 0))).toEqual([]);
  });

  it('loses no line by a count of one place, or by an answer that the counts disprove', () => {
    const residents: IncidentAct = {
      kind: 'condition-set',
      condition: 'residents',
      answer: 'yes',
      names: ['residents-of-ca', 'residents-of-tx'],
    };
    const none: IncidentAct = {
      kind: 'condition-set',
      condition: 'people-500',
      answer: 'no',
      names: ['affected-under-500'],
    };
    const more: IncidentAct = {
      kind: 'condition-set',
      condition: 'california-500',
      answer: 'yes',
      names: [],
    };
    const fewer: IncidentAct = { ...more, answer: 'no', names: ['ca-affected-500-or-fewer'] };
    const toCalifornia = (...acts: readonly IncidentAct[]) =>
      linesOf(
        incidentOf([residents, momentSet('m1', ['discovery'], '2026-11-30T22:00'), ...acts]),
        'ca-1798-82',
      )
        .filter(({ deadline }) => deadline.status !== 'not-bound')
        .map(({ deadline }) => deadline.obligation);
    const attorneyGeneral = 'ca-1798-82/ag';
    expect(toCalifornia()).toContain(attorneyGeneral);
    expect(toCalifornia(people('us-ca', 200))).toContain(attorneyGeneral);
    expect(toCalifornia(more, people('us-ca', 300))).toContain(attorneyGeneral);
    expect(toCalifornia(none)).not.toContain(attorneyGeneral);
    expect(toCalifornia(none, people('us-ca', 900))).toContain(attorneyGeneral);
    expect(toCalifornia(fewer)).not.toContain(attorneyGeneral);
    expect(toCalifornia(fewer, people('us-ca', 900))).toContain(attorneyGeneral);
  });

  it('runs none from what has not happened yet', () => {
    const waiting = linesOf(incidentOf([BANK, momentSet('m1', ['determination'], null)]), 'bank-36h');
    expect(waiting.map(({ deadline }) => deadline.status)).toEqual(['would-start']);
  });

  it('knows what was filed, in time or late, what is overdue, and what counsel set aside', () => {
    const started = [BANK, momentSet('m1', ['determination'], '2026-11-28T09:00')];
    const [open] = linesOf(incidentOf(started), 'bank-36h');
    expect(open?.deadline.planTo?.utc).toBe('2026-11-30T02:00:00Z');
    expect(open?.stand.kind).toBe('overdue');
    const obligation = open?.deadline.obligation ?? '';
    const filed = (at: string): IncidentAct => ({
      kind: 'filed',
      obligation,
      filed: { at, zone: NY },
      by: 'Counsel',
      reference: 'OCC-1',
      copy: null,
      kinds: [],
    });
    const standAfter = (act: IncidentAct) => linesOf(incidentOf(started, [act]), 'bank-36h')[0]?.stand;
    expect(standAfter(filed('2026-11-29T21:00'))).toMatchObject({ kind: 'filed', isLate: false });
    expect(standAfter(filed('2026-11-29T21:01'))).toMatchObject({ kind: 'filed', isLate: true });
    expect(standAfter({ kind: 'set-aside', obligation, because: 'No notification incident' })).toEqual({
      kind: 'set-aside',
      because: 'No notification incident',
    });
  });

  it('keeps what was filed when the event is corrected', () => {
    const first = incidentOf([BANK, momentSet('m1', ['determination'], '2026-11-28T09:00')]);
    const later = incidentOf(
      [BANK, momentSet('m1', ['determination'], '2026-11-28T09:00')],
      [momentSet('m1', ['determination'], '2026-11-29T09:00')],
    );
    const [before, after] = [first, later].map((incident) => linesOf(incident, 'bank-36h')[0]?.deadline);
    expect(after?.obligation).toBe(before?.obligation);
    expect(after?.planTo?.utc).not.toBe(before?.planTo?.utc);
  });

  it('counts the clauses of contracts by the same rules', () => {
    const clause: IncidentAct = {
      kind: 'contract-set',
      contract: 'c1',
      under: 'contract',
      counterparty: 'Acme',
      clause: 'section 12.3',
      recipient: 'security@acme.example',
      from: 'discovery',
      count: { unit: 'hours', value: 48 },
      words: '',
    };
    const incident = incidentOf([clause, momentSet('m1', ['discovery'], '2026-11-30T23:10')]);
    const own = incidentDeadlines(incident, LAW, AS_OF).deadlines.filter(({ contract }) => contract !== null);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      deadline: { stage: 'Notice to Acme', status: 'running', planTo: { utc: '2026-12-03T04:10:00Z' } },
      contract: { clause: 'section 12.3' },
    });
  });

  it('names what an obligation is once: no two stages of the real pack share one', () => {
    const lines = incidentDeadlines(incidentOf([BANK]), LAW, AS_OF).deadlines.map(({ deadline }) => deadline);
    const byObligation = new Map<string, Set<string>>();
    for (const { obligation, stage } of lines)
      byObligation.set(obligation, (byObligation.get(obligation) ?? new Set()).add(stage));
    expect([...byObligation.values()].filter((stages) => stages.size > 1)).toEqual([]);
  });
});

describe('what a change would do', () => {
  const lines = (...entries: readonly (readonly IncidentAct[])[]) =>
    incidentDeadlines(incidentOf(...entries), LAW, AS_OF).deadlines.map(({ deadline }) => deadline);
  const before = [BANK, momentSet('m1', ['determination'], '2026-11-30T09:00')];

  it('says which deadlines move, by when, and nothing else', () => {
    const moves = compareDeadlines(
      lines(before),
      lines(before, [momentSet('m1', ['determination'], '2026-11-30T12:00')]),
    );
    expect(moves.map((move) => [move.kind, move.deadline.clock])).toEqual([['moves', 'bank-36h']]);
    expect(moves[0]).toMatchObject({
      from: { utc: '2026-12-02T02:00:00Z' },
      to: { utc: '2026-12-02T05:00:00Z' },
    });
  });

  it('says which vanish when a fact is withdrawn, and which start when it comes back', () => {
    const withdrawn = lines(before, [{ kind: 'moment-withdrawn', moment: 'm1', because: 'mistaken' }]);
    const kinds = (moves: ReturnType<typeof compareDeadlines>) =>
      moves.map((move) => [move.kind, move.deadline.clock]);
    expect(kinds(compareDeadlines(lines(before), withdrawn))).toEqual([
      ['ends', 'bank-36h'],
      ['changes', 'bank-glba-suppa'],
    ]);
    expect(kinds(compareDeadlines(withdrawn, lines(before)))).toEqual([
      ['starts', 'bank-36h'],
      ['changes', 'bank-glba-suppa'],
    ]);
  });

  it('says nothing where nothing changed', () => {
    expect(
      compareDeadlines(lines(before), lines(before, [{ kind: 'noted', what: 'Called the CISO' }])),
    ).toEqual([]);
  });
});
