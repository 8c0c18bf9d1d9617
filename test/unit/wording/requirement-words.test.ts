import { describe, expect, it } from 'vitest';
import type { AuthorityConfidence, Duty, DutyKind } from '@shared/pack/schema';
import { lawLines } from '@shared/wording/requirement-words';
import { buildDuty, buildPack, buildProfile, rolesInclude } from '../../helpers/builders';

const pack = buildPack();

function linesOf(
  duties: readonly Duty[],
  roles: string[] = ['bank'],
  addressee: 'you' | 'the Company' = 'you',
) {
  return lawLines({ duties }, { pack, profile: buildProfile({ roles }), addressee });
}

function textOf(over: Partial<Duty>, roles?: string[]): string | undefined {
  return linesOf([buildDuty({ requires: 'that it be tested', ...over })], roles)[0]?.text;
}

const KINDS: readonly (readonly [DutyKind, (hedge: string) => string])[] = [
  ['duty', (hedge) => `Required of you by the Law, 1${hedge}: that it be tested.`],
  [
    'prohibition',
    (hedge) => `Not itself required; bears on the Law, 1${hedge}, which forbids that it be tested.`,
  ],
  [
    'condition',
    (hedge) =>
      `Needed to keep a protection, which under the Law, 1${hedge} applies only if that it be tested.`,
  ],
  [
    'contract',
    (hedge) =>
      `Required by contract where the clause is held: the Law, 1${hedge} requires that it be tested.`,
  ],
];

const HEDGES: readonly (readonly [AuthorityConfidence, string])[] = [
  ['primary', ''],
  ['secondary', ''],
  ['reported', ' (reported, not confirmed)'],
  ['verify', ' (to be verified)'],
];

const EACH = KINDS.flatMap(([kind, words]) =>
  HEDGES.map(([confidence, hedge]) => ({ kind, confidence, words: words(hedge) })),
);

describe('the law in words', () => {
  it.each(EACH)('$kind, $confidence, where it reaches', ({ kind, confidence, words }) => {
    expect(textOf({ kind, confidence })).toBe(words);
  });

  it.each(EACH)('$kind, $confidence, where it may reach', ({ kind, confidence, words }) => {
    const text = textOf({ kind, confidence, when: rolesInclude('bank') }, []);
    const lower = `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    expect(text).toBe(
      `Depends on a fact left open (the profile does not say yet: roles). If it reaches you: ${lower}`,
    );
  });

  it.each(EACH)('$kind, $confidence, says nothing where it does not reach', ({ kind, confidence }) => {
    expect(textOf({ kind, confidence, when: rolesInclude('lab') })).toBeUndefined();
  });

  it('says of a duty alone that it is required', () => {
    for (const { kind, confidence } of EACH) {
      const says = textOf({ kind, confidence })?.startsWith('Required of you') ?? false;
      expect(says).toBe(kind === 'duty');
    }
  });

  it.each([
    ['bank', 'Bears on the Law, 1, which forbids one.'],
    ['lab', 'Not itself required; bears on the Law, 1, which forbids one.'],
  ])('says of no rule beside a duty that the practice is not required: %s', (role, words) => {
    const duties = [
      buildDuty({ kind: 'prohibition', requires: 'one' }),
      buildDuty({ kind: 'duty', when: rolesInclude(role) }),
    ];
    expect(linesOf(duties).at(-1)?.text).toBe(words);
  });

  it('puts duties first, and what reaches before what may', () => {
    const lines = linesOf(
      [
        buildDuty({ kind: 'contract', requires: 'one' }),
        buildDuty({ kind: 'duty', requires: 'two', when: rolesInclude('bank') }),
        buildDuty({ kind: 'duty', requires: 'three' }),
        buildDuty({ kind: 'prohibition', requires: 'four' }),
      ],
      [],
    );
    expect(lines.map(({ kind, reach }) => [kind, reach])).toEqual([
      ['duty', 'yes'],
      ['duty', 'unknown'],
      ['prohibition', 'yes'],
      ['contract', 'yes'],
    ]);
  });

  it('speaks of the Company in a document, and cites the whole where there is no pin', () => {
    const whole = buildDuty({ requires: 'that it be tested', pin: undefined });
    expect(linesOf([whole], ['bank'], 'the Company')[0]?.text).toBe(
      'Required of the Company by the Law: that it be tested.',
    );
  });
});
