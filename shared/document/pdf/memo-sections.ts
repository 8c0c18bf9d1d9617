/** The numbered sections of the memo's body. Each returns fresh nodes and computes nothing. */
import type { Content } from 'pdfmake/interfaces';
import type { AnalysisModuleView, AnswerView, MemoPart } from '../memo-types';
import type { CommonPart, ReportModel } from '../model-types';
import type { HeadlineId } from '../../pack/schema';
import { answerBlock, blankTable } from './blocks/analysis';
import { actionTable, plannedActionTable, promptTable, riskTable } from './blocks/board';
import { HEAT_MAP_DRAWN } from '../../charts/heat-map';
import { heatMapLegend, heatMapPair, levelTag } from './blocks/figures';
import { decisionBlock, keptDecisionBlock } from './blocks/decision';
import { statementList } from './blocks/law';
import { scenarioSummary } from './blocks/scenario';
import { openTable, ruledTable } from './blocks/table';
import {
  heading,
  nothing,
  paragraph,
  question as questionLine,
  headlineLine,
  headlineGroupText,
} from './blocks/text';
import type { PageMeasures } from './theme';

/** Questions presented, each with a short answer. */
export function questionsSection(memo: MemoPart): Content[] {
  return memo.questionsPresented.flatMap(({ question, answer }, index) => [
    questionLine(`${String(index + 1)}. ${question}`),
    paragraph(answer),
  ]);
}

/** The profile, with what it does not say. */
export function factsTable(memo: MemoPart, page: PageMeasures): Content {
  return ruledTable({
    head: ['Fact', 'As recorded'],
    shares: [0.3, 0.7],
    width: page.contentWidth,
    rows: memo.facts.map((fact) => [
      { text: fact.title, style: 'cellStrong' },
      { text: fact.value, style: fact.isKnown ? 'cell' : 'caveat' },
    ]),
  });
}

/** The same as the ground the memo stands on. */
export function factsSection(memo: MemoPart, page: PageMeasures): Content[] {
  return [
    paragraph(
      'This memo assumes the facts below, as recorded in the assessment. If one of them is wrong, so may be what follows from it.',
    ),
    factsTable(memo, page),
  ];
}

/** What the law does, does not do, and where to be careful. */
export function orderSection(memo: MemoPart, parentId: string): Content[] {
  const { does, doesNot, cautions } = memo.statements;
  return [
    heading('What it does', { level: 2, id: 'order-does', parentId }),
    statementList(does),
    heading('What it does not do', { level: 2, id: 'order-does-not', parentId }),
    statementList(doesNot),
    heading('Where to be careful', { level: 2, id: 'order-cautions', parentId }),
    statementList(cautions),
  ];
}

function headlineTitle(headline: HeadlineId): Content {
  return { text: headlineGroupText(headline), style: 'headlineTitle', headlineLevel: 3 };
}

function answersOf(
  answers: readonly AnswerView[],
  headline: HeadlineId,
  page: PageMeasures,
): readonly Content[] {
  if (answers.length === 0) return [];
  const blank = answers.filter((view) => view.isBlank);
  return [
    headlineTitle(headline),
    ...answers.filter((view) => !view.isBlank).flatMap((view) => answerBlock(view, page.contentWidth)),
    ...blankTable(blank, page.contentWidth),
  ];
}

function moduleBlock(module: AnalysisModuleView, parentId: string, page: PageMeasures): readonly Content[] {
  return [
    heading(module.title, { level: 2, id: `module-${module.id}`, parentId, inContents: true }),
    paragraph(`${module.purpose} ${module.readiness} ${module.answered}`),
    ...answersOf(module.required, 'legal-exposure', page),
    ...answersOf(module.notRequired, 'position-readiness', page),
  ];
}

/** The analysis, module by module. */
export function analysisSection(memo: MemoPart, page: PageMeasures, parentId: string): Content[] {
  if (memo.analysis.length === 0) return [nothing('No question applies to this profile.')];
  return memo.analysis.flatMap((module) => moduleBlock(module, parentId, page));
}

/** Scenarios: the map, the table, and each in full. */
export function scenariosSection(common: CommonPart, page: PageMeasures, parentId: string): Content[] {
  return [
    heatMapPair(common.heatMap, page.contentWidth),
    heatMapLegend(common.heatMap.length > HEAT_MAP_DRAWN),
    riskTable(common.scenarios, page.contentWidth),
    paragraph(
      'How each figure comes about is worked out in the appendix “Workings of the scenarios”.',
      'caption',
    ),
    ...common.scenarios.flatMap((scenario) => scenarioSummary(scenario, parentId)),
  ];
}

