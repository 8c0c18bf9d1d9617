/** What holds of the record of any incident: it is whole, it forgets nothing, and taking back is undone by taking back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentEntrySchema, type IncidentEntry } from '@shared/assessment/schema-incident';
import { verifyChain } from '@shared/history/hash-chain';
import { logOf, nextIncidentEntry, takenBack } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';
import { anyIncidentLog, anyLaterAct } from '../../helpers/any-incidents';

const AT = { at: '2026-11-30T23:10:00.000Z', zone: 'America/New_York', by: 'Counsel' };

function withActs(log: readonly IncidentEntry[], ...acts: IncidentEntry['acts']): readonly IncidentEntry[] {
  return [...log, nextIncidentEntry(log, { incident: log[0]?.incident ?? '', ...AT, acts })];
}

function read(log: readonly IncidentEntry[]) {
  return readIncident(log, log[0]?.incident ?? '');
}

describe('the record of an incident', () => {
  it('is what the schema takes, and whole', () => {
    fc.assert(
      fc.property(anyIncidentLog, (log) => {
        for (const entry of log) expect(incidentEntrySchema.parse(entry)).toEqual(entry);
        expect(verifyChain(log)).toEqual({ kind: 'whole', entries: log.length });
      }),
    );
  });

  it('shows any entry that was changed, dropped or put elsewhere', () => {
    fc.assert(
      fc.property(anyIncidentLog, fc.nat(), (log, pick) => {
        const place = pick % log.length;
        const changed = log.map((entry, at) => (at === place ? { ...entry, by: `${entry.by}.` } : entry));
        expect(verifyChain(changed).kind).toBe('broken');
        const dropped = log.filter((_entry, at) => at !== place);
        if (place < log.length - 1) expect(verifyChain(dropped).kind).toBe('broken');
        if (log.length > 1) expect(verifyChain([...log].reverse()).kind).toBe('broken');
      }),
    );
  });

  it('reads the same in whatever order its rows are, among those of another', () => {
    fc.assert(
      fc.property(anyIncidentLog, anyIncidentLog, (log, other) => {
        fc.pre(log[0]?.incident !== other[0]?.incident);
        const mixed = [...[...log].reverse(), ...other];
        expect(logOf(mixed, log[0]?.incident ?? '')).toEqual(log);
        expect(readIncident(mixed, log[0]?.incident ?? '')).toEqual(read(log));
      }),
    );
  });

  it('is as before once an entry was taken back, and as after once that was taken back too', () => {
    fc.assert(
      fc.property(anyIncidentLog, fc.array(anyLaterAct, { minLength: 1, maxLength: 3 }), (log, acts) => {
        fc.pre(!acts.some((act) => act.kind === 'taken-back'));
        const after = withActs(log, ...acts);
        const undone = withActs(after, { kind: 'taken-back', number: after.length, because: '' });
        const redone = withActs(undone, { kind: 'taken-back', number: undone.length, because: '' });
        expect(read(undone)).toEqual(read(log));
        expect(read(redone)).toEqual(read(after));
        expect(redone.slice(0, after.length)).toEqual(after);
      }),
    );
  });

  it('takes back only what came before', () => {
    fc.assert(
      fc.property(anyIncidentLog, (log) => {
        for (const number of takenBack(log)) expect(number).toBeLessThan(log.length);
      }),
    );
  });

  it('stays begun, and an exercise one, whatever is taken back or opened again', () => {
    const opened = { kind: 'opened', title: 'Drill', exercise: { tableTop: null } } as const;
    const first = nextIncidentEntry([], { incident: 'i1', ...AT, acts: [opened] });
    const again = withActs([first], { kind: 'opened', title: 'Breach', exercise: null });
    const gone = withActs(again, { kind: 'taken-back', number: 1, because: '' });
    for (const log of [[first], again, gone])
      expect(read(log)).toMatchObject({ title: 'Drill', exercise: { tableTop: null } });
  });

  it('names no moment that no clock ever showed, and none that cannot have been meant', () => {
    const entryAt = (at: string) =>
      nextIncidentEntry([], {
        incident: 'i1',
        ...AT,
        acts: [
          {
            kind: 'filed',
            obligation: 'o',
            filed: { at, zone: 'UTC' },
            by: '',
            reference: '',
            copy: null,
            kinds: [],
          },
        ],
      });
    const isTaken = (at: string) => incidentEntrySchema.safeParse(entryAt(at)).success;
    for (const at of ['2026-11-30', '2028-02-29T23:59', '2026-11-30T00:00:59'])
      expect(isTaken(at)).toBe(true);
    for (const at of [
      '2026-02-30',
      '2026-02-29T10:00',
      '2026-13-01T10:00',
      '2026-11-30T24:00',
      '2026-11-30T10:60',
      '0026-11-30',
      '9999-12-31T23:00',
    ])
      expect(isTaken(at)).toBe(false);
  });
});
