/** Decisions: what is recommended and why, what would change it, what was decided, and what it all rests on. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { CHART_THEMES } from '../../charts/chart-theme';
import { optionBarsSvg, optionBarsText, type OptionBarsShape } from '../../charts/option-bars';
import type { ChoiceView, DecisionView, FactorView } from '../../decision-types';
import type { KeptDecisionView } from '../../memo-types';
import { joinWords } from '../../../lib/words';
import { accentBox, openTable, privilegedBox, ruledTable } from './table';
import { bullets, citeLine, citeRuns, heading, nothing, paragraph, together } from './text';

/** Where a decision stands in one line: recommendation, confidence, choice. */
function standingLine({ verdict, confidence, choice }: DecisionView): string {
  const sure = confidence === '' ? '' : ` Confidence: ${confidence.toLowerCase()}.`;
  const decided = choice === null ? ' Not decided yet.' : ` ${choice.decided} ${choice.warning}`.trimEnd();
  return `${verdict}${sure}${decided}`;
}

/** Decisions with what the board is asked to do, and where each stands. */
export function decisionTable(decisions: readonly DecisionView[], width: number): Content {
  if (decisions.length === 0) return nothing('No decision of this edition applies to this profile.');
  const rows = decisions.map((decision): TableCell[] => [
    { text: decision.title, style: 'cellStrong' },
    {
      stack: [
        { text: decision.ask, style: 'cell' },
        { text: standingLine(decision), style: 'cellSmall' },
      ],
    },
  ]);
  return openTable(rows, [0.27, 0.73], width);
}

/** The options of a decision compared. */
function optionChart({ bars, title }: DecisionView, width: number, shape: OptionBarsShape): Content {
  const alt = `${title}: the options compared, from −100 to +100.\n${optionBarsText({ rows: bars })}`;
  return { svg: optionBarsSvg({ rows: bars }, CHART_THEMES.print, shape), alt, width, style: 'chart' };
}

/** Says how to read the comparison of options. */
export function optionChartKey(): Content {
  return paragraph(
    'Bar: from the worst to the best that what is not known yet allows. Dot: the middle. Solid: open. Dashed: not open. ▶ recommended, ■ decided. 0 is neutral.',
    'caption',
  );
}

function choiceBox(choice: ChoiceView | null): Content {
  if (choice === null) return paragraph('Nothing has been decided yet.', 'nothing');
  const warning = choice.warning === '' ? [] : [{ text: choice.warning, style: 'caveat' }];
  const rationale = choice.rationale === '' ? [] : [{ text: choice.rationale, style: 'noteText' }];
  return accentBox({
    stack: [{ text: choice.decided, style: 'entryTitle' }, ...warning, ...rationale],
  });
}

/** The options a board can take, and the one that was taken; the memo compares all. */
function summarized(decision: DecisionView): DecisionView {
  return {
    ...decision,
    bars: decision.bars.filter(({ standing, isChosen }) => standing === 'open' || isChosen),
  };
}

function notShown(decision: DecisionView): readonly string[] {
  const shown = new Set(summarized(decision).bars.map(({ code }) => code));
  const codes = decision.bars.map(({ code }) => code).filter((code) => !shown.has(code));
  return codes.length === 0 ? [] : [`Not open, so not shown: ${joinWords(codes, 'and')}.`];
}

const SUMMARY_CHART_SHARE = 0.44;

/** What the board needs of one decision, short: the comparison, once there is something to compare, beside why. */
export function decisionSummary(decision: DecisionView, width: number): Content {
  const gap = 14;
  const chart = (width - gap) * SUMMARY_CHART_SHARE;
  const [flip = ''] = decision.flips;
  const left = decision.isAnythingKnown ? notShown(decision) : [];
  const lines = [decision.lead, ...decision.heldBack, flip, ...left].filter((text) => text !== '');
  const words = [
    { text: decision.title, style: 'cellStrong' },
    { text: decision.verdict, style: 'cellStrong' },
    ...lines.map((text) => ({ text, style: 'cellDense' })),
  ];
  if (!decision.isAnythingKnown) return { stack: words };
  const columns = [
    { width: chart, stack: [optionChart(summarized(decision), chart, 'narrow')] },
    { width: width - gap - chart, stack: words },
  ];
  return { unbreakable: true, stack: [{ columnGap: gap, columns }] };
}

function optionTable(decision: DecisionView, width: number): Content {
  return ruledTable({
    head: ['', 'Option', 'What speaks for it', 'What speaks against it'],
    shares: [0.06, 0.36, 0.27, 0.31],
    width,
    keepRows: true,
    rows: decision.options.map((option) => [
      { text: option.code, style: 'number' },
      {
        stack: [
          { text: option.title, style: 'cellStrong' },
          { text: option.summary, style: 'cell' },
          ...(option.gates.length === 0
            ? []
            : [{ text: `Only if met: ${option.gates.join(', ')}`, style: 'cellSmall' }]),
        ],
      },
      { text: option.upside, style: 'cell' },
      { text: option.downside, style: 'cell' },
    ]),
  });
}

function noted(text: string, note: string): Content {
  const addition = note.trim() === '' ? [] : [{ text: note, style: 'cellSmall' }];
  return { stack: [{ text, style: 'cell' }, ...addition] };
}

