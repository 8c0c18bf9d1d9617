/**
 * The language a deck is written in: slides, each a sentence with what bears it out and notes for the speaker. Closed, so
 * that a writer of slides compiles only when it writes all of it. Types only; knows no points, colors or file format.
 */
import type { FigureBlock, ListBlock, ParagraphBlock, TableBlock } from '../blocks/block-types';
import type { FigureData } from '../blocks/figure-types';
import type { TextInline } from '../blocks/inline-types';

/** Pictures that a program for slides draws by itself from their numbers. */
export type SlideFigure = Extract<FigureData, { readonly type: 'range-bars' | 'decision-bars' | 'trend' }>;

export interface SlideChartBlock extends FigureBlock {
  readonly figure: SlideFigure;
}

/** `caption` paragraphs say how to read what stands above; a `note` is somebody’s own wording, set apart. */
export type SlideText = ParagraphBlock | ListBlock;

export type SlideBlock = SlideText | TableBlock | SlideChartBlock;

export interface Slide {
  /** Stable: made of what the slide is about. */
  readonly id: string;
  /** A whole sentence, with what it rests on. */
  readonly title: readonly TextInline[];
  /** In reading order. */
  readonly blocks: readonly SlideBlock[];
  /** For the speaker: what the slide leaves out, and what each sentence rests on. */
  readonly notes: readonly ParagraphBlock[];
}
