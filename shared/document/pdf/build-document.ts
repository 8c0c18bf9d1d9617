/** The one door to the pages: a kind and a model in, a fresh document definition out. Draws no bytes. */
import type { PageSize } from '../../base/page-size';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { blocksOf } from '../kinds/builders';
import type { BlocksKind } from '../kinds/registry';
import type { ReportModel } from '../model-types';
import { pageFrame } from './page';
import { keepWithNext } from './keep-with-next';
import { letTallBreak } from './let-tall-break';
import { resolveDestinations } from './resolve-destinations';
import { defaultStyle, namedStyles, pageMeasures } from './theme';
import { inlineStyles } from './inline-styles';
import { writePages } from './writer/write-blocks';

export interface LayoutOptions {
  readonly pageSize: PageSize;
  /** Nothing is held together: rows, boxes and entries break wherever a page ends. Left out: what fits on a page is. */
  readonly breaksAnywhere?: boolean;
}

/**
 * Builds a document definition.
 *
 * @returns a definition that may be rendered once: the PDF writer changes it, so build another for another
 *   rendering. Equal inputs give equal definitions. The briefing never sees the memo's part of the model.
 */
export function buildDocument(
  kind: BlocksKind,
  model: ReportModel,
  options: LayoutOptions,
): TDocumentDefinitions {
  const page = pageMeasures(options.pageSize);
  const content = writePages(blocksOf(kind, model), page.contentWidth);
  resolveDestinations(content);
  const height = options.breaksAnywhere === true ? 0 : page.contentHeight;
  letTallBreak(content, { width: page.contentWidth, height });
  const kept = keepWithNext(content, { width: page.contentWidth, height });
  inlineStyles(kept, { ...defaultStyle() }, namedStyles());
  return { ...pageFrame(kind, model.common.cover, page), content: kept };
}
