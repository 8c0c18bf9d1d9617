/** What is asked where a decision on record is shut, or is not what is recommended. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@shared/assessment/schema';
import { briefingPaper } from '@shared/document/text/briefing/briefing-paper';
import { memoPaper } from '@shared/document/text/memo/memo-paper';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper } from '@shared/document/text/unit';
import { reportContext, samplePapers, unitsOf } from '../../../helpers/papers';
import { loadRealPack } from '../../../helpers/real-pack';
import { sampleFile } from '../../../helpers/samples';

const DAY = '2026-11-30';

function textIn(paper: Paper, id: string): string {
  return textOf(
    unitsOf(paper)
      .filter((unit) => unit.id === id)
      .flatMap(sentencesOf),
  );
}

function withChoice(assessment: Assessment, decisionId: string, optionCode: string): Assessment {
  const decisions = assessment.decisions.map((record) =>
    record.decisionId === decisionId && record.choice !== null
      ? { ...record, choice: { ...record.choice, optionCode } }
      : record,
  );
  return { ...assessment, decisions };
}

describe('a decision on record that is shut', () => {
  const { briefing, memo } = samplePapers('frontier-developer', DAY);

  it('is put to the body as one resolution that can be adopted', () => {
    const wording = textIn(briefing, 'briefing/ask/resolution');
    expect(wording).toBe(
      'RESOLVED, that as to “Position on the voluntary frontier framework”, management will either meet the preconditions of “Inquire only” and take no step under it until then, or change to “Watch and prepare”, by December 9; and that management will report on this resolution at the next meeting of the Audit and Risk Committee.',
    );
    const [sentence] = unitsOf(briefing)
      .filter(({ id }) => id === 'briefing/ask/resolution')
      .flatMap(sentencesOf);
    expect(sentence?.trace).toContainEqual({ kind: 'decision', id: 'frontier-framework' });
  });

  it('is a recommendation of the memo', () => {
    expect(textIn(memo, 'memo/recommendations')).toContain(
      'As to “Position on the voluntary frontier framework”, either meet the preconditions of “Inquire only” and take no step under it until then, or change to “Watch and prepare”',
    );
  });

  it('says what an option that is held back is placed above', () => {
    expect(textIn(memo, 'memo/turn')).toMatch(
      /“Inquire only” \([+−\d]+ to [+−\d]+\), which the comparison places above “Watch and prepare” \(/,
    );
  });
});

describe('a decision on record that is open', () => {
  const { assessment } = sampleFile('new-york-insurer');
  const papersOf = (file: Assessment) => {
    const context = reportContext(loadRealPack(), file, DAY);
    return { briefing: briefingPaper(context), memo: memoPaper(context) };
  };

  it('is to be confirmed or changed where it is not what is recommended', () => {
    expect(textIn(papersOf(assessment).briefing, 'briefing/ask/resolution')).toContain(
      'management will lay the reasons for “Existing channels” beside the recommendation, “Receive only”, for the choice to be confirmed or changed',
    );
  });

  it('is not asked about where it is', () => {
    const { briefing, memo } = papersOf(withChoice(assessment, 'clearinghouse', 'CH1'));
    expect(textIn(briefing, 'briefing/ask')).toBe('No decision is open; please note the risks.');
    expect(textIn(memo, 'memo/recommendations')).not.toContain('As to “');
  });
});

describe('a decision without known factors', () => {
  it('has its factors to be completed first', () => {
    const { memo } = samplePapers('frontier-developer', DAY);
    expect(textIn(memo, 'memo/bottom/steps')).toContain(
      'Complete the factors on “Use of covered models for defense” before the decision.',
    );
  });
});
