/** What one answer does to the papers: every option told in whole sentences, one change felt only where it belongs. */
import { describe, expect, it } from 'vitest';
import { consequenceKey } from '@shared/document/text/issue-views';
import type { ReportContext } from '@shared/document/parts/context';
import { paperContextOf } from '@shared/document/text/paper-context';
import { applyOf, factsOf, havesOf, lacksOf, unsettledOf } from '@shared/document/text/atoms';
import { questionPoints } from '@shared/document/text/points';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper, Unit } from '@shared/document/text/unit';
import type { AnswerValue } from '@shared/assessment/schema';
import { answered, papersOf, reportContext, samplePapers, unitsOf, withAnswer } from '../../helpers/papers';
import { someOf } from '../../helpers/test-share';
import { loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';
import { malformed } from './paper-checks';

const DAY = '2026-11-29';
const pack = loadRealPack();
const questions = pack.modules.flatMap((module) => module.questions);

describe('every option, unknown and open question', () => {
  const { assessment } = sampleFile('frontier-developer');
  const before = reportContext(pack, assessment, DAY);
  const values = (id: string): readonly AnswerValue[] => [
    ...(questions.find((question) => question.id === id)?.options ?? []).map((option): AnswerValue => ({
      kind: 'value',
      optionIds: [option.id],
    })),
    { kind: 'unknown', owner: 'Ana Ruiz', dueOn: '2026-12-04' },
  ];

  it.each(questions.map(({ id }) => id))('%s is told in whole sentences', (id) => {
    for (const value of values(id)) {
      const point = questionPoints(withAnswer(before, id, value)).find(({ question }) => question.id === id);
      if (point === undefined) continue;
      const told = [
        ...factsOf(point, 'board'),
        ...factsOf(point, 'company'),
        ...applyOf(point, assessment.profile),
        ...unsettledOf(point, { asOf: '2026-11-29', year: '2026' }),
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

/** Where a paper has less room, an issue or a table of notices has fewer of its sentences, and of others only shorter ones. */
function isShorterAlone(id: string, a: Unit, b: Unit): boolean {
  if (!/^memo\/.*\/(?:rule|apply)$|^briefing\/clocks$/.test(id)) return false;
  const texts = [a, b].map((unit) => new Set(sentencesOf(unit).map(({ text }) => text)));
  const [fewer, more] = texts.toSorted((left, right) => left.size - right.size);
  if (fewer === undefined || more === undefined) return false;
  const gone = [...more].filter((text) => !fewer.has(text));
  return [...fewer].every((text) => more.has(text) || gone.some(({ length }) => length > text.length));
}

function firstIssueOf(context: ReportContext): string | undefined {
  return paperContextOf(context).views[0]?.issue.id;
}

function conflictsIn({ input }: ReportContext): number {
  return input.score.contradictions.length;
}

/**
 * Of the bank every third question, of the others every ninth, and a third of these in quick checks: papers are made anew
 * for each.
 */
const STRIDES = ALL_SAMPLES.map((sample) => ({ sample, stride: sample === 'regional-bank' ? 3 : 9 }));

describe.each(STRIDES)('one changed answer of $sample', ({ sample, stride }) => {
  const { assessment } = sampleFile(sample);
  const made = samplePapers(sample, DAY);
  const before = byId(made.papers);
  const asked = someOf(
    made.context.items.map(({ question }) => question).filter((_, place) => place % stride === 0),
  );

  it('changes only paragraphs that trace to it', () => {
    const changed = asked.flatMap((question) => {
      const other = question.options.at(-1);
      if (other === undefined) return [];
      const value: AnswerValue = { kind: 'value', optionIds: [other.id] };
      const context = reportContext(pack, answered(assessment, question.id, value), DAY);
      const after = byId(papersOf(context));
      // Page one tells of what stands first, and what it says is not said below it.
      const isOtherFirst = firstIssueOf(context) !== firstIssueOf(made.context);
      return [...after].flatMap(([id, unit]) => {
        const old = before.get(id);
        if (old === undefined || textOf(sentencesOf(old)) === textOf(sentencesOf(unit))) return [];
        if (isOtherFirst && id.startsWith('briefing/')) return [];
        if (isShorterAlone(id, old, unit)) return [];
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
      // An answer that is better and contradicts another is a conflict, and conflicts go up.
      if (conflictsIn(best) > conflictsIn(worst)) continue;
      const lacks = (context: typeof best) =>
        questionPoints(context)
          .filter(({ question: { id } }) => id === question.id)
          .flatMap(lacksOf);
      expect(lacks(best), question.id).toEqual([]);
      const keyOf = (context: typeof best) => {
        const paper = paperContextOf(context);
        const issue = paper.points.find((point) => point.question.id === question.id)?.prose?.issue.id;
        const view = paper.views.find((each) => each.issue.id === issue);
        return view === undefined ? [] : consequenceKey(view, DAY);
      };
      const [better, worse] = [keyOf(best), keyOf(worst)];
      const place = better.findIndex((value, index) => value !== worse[index]);
      if (place !== -1) expect(better[place], question.id).toBeLessThan(worse[place] ?? 0);
    }
  });
});
