/** What a part of a Word file needs to know of the file around it. */
import type { ChartPictures } from './chart-pictures';
import type { Notes } from './notes';

export interface WordContext {
  /** The width of a line of text, in twentieths of a point; tables fill it. */
  readonly textWidth: number;
  readonly notes: Notes;
  readonly charts: ChartPictures;
  readonly place: 'text' | 'cell';
}
