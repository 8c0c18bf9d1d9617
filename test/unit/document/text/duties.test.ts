/** The first short answer: duties by name and group, as sure as their surest source. */
import { describe, expect, it } from 'vitest';
import { bindingRules, dutyItems } from '@shared/document/text/memo/duties';
import { paperContextOf } from '@shared/document/text/paper-context';
import type { Duty, Pack } from '@shared/pack/schema';
import {
  AUTHORITY,
  buildAssessment,
  buildClock,
  buildDuty,
  buildModule,
  buildPack,
  buildProfile,
  buildQuestion,
  rolesInclude,
} from '../../../helpers/builders';
import { reportContext } from '../../../helpers/papers';

const ACT = { ...AUTHORITY, id: 'act', shortName: 'The Act' };

function paperOf(duties: readonly Duty[], over: Partial<Pack> = {}) {
  const pack = buildPack({
    authorities: [AUTHORITY, ACT],
    modules: [buildModule('one', [buildQuestion('Q-1', { duties: [...duties] })])],
    scenarios: [],
    clocks: [],
    ...over,
  });
  return paperContextOf(reportContext(pack, buildAssessment({ profile: buildProfile() }), '2026-11-29'));
}

const told = (...args: Parameters<typeof paperOf>) =>
  dutyItems(paperOf(...args)).map(({ label, sentence }) => `${label} ${sentence.text}`);

describe('duties in the first short answer', () => {
  it('are told in the pack’s short words, by group, each authority once', () => {
    const duties = [
      buildDuty(),
      buildDuty({ authority: 'act', pin: '2' }),
      buildDuty({ authority: 'act', pin: '3' }),
    ];
    const dutySummaries = [
      {
        authority: 'act',
        pins: ['2'],
        group: 'notice' as const,
        must: 'notice within 72 hours',
        short: '72 hours',
      },
      { authority: 'act', pins: ['3'], group: 'notice' as const, must: 'a copy to each customer' },
      { authority: 'law', group: 'program' as const, must: 'a tested plan' },
    ];
    expect(told(duties, { dutySummaries })).toEqual([
      'Notice: The Act (72 hours; a copy to each customer).',
      'Program: The Law (a tested plan).',
    ]);
  });

  it('are told by what they require where the pack has no short words; a prohibition as a "no"', () => {
    expect(told([buildDuty(), buildDuty({ kind: 'prohibition', requires: 'false statement' })])).toEqual([
      'Program: The Law (that it be done).',
      'Conduct: The Law (no false statement).',
    ]);
  });

  it.each([
    [['primary'], ''],
    [['secondary'], ''],
    [['reported'], ', as reported'],
    [['verify'], ', to be verified'],
    [['verify', 'reported'], ', as reported'],
    [['verify', 'primary'], ''],
  ] as const)('are as sure as the surest of %j', (confidences, hedge) => {
    const duties = confidences.map((confidence) => buildDuty({ confidence }));
    const dutySummaries = [{ authority: 'law', group: 'program' as const, must: 'a tested plan' }];
    expect(told(duties, { dutySummaries })).toEqual([`Program: The Law (a tested plan${hedge}).`]);
  });

  it('leave out conditions, contracts, and law that does not or may not reach the organization', () => {
    const duties = [
      buildDuty({ kind: 'condition' }),
      buildDuty({ kind: 'contract' }),
      buildDuty({ when: rolesInclude('lab') }),
    ];
    expect(told(duties)).toEqual([]);
    const unknown = paperOf([buildDuty({ when: { kind: 'facet', facet: 'size', anyOf: ['large'] } })], {
      facets: [
        ...buildPack().facets,
        {
          id: 'size',
          title: 'size',
          question: 'Which?',
          help: '',
          multiple: false,
          options: [{ id: 'large', label: 'Large' }],
          authorities: [],
        },
      ],
    });
    expect(bindingRules(unknown)).toEqual([]);
  });

  it('name every notice that runs, by the law that sets it', () => {
    const clocks = [
      buildClock('k', {
        title: 'notice to the authority',
        authorities: [{ authority: 'act' }, { authority: 'law' }],
      }),
      buildClock('lab', { applicability: rolesInclude('lab') }),
    ];
    expect(told([], { clocks })).toEqual(['Notice: The Act (notice to the authority).']);
  });

  it('rest on the question that asks for them and cite every pin', () => {
    const [item] = dutyItems(paperOf([buildDuty({ pin: '1' }), buildDuty({ pin: '2' })]));
    expect(item?.sentence.cites).toEqual([
      { authority: 'law', pin: '1' },
      { authority: 'law', pin: '2' },
    ]);
    expect(item?.sentence.trace).toContainEqual({ kind: 'answer', questionId: 'Q-1', state: 'asked' });
  });
});
