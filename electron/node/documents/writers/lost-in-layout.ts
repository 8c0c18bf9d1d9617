/**
 * Compares what was to be laid out with what stands on the pages: the layout drops, without a word, what of a part held
 * together does not fit on one page. Draws nothing.
 */
import { visitNodes, type PageNode } from '@shared/document/pdf/page-node';
import type { LaidOutPage, PageItem } from './pdfmake-parts';

/** Something held together is taller than a page, and what of it did not fit is on none. */
export class LostTextError extends Error {
  override readonly name = 'LostTextError';

  /** @param lost - how each text that is not whole begins, in the order of the document */
  constructor(readonly lost: readonly string[]) {
    super(`the text that begins “${lost[0] ?? ''}” does not fit on a page`);
  }
}

/** A run of text or a picture, by the number stamped on it. */
interface Wanted {
  readonly size: number;
  readonly begins: string;
}

/** Lines end between words, so the space there is drawn or not. */
function sizeOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** As much of a text as it takes to know it. */
const TOLD = 60;

function wantedOf(node: PageNode): Wanted | null {
  const { svg, text, alt, pageOf } = node;
  if (typeof svg === 'string') return { size: 1, begins: String(alt) };
  // The number of a page takes the place of the figures that keep room for it.
  if (typeof text !== 'string' || pageOf !== undefined) return null;
  return { size: sizeOf(text), begins: text.trim().slice(0, TOLD) };
}

/** What a definition asks for, by number. To be read before the layout, which uses the definition up. */
export function wantedParts(content: unknown): ReadonlyMap<number, Wanted> {
  const wanted = new Map<number, Wanted>();
  visitNodes(content, (node) => {
    const part = typeof node['tag'] === 'number' ? wantedOf(node) : null;
    if (part === null || typeof node['tag'] !== 'number') return;
    const before = wanted.get(node['tag']);
    wanted.set(node['tag'], {
      size: (before?.size ?? 0) + part.size,
      begins: before === undefined || before.begins === '' ? part.begins : before.begins,
    });
  });
  return wanted;
}

function countItem({ type, item }: PageItem, drawn: Map<number, number>): void {
  const add = (tag: number | undefined, size: number): void => {
    if (tag !== undefined) drawn.set(tag, (drawn.get(tag) ?? 0) + size);
  };
  if (type === 'svg') add(item.tag, 1);
  if (type === 'line') for (const { tag, text } of item.inlines) add(tag, sizeOf(text));
}

/** The beginnings of the texts that do not stand on the pages whole, in the order of the document. */
export function lostParts(
  wanted: ReadonlyMap<number, Wanted>,
  pages: readonly LaidOutPage[],
): readonly string[] {
  const drawn = new Map<number, number>();
  for (const { items } of pages) for (const item of items) countItem(item, drawn);
  return [...wanted].flatMap(([tag, { size, begins }]) => ((drawn.get(tag) ?? 0) < size ? [begins] : []));
}

/** The one failure of a writer that a text of the assessment causes says which; what else goes wrong is a bug of ours. */
export function failureReason(error: unknown): string {
  if (error instanceof LostTextError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}
