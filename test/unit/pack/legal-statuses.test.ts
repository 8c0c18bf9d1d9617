import { describe, expect, it } from 'vitest';
import { writeOutStatuses } from '@shared/pack/legal-statuses';
import { loadPack } from '@shared/pack/load-pack';
import { buildDuty, buildModule, buildPack, buildQuestion, rolesInclude } from '../../helpers/builders';

const BANK = rolesInclude('bank');

function named(status: string) {
  return { kind: 'status', status };
}

function problemsOf(files: Readonly<Record<string, unknown>>) {
  const written = writeOutStatuses(files);
  return written.ok ? [] : written.error.map(({ rule, file, path, what }) => [rule, file, path, what]);
}

const STATUSES = [
  { id: 'bank', title: 'a bank', when: BANK },
  { id: 'not-bank', title: 'no bank', when: { kind: 'not', of: named('bank') } },
  { id: 'either', title: 'either', when: { kind: 'any', of: [named('not-bank'), named('bank')] } },
];

describe('legal statuses', () => {
  it('are written out wherever a condition names them, at any depth, and through one another', () => {
    const either = { kind: 'any', of: [{ kind: 'not', of: BANK }, BANK] };
    const written = writeOutStatuses({
      'statuses.json': STATUSES,
      'clocks.json': [{ applicability: named('bank') }],
      'modules/one.json': {
        questions: [{ duties: [{ when: { kind: 'all', of: [named('either'), BANK] } }] }],
      },
    });
    expect(written).toEqual({
      ok: true,
      value: {
        'statuses.json': [
          { id: 'bank', title: 'a bank', when: BANK },
          { id: 'not-bank', title: 'no bank', when: { kind: 'not', of: BANK } },
          { id: 'either', title: 'either', when: either },
        ],
        'clocks.json': [{ applicability: BANK }],
        'modules/one.json': { questions: [{ duties: [{ when: { kind: 'all', of: [either, BANK] } }] }] },
      },
    });
  });

  it('change nothing in a pack that names none', () => {
    const files = { 'clocks.json': [{ applicability: BANK, length: null, words: 'status' }] };
    expect(writeOutStatuses(files)).toEqual({ ok: true, value: files });
  });

  it('that are not there are named with their place, every one', () => {
    const files = {
      'statuses.json': STATUSES,
      'clocks.json': [{ applicability: named('banks') }],
      'facets.json': [{ when: { kind: 'all', of: [BANK, named('gone')] } }],
    };
    expect(problemsOf(files)).toEqual([
      ['id-unknown', 'clocks.json', '0.applicability', 'No legal status has the id "banks".'],
      ['id-unknown', 'facets.json', '0.when.of.1', 'No legal status has the id "gone".'],
    ]);
    expect(problemsOf({ 'clocks.json': [{ applicability: named('bank') }] })).toHaveLength(1);
  });

  it.each([
    ['itself', [{ id: 'a', title: 'a', when: named('a') }]],
    [
      'another and back',
      [
        { id: 'a', title: 'a', when: { kind: 'not', of: named('b') } },
        { id: 'b', title: 'b', when: { kind: 'any', of: [named('a'), BANK] } },
      ],
    ],
  ])('that lead to %s are refused as a circle', (_name, statuses) => {
    const problems = problemsOf({
      'statuses.json': statuses,
      'clocks.json': [{ applicability: named('a') }],
    });
    expect(new Set(problems.map(([rule]) => rule))).toEqual(new Set(['status-circle']));
    expect(problems.map(([, file]) => file)).toContain('clocks.json');
    expect(problems[0]?.[3]).toContain('leads back to itself');
  });

  it('may be named twice side by side: that is no circle', () => {
    const twice = { kind: 'all', of: [named('bank'), named('bank')] };
    expect(problemsOf({ 'statuses.json': STATUSES, 'clocks.json': [{ applicability: twice }] })).toEqual([]);
  });

  it('decide whom a duty reaches in a pack that is loaded', () => {
    const pack = buildPack({
      modules: [buildModule('one', [buildQuestion('Q-1', { duties: [buildDuty()] })])],
    });
    const [module] = pack.modules;
    const questions = module?.questions.map((question) => ({
      ...question,
      duties: question.duties.map((duty) => ({ ...duty, when: named('not-bank') })),
    }));
    const loaded = loadPack({
      'pack.json': pack.manifest,
      'authorities.json': pack.authorities,
      'facets.json': pack.facets,
      'scenarios.json': pack.scenarios,
      'clocks.json': [],
      'statements.json': [],
      'decisions.json': [],
      'prompts.json': [],
      'statuses.json': STATUSES,
      'modules/one.json': { ...module, questions },
    });
    const duties = loaded.ok ? loaded.value.modules[0]?.questions[0]?.duties : loaded.error;
    expect(duties).toMatchObject([{ when: { kind: 'not', of: BANK } }]);
  });
});
