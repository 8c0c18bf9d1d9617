/** What a part of a page needs to know of the page around it. */
import type { Block, HeadingBlock } from '../blocks/block-types';
import { allBlocks, footnoteNumbers, outlineOf, type OutlineEntry } from '../blocks/outline';

export interface HtmlContext {
  /** Places on the page: a link to any other is plain text. */
  readonly places: ReadonlySet<string>;
  readonly outline: ReadonlyMap<HeadingBlock, OutlineEntry>;
  /** The numbers of the footnotes, by id. */
  readonly notes: ReadonlyMap<string, number>;
  /** Inside an element that reads from right to left. */
  readonly isTurned?: boolean;
}

/** Reads what there is to lead to. */
export function htmlContext(blocks: readonly Block[]): HtmlContext {
  const ids = allBlocks(blocks).flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
    return block.id === undefined ? [] : [block.id];
  });
  return { places: new Set(ids), outline: outlineOf(blocks), notes: footnoteNumbers(blocks) };
}
