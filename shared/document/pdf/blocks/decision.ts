/** Decisions: what is recommended and why, what would change it, what was decided, and what it all rests on. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { optionBarsSvg, optionBarsText, type OptionBarsShape } from '../../../charts/option-bars';
import type { ChoiceView, DecisionView, FactorView } from '../../decision-types';
import type { KeptDecisionView } from '../../memo-types';
import { joinWords } from '../../../base/words';
import { accentBox, openTable, privilegedBox, ruledTable } from './table';
import { bullets, citeLine, citeRuns, heading, nothing, paragraph, together } from './text';

/** Where a decision stands in one line: recommendation, confidence, choice. */
function decisionLine({ verdict, confidence, choice }: DecisionView): string {
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
        { text: decisionLine(decision), style: 'cellSmall' },
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
    bars: decision.bars.filter(({ gateStatus, isChosen }) => gateStatus === 'open' || isChosen),
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
    shares: [0.06, 0.42, 0.24, 0.28],
    width,
    keepRows: true,
    isDense: true,
    rows: decision.options.map((option) => [
      { text: option.code, style: 'number' },
      {
        text: [
          { text: `${option.title}. `, style: 'strong' },
          { text: option.summary },
          ...(option.gates.length === 0
            ? []
            : [{ text: ` Only if met: ${option.gates.join(', ')}.`, style: 'quiet' }]),
        ],
        style: 'cell',
      },
      { text: option.upside, style: 'cell' },
      { text: option.downside, style: 'cell' },
    ]),
  });
}

function noted(text: string, note: string): Content {
  const addition = note.trim() === '' ? [] : [{ text: ` ${note}`, style: 'quiet' }];
  return { text: [{ text }, ...addition], style: 'cell' };
}

function gateTable(decision: DecisionView, width: number): Content {
  return ruledTable({
    head: ['', 'Precondition', 'For', 'Stands'],
    shares: [0.06, 0.69, 0.12, 0.13],
    width,
    keepRows: true,
    isDense: true,
    room: 1,
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
  const reason = factor.reason.trim() === '' ? [] : [{ text: ` ${factor.reason}` }];
  const sources = citeRuns(factor.cites).map((run) => ({ ...run, style: 'quiet' }));
  return { text: [{ text: `${factor.title}.` }, ...reason, { text: ' ' }, ...sources], style: 'cellDense' };
}

/** The lead of the recommendation if the factor did not hold and if it held, with a mark where that decides. */
function leadCell(decision: DecisionView, { id }: FactorView): Content {
  const row = decision.sensitivity.find(({ factorId }) => factorId === id);
  if (row === undefined) return { text: '', style: 'cell' };
  const alone = row.flipsAlone ? [{ text: ' enough alone', style: 'strong' }] : [];
  return { text: [{ text: `${row.ifNo} / ${row.ifYes}` }, ...alone], style: 'cell' };
}

/** One row a factor: what it is, where it stands, what it weighs, and what else it would make of the lead. */
function factorTable(decision: DecisionView, width: number): Content {
  const hasLead = decision.sensitivity.length > 0;
  const lead = hasLead ? [{ head: 'Lead if not / if it holds', share: 0.11 }] : [];
  const columns = [
    { head: '', share: 0.055 },
    { head: 'Factor, counsel’s reason, sources', share: hasLead ? 0.46 : 0.55 },
    { head: 'Stands', share: 0.12 },
    { head: 'Weight', share: 0.065 },
    { head: 'Speaks for (+), against (−)', share: hasLead ? 0.19 : 0.22 },
    ...lead,
  ];
  return ruledTable({
    head: columns.map(({ head }) => head),
    shares: columns.map(({ share }) => share),
    width,
    keepRows: true,
    isDense: true,
    room: 1,
    empty: 'No factor is weighed.',
    rows: decision.factors.map((factor) => [
      { text: factor.id, style: 'number' },
      factorCell(factor),
      { text: factor.holds, style: 'cellStrong' },
      { text: factor.weight, style: 'cell' },
      { text: factor.pulls, style: 'cellDense' },
      ...(hasLead ? [leadCell(decision, factor)] : []),
    ]),
  });
}

/** How to read the column on the lead. */
function leadNote({ sensitivity, runnerUp }: DecisionView): readonly Content[] {
  if (sensitivity.length === 0) return [];
  return [
    paragraph(
      `Lead: of the recommendation over the runner-up in points, all other factors as they stand; left if the factor does not hold, right if it does. “Enough alone”: another standing of it changes the recommendation. ${runnerUp}`,
      'caption',
    ),
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
    ...leadNote(decision),
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
