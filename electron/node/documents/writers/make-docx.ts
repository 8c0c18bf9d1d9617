/** Writes a document for Word, from the blocks the PDF is laid out from: neither says what the other does not. */
import { PAGE_POINTS, type PageSize } from '@shared/base/page-size';
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block } from '@shared/document/blocks/block-types';
import { allBlocks, outlineOf } from '@shared/document/blocks/outline';
import type { CoverView } from '@shared/document/model-types';
import { fileSubject, fileTitle, runningFoot, runningHead } from '@shared/document/running-words';
import type { MadeFile } from './document-work';
import { drawCharts } from './docx/chart-pictures';
import { collectNotes, type Notes } from './docx/notes';
import { repackDocx } from './docx/repack-docx';
import { LISTS, STYLES, twentieths } from './docx/styles';
import { writeDocxBlocks } from './docx/write-blocks';
import { textRuns } from './docx/write-text';

/** What is written. */
export interface DocxWork {
  /** What the document is called: "Legal memorandum". */
  readonly title: string;
  readonly cover: CoverView;
  readonly blocks: readonly Block[];
  readonly pageSize: PageSize;
  /** Has `fonts/`, for charts. */
  readonly resourcesDir: string;
}

/** From the edge of the paper to header and footer, and what the two lines of the header take; in points. */
const HEADER = { fromEdge: 30, height: 40 } as const;
/** From the edge of the paper to the text, in points. */
const MARGINS = { side: 43, bottom: 46 } as const;

function note(children: readonly (string | TextRun)[], alignment: 'left' | 'right' = 'left'): Paragraph {
  return new Paragraph({
    style: 'PageNote',
    alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
    children: children.flatMap((child) => (typeof child === 'string' ? textRuns(child) : child)),
  });
}

function header(title: string, cover: CoverView): Header {
  const legend = new Paragraph({ style: 'PrivilegeLegend', children: [new TextRun(cover.privilegeLegend)] });
  return new Header({ children: [legend, note([runningHead(title, cover)])] });
}

function footer(cover: CoverView): Footer {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [...runningFoot(cover).map((line) => note([line])), note([pages], 'right')],
  });
}

function properties(title: string, cover: CoverView) {
  return {
    title: fileTitle(title, cover),
    subject: fileSubject(cover),
    creator: cover.preparedBy,
    lastModifiedBy: cover.preparedBy,
    keywords: `fingerprint ${cover.fingerprint}`,
    description: cover.privilegeLegend,
  };
}

function footnotes(texts: Notes['texts']) {
  return Object.fromEntries(
    texts.map((inlines, index) => {
      const children = inlines.flatMap(({ text, mark }) => textRuns(text, mark));
      return [String(index + 1), { children: [new Paragraph({ style: 'FootnoteText', children })] }];
    }),
  );
}

function countHeadings(blocks: readonly Block[]): number {
  return allBlocks(blocks).filter(({ kind }) => kind === 'heading' || kind === 'contents').length;
}

/** The numbers of the headings the contents list: of the first two levels below the title. */
function headingNumbers(blocks: readonly Block[]): readonly string[] {
  const outline = outlineOf(blocks);
  return allBlocks(blocks).flatMap((block) =>
    block.kind === 'heading' && (block.level === 1 || block.level === 2)
      ? [outline.get(block)?.number ?? '']
      : [],
  );
}

/** Makes a Word file with real styles, counted headings and citations in footnotes. */
export async function makeDocx({
  title,
  cover,
  blocks,
  pageSize,
  resourcesDir,
}: DocxWork): Promise<MadeFile> {
  const [width, height] = PAGE_POINTS[pageSize];
  const size = { width: twentieths(width), height: twentieths(height) };
  const side = twentieths(MARGINS.side);
  const margin = {
    left: side,
    top: twentieths(HEADER.fromEdge + HEADER.height),
    right: side,
    bottom: twentieths(MARGINS.bottom),
    header: twentieths(HEADER.fromEdge),
    footer: twentieths(HEADER.fromEdge),
  };
  const notes = collectNotes(blocks);
  const line = width - 2 * MARGINS.side;
  const charts = await drawCharts(blocks, { resourcesDir, width: line });
  const context = { textWidth: twentieths(line), notes, charts, place: 'text' } as const;
  const children = [...writeDocxBlocks(blocks, context)];
  const document = new Document({
    ...properties(title, cover),
    styles: STYLES,
    numbering: LISTS,
    footnotes: footnotes(notes.texts),
    sections: [
      {
        properties: { page: { size, margin } },
        headers: { default: header(title, cover) },
        footers: { default: footer(cover) },
        children,
      },
    ],
  });
  const bytes = repackDocx(
    new Uint8Array(await Packer.toArrayBuffer(document)),
    cover.asOf,
    headingNumbers(blocks),
  );
  return {
    bytes,
    contents: [
      { noun: 'heading', count: countHeadings(blocks) },
      ...(notes.texts.length === 0 ? [] : [{ noun: 'footnote' as const, count: notes.texts.length }]),
    ],
  };
}
