/** Reads a finished PDF back as a screen reader would: its structure, and the words each part of it holds. */
import './pdf-stand-ins';
import { resolve } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of the structure as it stands on one page, with the words drawn in it. */
export interface ReadPart {
  readonly role: string;
  readonly alt: string | undefined;
  readonly words: string;
  readonly children: readonly ReadPart[];
}

export interface ReadPage {
  readonly tree: ReadPart;
  /** Words drawn under no mark at all. */
  readonly unmarked: readonly string[];
  /** Words drawn as furniture of the page. */
  readonly artifacts: readonly string[];
  /** Words under a mark the structure does not know. */
  readonly lost: readonly string[];
}

const FONTS = resolve(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts/');

/** Opens a PDF with pdf.js. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const data = Uint8Array.from(bytes);
  return getDocument({ data, standardFontDataUrl: `${FONTS}/`, verbosity: 0 }).promise;
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

interface Sorted {
  readonly byMark: Map<string, string>;
  readonly unmarked: string[];
  readonly artifacts: string[];
}

/** A mark by its number in the structure, or "Artifact" and the like where it has none. */
function nameOf(mark: object): string {
  if ('id' in mark && typeof mark.id === 'string') return mark.id;
  return 'tag' in mark && typeof mark.tag === 'string' ? mark.tag : '';
}

function keep(sorted: Sorted, words: string, mark: string | undefined): void {
  if (words.trim() === '') return;
  if (mark === undefined) sorted.unmarked.push(words);
  else if (mark === 'Artifact') sorted.artifacts.push(words);
  else sorted.byMark.set(mark, (sorted.byMark.get(mark) ?? '') + words);
}

/** Sorts a page's words by the mark they stand under. */
function sortWords(items: Content): Sorted {
  const sorted: Sorted = { byMark: new Map(), unmarked: [], artifacts: [] };
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) keep(sorted, item.str + (item.hasEOL ? ' ' : ''), open.at(-1));
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(nameOf(item));
  }
  return sorted;
}

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
type Child = Tree['children'][number];

function partOf(node: Tree, words: Map<string, string>): ReadPart {
  const children: readonly Child[] = node.children;
  const own = children.flatMap((child) => {
    if ('role' in child) return [];
    const found = words.get(child.id) ?? '';
    words.delete(child.id);
    return [found];
  });
  return {
    role: node.role,
    alt: 'alt' in node && typeof node.alt === 'string' ? node.alt : undefined,
    words: own.join(' ').replace(/\s+/g, ' ').trim(),
    children: children.flatMap((child) => ('role' in child ? [partOf(child, words)] : [])),
  };
}

/** All words of a PDF in the order they are drawn, furniture left out, without a space or line break. */
export async function readWords(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    words.push(...sortWords(items).byMark.values());
  }
  await pdf.destroy();
  return words.join('').replace(/\s+/g, '');
}

/** Reads every page of a PDF. */
export async function readPages(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const pdf = await openPdf(bytes);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { byMark, unmarked, artifacts } = sortWords(items);
    const tree = partOf(await page.getStructTree(), byMark);
    pages.push({ tree, unmarked, artifacts, lost: [...byMark.values()] });
  }
  await pdf.destroy();
  return pages;
}

/** A part and all parts in it, in reading order. */
export function allParts(part: ReadPart): readonly ReadPart[] {
  return [part, ...part.children.flatMap(allParts)];
}
