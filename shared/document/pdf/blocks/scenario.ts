/** One scenario in full: where its risk comes from and what each answer takes off. */
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { ContributionView, ScenarioView } from '../../model-types';
import { scenarioDestination } from '../destinations';
import { cited, heading, nothing, questionNumber, together } from './text';
import { ruledTable } from './table';

/** Figures before and after, in one line. */
function figuresLine(scenario: ScenarioView): ContentText {
  const parts = [
    ['Before controls', `${scenario.inherent} (${scenario.inherentLevel.toLowerCase()})`],
    ['Remaining likelihood', scenario.likelihood],
    ['Impact', scenario.impact],
    ['Risk', `${scenario.residual} of 100 (${scenario.residualLevel.toLowerCase()})`],
  ] as const;
  const runs = parts.flatMap(([label, text]) => [
    { text: `${label}  `, style: 'runInSmall' },
    { text: `${text}   ` },
  ]);
  return { text: runs, style: 'cell' };
}

const HEAD = ['', 'On', 'Effect', 'Off'] as const;
const COLUMNS = 4;

/** An empty cell in the size of the others: one without a style would make its row taller. */
function blank(): TableCell {
  return { text: '', style: 'cellDense' };
}

function contributionCells(part: ContributionView | undefined): readonly TableCell[] {
  if (part === undefined) return HEAD.map(blank);
  const axis = part.axis.slice(0, 1).toUpperCase();
  return [
    questionNumber(part.questionId, 'numberDense'),
    { text: `${axis}${part.weight}`, style: 'cellDense' },
    { text: part.effectiveness, style: 'figureDense' },
    { text: part.points, style: 'figureDense' },
  ];
}

const SHARES = [34, 15, 35, 25] as const;

/** As many times as there are columns, with an empty column between two of them. */
function acrossPage<Item>(group: (column: number) => readonly Item[], between: () => Item): Item[] {
  return Array.from({ length: COLUMNS }, (_, column) =>
    column === 0 ? group(column) : [between(), ...group(column)],
  ).flat();
}

/** What each answer contributes, column by column; the points add up to inherent minus remaining risk. */
function contributionTable(scenario: ScenarioView, width: number): Content {
  const parts = scenario.contributions;
  if (parts.length === 0) return nothing('No control question applies.');
  const height = Math.ceil(parts.length / COLUMNS);
  const groupWidth = HEAD.length + 1;
  return ruledTable({
    head: acrossPage<string>(
      () => HEAD,
      () => '',
    ),
    shares: acrossPage<number>(
      () => SHARES,
      () => 8,
    ),
    width,
    gap: 5,
    right: acrossPage(
      (column) => [2, 3].map((at) => at + column * groupWidth),
      () => -1,
    ),
    keepRows: true,
    isDense: true,
    room: 0.5,
    rows: Array.from({ length: height }, (_, row) =>
      acrossPage((column) => contributionCells(parts[row + column * height]), blank),
    ),
  });
}

/** What happens, how bad it would be, and under which law: for the body of the memo. */
export function scenarioSummary(scenario: ScenarioView, parentId: string): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  const options = { level: 3, id: scenarioDestination(scenario.id), parentId } as const;
  return [
    together([
      heading(title, options),
      cited([{ text: `${scenario.summary} ${scenario.sentence}` }], scenario.cites, 'entryText'),
    ]),
  ];
}

/** What sets the base figures, how far the result can be relied on, and which answers would better it most, in one small paragraph. */
function reliance({ because, confidence, movers }: ScenarioView): ContentText {
  const parts = [
    ['Base', because.join(' ')],
    ['Confidence', confidence],
    ['Bettered most by the best answer to', movers === '' ? '' : `${movers}; points of the worst case.`],
  ].filter(([, text]) => text !== '');
  const runs = parts.flatMap(([label, text]) => [
    { text: `${label ?? ''}  `, style: 'runInSmall' },
    { text: `${text ?? ''}  ` },
  ]);
  return { text: runs, style: 'entrySmall' };
}

/** Where the risk of one scenario comes from and what each answer takes off. */
export function scenarioWorkings(scenario: ScenarioView, parentId: string, width: number): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  return [
    heading(title, { level: 3, id: `workings-${scenario.id}`, parentId }),
    { ...figuresLine(scenario), headlineLevel: 3 },
    reliance(scenario),
    contributionTable(scenario, width),
  ];
}
