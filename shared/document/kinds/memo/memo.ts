/** Puts the privileged memo together: heading, bottom line, contents, numbered sections, lettered annexes. */
import type { Block } from '../../blocks/block-types';
import { heading, paragraph } from '../../blocks/build';
import type { MemoPart } from '../../memo-types';
import type { CommonPart, ReportModel } from '../../model-types';
import { changesInFull, trendChart } from '../parts/changes';
import { headlineBand } from '../parts/figures';
import { lossSection } from '../parts/loss';
import { answersIndex, authoritiesTable, evidenceIndex, keptAnswers, workings } from './annexes';
import { datesSection } from './dates';
import { sectionBlocks, titleBlock, type MemoSection } from './section';
import {
  actionsSection,
  analysisSection,
  askedSection,
  decisionsSection,
  factsSection,
  methodSection,
  orderSection,
  questionsSection,
  scenariosSection,
  uncertaintiesSection,
} from './sections';

function bottomLine(model: ReportModel): readonly Block[] {
  return [
    heading('Bottom line', { level: 1 }),
    { kind: 'box', blocks: model.memo.bottomLine.map((text) => paragraph(text, 'lead')) },
    headlineBand(model.common.headlines),
  ];
}

/** Only where someone filled in an estimate. */
function lossSections(view: MemoPart['exposure']): readonly MemoSection[] {
  if (view === null) return [];
  return [{ id: 'exposure', title: 'Estimate of annual loss', build: () => lossSection(view) }];
}

/** Only where there is something to compare with. */
function changesSections({ changes, trend }: CommonPart): readonly MemoSection[] {
  if (changes === null) return [];
  const build = () => [trendChart(trend), ...changesInFull(changes)];
  return [{ id: 'changes', title: 'What changed since the last snapshot', build }];
}

function bodySections(model: ReportModel): readonly MemoSection[] {
  const { common, memo } = model;
  return [
    { id: 'questions', title: 'Questions presented and short answers', build: () => questionsSection(memo) },
    { id: 'facts', title: 'Facts assumed', build: () => factsSection(memo) },
    { id: 'order', title: common.instrument.aboutTitle, build: () => orderSection(memo) },
    { id: 'scenarios', title: 'What could go wrong', build: () => scenariosSection(common) },
    ...lossSections(memo.exposure),
    { id: 'analysis', title: 'Analysis by module', build: () => analysisSection(memo) },
    { id: 'options', title: 'Options', build: (id) => decisionsSection(model, id) },
    { id: 'asked', title: 'Questions others may ask', build: () => askedSection(model) },
    { id: 'clocks', title: 'Clocks and dates', build: () => datesSection(common) },
    { id: 'plan', title: 'Action plan', build: () => actionsSection(common) },
    ...changesSections(common),
    { id: 'uncertain', title: 'Uncertainties', build: () => uncertaintiesSection(common) },
    { id: 'method', title: 'Method', build: () => methodSection(memo) },
  ];
}

function annexes({ common, memo }: ReportModel): readonly MemoSection[] {
  return [
    { id: 'index', title: 'Index of answers', build: () => answersIndex(memo) },
    { id: 'kept', title: 'Answers kept but not scored', build: () => keptAnswers(memo) },
    { id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo) },
    { id: 'workings', title: 'Workings of the scenarios', build: () => workings(common) },
    { id: 'authorities', title: 'Table of authorities', build: () => authoritiesTable(memo) },
  ];
}

/** The blocks of the memo under a title. */
export function memoBlocks(model: ReportModel, title: string): readonly Block[] {
  return [
    ...titleBlock(model, title),
    ...bottomLine(model),
    { kind: 'contents' },
    ...bodySections(model).flatMap((section) => sectionBlocks(section, 'section')),
    ...annexes(model).flatMap((section) => sectionBlocks(section, 'annex')),
  ];
}
