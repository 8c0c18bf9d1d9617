import { describe, expect, it } from 'vitest';
import { isOverdue } from '@shared/actions/register';
import { BRIEFING_BUDGET } from '@shared/document/text/briefing/briefing-paper';
import { MEMO_BUDGET } from '@shared/document/text/memo/memo-paper';
import { bindingRules } from '@shared/document/text/memo/duties';
import { consequenceKey } from '@shared/document/text/issue-views';
import { paperContextOf } from '@shared/document/text/paper-context';
import { sentencesOf, wordsOfParts } from '@shared/document/text/sentences-of';
import type { Paper } from '@shared/document/text/unit';
import { proseIn, samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { ALL_SAMPLES } from '../../helpers/samples';
import {
  dutiesWithoutRule,
  hardToRead,
  malformed,
  presumptions,
  repeats,
  rulesOfOthers,
  wrongFigures,
  wrongGrounds,
} from './paper-checks';

const DAYS = ['2026-11-29', '2026-12-12', '2027-01-02', '2027-06-01'] as const;
const CASES = ALL_SAMPLES.flatMap((sample) => DAYS.map((day) => ({ sample, day })));

function text(paper: Paper): string {
  return sentencesIn(paper)
    .map((each) => each.text)
    .join(' ');
}

describe.each(CASES)('the papers of $sample on $day', ({ sample, day }) => {
  const { context, memo, briefing, papers } = samplePapers(sample, day);

  it('rest every sentence on what the record and the law say that day', () => {
    expect(papers.flatMap((paper) => wrongGrounds(paper, context))).toEqual([]);
    expect(papers.flatMap((paper) => rulesOfOthers(paper, context))).toEqual([]);
  });

  it('presume nothing of what is not known', () => {
    expect(papers.flatMap(presumptions)).toEqual([]);
  });

  it('say "must" only of a rule', () => {
    expect(papers.flatMap(dutiesWithoutRule)).toEqual([]);
  });

  it('print the figures of the score', () => {
    expect(papers.flatMap((paper) => wrongFigures(paper, context))).toEqual([]);
  });

  it('say a thing once', () => {
    expect(papers.flatMap((paper) => repeats(paper, context))).toEqual([]);
  });

  it('are made of whole sentences that can be read', () => {
    expect(papers.flatMap((paper) => malformed(proseIn(paper)))).toEqual([]);
    expect(hardToRead(briefing, 18)).toEqual([]);
    expect(hardToRead(memo, 20)).toEqual([]);
  });

  it('keep within their budgets', () => {
    expect(wordsOfParts(briefing.parts)).toBeLessThanOrEqual(BRIEFING_BUDGET);
    expect(wordsOfParts(memo.parts)).toBeLessThanOrEqual(MEMO_BUDGET);
  });

  it('name every authority that binds in the first short answer', () => {
    const cited = unitsOf(memo)
      .filter(({ id }) => id === 'memo/qa-duties' || id === 'memo/qa-duties/list')
      .flatMap(sentencesOf)
      .flatMap(({ cites }) => cites.map(({ authority }) => authority));
    const binding = bindingRules(paperContextOf(context)).map(({ authority }) => authority);
    expect([...new Set(binding)].filter((id) => !cited.includes(id))).toEqual([]);
  });

  it('are never silent on a conflict or on a passed date', () => {
    for (const { text: conflict } of context.input.score.contradictions) {
      for (const paper of papers) expect(text(paper)).toContain(conflict.replace(/\.$/, ''));
    }
    const late = context.input.assessment.actions.filter((action) => isOverdue(action, day));
    for (const { title } of late) {
      for (const paper of papers) expect(text(paper)).toContain(title.trim().replace(/\.$/, ''));
    }
  });

  it('tell what is gravest first', () => {
    const { views } = paperContextOf(context);
    // An issue in conflict stands fourth at the latest, whatever it weighs.
    const moved = views[3];
    const inOrder = views.filter((view) => view !== moved || view.contradictions.length === 0);
    const keys = inOrder.map((view) => consequenceKey(view, day));
    keys.slice(1).forEach((key, index) => {
      const before = keys[index] ?? [];
      const place = key.findIndex((value, at) => value !== before[at]);
      if (place !== -1) expect(before[place]).toBeGreaterThan(key[place] ?? 0);
    });
  });
});
