import { describe, expect, it } from 'vitest';
import { loadPack } from '@shared/pack/load-pack';
import { packProblemInWords } from '@shared/wording/pack-problem-words';
import {
  buildDuty,
  buildModule,
  buildPack,
  buildPrompt,
  buildQuestion,
  buildScenario,
  rolesInclude,
} from '../../helpers/builders';
import type { Pack } from '@shared/pack/schema';
import { readRealPackFiles } from '../../helpers/real-pack';

function filesOf(pack: Pack): Record<string, unknown> {
  return {
    'pack.json': pack.manifest,
    'authorities.json': pack.authorities,
    'facets.json': pack.facets,
    'scenarios.json': pack.scenarios,
    'clocks.json': pack.clocks,
    'statements.json': pack.statements,
    'decisions.json': pack.decisions,
    'prompts.json': pack.prompts,
    'contradictions.json': pack.contradictions,
    'statuses.json': pack.statuses,
    ...Object.fromEntries(pack.modules.map((module) => [`modules/${module.id}.json`, module])),
  };
}

function problemsOf(files: Record<string, unknown>) {
  const loaded = loadPack(files);
  return loaded.ok ? [] : loaded.error;
}

describe('loadPack', () => {
  it('loads a sound pack unchanged', () => {
    const pack = buildPack();
    expect(loadPack(filesOf(pack))).toEqual({ ok: true, value: pack });
  });

  it('loads the built-in pack', () => {
    expect(problemsOf(readRealPackFiles())).toEqual([]);
  });

  it('names a missing file', () => {
    const files = Object.fromEntries(
      Object.entries(filesOf(buildPack())).filter(([name]) => name !== 'clocks.json'),
    );
    expect(problemsOf(files)).toEqual([
      { rule: 'file-missing', file: 'clocks.json', path: '', what: 'The file is missing.' },
    ]);
  });

  it('names file and place of a schema problem, in every file at once', () => {
    const files = filesOf(buildPack());
    const problems = problemsOf({ ...files, 'clocks.json': {}, 'facets.json': [{ id: 'roles' }] });
    expect(problems.map(({ file }) => file)).toContain('clocks.json');
    expect(problems).toContainEqual(expect.objectContaining({ file: 'facets.json', path: '0.title' }));
  });

  it('refuses a field it does not know, so that a typing error cannot hide', () => {
    const files = filesOf(buildPack());
    const [problem] = problemsOf({ ...files, 'pack.json': { ...buildPack().manifest, modul: [] } });
    expect(problem && packProblemInWords(problem)).toContain('modul');
  });

  it.each([
    [
      'a scenario control',
      { scenarios: [buildScenario('S-1', { controls: [{ question: 'Q-9', axis: 'impact', weight: 1 }] })] },
      'No question has the id "Q-9".',
    ],
    [
      'an authority',
      {
        modules: [
          buildModule('one', [
            buildQuestion('Q-1', { authorities: [{ authority: 'gone' }] }),
            buildQuestion('Q-2'),
          ]),
        ],
      },
      'No authority has the id "gone".',
    ],
    [
      'a facet option',
      { modules: [buildModule('one', [buildQuestion('Q-1', { applicability: rolesInclude('king') })])] },
      'The facet "roles" has no option "king".',
    ],
    [
      'a nested facet',
      {
        modules: [
          buildModule('one', [
            buildQuestion('Q-1', {
              applicability: {
                kind: 'not',
                of: { kind: 'all', of: [{ kind: 'facet', facet: 'size', anyOf: ['x'] }] },
              },
            }),
          ]),
        ],
      },
      'No facet has the id "size".',
    ],
    ['a prompt', { prompts: [buildPrompt('P-1', { questions: ['Q-9'] })] }, 'No question has the id "Q-9".'],
    [
      'an activity a scenario needs',
      { scenarios: [buildScenario('S-1', { needs: ['Q-9'] })] },
      'No question has the id "Q-9".',
    ],
    [
      'the authority of a duty',
      {
        modules: [buildModule('one', [buildQuestion('Q-1', { duties: [buildDuty({ authority: 'gone' })] })])],
      },
      'No authority has the id "gone".',
    ],
    [
      'whom a duty reaches',
      {
        modules: [
          buildModule('one', [buildQuestion('Q-1', { duties: [buildDuty({ when: rolesInclude('king') })] })]),
        ],
      },
      'The facet "roles" has no option "king".',
    ],
    [
      'the authority of a variant',
      {
        modules: [
          buildModule('one', [
            buildQuestion('Q-1', { variants: [{ authority: 'gone', statuses: ['expired'], because: 'x' }] }),
          ]),
        ],
      },
      'No authority has the id "gone".',
    ],
    [
      'an option whose finding a variant changes',
      {
        modules: [
          buildModule('one', [
            buildQuestion('Q-1', {
              variants: [
                {
                  authority: 'law',
                  statuses: ['expired'],
                  because: 'x',
                  findings: { o9: { title: 'x', action: 'x' } },
                },
              ],
            }),
          ]),
        ],
      },
      'Question Q-1 has no option "o9".',
    ],
    [
      'an option in a contradiction',
      {
        contradictions: [
          { id: 'C-1', text: 'Both.', when: [{ kind: 'chosen', question: 'Q-1', anyOf: ['o9'] }] },
        ],
      },
      'Question Q-1 has no option "o9".',
    ],
    [
      'a question in a contradiction',
      {
        contradictions: [
          { id: 'C-1', text: 'Both.', when: [{ kind: 'state', question: 'Q-9', anyOf: ['answered'] }] },
        ],
      },
      'No question has the id "Q-9".',
    ],
    [
      'the condition of a legal status',
      { statuses: [{ id: 'king', title: 'the king', when: rolesInclude('king') }] },
      'The facet "roles" has no option "king".',
    ],
  ] as const)('reports %s that leads nowhere', (_name, over, message) => {
    expect(problemsOf(filesOf(buildPack(over))).map(packProblemInWords)).toContain(message);
  });

  it('reports an id that stands twice', () => {
    const pack = buildPack({ modules: [buildModule('one', [buildQuestion('Q-1'), buildQuestion('Q-1')])] });
    expect(problemsOf(filesOf(pack)).map(packProblemInWords)).toContain('Two questions have the id "Q-1".');
  });
});
