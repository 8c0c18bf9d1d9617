/** What a body promises whatever its annexes: conflicts, passed dates and decisions, in the memo and in the briefing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportContext } from '@shared/document/parts/context';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper, Unit } from '@shared/document/text/unit';
import { proveComplete } from '@shared/release/proof/prove';
import { itemsOf } from '@shared/release/proof/recipe';
import { buildAction, buildDecision } from '../../helpers/record-builders';
import { papersOf, reportContext, samplePapers } from '../../helpers/papers';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';
import { casesOf } from '../../helpers/test-share';

const DAYS = ['2026-11-29', '2026-12-12', '2027-06-01'] as const;
const pack = loadRealPack();
const EDITIONS = { memo: 'privileged', briefing: 'board' } as const;

function labelsOf(unit: Unit): readonly string[] {
  if (unit.kind === 'paragraph') return [unit.label ?? ''];
  return unit.kind === 'list' ? unit.items.map(({ label }) => label ?? '') : [];
}

function saidIn(unit: Unit): string {
  return [...labelsOf(unit), ...sentencesOf(unit).map(({ text }) => text)].join(' ');
}

/** What the proof misses in a paper that has no annex; `without` drops units whose words hold it. */
function missingIn(paper: Paper, { input }: ReportContext, without?: string): readonly string[] {
  const printed = paper.parts.flatMap(({ title, units }) => [title, ...units.map(saidIn)]);
  const kept = printed.filter((said) => without === undefined || !said.includes(without));
  const read = { places: [], body: kept.join('\n'), headings: [], attachments: [] };
  const document = { kind: paper.kind, edition: EDITIONS[paper.kind], annexes: [] };
  return proveComplete(read, itemsOf(document, input), pack).missing;
}

describe.each(ALL_SAMPLES.flatMap((sample) => DAYS.map((day) => ({ sample, day }))))(
  'the bodies of $sample on $day',
  ({ sample, day }) => {
    it('hold what no paper may be silent on', () => {
      const { context, papers } = samplePapers(sample, day);
      for (const paper of papers) expect(missingIn(paper, context)).toEqual([]);
    });
  },
);

const anyRecord = anyRealAssessment.map(({ assessment }) => assessment);
const LATE = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    title: fc.constantFrom('Train the board', 'Amend the charter.', 'Hold the logs', 'Write the notice'),
    questionId: fc.constantFrom(null, 'GOV-01', 'AGT-02', 'EVD-03'),
    dueOn: fc.constantFrom('2026-10-01', '2026-11-28', '2026-12-30'),
  }),
  { maxLength: 16, selector: ({ id }) => id },
);

describe('the bodies of any record', () => {
  it('hold it too, however much is late', () => {
    fc.assert(
      fc.property(anyRecord, LATE, (any, late) => {
        const actions = late.map(({ id, ...over }) => buildAction(id, over));
        const assessment = { ...any, actions: [...any.actions, ...actions] };
        const context = reportContext(pack, assessment, '2026-11-29');
        for (const paper of papersOf(context)) expect(missingIn(paper, context)).toEqual([]);
      }),
      { numRuns: casesOf(12) },
    );
  });
});

/** The id of each decision whose table of options does not stand under its title. */
function untitledTables({ parts }: Paper): readonly string[] {
  const units = parts.flatMap((part) => part.units);
  return pack.decisions
    .filter(({ id, title }) => {
      const at = units.findIndex((unit) => unit.id === `memo/options/${id}`);
      const before = units[at - 1];
      return at !== -1 && (before === undefined || !labelsOf(before).includes(title));
    })
    .map(({ id }) => id);
}

describe('tables of options', () => {
  it('stand under the title of their decision, also where two decisions stand alike', () => {
    const { assessment } = sampleFile('regional-bank');
    const bare = { ...assessment, answers: [], decisions: [], exposure: null };
    const [memo] = papersOf(reportContext(pack, bare, '2026-11-29'));
    expect(memo).toBeDefined();
    if (memo !== undefined) expect(untitledTables(memo)).toEqual([]);
  });
});

describe('a body that misses what it may not be silent on', () => {
  const { assessment } = sampleFile('regional-bank');
  const LATE_TITLE = 'Quarantine the zebra fixtures';
  const choice = {
    optionCode: 'CH3',
    rationale: '',
    privilegedRationale: '',
    deciders: 'Risk Committee',
    decidedOn: '2026-11-20',
    reviewOn: null,
  };
  const decision = pack.decisions.find(({ id }) => id === 'clearinghouse');
  if (decision === undefined) throw new Error('The pack has that decision.');
  const record = {
    ...assessment,
    decisions: [
      ...assessment.decisions.filter(({ decisionId }) => decisionId !== decision.id),
      buildDecision(decision.id, { choice }),
    ],
    actions: [...assessment.actions, buildAction('late', { title: LATE_TITLE, dueOn: '2026-11-01' })],
  };
  const context = reportContext(pack, record, '2026-11-29');
  const [conflict] = context.input.score.contradictions;

  it.each(papersOf(context).map((paper) => [paper.kind, paper] as const))(
    'is caught in the %s and named',
    (_, paper) => {
      expect(missingIn(paper, context)).toEqual([]);
      // The table of what is late goes as a whole, with whatever else it alone tells.
      const withoutLate = missingIn(paper, context, LATE_TITLE);
      expect(withoutLate).toContain(`the passed date of “${LATE_TITLE}”`);
      expect(withoutLate.filter((name) => !name.startsWith('the passed date of'))).toEqual([]);
      expect(missingIn(paper, context, 'Decided: “Coordinate scanning”')).toEqual([
        `the decision “${decision.title}”`,
        `how the choice on “${decision.title}” stands to the recommendation`,
      ]);
      if (conflict !== undefined) {
        expect(missingIn(paper, context, conflict.text)).toContain(`the conflict “${conflict.id}”`);
      }
    },
  );

  it('looks for a conflict of the record', () => {
    expect(conflict).toBeDefined();
  });
});
