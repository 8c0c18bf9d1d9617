/** What every page carries: legend, title, fingerprint, date of the law, page number, and the mark of a draft. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { documentTitle } from '../kinds/builders';
import { descriptorOf, type BlocksKind } from '../kinds/registry';
import { provenanceText } from '../provenance';
import type { CoverView } from '../model-types';
import { fileSubject, fileTitle, runningFoot, runningHead } from '../running-words';
import { draftMark } from './draft-mark';
import { asArtifact, asToldOnce, TOLD_ONCE } from './structure';
import { defaultStyle, namedStyles, type PageMeasures } from './theme';
import { inlineStyles } from './inline-styles';

function header(kind: BlocksKind, cover: CoverView, page: PageMeasures): Content {
  const [left, , right] = page.margins;
  return {
    margin: [left, 30, right, 0],
    columns: [
      { width: '*', text: cover.privilegeLegend, style: 'legend' },
      {
        width: 'auto',
        text: runningHead(documentTitle(kind, cover.edition), cover),
        style: 'pageNoteRight',
      },
    ],
    columnGap: 12,
  };
}

function footer(
  cover: CoverView,
  page: PageMeasures,
  at: { readonly current: number; readonly count: number },
): Content {
  const [left, , right] = page.margins;
  return {
    margin: [left, 16, right, 0],
    columns: [
      { width: '*', stack: runningFoot(cover).map((text) => ({ text, style: 'pageNote' })) },
      { width: 80, text: `Page ${String(at.current)} of ${String(at.count)}`, style: 'pageNoteRight' },
    ],
    columnGap: 12,
  };
}

/** Midnight UTC of a calendar day: documents carry no time of their making, so that bytes repeat. */
function dayOf(asOf: string): Date {
  return new Date(`${asOf}T00:00:00.000Z`);
}

/** A document without annexes, as every briefing and factual record is, says nothing of them. */
function annexesOf(kind: BlocksKind, { annexes, edition }: CoverView): string | undefined {
  return descriptorOf(kind).annexes === undefined || edition === 'factual' ? undefined : annexes;
}

function info(
  kind: BlocksKind,
  cover: CoverView,
  page: PageMeasures,
): NonNullable<TDocumentDefinitions['info']> {
  return {
    title: fileTitle(documentTitle(kind, cover.edition), cover),
    author: cover.preparedBy,
    subject: fileSubject(cover),
    keywords: provenanceText({
      pageSize: page.name,
      ...cover,
      ...cover.ofIncident,
      kind,
      annexes: annexesOf(kind, cover),
    }),
    creator: 'Brieflock',
    producer: 'Brieflock',
    creationDate: dayOf(cover.asOf),
    modDate: dayOf(cover.asOf),
  };
}

/** Running heads and feet are read once, on the first page; after it they are no part of what is read in order. */
function running(content: Content, tags: readonly number[], current: number): Content {
  inlineStyles(content, { ...defaultStyle() }, namedStyles());
  return current === 1 ? asToldOnce(content, tags) : asArtifact(content);
}

/** Everything of a definition but its content. */
export function pageFrame(
  kind: BlocksKind,
  cover: CoverView,
  page: PageMeasures,
): Omit<TDocumentDefinitions, 'content'> {
  const [left, top, right, bottom] = page.margins;
  return {
    version: '1.7',
    subset: 'PDF/A-3b',
    language: 'en-US',
    displayTitle: true,
    compress: true,
    pageSize: page.name,
    pageMargins: [left, top, right, bottom],
    info: info(kind, cover, page),
    defaultStyle: defaultStyle(),
    styles: namedStyles(),
    ...(cover.finality === null && cover.moment === null
      ? { background: () => asArtifact(draftMark(page)) }
      : {}),
    header: (current) => running(header(kind, cover, page), TOLD_ONCE.head, current),
    footer: (current, count) => running(footer(cover, page, { current, count }), TOLD_ONCE.foot, current),
  };
}
