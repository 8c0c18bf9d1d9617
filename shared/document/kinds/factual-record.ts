/**
 * The factual record: profile, questions with the answers as given, notes and evidence. Holds no law, no score, no
 * risk, no recommendation and no analysis; whoever reads it is to judge for himself.
 */
import { FACTUAL_SCOPE } from '../../wording/edition';
import { answersAsAsked } from '../as-asked';
import type { Block } from '../blocks/block-types';
import { heading, nothing, paragraph } from '../blocks/build';
import type { AnalysisModuleView, MemoPart } from '../memo-types';
import type { ReportModel } from '../model-types';
import { evidenceIndex } from './memo/annexes';
import { sectionBlocks, titleBlock, type MemoSection } from './memo/section';
import { factsTable } from './memo/sections';
import { factBlock, unknownAnswerBlock } from './parts/analysis';

function moduleBlock(module: AnalysisModuleView, memo: MemoPart): readonly Block[] {
  return [
    heading(module.title, { level: 2, id: `module-${module.id}`, inContents: true }),
    ...answersAsAsked(module, memo).map(factBlock),
  ];
}

function kept(memo: MemoPart): readonly Block[] {
  const blocks = [...memo.hidden.map(factBlock), ...memo.unknown.map(unknownAnswerBlock)];
  return blocks.length === 0 ? [nothing('None.')] : blocks;
}

function sections(memo: MemoPart): readonly MemoSection[] {
  return [
    { id: 'facts', title: 'Facts as recorded', build: () => [factsTable(memo)] },
    {
      id: 'answers',
      title: 'Questions and answers as given',
      build: () => memo.analysis.flatMap((module) => moduleBlock(module, memo)),
    },
    { id: 'kept', title: 'Answers kept though not asked for', build: () => kept(memo) },
    { id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo) },
  ];
}

/** The blocks of the factual record under a title. */
export function factualBlocks(model: ReportModel, title: string): readonly Block[] {
  return [
    ...titleBlock(model, title),
    paragraph(FACTUAL_SCOPE),
    { kind: 'contents' },
    ...sections(model.memo).flatMap((section) => sectionBlocks(section, 'section')),
  ];
}
