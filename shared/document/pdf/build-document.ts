/** The one door to the documents: a kind and a model in, a fresh document definition out. Draws no bytes. */
import type { PageSize } from '../../base/page-size';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportModel } from '../model-types';
import { briefingContent } from './briefing';
import { factualContent } from './factual';
import { memoContent } from './memo';
import { pageFrame } from './page';
import type { PdfKind } from '../document-kinds';
import { keepWithNext } from './keep-with-next';
import { resolveDestinations } from './destinations';
import { defaultStyle, namedStyles, pageMeasures, type PageMeasures } from './theme';
import { inlineStyles } from './inline-styles';
import { shortenCites } from './short-cites';

export interface LayoutOptions {
  readonly pageSize: PageSize;
}

/** The content of the memo, on paper or for Word; in the factual edition that of the record. */
export function memoOrRecord(model: ReportModel, page: PageMeasures): Content[] {
  const content =
    model.common.cover.edition === 'factual' ? factualContent(model, page) : memoContent(model, page);
  shortenCites(content);
  return content;
}

function contentOf(kind: PdfKind, model: ReportModel, page: PageMeasures): Content[] {
  if (kind !== 'briefing') return memoOrRecord(model, page);
  const content = briefingContent(model.common, page);
  shortenCites(content);
  return content;
}

/**
 * Builds a document definition.
 *
 * @returns a definition that may be rendered once: the PDF writer changes it, so build another for another
 *   rendering. Equal inputs give equal definitions. The briefing never sees the memo's part of the model.
 */
export function buildDocument(
  kind: PdfKind,
  model: ReportModel,
  options: LayoutOptions,
): TDocumentDefinitions {
  const page = pageMeasures(options.pageSize);
  const content = contentOf(kind, model, page);
  resolveDestinations(content);
  const kept = keepWithNext(content, page.contentWidth);
  inlineStyles(kept, { ...defaultStyle() }, namedStyles());
  return { ...pageFrame(kind, model.common.cover, page), content: kept };
}
