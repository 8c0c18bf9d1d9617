/** Writes the answers as one page. Adds nothing to what the page says of itself. */
import { createHash } from 'node:crypto';
import { answersPage } from '@shared/document/html/page';
import { PAGE_STYLE } from '@shared/document/html/style';
import type { ReportModel } from '@shared/document/model-types';
import type { MadeFile } from './document-work';

/** Makes the page. */
export function makeAnswersHtml(model: ReportModel): MadeFile {
  const { index, hidden, unknown } = model.memo;
  const styleHash = createHash('sha256').update(PAGE_STYLE, 'utf8').digest('base64');
  const bytes = new TextEncoder().encode(answersPage(model, styleHash));
  return { bytes, contents: [{ noun: 'answer', count: index.length + hidden.length + unknown.length }] };
}
