/** What the Word writer is given for the memo of a model. */
import { blocksOf } from '@shared/document/kinds/blocks-of';
import { documentTitle } from '@shared/document/kinds/titles';
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
