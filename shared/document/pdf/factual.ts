/**
 * Lays out the factual record: profile, questions with the answers as given, notes and evidence. Holds no law, no
 * score, no risk, no recommendation and no analysis; whoever reads it is to judge for himself.
 */
import type { Content } from 'pdfmake/interfaces';
import { FACTUAL_SCOPE } from '../../wording/edition';
import { answersAsAsked } from '../as-asked';
import type { AnalysisModuleView, MemoPart } from '../memo-types';
import type { ReportModel } from '../model-types';
import { factBlock, unknownAnswerBlock } from './blocks/analysis';
import { tableOfContents } from './blocks/contents';
import { heading, nothing, paragraph } from './blocks/text';
import { sectionContent, titleBlock, type MemoSection } from './memo';
import { evidenceIndex } from './memo-appendices';
import { factsTable } from './memo-sections';
import type { PageMeasures } from './theme';

interface Place {
  readonly memo: MemoPart;
  readonly parentId: string;
  readonly width: number;
}

function moduleBlock(module: AnalysisModuleView, { memo, parentId, width }: Place): readonly Content[] {
  return [
    heading(module.title, { level: 2, id: `module-${module.id}`, parentId, inContents: true }),
    ...answersAsAsked(module, memo).flatMap((view) => factBlock(view, width)),
  ];
}

function kept({ memo }: ReportModel, width: number): Content[] {
  const blocks = [
    ...memo.hidden.flatMap((view) => factBlock(view, width)),
    ...memo.unknown.flatMap((view) => unknownAnswerBlock(view, width)),
  ];
  return blocks.length === 0 ? [nothing('None.')] : blocks;
}

function sections(model: ReportModel, page: PageMeasures): readonly MemoSection[] {
  const { memo } = model;
  const width = page.contentWidth;
  return [
    { id: 'facts', title: 'Facts as recorded', build: () => [factsTable(memo, page)] },
    {
      id: 'answers',
      title: 'Questions and answers as given',
      build: (parentId) => memo.analysis.flatMap((module) => moduleBlock(module, { memo, parentId, width })),
    },
    { id: 'kept', title: 'Answers kept though not asked for', build: () => kept(model, width) },
    { id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo, page) },
  ];
}

/** The content of the factual record. */
export function factualContent(model: ReportModel, page: PageMeasures): Content[] {
  const body = sections(model, page).flatMap((section, index) =>
    sectionContent(section, `${String(index + 1)}.`),
  );
  return [...titleBlock(model, page), paragraph(FACTUAL_SCOPE), tableOfContents(body, page), ...body];
}