function gateTable(decision: DecisionView, width: number): Content {
  return ruledTable({
    head: ['', 'Precondition', 'For', 'Stands'],
    shares: [0.07, 0.66, 0.14, 0.13],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No option has a precondition.',
    rows: decision.gates.map((gate) => [
      { text: gate.id, style: 'number' },
      noted(gate.text, gate.note),
      { text: gate.guards, style: 'cell' },
      { text: gate.state, style: 'cellStrong' },
    ]),
  });
}

function factorCell(factor: FactorView): Content {
  const reason = factor.reason.trim() === '' ? [] : [{ text: `${factor.reason} ` }];
  return {
    stack: [
      { text: factor.title, style: 'cell' },
      { text: [...reason, ...citeRuns(factor.cites)], style: 'cellSmall' },
    ],
  };
}

function factorTable(decision: DecisionView, width: number): Content {
  return ruledTable({
    head: ['', 'Factor, counsel’s reason, sources', 'Stands', 'Weight', 'Speaks for (+), against (−)'],
    shares: [0.06, 0.53, 0.13, 0.1, 0.18],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No factor is weighed.',
    rows: decision.factors.map((factor) => [
      { text: factor.id, style: 'number' },
      factorCell(factor),
      { text: factor.holds, style: 'cellStrong' },
      { text: factor.weight, style: 'cell' },
      { text: factor.pulls, style: 'cell' },
    ]),
  });
}

function sensitivityTable(decision: DecisionView, width: number): readonly Content[] {
  if (decision.sensitivity.length === 0) return [];
  const table = ruledTable({
    head: ['', 'Factor', 'Lead if it does not hold', 'Lead if it holds', 'Enough alone'],
    shares: [0.07, 0.49, 0.16, 0.14, 0.14],
    width,
    right: [2, 3],
    keepRows: true,
    isDense: true,
    rows: decision.sensitivity.map((row) => [
      { text: row.factorId, style: 'numberDense' },
      { text: row.title, style: 'cellDense' },
      { text: row.ifNo, style: 'figureDense' },
      { text: row.ifYes, style: 'figureDense' },
      { text: row.flipsAlone ? 'yes' : 'no', style: 'cellDense' },
    ]),
  });
  return [
    paragraph(
      `Lead of the recommendation over the runner-up, all other factors as they stand, in points. ${decision.runnerUp}`,
      'caption',
    ),
    table,
  ];
}

function confidenceLine({ confidence, confidenceReasons, limit }: DecisionView): readonly Content[] {
  if (confidence === '') return limit === '' ? [] : [paragraph(`How sure one can be: ${limit}`)];
  const reasons = confidenceReasons.length === 0 ? 'Nothing lowers it.' : confidenceReasons.join(' ');
  return [paragraph(`Confidence: ${confidence.toLowerCase()}. ${reasons}`)];
}

function result(decision: DecisionView, width: number): readonly Content[] {
  return [
    { ...paragraph(decision.verdict, 'question'), headlineLevel: 3 },
    ...(decision.why === '' ? [] : [paragraph(decision.why)]),
    ...decision.heldBack.map((text) => paragraph(text)),
    together([optionChart(decision, width, 'wide'), optionChartKey()]),
    ...confidenceLine(decision),
    ...(decision.flips.length === 0
      ? []
      : [paragraph('What would change the recommendation', 'label'), bullets(decision.flips)]),
    ...decision.notes.map((text) => paragraph(text, 'caveat')),
  ];
}

export interface DecisionBlockOptions {
  /** The heading it stands under. */
  readonly parentId: string;
  readonly width: number;
  /** Counsel's own reasons; empty if there are none. */
  readonly privilegedRationale: string;
}

/** One decision in full: the result first, then what it rests on. */
export function decisionBlock(decision: DecisionView, options: DecisionBlockOptions): Content[] {
  const { parentId, width, privilegedRationale } = options;
  const id = `decision-${decision.id}`;
  const part = (title: string, name: string) =>
    heading(title, { level: 3, id: `${id}-${name}`, parentId: id });
  return [
    heading(decision.title, { level: 2, id, parentId, inContents: true }),
    paragraph(decision.ask),
    paragraph(decision.because, 'caption'),
    part('Where it stands', 'result'),
    ...result(decision, width),
    part('What was decided', 'choice'),
    choiceBox(decision.choice),
    ...(privilegedRationale === '' ? [] : [privilegedBox(privilegedRationale)]),
    part('The options', 'options'),
    optionTable(decision, width),
    part('Preconditions', 'gates'),
    gateTable(decision, width),
    part('Factors', 'factors'),
    factorTable(decision, width),
    ...sensitivityTable(decision, width),
    citeLine(decision.cites),
  ];
}

/** What was recorded of a decision that is not put to the board. */
export function keptDecisionBlock(kept: KeptDecisionView, parentId: string): Content[] {
  return [
    heading(`Kept: ${kept.decisionId}`, { level: 3, id: `kept-decision-${kept.decisionId}`, parentId }),
    paragraph(kept.because, 'caption'),
    bullets(kept.lines),
    ...(kept.privilegedRationale === '' ? [] : [privilegedBox(kept.privilegedRationale)]),
  ];
}
