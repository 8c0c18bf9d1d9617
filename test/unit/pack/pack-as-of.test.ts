import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSourcesOn } from '@shared/pack/check/sources';
import { findDanglingIds } from '@shared/pack/dangling-ids';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Authority, AuthorityStatus, Clock, Duty, Issue, Pack } from '@shared/pack/schema';
import {
  AUTHORITY,
  buildClock,
  buildDuty,
  buildModule,
  buildPack,
  buildQuestion,
} from '../../helpers/builders';

const NEW_FINDING = { title: 'New gap', action: 'New fix' };
const NEWER_FINDING = { title: 'Newer gap', action: 'Newer fix' };
const because = 'The statute has ended.';

function packWithSwitches(): Pack {
  return buildPack({
    authorities: [
      { ...AUTHORITY, id: 'law', expiresOn: '2026-12-11' },
      { ...AUTHORITY, id: 'other', expiresOn: '2027-06-30' },
    ],
    modules: [
      buildModule('one', [
        buildQuestion('Q-1', {
          duties: [],
          variants: [
            {
              authority: 'law',
              statuses: ['expired'],
              because,
              why: 'New why',
              findings: { o3: NEW_FINDING, o2: NEW_FINDING },
            },
            {
              authority: 'other',
              statuses: ['expired'],
              because: 'The other one too.',
              why: 'Newer why',
              findings: { o2: NEWER_FINDING },
            },
          ],
        }),
        buildQuestion('Q-2', { duties: [] }),
      ]),
      buildModule('two', [buildQuestion('Q-3', { duties: [] })]),
    ],
    statements: [
      {
        id: 'st',
        kind: 'does',
        text: 'Protects.',
        authorities: [{ authority: 'law' }],
        variants: [{ authority: 'law', statuses: ['expired'], because, text: 'Protected until then.' }],
      },
    ],
  });
}

function findingsIn(pack: Pack) {
  return pack.modules[0]?.questions[0]?.options.map(({ finding }) => finding?.title);
}

const anyDay = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => new Date(Date.UTC(2026, 5, 2) + days * 86_400_000).toISOString().slice(0, 10));

