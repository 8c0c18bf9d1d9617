/** What a part of a page needs to know of the page around it. */
import type { Block } from '../blocks/block-types';
import { allBlocks, outlineOf, type OutlineEntry } from '../blocks/outline';

export interface HtmlContext {
  /** Places on the page: a link to any other is plain text. */
  readonly places: ReadonlySet<string>;
  readonly outline: readonly OutlineEntry[];
  /** The numbers of the footnotes, by id. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Reads what there is to lead to. */
export function htmlContext(blocks: readonly Block[]): HtmlContext {
  const all = allBlocks(blocks);
  const ids = all.flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
    return block.id === undefined ? [] : [block.id];
  });
  const notes = all.flatMap((block) => (block.kind === 'footnotes' ? block.notes.map(({ id }) => id) : []));
  return {
    places: new Set(ids),
    outline: [...outlineOf(blocks).values()],
    notes: new Map(notes.map((id, at) => [id, at + 1])),
  };
}
