/** Quantified exposure in the documents: whose estimate, the inputs, results with their errors, and the curve. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { lossExceedanceSvg, lossExceedanceText } from '../../../charts/loss-exceedance';
import type { LossEstimateView, LossResultsView, LossView } from '../../loss-types';
import type { FigureView } from '../../../wording/loss-figures';
import type { CommonPart } from '../../model-types';
import type { PageMeasures } from '../theme';
import { accentBox, ruledTable } from './table';
import { bullets, heading, nothing, paragraph, together } from './text';

/** The curve reads as well a little smaller. */
const CURVE_SHARE = 0.8;
/** A longer text may not fit on one page. */
const LONGEST_KEPT = 1_500;

function figureCell({ figure, error }: FigureView): TableCell {
  return {
    stack: [
      { text: figure, style: 'cellFigure' },
      { text: error, style: 'cellSmall', alignment: 'right' },
    ],
  };
}

/** Both on one line, where the column has room for it. */
function wideFigureCell({ figure, error }: FigureView): TableCell {
  const runs = [
    { text: figure, style: 'strong' },
    { text: `  ${error}`, style: 'quiet' },
  ];
  return { text: runs, style: 'cell', alignment: 'right' };
}

function estimateRow(view: LossEstimateView): TableCell[] {
  const said = [
    { text: `${view.title} `, style: 'strong' },
    { text: view.author, style: 'quiet' },
  ];
  const basis = view.basis === '' ? 'No basis recorded.' : view.basis;
  return [
    { text: said, style: 'cell' },
    { text: `${view.frequency}; ${view.controls}`, style: 'cell' },
    { text: view.loss, style: 'cell' },
    { text: basis, style: 'cell' },
  ];
}

function estimatesTable(view: LossView, width: number): Content {
  return ruledTable({
    head: ['Scenario, whose estimate', 'Events (90% range)', 'Loss of one (90% range)', 'What it rests on'],
    shares: [0.3, 0.19, 0.19, 0.32],
    width,
    keepRows: view.estimates.every(({ basis }) => basis.length <= LONGEST_KEPT),
    isDense: true,
    rows: view.estimates.map(estimateRow),
  });
}

function totalTable({ total, currency }: LossResultsView, width: number): Content {
  return ruledTable({
    head: [`All simulated scenarios together, ${currency}`, 'Worst case', 'Best case'],
    shares: [0.56, 0.22, 0.22],
    width,
    right: [1, 2],
    keepRows: true,
    isDense: true,
    rows: total.map(({ name, worst, best }) => [
      { text: name, style: 'cell' },
      wideFigureCell(worst),
      wideFigureCell(best),
    ]),
  });
}

function scenarioTable({ scenarios, currency }: LossResultsView, width: number): Content {
  return ruledTable({
    head: [
      `Scenario, ${currency} a year`,
      'Mean before controls',
      'Mean, worst case',
      'Mean, best case',
      '1 year in 20, worst',
      '1 year in 100, worst',
    ],
    shares: [0.3, 0.14, 0.14, 0.14, 0.14, 0.14],
    width,
    right: [1, 2, 3, 4, 5],
    keepRows: true,
    isDense: true,
    rows: scenarios.map((scenario) => [
      { text: scenario.title, style: 'cell' },
      figureCell({ figure: scenario.before, error: 'exact' }),
      figureCell(scenario.worst),
      figureCell(scenario.best),
      figureCell(scenario.worstIn20),
      figureCell(scenario.worstIn100),
    ]),
  });
}

/** The curve with its text equivalent as alternative text; empty where no simulated year had a loss. */
function curve({ curve: data }: LossResultsView, width: number): readonly Content[] {
  if (data.points.length === 0) return [nothing('No simulated year had a loss.')];
  const alt = `Loss exceedance curve: how likely a year is to cost more than an amount.\n${lossExceedanceText(data)}`;
  return [
    {
      svg: lossExceedanceSvg(data, CHART_THEMES.print),
      alt,
      width: width * CURVE_SHARE,
      style: 'chart',
    },
    bullets(lossExceedanceText(data).split('\n').slice(0, -1), 'cell'),
  ];
}

function resultBlocks(results: LossResultsView | null, page: PageMeasures, id: string): readonly Content[] {
  if (results === null) return [nothing('No estimate is complete enough to be simulated.')];
  const { contentWidth } = page;
  return [
    together([
      heading('Results', { level: 2, id: 'exposure-results', parentId: id }),
      paragraph(results.run),
      totalTable(results, contentWidth),
    ]),
    heading('Loss exceedance curve', { level: 2, id: 'exposure-curve', parentId: id }),
    ...curve(results, contentWidth),
    heading('By scenario', { level: 2, id: 'exposure-scenarios', parentId: id }),
    scenarioTable(results, contentWidth),
  ];
}

/** The memo's section. */
export function lossSection(view: LossView, page: PageMeasures, parentId: string): Content[] {
  const setAside = view.setAside.map((words) => `Not simulated: ${words}`);
  return [
    accentBox({ stack: view.caveats.map((text) => paragraph(text, 'figureSentence')) }),
    heading('What was estimated', { level: 2, id: 'exposure-estimates', parentId }),
    estimatesTable(view, page.contentWidth),
    ...(view.correlation === '' ? [] : [paragraph(view.correlation)]),
    ...(setAside.length === 0 ? [] : [bullets(setAside, 'cell')]),
    ...resultBlocks(view.results, page, parentId),
  ];
}

/** The briefing's line; nothing until an estimate is filled in and simulated. */
export function lossLine({ lossLine: line }: CommonPart): readonly Content[] {
  if (line === '') return [];
  return [heading('Estimate of annual loss', { level: 1, id: 'exposure' }), paragraph(line)];
}
