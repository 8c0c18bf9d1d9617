/** What must hold of the papers on any record, drawn at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIEFING_BUDGET } from '@shared/document/text/briefing/briefing-paper';
import { MEMO_BUDGET } from '@shared/document/text/memo/memo-paper';
import { wordsOfParts } from '@shared/document/text/sentences-of';
import { papersOf, proseIn, reportContext, sentencesIn } from '../../helpers/papers';
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
import { casesOf } from '../../helpers/test-share';

const DAY = '2026-11-29';
const pack = loadRealPack();
const anyRecord = anyRealAssessment.map(({ assessment }) => assessment);
const anyDay = fc.constantFrom(DAY, '2026-12-12', '2027-01-02', '2027-06-01', '2028-03-01');

describe('papers on any record', () => {
  it('say nothing beyond their sources, nothing twice, and keep their budgets', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (assessment, day) => {
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
        const disagrees = papers
          .flatMap(sentencesIn)
          .some(({ text }) => text.includes('disagrees with itself'));
        expect(disagrees && context.input.score.contradictions.length === 0).toBe(false);
        expect(wordsOfParts(briefing?.parts ?? [])).toBeLessThanOrEqual(BRIEFING_BUDGET);
        expect(wordsOfParts(memo?.parts ?? [])).toBeLessThanOrEqual(MEMO_BUDGET);
      }),
      { numRuns: casesOf(60), endOnFailure: true },
    );
  });

  it('are the same for the same record', () => {
    const { assessment } = sampleFile('regional-bank');
    const once = papersOf(reportContext(pack, assessment, DAY));
    expect(papersOf(reportContext(pack, assessment, DAY))).toEqual(once);
  });
});

describe('the prose of a random record', () => {
  it('is made of whole sentences', () => {
    fc.assert(
      fc.property(anyRecord, (assessment) => {
        const papers = papersOf(reportContext(pack, assessment, DAY));
        const own = new Set(assessment.actions.map(({ title }) => title));
        const written = papers
          .flatMap(proseIn)
          .filter(({ trace }) => !trace.some((ref) => ref.kind === 'action'));
        expect(
          malformed(written.filter(({ text }) => ![...own].some((title) => text.includes(title)))),
        ).toEqual([]);
      }),
      { numRuns: casesOf(15) },
    );
  });
});
