/** Worked examples of the clocks: each expected moment was worked out by hand from the rule, to the minute. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readClocks, type ClockResult } from '@shared/clocks/read-clocks';
import { CLOCK_STATUSES } from '@shared/clocks/types';
import { loadRealPack } from '../../helpers/real-pack';
import byHand from './by-hand.json';
import examples from './examples.json';

const pack = loadRealPack();
const AS_OF = '2026-11-30T12:00:00Z';

const momentSchema = z.strictObject({ local: z.string(), zone: z.string(), utc: z.string() });
const exampleSchema = z.looseObject({
  id: z.string(),
  clock: z.string(),
  /** How it was worked out. */
  reason: z.string().optional(),
  profile: z.array(z.string()),
  events: z.array(
    z.strictObject({
      kind: z.string(),
      at: z.string(),
      zone: z.string(),
      what: z.string().default(''),
      days: z.number().nullable().default(null),
    }),
  ),
  expected: z.array(
    z.strictObject({
      planTo: momentSchema,
      outer: momentSchema.nullable(),
      isFloor: z.literal(true).optional(),
    }),
  ),
  /** The status of stages that have no time. */
  untimed: z.record(z.string(), z.enum(CLOCK_STATUSES)).default({}),
});
type Example = z.infer<typeof exampleSchema>;

function read({ profile, events }: Example): ClockResult {
  if (pack.regimes === null) throw new Error('The pack counts clocks.');
  return readClocks({
    pack,
    regimes: pack.regimes,
    facts: { profile, events: events.map((event) => ({ ...event, id: null })) },
    choices: null,
    asOf: AS_OF,
  });
}

function named(given: readonly unknown[]): readonly (readonly [string, Example])[] {
  return z
    .array(exampleSchema)
    .parse(given)
    .map((example) => [`${example.id} ${example.reason ?? ''}`.trim(), example]);
}

describe('worked examples', () => {
  it.each([...named(examples), ...named(byHand)])('%s', (_, example) => {
    const { deadlines, notUnderstood } = read(example);
    const lines = deadlines.filter(({ clock }) => clock === example.clock);
    const shown = lines
      .filter(({ planTo }) => planTo !== null)
      .map(({ planTo, outer, status }) => ({
        planTo,
        outer,
        ...(status === 'floor' ? { isFloor: true } : {}),
      }));
    expect(shown).toEqual(example.expected);
    for (const [stage, status] of Object.entries(example.untimed))
      expect(lines.find((line) => line.stage === stage)?.status, stage).toBe(status);
    expect(notUnderstood).toEqual({ names: [], kinds: [] });
  });
});
