/** Puts the memo together: heading, body, contents and the lettered annexes that were chosen. */
import type { AnnexId } from '../../annexes';
import type { Block } from '../../blocks/block-types';
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
  scenariosSection,
  uncertaintiesSection,
} from './sections';

/** Only where someone filled in an estimate. */
function lossSections(view: MemoPart['exposure']): readonly MemoSection[] {
  if (view === null) return [];
  return [{ id: 'exposure', title: 'Estimate of annual loss', build: () => lossSection(view) }];
}

/** Only where there is something to compare with. */
function changesSections({ changes, trend, trendNote }: CommonPart): readonly MemoSection[] {
  if (changes === null) return [];
  const build = () => [...trendChart(trend, trendNote), ...changesInFull(changes)];
  return [{ id: 'changes', title: 'What changed since the last snapshot', build }];
}

/** The sections of each annex. */
function annexSections(model: ReportModel): Readonly<Record<AnnexId, readonly MemoSection[]>> {
  const { common, memo } = model;
  return {
    actions: [{ id: 'plan', title: 'Action plan', build: () => actionsSection(common) }],
    options: [{ id: 'options', title: 'Options in full', build: (id) => decisionsSection(model, id) }],
    answers: [
      { id: 'facts', title: 'Facts as recorded', build: () => factsSection(memo) },
      { id: 'analysis', title: 'Answers by module', build: () => analysisSection(memo) },
      { id: 'index', title: 'Index of answers', build: () => answersIndex(memo) },
      { id: 'kept', title: 'Answers kept but not scored', build: () => keptAnswers(memo) },
    ],
    law: [
      { id: 'order', title: common.instrument.aboutTitle, build: () => orderSection(memo) },
      { id: 'clocks', title: 'Clocks and dates', build: () => datesSection(common) },
      { id: 'uncertain', title: 'Everything unsettled', build: () => uncertaintiesSection(common) },
      { id: 'authorities', title: 'Table of authorities', build: () => authoritiesTable(memo) },
    ],
    workings: [
      {
        id: 'scenarios',
        title: 'What could go wrong',
        build: () => [headlineBand(common.headlines), ...scenariosSection(common)],
      },
      ...lossSections(memo.exposure),
      { id: 'workings', title: 'Workings of the scenarios', build: () => workings(common) },
      { id: 'method', title: 'Method', build: () => methodSection(memo) },
    ],
    asked: [{ id: 'asked', title: 'Questions others may ask', build: () => askedSection(memo) }],
    history: changesSections(common),
    evidence: [{ id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo) }],
  };
}

/** The blocks of the memo under a title. */
export function memoBlocks(model: ReportModel, title: string): readonly Block[] {
  const sections = annexSections(model);
  const annexes = model.memo.annexes.flatMap((id) => sections[id]);
  return [
    ...titleBlock(model, title),
    ...model.memo.body,
    ...(annexes.length === 0 ? [] : [{ kind: 'page-break' } as const]),
    ...annexes.flatMap((section) => sectionBlocks(section, 'annex')),
  ];
}
