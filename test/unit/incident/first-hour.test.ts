/** What the guide tells of an incident, and by when the first hour is planned. */
import { describe, expect, it } from 'vitest';
import { plannedBy, planStart } from '@shared/incident/first-hour';
import { firstHourFor, guideReader } from '@shared/incident/guide-for';
import type { Incident } from '@shared/incident/types';
import type { FacetChoices } from '@shared/pack/applicability';
import { CALLED_AT, incidentSaying, momentSet, NEW_YORK, realGuide } from '../../helpers/incident-log';

const guide = realGuide();
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const stepsFor = (incident: Incident, choices: FacetChoices | null = null, of = guide) =>
  firstHourFor(of, guideReader(incident, of, choices));
const OPENING = { at: CALLED_AT, zone: NEW_YORK };

describe('the steps of the first hour', () => {
  it('are those of every side while no side is on record', () => {
    const steps = stepsFor(incidentSaying());
    expect(ids(steps)).toEqual(
      ids(guide.firstHour.filter(({ sides, onlyFor }) => sides === undefined && onlyFor === undefined)),
    );
    expect(steps.length).toBeGreaterThan(2);
  });

  it('are those of each side on record, in the order of the guide', () => {
    const sides = ['vendor', 'own-agent'];
    const steps = ids(stepsFor(incidentSaying({ kind: 'sides-set', sides })));
    expect(steps).toEqual(ids(guide.firstHour).filter((id) => steps.includes(id)));
    expect(steps).toContain('vendor-letter');
    expect(steps).toContain('stop-agent');
    expect(steps).not.toContain('capture-state');
  });

  it('begin for each side with the first three of the guide, whatever minute is planned for later ones', () => {
    const first = ids(stepsFor(incidentSaying({ kind: 'sides-set', sides: ['victim'] }))).slice(0, 3);
    expect(first).toEqual(['capture-state', 'fix-moments', 'counsel-track']);
  });

  it('are for a name where it is given or the profile says it, and counsel’s no is stronger', () => {
    const choices = { facets: { triggers: ['sec-registrant'] } };
    const told = (state: 'yes' | 'no' | 'unknown' | null, profile: typeof choices | null) =>
      ids(
        stepsFor(
          state === null
            ? incidentSaying()
            : incidentSaying({ kind: 'name-set', name: 'sec-8k-filer', state }),
          profile,
        ),
      ).includes('trading-window');
    expect(told(null, null)).toBe(false);
    expect(told('yes', null)).toBe(true);
    expect(told('unknown', null)).toBe(false);
    expect(told(null, choices)).toBe(true);
    expect(told('no', choices)).toBe(false);
  });

  it('ask for every choice of the profile that says a name together', () => {
    const onlyFor = ['large-frontier-developer'];
    const firstHour = guide.firstHour.map((step) => ({ ...step, onlyFor, sides: undefined }));
    const told = (triggers: readonly string[]) =>
      stepsFor(incidentSaying(), { facets: { triggers } }, { ...guide, firstHour }).length;
    expect(told(['above-10-26'])).toBe(0);
    expect(told(['above-10-26', 'revenue-above-500m'])).toBe(firstHour.length);
  });

  it('are planned from the call, in its zone, over a change of clocks', () => {
    const incident = incidentSaying(momentSet('counsel-called', '2027-03-14T01:50'));
    const start = planStart(incident, OPENING);
    expect(start).toMatchObject({ from: 'call', at: { utc: '2027-03-14T06:50:00Z' } });
    expect(plannedBy({ byMinute: 20 }, start)).toEqual({
      local: '2027-03-14T03:10:00',
      zone: NEW_YORK,
      utc: '2027-03-14T07:10:00Z',
    });
  });

  it.each([null, '2026-11-30'])(
    'are planned from the record where the hour of the call is open: %s',
    (at) => {
      const start = planStart(incidentSaying(momentSet('counsel-called', at)), OPENING);
      expect(start).toMatchObject({ from: 'record', at: { local: '2026-11-30T23:10:00', zone: NEW_YORK } });
    },
  );
});
