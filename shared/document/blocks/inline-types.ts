/** What stands inside a paragraph: text with marks, citations, markers of footnotes. Types only. */
import type { CiteView } from '../cite-types';
import type { TraceRef } from '../text/trace';

/** What a piece of text is among the others of its paragraph; how that looks is up to the writer. */
export type Mark =
  | 'strong'
  | 'emphasis'
  /** Says less than the rest. */
  | 'quiet'
  /** Says what follows: "Note", "GOV-1". */
  | 'label'
  /** Must not be missed. */
  | 'warning';

interface Traced {
  /** What it rests on; left out where nothing was traced. */
  readonly trace?: readonly TraceRef[];
}

export interface TextInline extends Traced {
  readonly kind: 'text';
  readonly text: string;
  readonly mark?: Mark;
  /** The destination it leads to; a link to a place the document does not have is plain text. */
  readonly to?: string;
}

/** Citations one after the other, each with its mark and leading to its authority. */
export interface CitationsInline extends Traced {
  readonly kind: 'citations';
  readonly cites: readonly CiteView[];
  /** What stands there where there are none; nothing if left out. */
  readonly none?: string;
}

/** The marker of a footnote; its text is in the document's `footnotes` block. */
export interface FootnoteInline extends Traced {
  readonly kind: 'footnote';
  readonly id: string;
}

export type Inline = TextInline | CitationsInline | FootnoteInline;
