/**
 * A document as a flow of blocks without pages: what a word processor lays out itself. Types only; made from the very
 * nodes the pages are made of, so that neither can say what the other does not.
 */

export type RunStyle = 'plain' | 'strong' | 'label' | 'emphasis' | 'quiet';

/** A piece of text in one style, or the place of a note. */
export type FlowRun =
  | { readonly kind: 'text'; readonly text: string; readonly style: RunStyle }
  | { readonly kind: 'note'; readonly number: number };

export type ParagraphStyle =
  | 'normal'
  | 'lead'
  | 'label'
  | 'caption'
  | 'legend'
  | 'small'
  | 'privileged'
  | 'table-text'
  | 'table-head'
  | 'table-figure'
  | 'big-figure';

export type FlowHeadingLevel = 0 | 1 | 2 | 3 | 4;

export type FlowBlock =
  | {
      readonly kind: 'heading';
      /** 0 is the title of the document. */
      readonly level: FlowHeadingLevel;
      readonly text: string;
      /** Counted by the word processor; the number is not part of the text. */
      readonly numbering: 'section' | 'appendix' | null;
    }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly FlowRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly FlowBlock[])[] }
  | { readonly kind: 'table'; readonly table: FlowTable }
  /** Where the table of contents stands. */
  | { readonly kind: 'contents' };

export interface FlowTable {
  /** Rows that repeat on every page. */
  readonly headRows: number;
  readonly isRuled: boolean;
  /** A row may not be torn apart. */
  readonly keepsRows: boolean;
  /** Shares of the width; they sum to one. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly FlowCell[])[];
}

export interface FlowCell {
  readonly blocks: readonly FlowBlock[];
  /** Columns it spans. */
  readonly span: number;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  /** Notes in order; number 1 is the first. */
  readonly notes: readonly string[];
}
