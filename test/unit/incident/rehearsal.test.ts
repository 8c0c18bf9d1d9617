/** An exercise by a script of the pack: what it starts with, what injects record, and what it came to. */
import { describe, expect, it } from 'vitest';
import { incidentActSchema, incidentEntrySchema } from '@shared/assessment/schema-incident';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { incidentDeadlines } from '@shared/incident/incident-deadlines';
import { incidentFacts } from '@shared/incident/incident-facts';
import { exerciseStart, injectActs, isTold, settingActs } from '@shared/incident/rehearsal';
import { closedAt, exercisesOnRecord, rehearsalResult, tableTopOf } from '@shared/incident/rehearsal-result';
import { firstHourFor, guideReader } from '@shared/incident/guide-for';
import {
  CALLED_AT,
  incidentLog,
  incidentOf,
  momentSet,
  NEW_YORK,
  OPENED,
  realGuide,
} from '../../helpers/incident-log';
import { loadRealPack } from '../../helpers/real-pack';

const guide = realGuide();
const pack = loadRealPack();

function scriptOf(id: string) {
  const found = guide.tableTops.find((candidate) => candidate.id === id);
  const call = found?.injects[0];
  if (found === undefined || call === undefined) throw new Error(id);
  return { script: found, call };
}

const { script, call } = scriptOf('bank-intrusion');
const BEGUN: readonly IncidentAct[] = [
  { kind: 'opened', title: 'Exercise', exercise: { tableTop: script.id } },
  ...settingActs(guide, script),
];
const CLOSED: IncidentAct = { kind: 'closed', because: '' };
const start = exerciseStart({ at: CALLED_AT, zone: NEW_YORK }, script.startsAt);

let next = 0;

function place(log: readonly IncidentEntry[]) {
  return { guide, incident: incidentOf(log), start, newId: () => `id-${String((next += 1))}` };
}

const told = (log: readonly IncidentEntry[], inject = call) => injectActs(inject, place(log));

describe('an exercise', () => {
  it.each(guide.tableTops.map((top) => [top.id, top] as const))(
    '%s starts with acts that a record takes, and knows what its script says',
    (_id, top) => {
      const acts = settingActs(guide, top);
      for (const act of acts) expect(incidentActSchema.safeParse(act).success).toBe(true);
      const incident = incidentOf(incidentLog([[{ ...OPENED, exercise: { tableTop: top.id } }, ...acts]]));
      expect(incident.sides).toEqual([top.side]);
      const { profile } = incidentFacts(incident);
      expect(profile).toEqual(expect.arrayContaining([...top.roles]));
      for (const { condition, answer } of top.conditions)
        expect(incident.conditions.get(condition)?.answer).toBe(answer);
    },
  );

  it('gives the names that its answers give, and none for what it leaves open', () => {
    const acts = settingActs(guide, scriptOf('own-agent-customer').script);
    expect(acts).toContainEqual({
      kind: 'condition-set',
      condition: 'critical-safety',
      answer: 'no',
      names: ['not-a-critical-safety-incident'],
    });
    expect(settingActs(guide, script)).toContainEqual({
      kind: 'condition-set',
      condition: 'people-500',
      answer: 'unknown',
      names: [],
    });
  });

  it('has residents of States as people of that State, how many not known', () => {
    expect(incidentOf(incidentLog([BEGUN])).people).toEqual(
      new Map([
        ['us-ny', null],
        ['us-ca', null],
      ]),
    );
  });

  it.each([
    ['at the very minute of the script', CALLED_AT, '2026-11-30T23:10'],
    ['the evening before, where it is begun by day', '2026-11-30T19:00:00.000Z', '2026-11-29T23:10'],
    ['late that evening', '2026-12-01T04:59:00.000Z', '2026-11-30T23:10'],
  ])('starts by its own clock %s', (_when, at, expected) => {
    expect(exerciseStart({ at, zone: NEW_YORK }, '23:10')).toEqual({ at: expected, zone: NEW_YORK });
  });

  it('starts when it is begun where the script names no hour', () => {
    expect(exerciseStart({ at: '2026-11-30T19:00:30.000Z', zone: NEW_YORK }, undefined)).toEqual({
      at: '2026-11-30T14:00',
      zone: NEW_YORK,
    });
  });
});