describe('the words of a pack on a day', () => {
  it('are the very same pack while nothing has changed its standing', () => {
    const pack = packWithSwitches();
    expect(packAsOf(pack, '2026-12-11').pack).toBe(pack);
    expect(packAsOf(pack, '2026-12-11').switches).toEqual([]);
  });

  it('change from the day after, and say why', () => {
    const { pack, switches } = packAsOf(packWithSwitches(), '2026-12-12');
    expect(pack.modules[0]?.questions[0]).toMatchObject({ why: 'New why' });
    expect(findingsIn(pack)).toEqual([undefined, 'Gap Q-1 o1', 'New gap', 'New gap']);
    expect(pack.statements[0]?.text).toBe('Protected until then.');
    const change = { authority: 'law', status: 'expired', since: '2026-12-11', because };
    expect(switches).toEqual([
      { kind: 'question', id: 'Q-1', ...change },
      { kind: 'statement', id: 'st', ...change },
    ]);
  });

  it('follow a later variant only where it has words', () => {
    const { pack, switches } = packAsOf(packWithSwitches(), '2027-07-01');
    expect(pack.modules[0]?.questions[0]).toMatchObject({ why: 'Newer why' });
    expect(findingsIn(pack)).toEqual([undefined, 'Gap Q-1 o1', 'Newer gap', 'New gap']);
    expect(switches.map((item) => item.authority)).toEqual(['law', 'other', 'law']);
  });

  it('keep every part that no switch touches', () => {
    const before = packWithSwitches();
    const { pack } = packAsOf(before, '2026-12-12');
    expect(pack.modules[1]).toBe(before.modules[1]);
    expect(pack.modules[0]?.questions[1]).toBe(before.modules[0]?.questions[1]);
    expect({ ...pack, modules: [], statements: [] }).toEqual({ ...before, modules: [], statements: [] });
  });

  it.each([
    ['2026-09-30', 'Usual', []],
    ['2026-10-01', 'Reported', [['reported-until', '2026-09-30']]],
    ['2026-12-11', 'Reported', [['reported-until', '2026-09-30']]],
    ['2026-12-12', 'Unknown', [['end-unknown', '2026-12-11']]],
    ['2028-12-31', 'Unknown', [['end-unknown', '2026-12-11']]],
  ])('on %s read "%s" where an end is not confirmed', (asOf, why, expected) => {
    const variant = (status: AuthorityStatus, words: string) => ({
      authority: 'law',
      statuses: [status],
      because: 'Not confirmed.',
      why: words,
    });
    const { pack, switches } = packAsOf(
      buildPack({
        authorities: [{ ...AUTHORITY, confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }],
        modules: [
          buildModule('one', [
            buildQuestion('Q-1', {
              why: 'Usual',
              variants: [variant('reported-until', 'Reported'), variant('end-unknown', 'Unknown')],
            }),
          ]),
        ],
      }),
      asOf,
    );
    expect(pack.modules[0]?.questions[0]?.why).toBe(why);
    expect(switches.map(({ status, since }) => [status, since])).toEqual(expected);
  });

  it('ignore a switch on an authority that has no end or is not there', () => {
    const variant = { statuses: ['expired' as const], because: 'Never', why: 'x' };
    const pack = buildPack({
      modules: [
        buildModule('one', [
          buildQuestion('Q-1', {
            variants: [
              { ...variant, authority: 'law' },
              { ...variant, authority: 'gone' },
            ],
          }),
        ]),
      ],
    });
    expect(packAsOf(pack, '2099-01-01')).toEqual({ pack, switches: [] });
  });

  it('change no more when the day is applied twice', () => {
    fc.assert(
      fc.property(anyDay, (asOf) => {
        const once = packAsOf(packWithSwitches(), asOf);
        const twice = packAsOf(once.pack, asOf);
        expect(twice.pack).toBe(once.pack);
        expect(twice.switches).toEqual(once.switches);
      }),
    );
  });
});

type Dates = Partial<Pick<Authority, 'effectiveOn' | 'expiresOn' | 'confirmedThrough' | 'reportedThrough'>>;
type Span = Partial<Pick<Duty, 'from' | 'until'>>;

/** What part of an authority runs on a day: of the authority, of the part, the day, whether it runs. */
const SPANS: readonly (readonly [Dates, Span, string, Clock['status']])[] = [
  [{}, {}, '2026-06-02', 'in-force'],
  [{ effectiveOn: '2027-01-01' }, {}, '2026-12-31', 'not-yet-effective'],
  [{ effectiveOn: '2027-01-01' }, {}, '2027-01-01', 'in-force'],
  [{ expiresOn: '2026-12-11' }, {}, '2026-12-11', 'in-force'],
  [{ expiresOn: '2026-12-11' }, {}, '2026-12-12', 'ended'],
  // Neither an end nor an extension is stated as a fact.
  [{ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }, {}, '2026-12-11', 'in-force'],
  [{ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }, {}, '2026-12-12', 'in-force'],
  [{}, { from: '2027-06-01' }, '2027-05-31', 'not-yet-effective'],
  [{}, { from: '2027-06-01' }, '2027-06-01', 'in-force'],
  [{}, { until: '2027-06-01' }, '2027-06-01', 'in-force'],
  [{}, { until: '2027-06-01' }, '2027-06-02', 'ended'],
  // A day of the part decides before that of the whole, at each end by itself.
  [{ effectiveOn: '2027-01-01' }, { from: '2026-07-01' }, '2026-07-01', 'in-force'],
  [{ expiresOn: '2026-12-11' }, { from: '2026-07-01' }, '2026-12-12', 'ended'],
  [{ expiresOn: '2026-12-11' }, { until: '2027-03-31' }, '2027-03-31', 'in-force'],
  [{ effectiveOn: '2027-01-01' }, { until: '2027-03-31' }, '2026-12-31', 'not-yet-effective'],
];

