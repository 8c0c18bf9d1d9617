/** What is counted while a Word file is written: footnotes, numbered in the order in which they are met, and lists. */
import type { Block } from '@shared/document/blocks/block-types';
import { citeInlines } from '@shared/document/blocks/cite-words';
import type { Inline, TextInline } from '@shared/document/blocks/inline-types';
import { footnotesOf } from '@shared/document/blocks/outline';

/** Inlines as text with its marks: citations in words, without what they lead to. */
export function textInlines(inlines: readonly Inline[]): readonly TextInline[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [inline];
    return inline.kind === 'citations' ? citeInlines(inline) : [];
  });
}

/** Where notes are collected while a document is written. */
export interface Notes {
  /** Adds a note and answers its number. */
  readonly add: (note: readonly TextInline[]) => number;
  /** The number of a note the document itself lists. */
  readonly listed: (id: string) => number | null;
  readonly texts: readonly (readonly TextInline[])[];
  /** A list that counts for itself. */
  readonly nextList: () => number;
}

/** Notes for one document. */
export function collectNotes(blocks: readonly Block[]): Notes {
  const texts: (readonly TextInline[])[] = [];
  const given = new Map(footnotesOf(blocks).map(({ id, inlines }) => [id, textInlines(inlines)]));
  const numbers = new Map<string, number>();
  const add = (note: readonly TextInline[]): number => texts.push(note);
  const listed = (id: string): number | null => {
    const note = given.get(id);
    if (note === undefined) return null;
    const number = numbers.get(id) ?? add(note);
    numbers.set(id, number);
    return number;
  };
  let lists = 0;
  return { add, listed, texts, nextList: () => (lists += 1) };
}
