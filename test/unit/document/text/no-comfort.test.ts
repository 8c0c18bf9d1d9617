/** No comfort that the record does not bear, and no duty left out that counsel would name. */
import { describe, expect, it } from 'vitest';
import { gravestOf } from '@shared/document/text/issue-views';
import { shortAnswerOf } from '@shared/document/text/memo/questions';
import { paperContextOf } from '@shared/document/text/paper-context';
import { regulatorAnswers } from '@shared/document/text/others/regulator-answers';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper } from '@shared/document/text/unit';
import { gatherPins } from '@shared/wording/cite-pins';
import { samplePapers, unitsOf } from '../../../helpers/papers';
import { ALL_SAMPLES } from '../../../helpers/samples';

const DAY = '2026-11-30';

function textIn(paper: Paper, id: string): string {
  return textOf(
    unitsOf(paper)
      .filter((unit) => unit.id === id)
      .flatMap(sentencesOf),
  );
}

function wordsOf(paper: Paper): string {
  return textOf(unitsOf(paper).flatMap(sentencesOf));
}

describe('the exposure of an issue', () => {
  it.each(ALL_SAMPLES)('of control over agents gives no figure of another matter (%s)', (sample) => {
    const exposure = textIn(samplePapers(sample, DAY).memo, 'memo/agent-controls/exposure');
    expect(exposure).not.toMatch(/third-party system|by a customer|of 100/);
  });

  it('says what may be lost where no risk of it is scored', () => {
    expect(textIn(samplePapers('hospital-network', DAY).memo, 'memo/shared-information/exposure')).toMatch(
      /^The likeliest loss is .+ The gravest is /,
    );
  });

  it('says what the figure leaves out while the record disagrees on it', () => {
    expect(textIn(samplePapers('regional-bank', DAY).memo, 'memo/shared-information/exposure')).toContain(
      'The figure leaves out CLR-03, set aside as not applicable; until the conflict in the record is settled, it may be too low.',
    );
    expect(wordsOf(samplePapers('federal-contractor', DAY).memo)).not.toContain('The figure leaves out');
  });
});

describe('the short answer on controls over agents', () => {
  it.each([
    [
      'federal-contractor',
      'In part: agents have identities with owners, limited permissions, and human approval that systems enforce and log. No control equivalent to multi-factor authentication covers agents and service accounts.',
    ],
    ['eu-facing-software-maker', 'In part: agents have identities with owners and limited permissions'],
  ] as const)('does not evade what is on record (%s)', (sample, start) => {
    const paper = paperContextOf(samplePapers(sample, DAY).context);
    const view = paper.views.find(({ issue }) => issue.id === 'agent-controls');
    expect(view === undefined ? '' : textOf(shortAnswerOf(view, paper))).toContain(start);
  });
});

describe('a range that is wide because the profile is open', () => {
  const { briefing, memo } = samplePapers('eu-facing-software-maker', DAY);

  it('is no picture of what plans would move', () => {
    expect(textIn(briefing, 'briefing/picture')).toMatch(/^Of 19 risks scored, /);
    expect(textIn(samplePapers('regional-bank', DAY).briefing, 'briefing/picture')).toMatch(
      /^If the six planned fixes land, /,
    );
  });

  it('puts what may not apply after what does', () => {
    const { views } = paperContextOf(samplePapers('eu-facing-software-maker', DAY).context);
    const sure = gravestOf(views, 'open').map(({ isSure }) => isSure);
    expect(sure).toContain(false);
    expect(sure).toEqual(sure.toSorted((a, b) => Number(b) - Number(a)));
    expect(textIn(briefing, 'briefing/messages')).not.toContain('NIST SP 800-171');
  });

  it('asks for the open facts first', () => {
    expect(textIn(memo, 'memo/bottom/steps')).toContain(
      'What the profile does not say: contract clauses held and data agents reach.',
    );
    expect(textIn(briefing, 'briefing/messages')).toContain(
      'Our profile does not say: contract clauses held and data agents reach; until it does, legal exposure is told only as',
    );
    expect(textIn(samplePapers('hospital-network', DAY).memo, 'memo/bottom/steps')).not.toContain('profile');
  });
});

describe('a conflict in the record', () => {
  it('does not lead before a duty that is not met', () => {
    const { views } = paperContextOf(samplePapers('hospital-network', DAY).context);
    expect(views.slice(0, 4).map(({ issue }) => issue.id)).toEqual([
      'proof',
      'agent-controls',
      'intrusion-response',
      'shared-information',
    ]);
  });

  it('is told in the analysis, whatever stands before it', () => {
    for (const sample of ['hospital-network', 'regional-bank'] as const) {
      const { memo, context } = samplePapers(sample, DAY);
      const disputed = paperContextOf(context).views.filter(
        ({ contradictions }) => contradictions.length > 0,
      );
      for (const { issue } of disputed) expect(textIn(memo, `memo/${issue.id}/rule`)).not.toBe('');
    }
  });

  it('is called one on the board’s paper', () => {
    expect(textIn(samplePapers('hospital-network', DAY).briefing, 'briefing/uncertain')).toMatch(
      /^The record disagrees with itself on one point\. The record says/,
    );
  });
});

