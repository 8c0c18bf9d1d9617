/** The sections of the memo's annexes. Each returns fresh blocks and computes nothing. */
import type { HeadlineId } from '../../../pack/schema';
import type { Block } from '../../blocks/block-types';
import { cell, heading, nothing, paragraph, strongCell, table } from '../../blocks/build';
import type { AnalysisModuleView, AnswerView, MemoPart } from '../../memo-types';
import type { CommonPart, ReportModel } from '../../model-types';
import { actionTable, plannedActionTable } from '../parts/actions';
import { answerBlock, blankTable } from '../parts/analysis';
import { decisionBlock, keptDecisionBlock } from '../parts/decision';
import { heatMapLegend, heatMapPair, levelCell } from '../parts/figures';
import { headlineGroupText, headlineLine } from '../parts/headline-lines';
import { statementList } from '../parts/law';
import { askedTable } from '../parts/asked';
import { riskTable, scenarioSummary } from '../parts/scenario';

/** The profile, with what it does not say. */
export function factsTable(memo: MemoPart): Block {
  return table({
    look: 'ruled',
    columns: [
      { head: 'Fact', share: 0.3 },
      { head: 'As recorded', share: 0.7 },
    ],
    rows: memo.facts.map((fact) => [
      strongCell(fact.title),
      cell(fact.value, fact.isKnown ? 'cell' : 'caveat'),
    ]),
  });
}

/** The same as the ground the memo stands on. */
export function factsSection(memo: MemoPart): readonly Block[] {
  return [
    paragraph(
      'This memo assumes the facts below, as recorded in the assessment. If one of them is wrong, so may be what follows from it.',
    ),
    factsTable(memo),
  ];
}

/** What the law does, does not do, and where to be careful. */
export function orderSection(memo: MemoPart): readonly Block[] {
  const { does, doesNot, cautions } = memo.statements;
  return [
    heading('What it does', { level: 2, id: 'order-does' }),
    statementList(does),
    heading('What it does not do', { level: 2, id: 'order-does-not' }),
    statementList(doesNot),
    heading('Where to be careful', { level: 2, id: 'order-cautions' }),
    statementList(cautions),
  ];
}

function answersOf(answers: readonly AnswerView[], headline: HeadlineId): readonly Block[] {
  if (answers.length === 0) return [];
  return [
    paragraph(headlineGroupText(headline), 'group', { keepsWithNext: true }),
    ...answers.filter((view) => !view.isBlank).map(answerBlock),
    ...blankTable(answers.filter((view) => view.isBlank)),
  ];
}

function moduleBlock(module: AnalysisModuleView): readonly Block[] {
  return [
    heading(module.title, { level: 2, id: `module-${module.id}`, inContents: true }),
    paragraph(`${module.purpose} ${module.readiness} ${module.answered}`),
    ...answersOf(module.required, 'legal-exposure'),
    ...answersOf(module.notRequired, 'position-readiness'),
  ];
}

/** The analysis, module by module. */
export function analysisSection(memo: MemoPart): readonly Block[] {
  if (memo.analysis.length === 0) return [nothing('No question applies to this profile.')];
  return memo.analysis.flatMap(moduleBlock);
}

/** Scenarios: the map, the table, and each in full. */
export function scenariosSection(common: CommonPart): readonly Block[] {
  return [
    heatMapPair(common.heatMap),
    heatMapLegend(),
    riskTable(common.scenarios),
    paragraph(
      'How each figure comes about is worked out in the appendix “Workings of the scenarios”.',
      'caption',
    ),
    ...common.scenarios.map(scenarioSummary),
  ];
}

/** Options analysis for each decision that applies; `id` is the section's own. */
export function decisionsSection(model: ReportModel, id: string): readonly Block[] {
  const { decisions } = model.common;
  const { privilegedRationales, keptDecisions, annexes } = model.memo;
  const rationaleOf = (decisionId: string) =>
    privilegedRationales.find((rationale) => rationale.decisionId === decisionId)?.text ?? '';
  const method = annexes.includes('workings') ? '; the section on method says how they come about' : '';
  const said =
    decisions.length === 0
      ? nothing('No decision of this edition applies to this profile.')
      : paragraph(
          `${model.common.instrument.decisionsNote} Scores run from −100 (all that could speaks against the option) to +100 (all that could speaks for it)${method}.`,
        );
  return [
    said,
    ...decisions.flatMap((decision) => decisionBlock(decision, rationaleOf(decision.id))),
    ...keptDecisions.flatMap((kept) => keptDecisionBlock(kept, id)),
  ];
}

/** The whole action plan, binding and voluntary apart. */
export function actionsSection(common: CommonPart): readonly Block[] {
  const of = (headline: HeadlineId) => common.actions.filter((action) => action.headline === headline);
  return [
    heading('What law requires', { level: 2, id: 'actions-binding' }),
    headlineLine('legal-exposure'),
    actionTable(of('legal-exposure')),
    heading('What law does not require', { level: 2, id: 'actions-voluntary' }),
    headlineLine('position-readiness'),
    actionTable(of('position-readiness')),
    heading('Other planned actions', { level: 2, id: 'actions-planned' }),
    plannedActionTable(common.furtherActions),
  ];
}

function uncertaintyTable(
  views: CommonPart['uncertainties'],
  [first, second]: readonly [string, string],
): Block {
  return table({
    look: 'dense',
    columns: [
      { head: first, share: 0.27 },
      { head: second, share: 0.73 },
    ],
    rows: views.map((view) => [strongCell(view.title), cell(view.text)]),
  });
}

/** Everything unsettled, in full; after it what counsel settled by a reason. */
export function uncertaintiesSection({ uncertainties }: CommonPart): readonly Block[] {
  const settled = uncertainties.filter(({ kind }) => kind === 'settled');
  const open = uncertainties.filter(({ kind }) => kind !== 'settled');
  return [
    uncertaintyTable(open, ['What is not settled', 'What that means']),
    ...(settled.length === 0
      ? []
      : [uncertaintyTable(settled, ['Settled by counsel', 'What the record says, and why'])]),
  ];
}

/** How the figures come about. */
export function methodSection(memo: MemoPart): readonly Block[] {
  return [
    ...memo.method.map((text) => paragraph(text, 'statement')),
    paragraph('Levels and their values (NIST SP 800-30 Rev. 1, Tables G-2, H-3 and I-3)', 'label'),
    {
      kind: 'table',
      look: 'open',
      width: 0.36,
      columns: [
        { head: 'Level', share: 0.5 },
        { head: 'Value', share: 0.5 },
      ],
      rows: memo.levelBands.map(({ level, band }) => [levelCell({ low: level, high: level }), cell(band)]),
    },
  ];
}

/** Who may ask, in the order of the annex. */
const ASKED_BY = [
  { by: 'board', title: 'By directors', who: 'A director may ask' },
  { by: 'regulator', title: 'By regulators', who: 'A regulator may ask' },
  {
    by: 'counterparty',
    title: 'By customers, insurers and other counterparties',
    who: 'A counterparty may ask',
  },
] as const;

/** What directors, regulators and counterparties may ask, each with what the record answers. */
export function askedSection({ asked }: MemoPart): readonly Block[] {
  return ASKED_BY.flatMap(({ by, title, who }) => [
    heading(title, { level: 2, id: `asked-${by}` }),
    askedTable(asked, by, who),
  ]);
}