describe('an inject', () => {
  it('records its moments by the exercise’s own clock, before its start and on the next day', () => {
    const last = script.injects.at(-1) ?? call;
    const times = [...told(incidentLog([BEGUN])), ...told(incidentLog([BEGUN]), last)].flatMap((act) =>
      act.kind === 'moment-set' ? [[act.of, act.time?.at]] : [],
    );
    expect(times).toEqual([
      ['detected', '2026-11-30T21:40'],
      ['workforce-knew', '2026-11-30T22:05'],
      ['counsel-called', '2026-11-30T23:10'],
      ['held-material', '2026-12-01T12:00'],
    ]);
  });

  it('is told once its entry counts, and no more once that is taken back', () => {
    const log = incidentLog([BEGUN]);
    expect(isTold(incidentOf(log), call)).toBe(false);
    const after = incidentLog([BEGUN, told(log)]);
    expect(isTold(incidentOf(after), call)).toBe(true);
    const undone = incidentLog([BEGUN, told(log), [{ kind: 'taken-back', number: 2, because: '' }]]);
    expect(isTold(incidentOf(undone), call)).toBe(false);
  });

  it('corrects a moment that is on record, and adds one that may come again', () => {
    const log = incidentLog([
      [...BEGUN, momentSet('detected', '2026-11-30T20:00'), momentSet('contained', '2026-11-30')],
    ]);
    const idOf = (id: string) => {
      const inject =
        script.injects.find(({ records }) => records.some(({ moment }) => moment === id)) ?? call;
      const acts = told(log, inject);
      return acts.flatMap((act) => (act.kind === 'moment-set' && act.of === id ? [act.moment] : []));
    };
    expect(idOf('detected')).toEqual(['m-detected']);
    expect(idOf('contained')).toEqual([expect.stringMatching(/^id-/)]);
  });

  it('is written as a record takes it, each of the pack', () => {
    for (const top of guide.tableTops)
      for (const inject of top.injects) {
        const log = incidentLog([BEGUN, injectActs(inject, place(incidentLog([BEGUN])))]);
        for (const entry of log) expect(incidentEntrySchema.safeParse(entry).success).toBe(true);
      }
  });
});

describe('what an exercise came to', () => {
  const done: IncidentAct = {
    kind: 'item-set',
    list: 'first-hour',
    item: 'counsel-track',
    state: 'done',
    owner: '',
    note: '',
  };

  it('counts minutes, injects, steps and the deadlines that run', () => {
    const { regimes } = pack;
    if (regimes === null) throw new Error('The pack counts clocks.');
    const injects = script.injects.map((inject) => told(incidentLog([BEGUN]), inject));
    const log = incidentLog([BEGUN, ...injects, [done], [CLOSED]]);
    const incident = incidentOf(log);
    const { deadlines } = incidentDeadlines(incident, { pack, regimes, choices: null }, CALLED_AT);
    const steps = firstHourFor(guide, guideReader(incident, guide, null));
    const result = rehearsalResult({
      incident,
      log,
      tableTop: tableTopOf(guide, incident),
      steps,
      deadlines,
    });
    expect(result.minutes).toBe(log.length - 1);
    expect(result.told).toEqual({ count: 6, of: 6 });
    expect(result.done.map(({ id }) => id)).toEqual(['counsel-track']);
    expect(result.notDone).toHaveLength(steps.length - 1);
    const clocks = result.found.map(({ deadline }) => deadline.clock);
    expect(clocks).toEqual(expect.arrayContaining(['bank-36h', 'nydfs-incident', 'sec-8k-105']));
    expect(result.found.every(({ deadline }) => deadline.planTo !== null)).toBe(true);
  });

  it('has no length while it is open, also where it was opened again', () => {
    expect(closedAt(incidentLog([BEGUN]))).toBeNull();
    expect(closedAt(incidentLog([BEGUN, [CLOSED], [{ kind: 'reopened', because: '' }]]))).toBeNull();
    expect(
      closedAt(incidentLog([BEGUN, [CLOSED], [{ kind: 'taken-back', number: 2, because: '' }]])),
    ).toBeNull();
    expect(closedAt(incidentLog([BEGUN, [CLOSED]]))).toBe('2026-12-01T04:11:00.000Z');
  });

  it('bears on the questions of its script once it was run and closed, and on no other', () => {
    const run = incidentLog([BEGUN, told(incidentLog([BEGUN])), [CLOSED]]);
    const on = (log: readonly IncidentEntry[], question = 'EVD-11') =>
      exercisesOnRecord(guide, log, question);
    expect(on(run)).toEqual([{ incident: 'i1', title: script.title, closedAt: '2026-12-01T04:12:00.000Z' }]);
    expect(on(run, 'FRM-02')).toEqual([]);
    expect(on(run.slice(0, 2))).toEqual([]);
    expect(on(incidentLog([BEGUN, [CLOSED]]))).toEqual([]);
    expect(on(incidentLog([[OPENED], [CLOSED]]))).toEqual([]);
    expect(on(incidentLog([[{ ...OPENED, exercise: { tableTop: null } }], [CLOSED]]))).toEqual([]);
  });
});
