import { describe, expect, it } from 'vitest';
import { checkPack } from '@shared/pack/check/check-pack';
import type { Clock, PackChange, Decision, Pack, Statement } from '@shared/pack/schema';
import {
  AUTHORITY,
  buildClock,
  buildDuty,
  buildModule,
  buildOption,
  buildPack,
  buildPrompt,
  buildQuestion,
  buildScenario,
  rolesInclude,
} from '../../../helpers/builders';

const FIRST: PackChange = {
  version: '1.0.0',
  editionOn: '2026-11-23',
  summary: 'First edition.',
  added: ['Q-1'],
  changed: [],
  withdrawn: [],
};

/** A pack with one question and no fault. */
function soundPack(over: Partial<Pack> = {}): Pack {
  return buildPack({
    modules: [buildModule('one', [buildQuestion('Q-1')])],
    changes: [FIRST],
    ...over,
  });
}

function problemsOf(pack: Pack, asOf = '2026-11-23') {
  return checkPack(pack, { asOf }).problems;
}

function rulesOf(pack: Pack, asOf?: string) {
  return problemsOf(pack, asOf).map(({ rule, path }) => `${rule} ${path}`);
}

function packWithQuestion(over: Parameters<typeof buildQuestion>[1]): Pack {
  return soundPack({ modules: [buildModule('one', [buildQuestion('Q-1', over)])] });
}

