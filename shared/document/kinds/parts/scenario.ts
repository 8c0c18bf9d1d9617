/** One scenario in full: where its risk comes from and what each answer takes off. */
import type { ContributionView, ScenarioView } from '../../model-types';
import { scenarioDestination } from '../../blocks/destinations';
import type { Block, TableCell, TableColumn } from '../../blocks/block-types';
import {
  cell,
  cited,
  heading,
  link,
  nothing,
  paragraph,
  questionLink,
  table,
  together,
  words,
} from '../../blocks/build';
import { levelCell } from './figures';

/** All scenarios with level and figures. */
export function riskTable(scenarios: readonly ScenarioView[]): Block {
  return table(
    {
      look: 'dense',
      columns: [
        { head: '#', share: 0.04 },
        { head: 'Scenario', share: 0.5 },
        { head: 'Before controls', share: 0.13, align: 'end' },
        { head: 'Remaining', share: 0.12, align: 'end' },
        { head: 'Remaining level', share: 0.21 },
      ],
      keepsRows: true,
      rows: scenarios.map((scenario) => [
        cell([words(String(scenario.number), 'label')]),
        cell([link(scenario.title, scenarioDestination(scenario.id))]),
        cell(scenario.inherent, 'cell-figure'),
        cell(scenario.residual, 'cell-figure'),
        levelCell(scenario.level),
      ]),
    },
    'No scenario applies to this profile.',
  );
}

/** Figures before and after, in one line. */
function figuresLine(scenario: ScenarioView): Block {
  const parts = [
    ['Before controls', `${scenario.inherent} (${scenario.inherentLevel.toLowerCase()})`],
    ['Remaining likelihood', scenario.likelihood],
    ['Impact', scenario.impact],
    ['Risk', `${scenario.residual} of 100 (${scenario.residualLevel.toLowerCase()})`],
  ] as const;
  const said = parts.flatMap(([label, text]) => [words(`${label}  `, 'strong'), words(`${text}   `)]);
  return paragraph(said, 'cell', { keepsWithNext: true });
}

const GROUP: readonly TableColumn[] = [
  { head: '', share: 34 },
  { head: 'On', share: 15 },
  { head: 'Effect', share: 35, align: 'end' },
  { head: 'Off', share: 25, align: 'end' },
];
const BETWEEN: TableColumn = { head: '', share: 8 };
const GROUPS = 4;

/** An empty cell in the size of the others: one without a style would make its row taller. */
function blank(): TableCell {
  return cell('', 'cell-dense');
}

function contributionCells(part: ContributionView | undefined): readonly TableCell[] {
  if (part === undefined) return GROUP.map(blank);
  const axis = part.axis.slice(0, 1).toUpperCase();
  return [
    cell([questionLink(part.questionId, 'label')], 'cell-dense'),
    cell(`${axis}${part.weight}`, 'cell-dense'),
    cell(part.effectiveness, 'cell-figure-dense'),
    cell(part.points, 'cell-figure-dense'),
  ];
}

/** As many times as there are groups of columns, with an empty column between two of them. */
function acrossPage<Item>(group: (column: number) => readonly Item[], between: () => Item): Item[] {
  return Array.from({ length: GROUPS }, (_, column) =>
    column === 0 ? group(column) : [between(), ...group(column)],
  ).flat();
}

/** What each answer contributes, column by column; the points add up to inherent minus remaining risk. */
function contributionTable(scenario: ScenarioView): Block {
  const parts = scenario.contributions;
  if (parts.length === 0) return nothing('No control question applies.');
  const height = Math.ceil(parts.length / GROUPS);
  return table({
    look: 'columns',
    columns: acrossPage(
      () => GROUP,
      () => BETWEEN,
    ),
    keepsRows: true,
    rows: Array.from({ length: height }, (_, row) =>
      acrossPage((column) => contributionCells(parts[row + column * height]), blank),
    ),
  });
}

/** What happens, how bad it would be, and under which law: for the body of the memo. */
export function scenarioSummary(scenario: ScenarioView): Block {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  return together([
    heading(title, { level: 3, id: scenarioDestination(scenario.id) }),
    paragraph(cited([words(`${scenario.summary} ${scenario.sentence}`)], scenario.cites), 'entry'),
  ]);
}

/** What sets the base figures, how far the result can be relied on, and which answers would better it most, in one small paragraph. */
function reliance({ because, confidence, movers }: ScenarioView): Block {
  const parts = [
    ['Base', because.join(' ')],
    ['Confidence', confidence],
    ['Bettered most by the best answer to', movers === '' ? '' : `${movers}; points of the worst case.`],
  ].filter(([, text]) => text !== '');
  const said = parts.flatMap(([label = '', text = '']) => [words(`${label}  `, 'label'), words(`${text}  `)]);
  return paragraph(said, 'small');
}

/** Where the risk of one scenario comes from and what each answer takes off. */
export function scenarioWorkings(scenario: ScenarioView): readonly Block[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  return [
    heading(title, { level: 3, id: `workings-${scenario.id}` }),
    figuresLine(scenario),
    reliance(scenario),
    contributionTable(scenario),
  ];
}