/** Options analysis for each decision that applies. */
export function decisionsSection(model: ReportModel, page: PageMeasures, parentId: string): Content[] {
  const { decisions } = model.common;
  const { privilegedRationales, keptDecisions } = model.memo;
  const rationaleOf = (id: string) =>
    privilegedRationales.find(({ decisionId }) => decisionId === id)?.text ?? '';
  const words =
    decisions.length === 0
      ? nothing('No decision of this edition applies to this profile.')
      : paragraph(
          `${model.common.instrument.decisionsNote} Scores run from −100 (all that could speaks against the option) to +100 (all that could speaks for it); the section on method says how they come about.`,
        );
  return [
    words,
    ...decisions.flatMap((decision) =>
      decisionBlock(decision, {
        parentId,
        width: page.contentWidth,
        privilegedRationale: rationaleOf(decision.id),
      }),
    ),
    ...keptDecisions.flatMap((kept) => keptDecisionBlock(kept, parentId)),
  ];
}

/** The whole action plan, binding and voluntary apart. */
export function actionsSection(common: CommonPart, page: PageMeasures, parentId: string): Content[] {
  const of = (headline: HeadlineId) => common.actions.filter((action) => action.headline === headline);
  return [
    heading('What law requires', { level: 2, id: 'actions-binding', parentId }),
    headlineLine('legal-exposure'),
    actionTable(of('legal-exposure'), page.contentWidth),
    heading('What law does not require', { level: 2, id: 'actions-voluntary', parentId }),
    headlineLine('position-readiness'),
    actionTable(of('position-readiness'), page.contentWidth),
    heading('Other planned actions', { level: 2, id: 'actions-planned', parentId }),
    plannedActionTable(common.furtherActions, page.contentWidth),
  ];
}

function uncertaintyTable(views: CommonPart['uncertainties'], head: [string, string], page: PageMeasures) {
  return ruledTable({
    head,
    shares: [0.27, 0.73],
    width: page.contentWidth,
    isDense: true,
    rows: views.map((view) => [
      { text: view.title, style: 'cellStrong' },
      { text: view.text, style: 'cell' },
    ]),
  });
}

/** Everything unsettled, in full; after it what counsel settled by a reason. */
export function uncertaintiesSection(common: CommonPart, page: PageMeasures): Content[] {
  const settled = common.uncertainties.filter(({ kind }) => kind === 'settled');
  const open = common.uncertainties.filter(({ kind }) => kind !== 'settled');
  return [
    uncertaintyTable(open, ['What is not settled', 'What that means'], page),
    ...(settled.length === 0
      ? []
      : [uncertaintyTable(settled, ['Settled by counsel', 'What the record says, and why'], page)]),
  ];
}

/** How the figures come about. */
export function methodSection(memo: MemoPart, page: PageMeasures): Content[] {
  const bands = memo.levelBands.map(({ level, band }) => [
    levelTag({ low: level, high: level }),
    { text: band, style: 'cell' },
  ]);
  return [
    ...memo.method.map((text) => paragraph(text, 'statement')),
    paragraph('Levels and their values (NIST SP 800-30 Rev. 1, Tables G-2, H-3 and I-3)', 'label'),
    openTable(bands, [0.5, 0.5], page.contentWidth * 0.36),
  ];
}

/** What directors, regulators and counterparties may ask, each with what the record answers. */
export function askedSection({ common, memo }: ReportModel, page: PageMeasures, parentId: string): Content[] {
  const { regulator, counterparty } = memo.askedByOthers;
  const groups = [
    { id: 'asked-board', title: 'By directors', who: 'A director may ask', prompts: common.prompts },
    { id: 'asked-regulator', title: 'By regulators', who: 'A regulator may ask', prompts: regulator },
    {
      id: 'asked-counterparty',
      title: 'By customers, insurers and other counterparties',
      who: 'A counterparty may ask',
      prompts: counterparty,
    },
  ];
  return groups.flatMap(({ id, title, who, prompts }) => [
    heading(title, { level: 2, id, parentId }),
    promptTable(prompts, page.contentWidth, who),
  ]);
}
