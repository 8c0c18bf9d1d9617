/** Worked examples of the clocks: each expected moment was worked out by hand from the rule, to the minute. */
import { describe, expect, it } from 'vitest';
import { readClocks } from '@shared/clocks/read-clocks';
import { loadRealPack } from '../../helpers/real-pack';
import examples from './examples.json';

const pack = loadRealPack();
const AS_OF = '2026-11-30T12:00:00Z';

describe('worked examples', () => {
  it.each(examples.map((example) => [example.id, example] as const))(
    '%s',
    (_, { clock, profile, events, expected }) => {
      if (pack.regimes === null) throw new Error('The pack counts clocks.');
      const facts = { profile, events: events.map((event) => ({ what: '', days: null, ...event })) };
      const { deadlines, notUnderstood } = readClocks({
        pack,
        regimes: pack.regimes,
        facts,
        choices: null,
        asOf: AS_OF,
      });
      const shown = deadlines
        .filter((deadline) => deadline.clock === clock && deadline.planTo !== null)
        .map(({ planTo, outer, status }) => ({
          planTo,
          outer,
          ...(status === 'floor' ? { isFloor: true } : {}),
        }));
      expect(shown).toEqual(expected);
      expect(notUnderstood).toEqual({ names: [], kinds: [] });
    },
  );
});