describe('what a board is asked', () => {
  it('holds the first step on what page one warns of', () => {
    const wording = (sample: Parameters<typeof samplePapers>[0]) =>
      textIn(samplePapers(sample, DAY).briefing, 'briefing/ask/resolution');
    expect(wording('new-york-insurer')).toContain(
      'that management will complete the step “Extend the audit trails of two claims systems to three years” by January 29, 2027',
    );
    expect(wording('eu-facing-software-maker')).toContain(
      'that management will exercise the matrix of notification deadlines with its owners and deputies, and record the result',
    );
    // The list and the matrix are there: what is there is not asked for.
    expect(wording('eu-facing-software-maker')).not.toMatch(/will list each|combine every/);
    expect(wording('regional-bank').match(/management will/g)).toHaveLength(2);
  });

  it.each(ALL_SAMPLES)('records no ranking (%s)', (sample) => {
    const wording = textIn(samplePapers(sample, DAY).briefing, 'briefing/ask/resolution');
    expect(wording).not.toMatch(/the comparison puts|score|points/);
  });
});

describe('notices on the board’s paper', () => {
  it('stand in the order in which they fall due', () => {
    const rows = textIn(samplePapers('new-york-insurer', DAY).briefing, 'briefing/clocks');
    expect(rows.indexOf('extortion payment')).toBeLessThan(rows.indexOf('incident notice'));
    const frontier = textIn(samplePapers('frontier-developer', DAY).briefing, 'briefing/clocks');
    expect(frontier.indexOf('early warning')).toBeLessThan(frontier.indexOf('Form 8-K'));
  });
});

describe('a reason typed for the file', () => {
  it('is read before it is quoted to a regulator', () => {
    const { context } = samplePapers('hospital-network', DAY);
    const row = regulatorAnswers(context, paperContextOf(context))
      .flatMap(({ units }) => units)
      .flatMap((unit) => (unit.kind === 'table' ? unit.rows : []))
      .find(({ cells }) => textOf(cells.flat()).includes('recorded as not applicable'));
    expect(textOf(row?.cells.at(-1) ?? [])).toContain('the reason recorded is quoted (read before release)');
  });
});

describe('the law that counsel would name', () => {
  it.each(ALL_SAMPLES)('holds what the Order says of prosecution (%s)', (sample) => {
    expect(textIn(samplePapers(sample, DAY).memo, 'memo/qa-duties')).toContain(
      'Section 4 directs the Attorney General to give priority to existing criminal law on unlawful access by means of AI, agents included.',
    );
  });

  it('holds notice to the media and the places it rests on', () => {
    const duties = textIn(samplePapers('hospital-network', DAY).memo, 'memo/qa-duties/list');
    expect(duties).toContain('HHS and, for larger breaches, the media');
    expect(duties).toContain('no unfair method of competition where the FTC Act reaches');
    expect(gatherPins(['45 C.F.R. §§ 164.404, 164.410', '§§ 164.404, .406, .408(b)', '§ 164.408(c)'])).toBe(
      '45 C.F.R. §§ 164.404, 164.406, 164.408(b), (c), 164.410',
    );
  });

  it('holds the risk analysis where none is recent', () => {
    const told = textIn(samplePapers('hospital-network', DAY).memo, 'memo/intrusion-response/apply');
    expect(told).toContain('The Company has no cybersecurity risk assessment from the last twelve months.');
    expect(told).toContain('accurate and thorough risk analysis and sets no interval');
  });

  it('holds disclosure to the Inspector General where the clause is held', () => {
    const { memo } = samplePapers('federal-contractor', DAY);
    expect(textIn(memo, 'memo/qa-duties/list')).toContain(
      'timely disclosure of credible evidence of certain crimes or False Claims Act violations',
    );
    expect(textIn(memo, 'memo/federal-statements/rule')).toContain('Inspector General');
    expect(wordsOf(samplePapers('eu-facing-software-maker', DAY).memo)).not.toContain('Inspector General');
  });

  it('ties a setting that is too short to the filing for the year', () => {
    expect(textIn(samplePapers('new-york-insurer', DAY).memo, 'memo/proof/apply')).toContain(
      'Each filing due by April 15 concerns the calendar year before it',
    );
  });
});