describe('checkPack', () => {
  it('finds nothing in a sound pack', () => {
    expect(problemsOf(soundPack())).toEqual([]);
  });

  describe('options', () => {
    const FINDING = { title: 'Some recorded', action: 'Add the rest' };
    const option = (id: string, effectiveness: number, exclusive?: true) =>
      buildOption(id, {
        effectiveness,
        ...(exclusive === undefined ? {} : { exclusive, finding: { title: 'None', action: 'Start' } }),
      });
    const weak = (id: string, effectiveness: number, exclusive?: true) => ({
      ...option(id, effectiveness, exclusive),
      finding: { title: `Gap ${id}`, action: 'Fix it' },
    });

    it('lets a tick question pass whose shares fill up', () => {
      const options = [option('a', 0.33), option('b', 0.33), option('c', 0.34), option('d', 0, true)];
      expect(rulesOf(packWithQuestion({ type: 'multi', options, partial: FINDING }))).toEqual([]);
    });

    it.each([
      [
        'a "none" that counts',
        [option('a', 1), option('b', 0.1, true)],
        'option-order questions.0.options.1.effectiveness',
      ],
      ['no way to say none', [option('a', 0.5), option('b', 0.5)], 'option-order questions.0.options'],
    ])('reports %s', (_name, options, expected) => {
      expect(rulesOf(packWithQuestion({ type: 'multi', options, partial: FINDING }))).toEqual([expected]);
    });

    it.each([
      ['worst not 0', [option('a', 1), weak('b', 0.2)], 'option-order questions.0.options.1.effectiveness'],
      [
        'standing alone for no reason',
        [option('a', 1), weak('b', 0, true)],
        'option-order questions.0.options.1.exclusive',
      ],
    ])('reports for one answer: %s', (_name, options, expected) => {
      expect(rulesOf(packWithQuestion({ options }))).toEqual([expected]);
    });
  });

  describe('reach', () => {
    it('reports an adjustment that can never meet its scenario', () => {
      const adjust = [{ when: rolesInclude('none'), by: 5, because: 'x' }];
      const scenario = buildScenario('S-1', {
        applicability: rolesInclude('bank'),
        likelihood: { base: 50, because: 'x', adjust },
      });
      expect(rulesOf(soundPack({ scenarios: [scenario] }))).toEqual([
        'condition-contradictory 0.likelihood.adjust.0.when',
      ]);
    });

    it('reports a control that is never asked where the scenario applies', () => {
      const pack = soundPack({
        modules: [
          buildModule('one', [
            buildQuestion('Q-1'),
            buildQuestion('Q-2', { applicability: rolesInclude('none') }),
          ]),
        ],
        scenarios: [
          buildScenario('S-1', {
            applicability: rolesInclude('lab'),
            controls: [
              { question: 'Q-1', axis: 'likelihood', weight: 1 },
              { question: 'Q-2', axis: 'likelihood', weight: 1 },
            ],
          }),
        ],
      });
      expect(rulesOf(pack)).toEqual(['control-unreachable 0.controls.1']);
    });
  });

  describe('sources', () => {
    const reported = [{ ...AUTHORITY, confidence: 'reported' as const }];

    const does: Statement = {
      id: 'st',
      kind: 'does',
      text: 'It asks everyone to report.',
      authorities: [{ authority: 'law' }],
      variants: [],
    };

    it('asks a statement of law on unconfirmed sources to say so, and accepts any of the words', () => {
      const saying = (text: string) => ({
        ...soundPack({ statements: [{ ...does, text }] }),
        authorities: reported,
      });
      expect(rulesOf(saying(does.text))).toEqual(['unconfirmed-duty 0']);
      for (const text of ['It is reported that …', 'To be verified.', 'Check the gate first.']) {
        expect(rulesOf(saying(text))).toEqual([]);
      }
    });

    it('does not take a report for a hedge', () => {
      const statements = [{ ...does, text: 'It asks for a yearly report. Boards read reports.' }];
      expect(rulesOf({ ...soundPack({ statements }), authorities: reported })).toEqual([
        'unconfirmed-duty 0',
      ]);
    });

    it('asks a deadline on unconfirmed sources to say so, unless it is only proposed', () => {
      const clock = buildClock('k');
      const withClock = (of: Clock) => ({ ...soundPack({ clocks: [of] }), authorities: reported });
      expect(rulesOf(withClock(clock))).toEqual(['unconfirmed-duty 0']);
      expect(rulesOf(withClock({ ...clock, proposed: true }))).toEqual([]);
      expect(rulesOf(withClock({ ...clock, binds: 'Banks, as reported' }))).toEqual([]);
    });

    it('leaves cautions and duties alone: each duty carries its own mark', () => {
      const pack = packWithQuestion({ duties: [buildDuty({ confidence: 'verify' })] });
      const statements: readonly Statement[] = [{ ...does, kind: 'caution', text: 'Mind this.' }];
      expect(rulesOf({ ...pack, authorities: reported, statements })).toEqual([]);
    });

    it('asks for words for each day on which a source has ended, and is content with a variant', () => {
      const authorities = [{ ...AUTHORITY, expiresOn: '2026-12-11' }];
      const pack = { ...packWithQuestion({}), authorities };
      expect(problemsOf(pack)).toMatchObject([
        { rule: 'authority-unsettled', path: 'questions.0.authorities' },
      ]);
      expect(problemsOf(pack)[0]?.what).toContain('on 2026-12-12 is "expired"');
      const variants = [
        { authority: 'law', statuses: ['expired' as const], because: 'It has ended.', why: 'New.' },
      ];
      expect(rulesOf({ ...packWithQuestion({ variants }), authorities })).toEqual([]);
    });

    it('lists stale sources with the reason, cited or not', () => {
      const report = checkPack(soundPack(), { asOf: '2027-06-01' });
      expect(report.stale).toMatchObject([
        { authority: { id: 'law' }, stale: true, status: 'current', citations: 3 },
      ]);
      expect(report.problems.map(({ rule }) => rule)).toEqual(['authority-stale']);
    });
  });

  describe('pins', () => {
    const provisions = ['Sec. 2(a)', 'Sec. 3(b)(i)', 'Sec. 3(b)(ii)', 'Sec. 30'].map((pin) => ({
      authority: 'law',
      pin,
      heading: 'H',
      directedTo: 'All',
      summary: 'S',
    }));

    it.each([
      ['Sec. 2(a)', true],
      ['Sec. 2', true],
      ['Sec. 3(b)', true],
      ['Sec. 3(b)(i)–(ii)', true],
      ['Sec. 3(b)(i)-(ii)', true],
      ['Sec. 3(b)(i)–(iv)', false],
      ['Sec. 3(b)(iii)', false],
      ['Sec. 3(a)', false],
      ['Sec. 2(a)(i)', false],
      ['Sec', false],
      ['3(b)', false],
    ])('%s stands: %s', (pin, isThere) => {
      const pack = {
        ...packWithQuestion({ duties: [], authorities: [{ authority: 'law', pin }] }),
        provisions,
      };
      expect(rulesOf(pack)).toEqual(isThere ? [] : ['pin-unknown questions.0.authorities.0']);
    });

    it('lets a scenario cite the whole instrument', () => {
      const pack = packWithQuestion({ duties: [], authorities: [{ authority: 'law', pin: 'Sec. 2(a)' }] });
      expect(rulesOf({ ...pack, provisions })).toEqual([]);
    });

    it('holds a duty to the place it names', () => {
      const authorities = [{ authority: 'law', pin: 'Sec. 2(a)' }];
      const withDuty = (pin: string) => ({
        ...packWithQuestion({ authorities, duties: [buildDuty({ pin })] }),
        provisions,
      });
      expect(rulesOf(withDuty('Sec. 3(b)(i)'))).toEqual([]);
      expect(rulesOf(withDuty('Sec. 9'))).toEqual(['pin-unknown questions.0.duties.0']);
    });
  });

  describe('decisions', () => {
    const decision: Decision = {
      id: 'D',
      title: 'D',
      ask: 'Choose.',
      applicability: { kind: 'always' },
      options: ['A', 'B'].map((code) => ({ code, title: code, summary: 's', upside: 'u', downside: 'd' })),
      gates: [],
      factors: [],
      authorities: [{ authority: 'law' }],
    };
    const factor = { id: 'F1', title: 'F', why: 'w', weight: 1, pulls: { A: 1 }, authorities: [] };

    it.each([
      ['an option no factor moves', { factors: [factor] }, ['decision 0.options.1']],
      [
        'a factor that moves nothing',
        {
          factors: [
            { ...factor, pulls: { A: 1, B: -1 } },
            { ...factor, id: 'F2', pulls: { A: 0 } },
          ],
        },
        ['decision 0.factors.1.pulls'],
      ],
      [
        'a limit of confidence without its reason',
        { confidenceAtMost: 'low' as const },
        ['decision 0.confidenceAtMost'],
      ],
      ['no option left open', { gates: [{ id: 'G', text: 't', guards: ['A', 'B'] }] }, ['decision 0.gates']],
    ])('reports %s', (_name, over, expected) => {
      expect(rulesOf(soundPack({ decisions: [{ ...decision, ...over }] }))).toEqual(expected);
    });
  });

  it('reports a milestone that cannot be', () => {
    const authorities = [{ ...AUTHORITY, issuedOn: '2026-06-02' }];
    const milestone = {
      id: 'm',
      title: 'M',
      authority: 'law',
      pin: '1',
      dueOn: '2026-06-01',
      status: 'Done.',
      statusOn: '2026-12-01',
      confidence: 'primary' as const,
      authorities: [],
    };
    expect(rulesOf(soundPack({ authorities, timeline: [milestone] }))).toEqual([
      'milestone 0.dueOn',
      'milestone 0.statusOn',
    ]);
  });

  it('reports a director question nothing speaks to', () => {
    expect(rulesOf(soundPack({ prompts: [buildPrompt('p', { questions: [] })] }))).toEqual(['prompt 0']);
  });

  describe('the change log', () => {
    const second: PackChange = { ...FIRST, version: '1.1.0', added: [] };
    const withdrawn = [{ question: 'Q-9', text: 'Old?', because: 'Gone.', replacedBy: 'Q-1' }];
    const at = (version: string, changes: readonly PackChange[]): Pack => {
      const pack = soundPack({ changes });
      return { ...pack, manifest: { ...pack.manifest, version } };
    };

    it.each([
      ['none at all', at('1.0.0', []), ['change-log ']],
      ['another day', at('1.0.0', [{ ...FIRST, editionOn: '2026-11-22' }]), ['change-log 0.editionOn']],
      ['newest first', at('1.0.0', [second, FIRST]), ['change-log 1.version']],
      ['one version twice', at('1.0.0', [{ ...FIRST, added: [] }, FIRST]), ['change-log 1.version']],
      ['added twice', at('1.1.0', [FIRST, { ...second, added: ['Q-1'] }]), ['change-log 1.added.0']],
      [
        'withdrawn and added again',
        at('1.1.0', [
          { ...FIRST, withdrawn },
          { ...second, added: ['Q-9'] },
        ]),
        ['change-log 1.added.0'],
      ],
      [
        'a change to nothing',
        at('1.1.0', [FIRST, { ...second, changed: [{ question: 'Q-7', what: 'x', answersStale: true }] }]),
        ['change-log 1.changed.0.question'],
      ],
      [
        'a successor that is not there',
        at('1.1.0', [
          FIRST,
          { ...second, withdrawn: [{ question: 'Q-9', text: 'Old?', because: 'Gone.', replacedBy: 'Q-8' }] },
        ]),
        ['change-log 1.withdrawn.0.replacedBy'],
      ],
    ])('reports %s', (_name, pack, expected) => {
      expect(rulesOf(pack)).toEqual(expected);
    });

    it('lets a question come, change and go', () => {
      const changes = [
        { ...FIRST, added: ['Q-1', 'Q-9'] },
        { ...second, changed: [{ question: 'Q-9', what: 'x', answersStale: true }] },
        { ...second, version: '1.2.0', withdrawn },
      ];
      expect(rulesOf(at('1.2.0', changes))).toEqual([]);
    });
  });
});
