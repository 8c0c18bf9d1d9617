/**
 * Paragraphs, tables and lists of a paper, each under a stable id: made of what it is about, never of where it stands.
 * What counsel edits, what a comparison names and what a check reports hang on that id. Types only.
 */
import type { FigureData } from '../blocks/figure-types';
import type { Sentence } from './sentence';

/** A cell holds sentences, so that what stands in a table has a trace like any other text. */
export type UnitCell = readonly Sentence[];

export interface UnitColumn {
  readonly title: string;
  /** Share of the width; the shares of a table sum to one. */
  readonly share: number;
  /**
   * The name its cells are edited under: they hold words. Absent where they hold figures, dates, codes or names of the
   * record, which are changed where they come from.
   */
  readonly wordsOf?: string;
  /** Other text points to rows by what stands in it: no row goes. */
  readonly isPointedTo?: true;
}

export interface UnitRow {
  readonly id: string;
  readonly cells: readonly UnitCell[];
}

export type Unit =
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      /** Words set before it, e.g. "Rule". */
      readonly label: string | null;
      readonly style: 'body' | 'lead' | 'resolution' | 'note';
      /** Printed whole, whatever was said above. */
      readonly isWhole?: true;
      readonly sentences: readonly Sentence[];
    }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly style: 'bullet' | 'number';
      readonly items: readonly {
        readonly id: string;
        readonly label: string | null;
        readonly sentences: readonly Sentence[];
      }[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly columns: readonly UnitColumn[];
      readonly rows: readonly UnitRow[];
    }
  | {
      readonly kind: 'figure';
      readonly id: string;
      /** A whole sentence that says what the picture shows. */
      readonly title: Sentence;
      readonly figure: FigureData;
    };

/** A numbered part of a paper, or one of its headings. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** Under a part: headings of their own. */
  readonly level: 1 | 2;
  readonly units: readonly Unit[];
}

/** A paper before it is laid out. */
export interface Paper {
  readonly kind: 'memo' | 'briefing';
  readonly parts: readonly Part[];
}
