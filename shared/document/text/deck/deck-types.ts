/** A slide before it is laid out: one sentence, what bears it out, and what is told beside it. Types only. */
import type { SlideFigure } from '../../slides/slide-types';
import type { Sentence } from '../sentence';
import type { Unit } from '../unit';

type Plain = Exclude<Unit, { readonly kind: 'figure' }>;

/** A picture whose title is the title of its slide. */
export interface DeckFigure {
  readonly kind: 'figure';
  readonly id: string;
  readonly title: Sentence;
  readonly figure: SlideFigure;
}

export type DeckUnit = Plain | DeckFigure;

export interface DeckSlide {
  /** Stable, e.g. `deck/answer`. */
  readonly id: string;
  readonly title: Sentence;
  readonly units: readonly DeckUnit[];
  /** Parts of the briefing that the slide tells; what it has no room for goes into its notes. */
  readonly parts: readonly string[];
  /** What the briefing does not have and the slide has no room for. */
  readonly further: readonly Unit[];
}
