/** The text of a PDF's pages as a reader's program extracts it: lines, headings, and what repeats on every page. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { GrowingPage, type PdfPageText } from './page-text';

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type TextRun = Extract<Item, { readonly str: string }>;
type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** What the run before has left to the one that follows. */
interface Reading {
  /** Marks that were read with the run before and stand at the end of the next. */
  strayed: string;
  /** The run before was read from right to left. */
  wasTurned: boolean;
}

/** Marks of letters that run from right to left. */
const STRAYED = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*$/u;

/**
 * The words of a run in the order of reading. The engine gives a mark at the left end of words that run from right to
 * left to the run before, and drops the spaces between such words and what stands beside them.
 */
function wordsOfRun({ str, dir }: TextRun, reading: Reading): string {
  if (str.trim() === '') return str;
  const isTurned = dir === 'rtl';
  const strayed = (isTurned ? /^\p{M}*/u : STRAYED).exec(str)?.[0] ?? '';
  const own = isTurned ? str.slice(strayed.length) : str.slice(0, str.length - strayed.length);
  const words = isTurned ? `${own}${reading.strayed}` : own;
  const space = isTurned || reading.wasTurned ? ' ' : '';
  Object.assign(reading, { strayed, wasTurned: isTurned });
  return `${space}${words}`;
}

function addItem(page: GrowingPage, item: Item, reading: Reading): void {
  if ('str' in item) page.addWords(`${wordsOfRun(item, reading)}${item.hasEOL ? '\n' : ''}`);
  else if (item.type === 'endMarkedContent') page.closeTag();
  else page.openTag('tag' in item && typeof item.tag === 'string' ? item.tag : '');
}

function descriptionsIn(node: Tree | null): readonly string[] {
  if (node === null) return [];
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : [];
  return [...own, ...node.children.flatMap((child) => ('role' in child ? descriptionsIn(child) : []))];
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPageText> {
  const source = await pdf.getPage(number);
  const { items } = await source.getTextContent({ includeMarkedContent: true });
  const page = new GrowingPage();
  const reading: Reading = { strayed: '', wasTurned: false };
  for (const item of items) addItem(page, item, reading);
  const tree: Tree | null = await source.getStructTree();
  source.cleanup();
  return page.read(descriptionsIn(tree).join('\n'));
}

/**
 * Reads every page.
 *
 * @param onPage - told the share of the pages read, 0 to 1
 */
export async function readPdfPages(
  pdf: PDFDocumentProxy,
  onPage: (done: number) => void,
): Promise<readonly PdfPageText[]> {
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number));
    onPage(number / pdf.numPages);
  }
  return pages;
}