function packOf(dates: Dates, span: Span): Pack {
  return buildPack({
    authorities: [{ ...AUTHORITY, ...dates }],
    modules: [buildModule('one', [buildQuestion('Q-1', { duties: [buildDuty(span)] })])],
    clocks: [buildClock('k', span)],
  });
}

describe('the duties and deadlines of a pack on a day', () => {
  it.each(SPANS)('of law %j, in part %j, on %s: %s', (...[dates, span, asOf, status]) => {
    const { pack } = packAsOf(packOf(dates, span), asOf);
    expect(pack.clocks[0]?.status).toBe(status);
    expect(pack.modules[0]?.questions[0]?.duties).toHaveLength(status === 'in-force' ? 1 : 0);
  });

  it.each(SPANS)('of law %j, in part %j, on %s are the same when applied twice', (dates, span, asOf) => {
    const once = packAsOf(packOf(dates, span), asOf).pack;
    expect(packAsOf(once, asOf).pack).toBe(once);
  });

  it('never run where they are only proposed', () => {
    fc.assert(
      fc.property(anyDay, (asOf) => {
        const clocks = [buildClock('k', { proposed: true, from: '2026-07-01' })];
        expect(packAsOf(buildPack({ clocks }), asOf).pack.clocks[0]?.status).toBe('proposed');
      }),
    );
  });

  it('keep the duties that run beside one that does not, and every question', () => {
    const duties = [buildDuty({ from: '2027-01-01', requires: 'later' }), buildDuty({ requires: 'now' })];
    const pack = buildPack({ modules: [buildModule('one', [buildQuestion('Q-1', { duties })])] });
    const questions = packAsOf(pack, '2026-11-23').pack.modules.flatMap((module) => module.questions);
    expect(questions.map(({ duties: of }) => of.map(({ requires }) => requires))).toEqual([['now']]);
  });

  it('are none of an authority that is not there', () => {
    const duties = [buildDuty({ authority: 'gone' })];
    const pack = buildPack({ modules: [buildModule('one', [buildQuestion('Q-1', { duties })])] });
    expect(packAsOf(pack, '2026-11-23').pack.modules[0]?.questions[0]?.duties).toEqual([]);
  });
});

describe('the rules and short answers of an issue', () => {
  const variants = [
    { authority: 'law', statuses: ['expired'], because, text: 'Protected until then.' },
  ] as const;
  const packWith = (own: Issue['rules'][number]['variants']): Pack =>
    buildPack({
      authorities: [{ ...AUTHORITY, id: 'law', expiresOn: '2026-12-11' }],
      modules: [buildModule('one', [buildQuestion('Q-1', { duties: [], authorities: [] })])],
      issues: [
        {
          id: 'one',
          title: 'One',
          fragment: { text: 'one' },
          boardMessage: 'One.',
          question: 'Which?',
          rank: 1,
          scenarios: [],
          rules: [{ text: 'Protects.', authorities: [{ authority: 'law' }], needed: [], variants: own }],
          shortAnswers: [{ when: [], text: 'Yes.', variants: own }],
          counters: [],
        },
      ],
    });

  it('have the words of the day', () => {
    const pack = packWith(variants);
    expect(packAsOf(pack, '2026-12-11').pack).toBe(pack);
    const [later] = packAsOf(pack, '2026-12-12').pack.issues;
    expect(later?.rules[0]?.text).toBe('Protected until then.');
    expect(later?.shortAnswers[0]?.text).toBe('Protected until then.');
  });

  it('are refused by the check of a day on which a rule has none', () => {
    const found = (pack: Pack) => checkSourcesOn({ pack, asOf: '2026-12-12' }).map(({ path }) => path);
    expect(found(packWith(variants))).toEqual([]);
    expect(found(packWith([]))).toEqual(['0.rules.0.authorities']);
  });

  it('name authorities that exist', () => {
    const pack = packWith([{ ...variants[0], authority: 'gone' }]);
    expect(
      findDanglingIds(pack)
        .filter(({ file }) => file === 'issues.json')
        .map(({ path }) => path),
    ).toEqual(['0.rules.0.variants.0.authority', '0.shortAnswers.0.variants.0.authority']);
  });
});
