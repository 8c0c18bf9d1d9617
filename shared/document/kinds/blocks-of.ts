/** The blocks of each document that is written in them. */
import type { Block } from '../blocks/block-types';
import type { PdfKind } from '../document-kinds';
import type { ReportModel } from '../model-types';
import { briefingBlocks } from './briefing';
import { factualBlocks } from './factual-record';
import { memoBlocks } from './memo/memo';
import { documentTitle } from './titles';

/** The briefing never receives the memo's part of the model; the memo of facts alone is the factual record. */
export function blocksOf(kind: PdfKind, model: ReportModel): readonly Block[] {
  const { edition } = model.common.cover;
  const title = documentTitle(kind, edition);
  if (kind === 'briefing') return briefingBlocks(model.common, title);
  return edition === 'factual' ? factualBlocks(model, title) : memoBlocks(model, title);
}
