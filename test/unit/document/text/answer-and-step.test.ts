/** The answer of an issue is borne out below it, and what is asked for is what is not there. */
import { describe, expect, it } from 'vitest';
import { factsOf, unsettledOf } from '@shared/document/text/atoms';
import { runningNotices } from '@shared/document/text/briefing/rest';
import { sentencesIn as sentencesOfText } from '@shared/document/text/clause';
import { pointsIn } from '@shared/document/text/issue-views';
import { bindingRules } from '@shared/document/text/memo/duties';
import { counterpartyAnswers } from '@shared/document/text/others/counterparty-answers';
import { regulatorAnswers } from '@shared/document/text/others/regulator-answers';
import { askedBy } from '@shared/document/text/memo/asked';
import { paperContextOf } from '@shared/document/text/paper-context';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper, Part } from '@shared/document/text/unit';
import { samplePapers, unitsOf } from '../../../helpers/papers';
import { loadRealPack } from '../../../helpers/real-pack';
import { ALL_SAMPLES, type Sample } from '../../../helpers/samples';

const DAY = '2026-11-30';

function textIn(paper: Paper, id: string): string {
  return textOf(
    unitsOf(paper)
      .filter((unit) => unit.id === id)
      .flatMap(sentencesOf),
  );
}

function wordsOf(parts: readonly Part[]): string {
  return textOf(parts.flatMap(({ units }) => units).flatMap(sentencesOf));
}

function paperOf(sample: Sample) {
  return paperContextOf(samplePapers(sample, DAY).context);
}

function stepsOf(sample: Sample): string {
  return textIn(samplePapers(sample, DAY).memo, 'memo/recommendations');
}

describe.each(ALL_SAMPLES)('the memo of %s', (sample) => {
  const { memo } = samplePapers(sample, DAY);
  const paper = paperOf(sample);
  const printed = paper.views.filter(({ issue }) => textIn(memo, `memo/${issue.id}/apply`) !== '');

  it('analyzes at least four issues, and gives the highest figure of the others', () => {
    expect(printed.length).toBeGreaterThanOrEqual(4);
    expect(textIn(memo, 'memo/not-analyzed')).toMatch(/The highest figure among them is on .+ of 100\.$/);
  });

  it('tells first under each issue what its short answer rests on', () => {
    for (const view of printed) {
      const { issue, answering } = view;
      const [first] = pointsIn(view).filter((point) => answering.includes(point));
      if (first === undefined) continue;
      const [fact] = [...factsOf(first, 'company'), ...unsettledOf(first, paper)];
      expect(textIn(memo, `memo/${issue.id}/apply`).startsWith(fact?.text ?? '-')).toBe(true);
    }
  });

  it('asks of a single answer for what that answer leaves to be done', () => {
    const points = paper.views.flatMap(pointsIn);
    for (const { id, what } of paper.recommendations.rows) {
      const point = points.find(({ question }) => id === `fix-${question.id}`);
      if (point?.question.type !== 'single') continue;
      const action = point.chosen[0]?.option.finding?.action ?? '';
      expect(what.text).toBe(sentencesOfText(action)[0]);
    }
  });

  it('counts once what the analysis left out', () => {
    const all = wordsOf(memo.parts);
    expect(all).not.toMatch(/Not printed here|further statements? stands? /);
    expect(textIn(memo, 'memo/left-of-analysis')).toMatch(/^On .+(?:rule|statement)s?; they are /);
  });

  it('leaves no short answer with a riddle', () => {
    expect(wordsOf(memo.parts.filter(({ id }) => id === 'memo/questions'))).not.toContain(
      'separate question',
    );
  });
});

describe('a step', () => {
  it('is not asked for where it is done', () => {
    const insurer = stepsOf('new-york-insurer');
    expect(insurer).not.toMatch(/agents with outside access|end the use of shared accounts|Update the risk/);
    expect(insurer).toContain('Move agents’ audit logs to a store that shows alteration');
    const eu = stepsOf('eu-facing-software-maker');
    expect(eu).not.toMatch(/List each sector deadline|Combine every notice deadline/);
    expect(eu).toContain('Exercise the list of sector deadlines once a year');
  });

  it('on a duty in force that is not met has a row', () => {
    expect(stepsOf('federal-contractor')).toContain(
      'Register for the single reporting platform of the EU Cyber Resilience Act',
    );
  });

  it('on the answer that page one opens with stands there, whatever is to be found out beside it', () => {
    expect(textIn(samplePapers('hospital-network', DAY).memo, 'memo/bottom/steps')).toMatch(
      /^Add to agents’ audit logs the instructions, tool calls, inputs and approvals that are not captured/,
    );
  });

  it('that confirms a choice stands after what the law calls for', () => {
    const { rows } = paperOf('hospital-network').recommendations;
    expect(rows.at(-1)?.what.text).toMatch(/^As to “Use of covered models for defense”, confirm/);
  });

  it('is told below an issue that has no row for want of room', () => {
    expect(textIn(samplePapers('new-york-insurer', DAY).memo, 'memo/critical-infrastructure/do')).toBe(
      'Use the map of vendor and model dependencies in an exercise, and correct it from the result.',
    );
    const later = samplePapers('eu-facing-software-maker', '2026-12-14').memo;
    expect(textIn(later, 'memo/agent-access/do')).toBe(
      'Planned: Consent of six services whose terms restrict automated access (Head of Partnerships, January 15, 2027).',
    );
  });
});

