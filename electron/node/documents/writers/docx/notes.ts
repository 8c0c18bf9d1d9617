/** What is counted while a Word file is written: footnotes, numbered in the order in which they are met, and lists. */
import type { Block } from '@shared/document/blocks/block-types';
import { citeWords } from '@shared/document/blocks/cite-words';
import type { CitationsInline, Inline } from '@shared/document/blocks/inline-types';
import { footnotesOf } from '@shared/document/blocks/outline';

/** The words of citations. */
export function citationText({ cites, none = '' }: CitationsInline): string {
  return cites.length === 0
    ? none
    : citeWords(cites)
        .map(({ text, after }) => `${text}${after}`)
        .join('');
}

/** All words of some inlines, without marks. */
export function plainWords(inlines: readonly Inline[]): string {
  const text = (inline: Inline): string => {
    if (inline.kind === 'text') return inline.text;
    return inline.kind === 'citations' ? citationText(inline) : '';
  };
  return inlines.map(text).join('');
}

/** Where notes are collected while a document is written. */
export interface Notes {
  /** Adds a note and answers its number. */
  readonly add: (text: string) => number;
  /** The number of a note the document itself lists. */
  readonly listed: (id: string) => number | null;
  readonly texts: readonly string[];
  /** A list that counts for itself. */
  readonly nextList: () => number;
}

/** Notes for one document. */
export function collectNotes(blocks: readonly Block[]): Notes {
  const texts: string[] = [];
  const given = new Map(footnotesOf(blocks).map(({ id, inlines }) => [id, plainWords(inlines)]));
  const numbers = new Map<string, number>();
  const add = (text: string): number => texts.push(text);
  const listed = (id: string): number | null => {
    const text = given.get(id);
    if (text === undefined) return null;
    const number = numbers.get(id) ?? add(text);
    numbers.set(id, number);
    return number;
  };
  let lists = 0;
  return { add, listed, texts, nextList: () => (lists += 1) };
}
