/** Writes the memo for Word, from the very nodes the PDF is laid out from: neither says what the other does not. */
import { PAGE_POINTS, type PageSize } from '@shared/base/page-size';
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PdfKind } from '@shared/document/document-kinds';
import type { CoverView, ReportModel } from '@shared/document/model-types';
import { readFlow } from '@shared/document/pdf/flow/read-flow';
import type { FlowBlock } from '@shared/document/pdf/flow/flow-types';
import { memoOrRecord } from '@shared/document/pdf/build-document';
import { documentTitle } from '@shared/document/pdf/page';
import { pageMeasures } from '@shared/document/pdf/theme';
import type { MadeFile } from './document-work';
import { repackDocx } from './docx/repack-docx';
import { LISTS, STYLES } from './docx/styles';
import { writeFlow } from './docx/write-blocks';

const KIND: PdfKind = 'memo';
const TWENTIETHS = 20;
/** From the edge of the paper to header and footer, and what the two lines of the header take; in points. */
const HEADER = { fromEdge: 30, height: 40 } as const;

function paper(pageSize: PageSize): { readonly width: number; readonly height: number } {
  const [width, height] = PAGE_POINTS[pageSize];
  return { width: Math.round(width * TWENTIETHS), height: Math.round(height * TWENTIETHS) };
}

function note(children: readonly (string | TextRun)[], alignment: 'left' | 'right' = 'left'): Paragraph {
  return new Paragraph({
    style: 'PageNote',
    alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
  });
}

function header({ privilegeLegend, finality, edition, editionTitle }: CoverView): Header {
  const state = finality === null ? 'Draft' : 'Final';
  const title = `${documentTitle(KIND, edition)} · ${editionTitle} · ${state}`;
  const legend = new Paragraph({ style: 'PrivilegeLegend', children: [new TextRun(privilegeLegend)] });
  return new Header({ children: [legend, note([title])] });
}

function footer(cover: CoverView): Footer {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      note([`${cover.runningTitle} · Law read to ${cover.lawAsOf}`]),
      note([`Fingerprint ${cover.fingerprintShort} · ${cover.pack}`]),
      note([pages], 'right'),
    ],
  });
}

function properties(cover: CoverView) {
  return {
    title: `${documentTitle(KIND, cover.edition)}: ${cover.organization}`,
    subject: `${cover.matter}. ${cover.pack}, law read to ${cover.lawAsOf}`,
    creator: cover.preparedBy,
    lastModifiedBy: cover.preparedBy,
    keywords: `fingerprint ${cover.fingerprint}`,
    description: cover.privilegeLegend,
  };
}

function footnotes(texts: readonly string[]) {
  return Object.fromEntries(
    texts.map((text, index) => [
      String(index + 1),
      { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(text)] })] },
    ]),
  );
}

function countHeadings(blocks: readonly FlowBlock[]): number {
  return blocks.filter((block) => block.kind === 'heading').length;
}

/** Makes the memo, or the factual record, as a Word file with real styles, counted headings and citations in footnotes. */
export async function makeMemoDocx(model: ReportModel, pageSize: PageSize): Promise<MadeFile> {
  const { cover } = model.common;
  const page = pageMeasures(pageSize);
  const [left, top, right, bottom] = page.margins;
  const twips = (points: number): number => Math.round(points * TWENTIETHS);
  const margin = {
    left: twips(left),
    top: twips(Math.max(top, HEADER.fromEdge + HEADER.height)),
    right: twips(right),
    bottom: twips(bottom),
    header: twips(HEADER.fromEdge),
    footer: twips(HEADER.fromEdge),
  };
  const flow = readFlow(memoOrRecord(model, page));
  const document = new Document({
    ...properties(cover),
    styles: STYLES,
    numbering: LISTS,
    footnotes: footnotes(flow.notes),
    sections: [
      {
        properties: { page: { size: paper(pageSize), margin } },
        headers: { default: header(cover) },
        footers: { default: footer(cover) },
        children: [...writeFlow(flow.blocks, { textWidth: twips(page.contentWidth) })],
      },
    ],
  });
  const bytes = repackDocx(new Uint8Array(await Packer.toArrayBuffer(document)), cover.asOf);
  return {
    bytes,
    contents: [
      { noun: 'heading', count: countHeadings(flow.blocks) },
      { noun: 'footnote', count: flow.notes.length },
    ],
  };
}
