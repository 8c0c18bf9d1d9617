/** What a part of a page needs to know of the page and of the document around it. */
import type { HeadingBlock } from '../../blocks/block-types';
import type { OutlineEntry } from '../../blocks/outline';

export interface PageContext {
  /** The room there is, in points. */
  readonly width: number;
  readonly outline: ReadonlyMap<HeadingBlock, OutlineEntry>;
  /** The numbers of the footnotes, by id. */
  readonly notes: ReadonlyMap<string, number>;
  readonly isInList?: boolean;
  /** In a column of figures. */
  readonly isAtEnd?: boolean;
}
