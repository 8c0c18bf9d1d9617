/**
 * Lays out the factual record: profile, questions with the answers as given, evidence and authorities. Holds no
 * score, no risk, no recommendation and no analysis; whoever reads it is to judge for himself.
 */
import type { Content } from 'pdfmake/interfaces';
import { FACTUAL_SCOPE } from '../../wording/edition';
import type { AnalysisModuleView, AnswerView } from '../memo-types';
import type { ReportModel } from '../model-types';
import type { HeadlineId } from '../../pack/schema';
import { factBlock, unknownAnswerBlock } from './blocks/analysis';
import { tableOfContents } from './blocks/contents';
import { heading, nothing, paragraph, headlineLine } from './blocks/text';
import { sectionContent, titleBlock, type MemoSection } from './memo';
import { authoritiesTable, evidenceIndex } from './memo-appendices';
import { factsTable } from './memo-sections';
import type { PageMeasures } from './theme';

function answersOf(answers: readonly AnswerView[], headline: HeadlineId, width: number): readonly Content[] {
  if (answers.length === 0) return [];
  return [headlineLine(headline), ...answers.flatMap((view) => factBlock(view, width))];
}

function moduleBlock(module: AnalysisModuleView, parentId: string, width: number): readonly Content[] {
  return [
    heading(module.title, { level: 2, id: `module-${module.id}`, parentId, inContents: true }),
    ...answersOf(module.binding, 'legal-exposure', width),
    ...answersOf(module.voluntary, 'position-readiness', width),
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
      build: (id) => memo.analysis.flatMap((module) => moduleBlock(module, id, width)),
    },
    { id: 'kept', title: 'Answers kept though not asked for', build: () => kept(model, width) },
    { id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo, page) },
    { id: 'authorities', title: 'Table of authorities', build: (id) => authoritiesTable(memo, page, id) },
  ];
}

/** The content of the factual record. */
export function factualContent(model: ReportModel, page: PageMeasures): Content[] {
  const body = sections(model, page).flatMap((section, index) =>
    sectionContent(section, `${String(index + 1)}.`),
  );
  return [...titleBlock(model, page), paragraph(FACTUAL_SCOPE), tableOfContents(body, page), ...body];
}
