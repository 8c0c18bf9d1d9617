/** One scenario in full: where its risk comes from and what each answer takes off. */
import type { Content } from 'pdfmake/interfaces';
import type { ScenarioView } from '../../model-types';
import { bullets, citeLine, heading, paragraph, together } from './text';
import { openTable, ruledTable } from './table';
import { levelTag } from './figures';

function summaryTable(scenario: ScenarioView, width: number): Content {
  const row = (label: string, text: string) => [
    { text: label, style: 'label' },
    { text, style: 'cell' },
  ];
  return openTable(
    [
      row('Before controls', `${scenario.inherent} of 100 (${scenario.inherentLevel.toLowerCase()})`),
      row('Likelihood, remaining', scenario.likelihood),
      row('Impact, remaining', scenario.impact),
      [{ text: `Remaining risk ${scenario.residual} of 100`, style: 'cellStrong' }, levelTag(scenario.level)],
    ],
    [0.4, 0.6],
    width * 0.62,
  );
}

/** What each answer contributes; the columns of points add up to inherent minus remaining risk. */
function contributionTable(scenario: ScenarioView, width: number): Content {
  return ruledTable({
    head: ['', 'Answer', 'Acts on, weight', 'State', 'Effect', 'Points off'],
    shares: [0.08, 0.5, 0.13, 0.12, 0.09, 0.08],
    width,
    right: [4, 5],
    keepRows: true,
    isDense: true,
    empty: 'No control question applies.',
    rows: scenario.contributions.map((part) => [
      { text: part.questionId, style: 'number' },
      { text: part.question, style: 'cellSmall' },
      { text: `${part.axis}, ${part.weight}`, style: 'cellSmall' },
      { text: part.state, style: 'cellSmall' },
      { text: part.effectiveness, style: 'cellFigure' },
      { text: part.points, style: 'cellFigure' },
    ]),
  });
}

/** What happens, how bad it would be, and under which law: for the body of the memo. */
export function scenarioSummary(scenario: ScenarioView, parentId: string): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  const options = { level: 2, id: `scenario-${scenario.id}`, parentId, mayEndPage: true } as const;
  return [
    together([
      heading(title, options),
      paragraph(`${scenario.summary} ${scenario.sentence}`),
      citeLine(scenario.cites),
    ]),
  ];
}

/** Where the risk of one scenario comes from and what each answer takes off. */
export function scenarioWorkings(scenario: ScenarioView, parentId: string, width: number): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  const options = { level: 2, id: `workings-${scenario.id}`, parentId, mayEndPage: true } as const;
  return [
    together([heading(title, options), summaryTable(scenario, width), bullets(scenario.because, 'cell')]),
    contributionTable(scenario, width),
  ];
}