describe('what is to be decided', () => {
  it('is no ranking where one option is open', () => {
    const { memo } = samplePapers('hospital-network', DAY);
    expect(textIn(memo, 'memo/bottom/steps')).toContain(
      'Whether to adopt “Receive only” on “Position on the vulnerability clearinghouse”, the only option that is open.',
    );
    expect(textIn(memo, 'memo/options/clearinghouse/verdict')).toBe('Only “Receive only” is open.');
  });

  it('is not argued in a table where it stands or nothing is known', () => {
    const ids = unitsOf(samplePapers('federal-contractor', DAY).memo).map(({ id }) => id);
    expect(ids).not.toContain('memo/options/frontier-framework');
    expect(ids).toContain('memo/options/frontier-framework/names');
  });
});

describe('law that may not apply', () => {
  it('is said to be open, after what does', () => {
    const turn = textIn(samplePapers('eu-facing-software-maker', DAY).memo, 'memo/turn');
    expect(turn).toMatch(
      /^A short answer above can change with the answer on whether the Company can identify/,
    );
    expect(turn).toContain('The same holds, if it concerns the Company, of whether the NIST SP 800-171');
  });
});

describe.each(ALL_SAMPLES)('the notices of %s', (sample) => {
  const { briefing } = samplePapers(sample, DAY);
  const rows = unitsOf(briefing).flatMap((unit) =>
    unit.kind === 'table' && unit.id === 'briefing/clocks' ? unit.rows : [],
  );

  it('hold the shortest, and say that a time is the latest', () => {
    const own = runningNotices(paperOf(sample)).filter(({ isOwedToUs }) => !isOwedToUs);
    const shortest = Math.min(...own.flatMap(({ hours }) => hours ?? []));
    const ids = own.filter(({ hours }) => hours === shortest).map(({ id }) => `briefing/clocks/${id}`);
    expect(rows.some(({ id }) => ids.includes(id))).toBe(true);
    for (const { cells } of rows)
      expect(textOf(cells[1] ?? [])).toMatch(/^(?:at most |without undue delay|as soon)/);
  });

  it('name no State whose residents nobody recorded', () => {
    expect(
      rows.map(({ id }) => id).filter((id) => /\/(?:ca|ny)-breach$|state-breach-(?:45|60)/.test(id)),
    ).toEqual([]);
  });
});

describe('what is missing', () => {
  it('stands under the risk it weighs on most', () => {
    const { briefing } = samplePapers('hospital-network', DAY);
    const risks = unitsOf(briefing).filter(({ id }) => id.startsWith('briefing/risk/'));
    const withLogs = risks.filter((unit) => textOf(sentencesOf(unit)).includes('administration logs'));
    expect(withLogs.map(({ id }) => id)).toEqual(['briefing/risk/cannot-prove']);
  });
});

describe('an answer to directors and to others', () => {
  it('is not asked for in the annex where nothing that decides it is asked of the company', () => {
    const asked = (sample: Sample) =>
      askedBy('board', paperContextOf(samplePapers(sample, DAY).context)).map(({ text }) => text);
    expect(asked('hospital-network').join(' ')).not.toContain('trading window');
    expect(asked('regional-bank').join(' ')).toContain('trading window');
  });

  it('is no comfort where none of three points is in place', () => {
    const { briefing } = samplePapers('hospital-network', DAY);
    expect(textIn(briefing, 'briefing/director/secured')).toMatch(/^Not fully on any of three points: /);
  });

  it('does not call a playbook for one event the plan', () => {
    const { context } = samplePapers('new-york-insurer', DAY);
    const words = wordsOf(counterpartyAnswers(context, paperContextOf(context)));
    expect(words).toContain('For one event: a written playbook');
  });

  it('does not call an exercise a test of the plan', () => {
    const { context } = samplePapers('new-york-insurer', DAY);
    const words = wordsOf(regulatorAnswers(context, paperContextOf(context)));
    expect(words).toContain('these answers do not say that the plan itself was tested');
  });
});

describe('the rule on bulk data', () => {
  it('rests on the section that has it', () => {
    const pins = bindingRules(paperOf('hospital-network'))
      .filter(({ authority }) => authority === 'doj-data-security')
      .map(({ pin }) => pin);
    expect(pins).toEqual(['28 C.F.R. § 202.401(a)']);
    const short = loadRealPack().dutySummaries.find(({ authority }) => authority === 'doj-data-security');
    expect(short?.short).toContain('no knowing access');
  });
});
