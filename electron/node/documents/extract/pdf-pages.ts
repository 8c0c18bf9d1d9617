/** The text of a PDF's pages as a reader's program extracts it: lines, headings, and what repeats on every page. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { GrowingPage, type PdfPageText } from './page-text';

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function addItem(page: GrowingPage, item: Item): void {
  if ('str' in item) page.addWords(`${item.str}${item.hasEOL ? '\n' : ''}`);
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
  for (const item of items) addItem(page, item);
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
