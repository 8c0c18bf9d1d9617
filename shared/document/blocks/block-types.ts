/**
 * The language documents are written in: what is said and what each part is. Types only. Knows no points, no colors, no
 * fonts and no file format; every writer is an exhaustive switch over `Block`.
 */
import type { Logo } from '../../assessment/schema-hand';
import type { LevelRange } from '../../scoring/types';
import type { FigureData } from './figure-types';
import type { Inline } from './inline-types';

/** 0 is the title of the document; 1 a section, 2 a part of it, 3 an entry in that. */
export type HeadingLevel = 0 | 1 | 2 | 3;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** Without its number: sections and annexes are counted by the writer. */
  readonly text: string;
  readonly numbering: 'section' | 'annex' | 'none';
  /** A question that is answered below, or the title of one entry among many; left out for any other heading. */
  readonly role?: 'question' | 'entry';
  /** What an entry is called by, before its text: "GOV-1". */
  readonly label?: string;
  /** The destination it is, unique in the document; without one it is no bookmark. */
  readonly id?: string;
  /** The heading it belongs to, where that is not the last one above it of a lower level. */
  readonly under?: string;
  /** Listed in the contents. */
  readonly inContents?: boolean;
}

/** What a paragraph is. */
export type ParagraphStyle =
  | 'body'
  /** What must be read first. */
  | 'lead'
  /** One of several sentences of which each stands for itself. */
  | 'statement'
  /** A part of an entry: an answer, a note. */
  | 'entry'
  /** What stands behind an entry, in small print. */
  | 'small'
  /** The first line of an entry that is no heading. */
  | 'entry-title'
  /** What a decision comes to. */
  | 'verdict'
  /** Somebody's own words in a box. */
  | 'note'
  /** A figure, or what comes first, in a sentence. */
  | 'summary'
  /** How to read what stands above. */
  | 'caption'
  | 'label'
  /** The privilege legend. */
  | 'legend'
  | 'caveat'
  /** What an empty section says. */
  | 'nothing'
  /** Citations on a line of their own. */
  | 'citations'
  /** The name of what law requires; of what it does not. */
  | 'binding-group'
  | 'voluntary-group'
  /** The name of a group of entries. */
  | 'group'
  /** Whether law requires one thing. */
  | 'binding-tag'
  | 'voluntary-tag'
  /** Above the title: what kind of document it is, and of when. */
  | 'kicker'
  | 'kicker-note'
  | 'subtitle'
  /** Text of a table; the same where room is short; what says less; figures. */
  | 'cell'
  | 'cell-dense'
  | 'cell-quiet'
  | 'cell-figure'
  | 'cell-figure-dense';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly inlines: readonly Inline[];
  /** Stable across rebuilds: what counsel did to the paragraph hangs on it. */
  readonly unit?: string;
  /** A destination; the first in the document counts. */
  readonly id?: string;
  /** Stands on the page of what follows. */
  readonly keepsWithNext?: boolean;
  /** Typed by someone: its lines are kept, and its letters say which way it reads. */
  readonly isTyped?: boolean;
  /** Says how the marks of a chart are read: nothing where the chart is given in words. */
  readonly isChartKey?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly marker: 'bullet' | 'numbered' | 'check';
  /** A checked item of a check list is in `done`, by its place. */
  readonly done?: readonly number[];
  readonly items: readonly (readonly Block[])[];
}

/** Terms, each with what belongs to it. */
export interface TermsBlock {
  readonly kind: 'terms';
  readonly entries: readonly { readonly term: string; readonly blocks: readonly Block[] }[];
}

/** How a table is read. */
export type TableLook =
  /** Row by row, between rules. */
  | 'ruled'
  /** The same with less room. */
  | 'dense'
  /** The workings of one figure or decision. */
  | 'workings'
  /** Looked up in, seldom read. */
  | 'index'
  /** Long entries of reference. */
  | 'catalog'
  /** Many narrow columns side by side. */
  | 'columns'
  /** Names beside what they name, without rules; the first cell names the row. */
  | 'open';

export interface TableColumn {
  /** The heading; an open table prints none. */
  readonly head: string;
  /** Its part of the width, in any unit the columns share. */
  readonly share: number;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly look: TableLook;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows are short: none may be torn apart. */
  readonly keepsRows?: boolean;
  /** What the table is, for writers that name it. */
  readonly caption?: string;
  /** Its part of the width of the text; all of it if left out. */
  readonly width?: number;
}

/** What stands in one cell. */
export type TableCell = readonly Block[];

/** A figure that is read before any text. */
export interface KeyFigure {
  readonly title: string;
  /** What it is about. */
  readonly about: string;
  readonly figure: string;
  /** Which way is good. */
  readonly scale: string;
  readonly sentence: string;
}

export interface KeyFiguresBlock {
  readonly kind: 'key-figures';
  readonly figures: readonly KeyFigure[];
}

/** A picture. Its text equivalent is made of its title and its data (`figure-text.ts`). */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly title: string;
  readonly figure: FigureData;
}

/** Somebody’s own picture, with what is read aloud in its place. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly image: Logo;
}

/** A level or a range of levels, in words on its tint. */
export interface LevelBlock {
  readonly kind: 'level';
  readonly level: LevelRange;
}

/** For counsel alone, and so marked wherever it stands. */
export interface PrivilegedNoteBlock {
  readonly kind: 'privileged-note';
  readonly inlines: readonly Inline[];
  readonly unit?: string;
}

/** A boxed passage: what must be read first. */
export interface BoxBlock {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
}

/** Two parts side by side where there is room, else one after the other. */
export interface BesideBlock {
  readonly kind: 'beside';
  readonly first: readonly Block[];
  readonly second: readonly Block[];
  /** The first part's share of the room, above 0 and below 1. */
  readonly share: number;
  readonly gap: 'none' | 'narrow' | 'wide';
}

/** Where the contents stand: every heading marked for them. */
export interface ContentsBlock {
  readonly kind: 'contents';
}

/** The texts of the document's footnotes. Where a format has notes of its own they stand there instead. */
export interface FootnotesBlock {
  readonly kind: 'footnotes';
  readonly notes: readonly { readonly id: string; readonly inlines: readonly Inline[] }[];
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

/** What must not be torn apart by the end of a page. */
export interface KeepTogetherBlock {
  readonly kind: 'keep-together';
  readonly blocks: readonly Block[];
  /** `if-short`: a long one may break between its parts, but not after the first. */
  readonly when: 'always' | 'if-short';
}

/** What says something. */
export type ContentBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TermsBlock
  | TableBlock
  | KeyFiguresBlock
  | FigureBlock
  | LevelBlock
  | PrivilegedNoteBlock;

/** What places other blocks, gathers what they say, or stands above them without words. */
export type LayoutBlock =
  BoxBlock | BesideBlock | ImageBlock | ContentsBlock | FootnotesBlock | PageBreakBlock | KeepTogetherBlock;

export type Block = ContentBlock | LayoutBlock;

export type BlockKind = Block['kind'];
