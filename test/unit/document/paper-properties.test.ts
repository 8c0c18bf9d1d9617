/** What must hold of the papers on any record: drawn at random, swept through every option, changed in one answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIEFING_BUDGET } from '@shared/document/text/briefing/briefing-paper';
import { MEMO_BUDGET } from '@shared/document/text/memo/memo-paper';
import { consequenceKey } from '@shared/document/text/issue-views';
import { paperContextOf } from '@shared/document/text/paper-context';
import { applyOf, factsOf, havesOf, lacksOf, unsettledOf } from '@shared/document/text/atoms';
import { pointsOf } from '@shared/document/text/points';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf, wordsOfParts } from '@shared/document/text/sentences-of';
import type { Paper, Unit } from '@shared/document/text/unit';
import type { AnswerValue } from '@shared/assessment/schema';
import { answered, papersOf, proseIn, reportContext, unitsOf } from '../../helpers/papers';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';
import {
  dutiesWithoutRule,
  malformed,
  presumptions,
  repeats,
  rulesOfOthers,
  wrongGrounds,
} from './paper-checks';

const DAY = '2026-11-29';
const pack = loadRealPack();
const questions = pack.modules.flatMap((module) => module.questions);
const anyDay = fc.constantFrom(DAY, '2026-12-12', '2027-01-02', '2027-06-01', '2028-03-01');

describe('papers on any record', () => {
  it('say nothing beyond their sources, nothing twice, and keep their budgets', () => {
    fc.assert(
      fc.property(anyRealAssessment, anyDay, ({ assessment }, day) => {
        const context = reportContext(pack, assessment, day);
        const papers = papersOf(context);
        const [memo, briefing] = papers;
        expect(papers.flatMap((paper) => wrongGrounds(paper, context))).toEqual([]);
        expect(papers.flatMap((paper) => rulesOfOthers(paper, context))).toEqual([]);
        expect(papers.flatMap(presumptions)).toEqual([]);
        expect(papers.flatMap(dutiesWithoutRule)).toEqual([]);
        expect(
          papers.flatMap((paper) => repeats(paper, context)).filter((it) => it.startsWith('twice')),
        ).toEqual([]);
        expect(wordsOfParts(briefing?.parts ?? [])).toBeLessThanOrEqual(BRIEFING_BUDGET);
        expect(wordsOfParts(memo?.parts ?? [])).toBeLessThanOrEqual(MEMO_BUDGET);
      }),
      { numRuns: 25 },
    );
  });

  it('are the same for the same record', () => {
    const { assessment } = sampleFile('regional-bank');
    const once = papersOf(reportContext(pack, assessment, DAY));
    expect(papersOf(reportContext(pack, assessment, DAY))).toEqual(once);
  });
});

describe('every option, unknown and open question', () => {
  const { assessment } = sampleFile('frontier-developer');
  const values = (id: string): readonly AnswerValue[] => [
    ...(questions.find((question) => question.id === id)?.options ?? []).map((option): AnswerValue => ({
      kind: 'value',
      optionIds: [option.id],
    })),
    { kind: 'unknown', owner: 'Ana Ruiz', dueOn: '2026-12-04' },
  ];

  it.each(questions.map(({ id }) => id))('%s is told in whole sentences', (id) => {
    for (const value of values(id)) {
      const context = reportContext(pack, answered(assessment, id, value), DAY);
      const point = pointsOf(context).find(({ question }) => question.id === id);
      if (point === undefined) continue;
      const told = [
        ...factsOf(point, 'board'),
        ...factsOf(point, 'company'),
        ...applyOf(point, assessment.profile),
        ...unsettledOf(point, '2026'),
      ];
      expect(malformed(told)).toEqual([]);
      expect(told.filter(({ text }) => /\byou\b|\byour\b/i.test(text))).toEqual([]);
      expect(told.length).toBeGreaterThan(0);
      for (const { text } of [...havesOf(point), ...lacksOf(point)]) expect(text).not.toMatch(/[.]$|^\s|\s$/);
    }
  });
});

function byId(papers: readonly Paper[]): ReadonlyMap<string, Unit> {
  return new Map(papers.flatMap(unitsOf).map((unit) => [unit.id, unit]));
}

/** Whether a unit rests on the question, on a figure, or counts rows and issues. */
function restsOn(unit: Unit | undefined, questionId: string): boolean {
  return (unit === undefined ? [] : sentencesOf(unit)).some(
    ({ trace, kind }) =>
      kind === 'do' ||
      kind === 'link' ||
      trace.some(
        (ref) =>
          (ref.kind === 'answer' && ref.questionId === questionId) ||
          ref.kind === 'figure' ||
          ref.kind === 'decision',
      ),
  );
}

describe('one changed answer', () => {
  const { assessment } = sampleFile('regional-bank');
  const before = byId(papersOf(reportContext(pack, assessment, DAY)));
  /** Every third: papers are made anew for each. */
  const asked = reportContext(pack, assessment, DAY)
    .items.map(({ question }) => question)
    .filter((_, place) => place % 3 === 0);

  it('changes only paragraphs that trace to it', () => {
    const changed = asked.flatMap((question) => {
      const other = question.options.at(-1);
      if (other === undefined) return [];
      const value: AnswerValue = { kind: 'value', optionIds: [other.id] };
      const after = byId(papersOf(reportContext(pack, answered(assessment, question.id, value), DAY)));
      return [...after].flatMap(([id, unit]) => {
        const old = before.get(id);
        if (old === undefined || textOf(sentencesOf(old)) === textOf(sentencesOf(unit))) return [];
        return restsOn(old, question.id) || restsOn(unit, question.id) ? [] : [`${question.id}: ${id}`];
      });
    });
    expect(changed).toEqual([]);
  });

  it('for the better adds no lack and moves no issue up for that', () => {
    for (const question of asked.filter(({ type }) => type === 'single')) {
      const at = (index: number) => {
        const option = question.options[index];
        const value: AnswerValue = { kind: 'value', optionIds: [option?.id ?? ''] };
        return reportContext(pack, answered(assessment, question.id, value), DAY);
      };
      const best = at(0);
      const worst = at(question.options.length - 1);
      const lacks = (context: typeof best) =>
        pointsOf(context)
          .filter(({ question: { id } }) => id === question.id)
          .flatMap(lacksOf);
      expect(lacks(best)).toEqual([]);
      const keyOf = (context: typeof best) => {
        const paper = paperContextOf(context);
        const issue = paper.points.find((point) => point.question.id === question.id)?.prose?.issue.id;
        const view = paper.views.find((each) => each.issue.id === issue);
        return view === undefined ? [] : consequenceKey(view, DAY);
      };
      const [better, worse] = [keyOf(best), keyOf(worst)];
      const place = better.findIndex((value, index) => value !== worse[index]);
      if (place !== -1) expect(better[place]).toBeLessThan(worse[place] ?? 0);
    }
  });
});

describe('the prose of a random record', () => {
  it('is made of whole sentences', () => {
    fc.assert(
      fc.property(anyRealAssessment, ({ assessment }) => {
        const papers = papersOf(reportContext(pack, assessment, DAY));
        const own = new Set(assessment.actions.map(({ title }) => title));
        const written = papers
          .flatMap(proseIn)
          .filter(({ trace }) => !trace.some((ref) => ref.kind === 'action'));
        expect(
          malformed(written.filter(({ text }) => ![...own].some((title) => text.includes(title)))),
        ).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
