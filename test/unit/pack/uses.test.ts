import { describe, expect, it } from 'vitest';
import { citedProvisions, provisionKey } from '@shared/pack/cited-provisions';
import { citationsOf } from '@shared/pack/places';
import type { Provision } from '@shared/pack/schema';
import { usesOf, usesOfProvision } from '@shared/pack/uses';
import {
  AUTHORITY,
  buildDuty,
  buildModule,
  buildPack,
  buildQuestion,
  buildScenario,
} from '../../helpers/builders';
import { loadRealPack } from '../../helpers/real-pack';

function provision(pin: string, authority = 'law'): Provision {
  return { authority, pin, heading: `On ${pin}`, directedTo: 'Everyone', summary: 'Says it.' };
}

const PROVISIONS = ['Sec. 1', 'Sec. 2(a)', 'Sec. 2(b)(i)', 'Sec. 2(b)(ii)', 'Sec. 2(c)', 'Sec. 20'].map(
  (pin) => provision(pin),
);

function pinsCited(pin: string): readonly string[] {
  return citedProvisions({ provisions: PROVISIONS }, { authority: 'law', pin }).map((found) => found.pin);
}

describe('citedProvisions', () => {
  it('finds the very place, then what lies inside it, then a range', () => {
    expect(pinsCited('Sec. 2(a)')).toEqual(['Sec. 2(a)']);
    expect(pinsCited('Sec. 2(b)')).toEqual(['Sec. 2(b)(i)', 'Sec. 2(b)(ii)']);
    expect(pinsCited('Sec. 2(a)–(b)')).toEqual(['Sec. 2(a)', 'Sec. 2(b)(i)', 'Sec. 2(b)(ii)']);
    expect(pinsCited('Sec. 2(b)(i)-(ii)')).toEqual(['Sec. 2(b)(i)', 'Sec. 2(b)(ii)']);
  });

  it('takes Section 2 for no part of Section 20, and finds nothing that is not there', () => {
    expect(pinsCited('Sec. 2')).not.toContain('Sec. 20');
    expect(pinsCited('Sec. 3')).toEqual([]);
    expect(pinsCited('Sec. 2(c)–(a)')).toEqual([]);
    expect(citedProvisions({ provisions: PROVISIONS }, { authority: 'law' })).toEqual([]);
    expect(citedProvisions({ provisions: PROVISIONS }, { authority: 'other', pin: 'Sec. 1' })).toEqual([]);
  });
});

describe('usesOf', () => {
  const cites = (pin: string) => ({ authorities: [{ authority: 'law', pin }] });
  const pack = buildPack({
    authorities: [AUTHORITY, { ...AUTHORITY, id: 'other' }],
    modules: [
      buildModule('one', [
        buildQuestion('Q-1', {
          ...cites('Sec. 2(a)'),
          duties: [buildDuty({ pin: 'Sec. 20' }), buildDuty({ authority: 'other', pin: 'Sec. 9' })],
        }),
        buildQuestion('Q-2', { duties: [], authorities: [{ authority: 'other' }] }),
        buildQuestion('Q-3', {
          duties: [],
          authorities: [
            { authority: 'law', pin: 'Sec. 1' },
            { authority: 'law', pin: 'Sec. 2(b)' },
          ],
        }),
      ]),
    ],
    scenarios: [buildScenario('S-1', { authorities: [{ authority: 'law' }] })],
    statements: [{ id: 'st', kind: 'does', text: 'Does it.', variants: [], ...cites('Sec. 1') }],
    clocks: [],
    provisions: PROVISIONS,
    timeline: [
      {
        id: 'm',
        title: 'Due',
        authority: 'law',
        pin: 'Sec. 1',
        status: 'Unknown',
        statusOn: '2026-11-23',
        confidence: 'primary',
        authorities: [],
      },
    ],
  });

  it('lists what cites an authority, with the places cited', () => {
    const uses = usesOf(pack, 'law');
    expect(uses.questions.map(({ part, pins }) => [part.id, pins])).toEqual([
      ['Q-1', ['Sec. 2(a)', 'Sec. 20']],
      ['Q-3', ['Sec. 1', 'Sec. 2(b)']],
    ]);
    expect(uses.scenarios.map(({ part, pins }) => [part.id, pins])).toEqual([['S-1', []]]);
    expect(uses.milestones.map(({ part }) => part.id)).toEqual(['m']);
  });

  it('narrows to a provision, also where a wider place is cited', () => {
    expect(usesOfProvision(pack, provision('Sec. 2(b)(ii)')).questions.map(({ part }) => part.id)).toEqual([
      'Q-3',
    ]);
    expect(usesOfProvision(pack, provision('Sec. 1')).statements.map(({ part }) => part.id)).toEqual(['st']);
    // Whoever cites the whole cites no provision in particular.
    expect(usesOfProvision(pack, provision('Sec. 1')).scenarios).toEqual([]);
  });

  it('is empty for an authority that is not there', () => {
    expect(Object.values(usesOf(pack, 'missing')).flat()).toEqual([]);
  });

  it('accounts for every citation of the built-in pack', () => {
    const real = loadRealPack();
    const cited = new Set(citationsOf(real).map(({ part }) => part.authority));
    for (const { id } of real.authorities) {
      const count = Object.values(usesOf(real, id)).flat().length;
      expect({ id, isUsed: count > 0 }).toEqual({ id, isUsed: cited.has(id) });
    }
    const questionRefs = real.modules
      .flatMap((module) => module.questions)
      .flatMap((question) =>
        [...question.authorities, ...question.duties].map((ref) => `${question.id} ${ref.authority}`),
      );
    const found = real.authorities.flatMap(({ id }) =>
      usesOf(real, id).questions.map(({ part }) => `${part.id} ${id}`),
    );
    expect(new Set(found)).toEqual(new Set(questionRefs));
  });

  it('tells provisions of different instruments apart', () => {
    expect(provisionKey(provision('Sec. 1'))).not.toBe(provisionKey(provision('Sec. 1', 'other')));
  });
});
