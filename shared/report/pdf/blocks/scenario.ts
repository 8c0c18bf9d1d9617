/** One scenario in full: where its risk comes from and what each answer takes off. */
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { ContributionView, ScenarioView } from '../../model-types';
import { scenarioPlace } from '../places';
import { citeLine, heading, nothing, paragraph, questionNumber, together } from './text';
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

const HEAD = ['', 'Answer', 'On', 'Effect', 'Off'] as const;

/** An empty cell in the size of the others: one without a style would make its row taller. */
function blank(): TableCell {
  return { text: '', style: 'cellDense' };
}

function contributionCells(part: ContributionView | undefined): readonly TableCell[] {
  if (part === undefined) return HEAD.map(blank);
  const axis = part.axis.slice(0, 1).toUpperCase();
  return [
    questionNumber(part.questionId, 'numberDense'),
    { text: part.answer, style: 'cellDense' },
    { text: `${axis}${part.weight}`, style: 'cellDense' },
    { text: part.effectiveness, style: 'figureDense' },
    { text: part.points, style: 'figureDense' },
  ];
}

const SHARES = [34, 126, 13, 33, 22] as const;

/** What each answer contributes, in two columns; the points add up to inherent minus remaining risk. */
function contributionTable(scenario: ScenarioView, width: number): Content {
  const parts = scenario.contributions;
  if (parts.length === 0) return nothing('No control question applies.');
  const half = Math.ceil(parts.length / 2);
  return ruledTable({
    head: [...HEAD, '', ...HEAD],
    shares: [...SHARES, 2, ...SHARES],
    width,
    gap: 5,
    right: [3, 4, 9, 10],
    keepRows: true,
    isDense: true,
    room: 0.8,
    rows: parts
      .slice(0, half)
      .map((part, index) => [...contributionCells(part), blank(), ...contributionCells(parts[half + index])]),
  });
}

/** What happens, how bad it would be, and under which law: for the body of the memo. */
export function scenarioSummary(scenario: ScenarioView, parentId: string): Content[] {
  const title = `${String(scenario.number)}. ${scenario.title}`;
  const options = { level: 3, id: scenarioPlace(scenario.id), parentId } as const;
  return [
    together([
      heading(title, options),
      paragraph(`${scenario.summary} ${scenario.sentence}`, 'entryText'),
      citeLine(scenario.cites),
    ]),
  ];
}

/** How far the figure can be relied on, and which answers would better it most, in one small paragraph. */
function reliance({ confidence, movers }: ScenarioView): ContentText {
  const parts = [
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
    { ...paragraph(scenario.because.join(' '), 'entrySmall'), headlineLevel: 3 },
    { ...reliance(scenario), headlineLevel: 3 },
    contributionTable(scenario, width),
  ];
}
