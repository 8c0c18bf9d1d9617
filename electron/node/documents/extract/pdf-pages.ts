/** The text of a PDF's pages as a reader's program extracts it: lines, headings, and what repeats on every page. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A heading on a page. */
export interface PageHeading {
  readonly title: string;
  readonly level: number;
  /** Index in the page's `body`. */
  readonly at: number;
}

/** One page. */
export interface PdfPageText {
  /** Everything drawn on it. */
  readonly all: string;
  /** Without running heads and feet. */
  readonly body: string;
  readonly headings: readonly PageHeading[];
  /** Running heads and feet alone. */
  readonly furniture: string;
  /** What a reader who does not see the pictures is told. */
  readonly descriptions: string;
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type TextRun = Extract<Item, { readonly str: string }>;
type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

interface Growing {
  body: string;
  furniture: string;
  all: string;
  readonly headings: { title: string; level: number; at: number }[];
  readonly open: string[];
  readonly reading: Reading;
}

/** What the run before has left to the one that follows. */
interface Reading {
  /** Marks that were read with the run before and stand at the end of the next. */
  strayed: string;
  /** The run before was read from right to left. */
  wasTurned: boolean;
}

/** Marks of letters that run from right to left. */
const STRAYED = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*$/u;

function add(page: Growing, words: string): void {
  page.all += words;
  if (page.open.includes('Artifact')) page.furniture += words;
  else page.body += words;
}

function addRun(page: Growing, words: string): void {
  add(page, words);
  const level = page.open.map((tag) => /^H([1-6])$/.exec(tag)?.[1]).find((it) => it !== undefined);
  if (level === undefined) return;
  const last = page.headings.at(-1);
  // The lines of one heading are drawn one after the other.
  const isContinued =
    last !== undefined && page.body.slice(last.at).trim() === `${last.title}${words}`.trim();
  if (isContinued) last.title += words;
  else if (words.trim() !== '') {
    page.headings.push({ title: words, level: Number(level), at: page.body.length - words.length });
  }
}

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

function addItem(page: Growing, item: Item): void {
  if ('str' in item) addRun(page, `${wordsOfRun(item, page.reading)}${item.hasEOL ? '\n' : ''}`);
  else if (item.type === 'endMarkedContent') {
    page.open.pop();
    add(page, '\n');
  } else page.open.push('tag' in item && typeof item.tag === 'string' ? item.tag : '');
}

function descriptionsIn(node: Tree | null): readonly string[] {
  if (node === null) return [];
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : [];
  return [...own, ...node.children.flatMap((child) => ('role' in child ? descriptionsIn(child) : []))];
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPageText> {
  const source = await pdf.getPage(number);
  const { items } = await source.getTextContent({ includeMarkedContent: true });
  const reading: Reading = { strayed: '', wasTurned: false };
  const page: Growing = { body: '', furniture: '', all: '', headings: [], open: [], reading };
  for (const item of items) addItem(page, item);
  const tree: Tree | null = await source.getStructTree();
  source.cleanup();
  return { ...page, descriptions: descriptionsIn(tree).join('\n') };
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
