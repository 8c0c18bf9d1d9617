/** What the writers of Word files and pages are given for a model. */
import { blocksOf, documentTitle } from '@shared/document/kinds/builders';
import type { PageContent } from '@shared/document/html/page';
import type { ReportModel } from '@shared/document/model-types';
import type { DocxWork } from '../../electron/node/documents/writers/make-docx';

/** The memo, or the factual record, on letter paper. */
export function docxWork(model: ReportModel): DocxWork {
  const { cover } = model.common;
  return {
    title: documentTitle('memo', cover.edition),
    cover,
    blocks: blocksOf('memo', model),
    pageSize: 'LETTER',
  };
}

/** The page of answers. */
export function answersContent(model: ReportModel): PageContent {
  const { cover } = model.common;
  const title = documentTitle('answers-html', cover.edition);
  return { title, cover, blocks: blocksOf('answers-html', model) };
}
