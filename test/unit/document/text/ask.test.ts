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
      'RESOLVED, that management will take no step under “Inquire only”, save what a signed agreement requires and counsel approves, until each precondition is met and so recorded; that, if they are not met by December 9, the decision of October 14 is replaced by “Watch and prepare”; that management will set an owner and a date for each open part of the Article 55 file, incident reports first, and compare the file with statements made to U.S. agencies; and that management will report on this resolution at the next meeting of the Audit and Risk Committee.',
    );
    const [sentence] = unitsOf(briefing)
      .filter(({ id }) => id === 'briefing/ask/resolution')
      .flatMap(sentencesOf);
    expect(sentence?.trace).toContainEqual({ kind: 'decision', id: 'frontier-framework' });
  });

  it('is a recommendation of the memo to whoever decided, and stands on its first page', () => {
    const step =
      'take no step under “Inquire only”, save what a signed agreement requires and counsel approves, until each precondition is met and so recorded; failing that';
    const rest = 'replace the decision of October 14 by “Watch and prepare”';
    expect(textIn(memo, 'memo/recommendations')).toContain(
      `T${step.slice(1)}, ${rest} Management, reported to the Audit and Risk Committee December 9 (review due)`,
    );
    expect(textIn(memo, 'memo/bottom/steps')).toMatch(
      /Whether to replace “Inquire only” by “Watch and prepare” on “Position on the voluntary frontier framework” by December 9, since its preconditions are not met or not known to be\./,
    );
  });

  it('is looked at by the next meeting once the day of review has passed', () => {
    const late = samplePapers('frontier-developer', '2026-12-14');
    expect(textIn(late.briefing, 'briefing/ask/resolution')).toContain(
      'that, if they are not met by the next meeting, the decision of October 14 is replaced by “Watch and prepare”',
    );
    expect(textIn(late.memo, 'memo/recommendations')).toContain('Next meeting; review was due December 9');
  });

  it('is suspended by the body that took it', () => {
    const wording = textIn(samplePapers('federal-contractor', DAY).briefing, 'briefing/ask/resolution');
    expect(wording).toContain(
      'RESOLVED, that this Board’s decision of August 18, “Become a trusted partner”, is suspended until each precondition is met and so recorded, save what a signed agreement requires and counsel approves; that, if they are not met by December 14, it is replaced by “Watch and prepare”; that this Board’s decision of September 22, “Coordinate scanning”, is suspended',
    );
    expect(wording).not.toContain('either');
  });

  it('says how an option that is held back stands to what is open, and no more', () => {
    expect(textIn(memo, 'memo/turn')).toMatch(
      /“Inquire only” \(\+12 to \+31\), whose range reaches above that of “Watch and prepare” \(\+12 to \+20\), would open with/,
    );
    const contractor = samplePapers('federal-contractor', DAY).memo;
    expect(textIn(contractor, 'memo/turn')).toMatch(
      /“Become a trusted partner” \(\+33 to \+41\), which the comparison places above “Watch and prepare” \(\+20\), would open with/,
    );
    expect(textIn(contractor, 'memo/options/covered-model-use/verdict')).toContain(
      'Of the options that are open, the comparison puts “Watch and prepare” first; “Become a trusted partner” scores higher and is not open.',
    );
    expect(textIn(memo, 'memo/options/frontier-framework/verdict')).toContain(
      '; “Inquire only”, whose range reaches higher, is not open.',
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
      'management will present the reasons for “Existing channels” and those for “Receive only”, for the choice to be confirmed or changed',
    );
  });

  it('is not asked about where it is', () => {
    const { briefing, memo } = papersOf(withChoice(assessment, 'clearinghouse', 'CH1'));
    expect(textIn(briefing, 'briefing/ask')).toBe('No decision is open; please note the risks.');
    expect(textIn(memo, 'memo/recommendations')).not.toMatch(/As to “|Take no step/);
  });
});

describe('a decision without known factors', () => {
  it('leaves a step on the answer the page opens with', () => {
    const { memo } = samplePapers('frontier-developer', DAY);
    expect(textIn(memo, 'memo/bottom/steps')).toMatch(
      /^Set an owner and a date for each open part of the Article 55 file/,
    );
  });

  it('has its factors to be completed first', () => {
    const { memo } = samplePapers('frontier-developer', DAY);
    expect(textIn(memo, 'memo/bottom/steps')).toContain(
      'Complete the factors on “Use of covered models for defense” before the decision.',
    );
  });
});
