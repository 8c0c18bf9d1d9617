/** The estimate of loss in the documents: whose it is, the inputs, results with their errors, and the curve. */
import { lossExceedanceText } from '../../../charts/loss-exceedance';
import type { FigureView } from '../../../wording/loss-figures';
import type { Block, TableCell, TableColumn } from '../../blocks/block-types';
import { bullets, cell, heading, nothing, paragraph, table, together, words } from '../../blocks/build';
import type { LossEstimateView, LossResultsView, LossView } from '../../loss-types';
import type { CommonPart } from '../../model-types';

/** A longer text may not fit on one page. */
const LONGEST_KEPT = 1_500;

function figureCell({ figure, error }: FigureView): TableCell {
  return [paragraph(figure, 'cell-figure'), paragraph(error, 'cell-quiet')];
}

/** Both on one line, where the column has room for it. */
function wideFigureCell({ figure, error }: FigureView): TableCell {
  return cell([words(figure, 'strong'), words(`  ${error}`, 'quiet')]);
}

function estimateRow(view: LossEstimateView): readonly TableCell[] {
  return [
    cell([words(`${view.title} `, 'strong'), words(view.author, 'quiet')]),
    cell(`${view.frequency}; ${view.controls}`),
    cell(view.loss),
    cell(view.basis === '' ? 'No basis recorded.' : view.basis),
  ];
}

function estimatesTable(view: LossView): Block {
  return table({
    look: 'dense',
    columns: [
      { head: 'Scenario, whose estimate', share: 0.3 },
      { head: 'Events (90% range)', share: 0.19 },
      { head: 'Loss of one (90% range)', share: 0.19 },
      { head: 'What it rests on', share: 0.32 },
    ],
    keepsRows: view.estimates.every(({ basis }) => basis.length <= LONGEST_KEPT),
    rows: view.estimates.map(estimateRow),
  });
}

function figureColumn(head: string, share: number): TableColumn {
  return { head, share, align: 'end' };
}

function totalTable({ total, currency }: LossResultsView): Block {
  return table({
    look: 'dense',
    columns: [
      { head: `All simulated scenarios together, ${currency}`, share: 0.56 },
      figureColumn('Worst case', 0.22),
      figureColumn('Best case', 0.22),
    ],
    keepsRows: true,
    rows: total.map(({ name, worst, best }) => [cell(name), wideFigureCell(worst), wideFigureCell(best)]),
  });
}

function scenarioTable({ scenarios, currency }: LossResultsView): Block {
  return table({
    look: 'dense',
    columns: [
      { head: `Scenario, ${currency} a year`, share: 0.3 },
      figureColumn('Mean before controls', 0.14),
      figureColumn('Mean, worst case', 0.14),
      figureColumn('Mean, best case', 0.14),
      figureColumn('1 year in 20, worst', 0.14),
      figureColumn('1 year in 100, worst', 0.14),
    ],
    keepsRows: true,
    rows: scenarios.map((scenario) => [
      cell(scenario.title),
      figureCell({ figure: scenario.before, error: 'exact' }),
      figureCell(scenario.worst),
      figureCell(scenario.best),
      figureCell(scenario.worstIn20),
      figureCell(scenario.worstIn100),
    ]),
  });
}

/** The curve with its points in words; a sentence where no simulated year had a loss. */
function curve({ curve: data }: LossResultsView): readonly Block[] {
  if (data.points.length === 0) return [nothing('No simulated year had a loss.')];
  const title = 'Loss exceedance curve: how likely a year is to cost more than an amount.';
  return [
    { kind: 'figure', title, figure: { type: 'loss-curve', data } },
    bullets(lossExceedanceText(data).split('\n').slice(0, -1), 'cell'),
  ];
}

function resultBlocks(results: LossResultsView | null): readonly Block[] {
  if (results === null) return [nothing('No estimate is complete enough to be simulated.')];
  return [
    together([
      heading('Results', { level: 2, id: 'exposure-results' }),
      paragraph(results.run),
      totalTable(results),
    ]),
    heading('Loss exceedance curve', { level: 2, id: 'exposure-curve' }),
    ...curve(results),
    heading('By scenario', { level: 2, id: 'exposure-scenarios' }),
    scenarioTable(results),
  ];
}

/** The memo's section. */
export function lossSection(view: LossView): readonly Block[] {
  const setAside = view.setAside.map((text) => `Not simulated: ${text}`);
  return [
    { kind: 'box', blocks: view.caveats.map((text) => paragraph(text, 'summary')) },
    heading('What was estimated', { level: 2, id: 'exposure-estimates' }),
    estimatesTable(view),
    ...(view.correlation === '' ? [] : [paragraph(view.correlation)]),
    ...(setAside.length === 0 ? [] : [bullets(setAside, 'cell')]),
    ...resultBlocks(view.results),
  ];
}

/** The briefing's line; nothing until an estimate is filled in and simulated. */
export function lossLine({ lossLine: line }: CommonPart): readonly Block[] {
  if (line === '') return [];
  return [heading('Estimate of annual loss', { level: 1, id: 'exposure' }), paragraph(line)];
}
