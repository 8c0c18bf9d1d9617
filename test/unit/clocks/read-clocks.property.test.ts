/** What holds of the clocks for any facts: nothing out of force runs, nothing moves without cause, the plan is never the later one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClocks, type ClockResult } from '@shared/clocks/read-clocks';
import type { ClockEvent, Deadline } from '@shared/clocks/types';
import type { Regime } from '@shared/pack/schema-regime';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { regimes } = pack;
if (regimes === null) throw new Error('The pack counts clocks.');

const AS_OF = '2027-06-01T12:00:00Z';
const DAY_MS = 86_400_000;
const KINDS = regimes.events.map(({ id }) => id);
const NAMES = regimes.regimes.map(({ tokens }) => tokens[0]?.replace('*', 'be') ?? '');
const ZONES = ['America/New_York', 'Pacific/Honolulu', 'Europe/Brussels', 'Asia/Kathmandu', 'UTC'];

const anyEvent = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc
    .date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2029-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .chain((date) => fc.constantFrom(16, 10).map((length) => date.toISOString().slice(0, length))),
  zone: fc.constantFrom(...ZONES),
  what: fc.constant(''),
  days: fc.constantFrom(null, 10, 30),
  id: fc.constant(null),
});
const anyFacts = fc.record({
  profile: fc.subarray([
    ...NAMES,
    'fl-residents',
    'ne-residents',
    'la-residents',
    'maintains-data-for-others',
    'critical-safety-incident',
    'credit-institution',
    'fedramp-class-c',
    'fedramp-20x',
    'reg-s-p-larger-entity',
  ]),
  events: fc.array(anyEvent, { maxLength: 8 }),
});

type Facts = Parameters<typeof readClocks>[0]['facts'];

function read(facts: Facts): ClockResult {
  if (regimes === null) throw new Error('The pack counts clocks.');
  return readClocks({ pack, regimes, facts, choices: null, asOf: AS_OF });
}

function stagesOf(clock: string) {
  if (clock === 'state-breach') return regimes?.states.flatMap(({ more }) => more) ?? [];
  return regimes?.regimes.find((regime) => regime.clock === clock)?.stages ?? [];
}

/** Everything that a line may be counted from. */
function restsOn({ clock, starts }: Deadline): readonly string[] {
  const more = stagesOf(clock).flatMap(({ delays, count }) => [
    ...(delays ?? []).map(({ event }) => event),
    ...(count.kind === 'bounded' ? [count.boundFrom, ...(count.boundImpliedBy ?? [])] : []),
  ]);
  return [...starts, ...more];
}

/** Lines that have a time, with it and the event it is counted from. */
function timed({ deadlines }: ClockResult) {
  return deadlines.flatMap((line) => {
    const { planTo, event } = line;
    return planTo === null || event === null ? [] : [{ ...line, planTo, event }];
  });
}

type Force = Regime['force'][number];

function spansOf({ clock }: Deadline): readonly Force[] {
  return regimes?.regimes.find((regime) => regime.clock === clock)?.force ?? regimes?.statesForce ?? [];
}

function holds({ lawStatus, from = '0000', until = '9999' }: Force, day: string): boolean {
  return lawStatus === 'in-force' && from <= day && day <= until;
}

/** The day there may be the one before or after; a law that holds on none of the three was out of force. */
function daysAround(at: string): readonly string[] {
  const noon = Date.parse(`${at.slice(0, 10)}T12:00:00Z`);
  return [-1, 0, 1].map((by) => new Date(noon + by * DAY_MS).toISOString().slice(0, 10));
}

describe('the clocks', () => {
  it('give no time for a law that was not in force where and when it began', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const line of timed(read(facts))) {
          const days = daysAround(line.event.at);
          const isInForce = spansOf(line).some((span) => days.some((day) => holds(span, day)));
          expect(isInForce, `${line.clock} ${line.event.at}`).toBe(true);
        }
      }),
    );
  });

  it('move no deadline that does not rest on a fact that is added later', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const later: ClockEvent = { ...event, at: '2029-12-31T23:00' };
        const before = timed(read(facts)).filter((line) => !restsOn(line).includes(later.kind));
        const after = timed(read({ ...facts, events: [...facts.events, later] }));
        for (const line of before) expect(after).toContainEqual(line);
      }),
    );
  });

  it('do not care in which order facts were recorded', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const moments = ({ deadlines }: ClockResult) =>
          deadlines
            .map(({ clock, stage, planTo, outer }) => JSON.stringify([clock, stage, planTo, outer]))
            .sort();
        expect(moments(read({ ...facts, events: [...facts.events].reverse() }))).toEqual(
          moments(read(facts)),
        );
      }),
    );
  });

  it('plan for the earlier reading and never for a moment before the event', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { planTo, outer, event, clock } of timed(read(facts))) {
          const plan = Date.parse(planTo.utc);
          if (outer !== null) expect(Date.parse(outer.utc)).toBeGreaterThan(plan);
          if (event.kind === 'planned-release') continue;
          expect(plan, clock).toBeGreaterThan(Date.parse(`${event.at.slice(0, 10)}T00:00:00Z`) - DAY_MS);
        }
      }),
    );
  });

  it('have a line for every stage of every regime and every State', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { deadlines } = read(facts);
        const clocks = new Set(deadlines.map(({ clock }) => clock));
        for (const { clock } of regimes.regimes) expect(clocks).toContain(clock);
        expect(clocks.size).toBe(regimes.regimes.length + 1 + regimes.outline.length);
      }),
      { numRuns: 20 },
    );
  });
});
