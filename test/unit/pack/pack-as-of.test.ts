import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { AUTHORITY, buildModule, buildPack, buildQuestion } from '../../helpers/builders';

const NEW_FINDING = { title: 'New gap', action: 'New fix' };

function packWithSwitches(): Pack {
  return buildPack({
    authorities: [
      { ...AUTHORITY, id: 'law', expiresOn: '2026-12-11' },
      { ...AUTHORITY, id: 'other', expiresOn: '2027-06-30' },
    ],
    modules: [
      buildModule('one', [
        buildQuestion('Q-1', {
          variants: [
            { whenExpired: 'law', because: 'The statute has ended.', why: 'New why', finding: NEW_FINDING },
            { whenExpired: 'other', because: 'The other one too.', why: 'Newer why' },
          ],
        }),
        buildQuestion('Q-2'),
      ]),
      buildModule('two', [buildQuestion('Q-3')]),
    ],
    statements: [
      {
        id: 'st',
        kind: 'does',
        text: 'Protects.',
        authorities: [{ authority: 'law' }],
        variants: [{ whenExpired: 'law', because: 'The statute has ended.', text: 'Protected until then.' }],
      },
    ],
  });
}

describe('packAsOf', () => {
  it('hands back the very same pack while nothing has expired', () => {
    const pack = packWithSwitches();
    expect(packAsOf(pack, '2026-12-11').pack).toBe(pack);
    expect(packAsOf(pack, '2026-12-11').switches).toEqual([]);
  });

  it('changes the words from the day after, and says why', () => {
    const { pack, switches } = packAsOf(packWithSwitches(), '2026-12-12');
    expect(pack.modules[0]?.questions[0]).toMatchObject({ why: 'New why', finding: NEW_FINDING });
    expect(pack.statements[0]?.text).toBe('Protected until then.');
    const because = 'The statute has ended.';
    expect(switches).toEqual([
      { kind: 'question', id: 'Q-1', authority: 'law', expiredOn: '2026-12-11', because },
      { kind: 'statement', id: 'st', authority: 'law', expiredOn: '2026-12-11', because },
    ]);
  });

  it('lets a later variant win only where it has words', () => {
    const { pack, switches } = packAsOf(packWithSwitches(), '2027-07-01');
    expect(pack.modules[0]?.questions[0]).toMatchObject({ why: 'Newer why', finding: NEW_FINDING });
    expect(switches.map((item) => item.authority)).toEqual(['law', 'other', 'law']);
  });

  it('keeps every part that no switch touches', () => {
    const before = packWithSwitches();
    const { pack } = packAsOf(before, '2026-12-12');
    expect(pack.modules[1]).toBe(before.modules[1]);
    expect(pack.modules[0]?.questions[1]).toBe(before.modules[0]?.questions[1]);
    expect({ ...pack, modules: [], statements: [] }).toEqual({ ...before, modules: [], statements: [] });
  });

  it('ignores a switch on an authority that has no end or is not there', () => {
    const pack = buildPack({
      modules: [
        buildModule('one', [
          buildQuestion('Q-1', {
            variants: [
              { whenExpired: 'law', because: 'Never', why: 'x' },
              { whenExpired: 'gone', because: 'Never', why: 'x' },
            ],
          }),
        ]),
      ],
    });
    expect(packAsOf(pack, '2099-01-01')).toEqual({ pack, switches: [] });
  });

  it('does nothing more when applied twice, on any day', () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map((days) => new Date(Date.UTC(2026, 10, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (asOf) => {
        const once = packAsOf(packWithSwitches(), asOf);
        const twice = packAsOf(once.pack, asOf);
        expect(twice.pack).toBe(once.pack);
        expect(twice.switches).toEqual(once.switches);
      }),
    );
  });
});
