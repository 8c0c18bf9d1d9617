/** One scenario in full: where its risk comes from and what each answer takes off. */
import type { Content } from 'pdfmake/interfaces';
import type { ScenarioView } from '../../model-types';
import { bullets, citeLine, heading, paragraph } from './text';
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
    head: ['', 'Answer', 'Acts on', 'Weight', 'State', 'Effect', 'Points off'],
    shares: [0.095, 0.415, 0.11, 0.08, 0.12, 0.09, 0.09],
    width,
    right: [3, 5, 6],
    keepRows: true,
    empty: 'No control question applies.',
    rows: scenario.contributions.map((part) => [
      { text: part.questionId, style: 'number', noWrap: true },
      { text: part.question, style: 'cell' },
      { text: part.axis, style: 'cell' },
      { text: part.weight, style: 'cellFigure' },
      { text: part.state, style: 'cell' },
      { text: part.effectiveness, style: 'cellFigure' },
      { text: part.points, style: 'cellFigure' },
    ]),
  });
}

/** The whole block of one scenario. */
export function scenarioBlock(scenario: ScenarioView, parentId: string, width: number): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  return [
    heading(title, { level: 2, id: `scenario-${scenario.id}`, parentId }),
    paragraph(`${scenario.summary} ${scenario.sentence}`),
    summaryTable(scenario, width),
    paragraph('Where the inherent figures come from', 'label'),
    bullets(scenario.because, 'cell'),
    contributionTable(scenario, width),
    citeLine(scenario.cites),
  ];
}
