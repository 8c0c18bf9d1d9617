/** One slide: its title, its blocks, what stands on every slide. Shapes come in the order they are read. */
import { linesIn } from '@shared/base/text-room';
import type { TextInline } from '@shared/document/blocks/inline-types';
import type { CoverView } from '@shared/document/model-types';
import { runningFoot, runningHead } from '@shared/document/running-words';
import type { Slide } from '@shared/document/slides/slide-types';
import { arrange, type Placed } from './arrange';
import { COLORS, PLACES, SIZES, type SlidePlace } from './look';
import { textHeight } from './measure';
import { graphicFrame, NAMESPACES, paragraphsShape, shapeTree, textShape } from './shapes';
import type { DrawnChart } from './write-chart';
import { writePptxTable } from './write-table';
import { LANGUAGE, lineHeight, plainInlines, type SetParagraph } from './write-text';
import { xml, type XmlNode } from './xml';

/** What a slide is part of. */
export interface Deck {
  /** What the document is called. */
  readonly title: string;
  readonly cover: CoverView;
}

/** A chart of a slide under the name of its relation. */
export interface SlideChart {
  readonly relation: string;
  readonly drawn: DrawnChart;
}

interface WrittenSlide {
  readonly content: XmlNode;
  readonly charts: readonly SlideChart[];
}

const CHART_URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** The id of a shape is its place among those before the first block. */
const FIRST_BLOCK_ID = 10;
/** Below the head of the first slide, and below a title, in points. */
const HEAD_GAP = 10;
const TITLE_GAP = 18;

function words(text: string): TextInline {
  return { kind: 'text', text };
}

/** The size in which a title takes no more than its place. */
export function titleSize(text: string): number {
  const { width, height } = PLACES.title;
  const fits = (size: number) => linesIn(text, width / size, true) * lineHeight(size) <= height;
  return SIZES.title.find(fits) ?? SIZES.title[SIZES.title.length - 1] ?? SIZES.small;
}

/** Whose deck it is and what about: on the first slide, under the legend. */
function headParagraphs({ cover }: Deck): readonly SetParagraph[] {
  const { letterhead, organization, matter, date } = cover;
  const small = { size: SIZES.small, color: COLORS.soft };
  return [
    { inlines: [words(letterhead?.name ?? organization)], size: 14, isBold: true, after: 2 },
    ...(letterhead === null || letterhead.address === ''
      ? []
      : [{ inlines: [words(letterhead.address)], ...small, after: 2 }]),
    { inlines: [words(`${matter} · ${date}`)], ...small, isOurs: true },
  ];
}

interface Setting {
  readonly deck: Deck;
  readonly isFirst: boolean;
}

/** Title and content stand below the head of the first slide; the content begins where the title ends. */
function placesOf(
  { deck, isFirst }: Setting,
  heading: SetParagraph,
): {
  readonly head: SlidePlace;
  readonly title: SlidePlace;
  readonly content: SlidePlace;
} {
  const { title, content } = PLACES;
  const head = isFirst ? textHeight(headParagraphs(deck), title.width) + HEAD_GAP : 0;
  const height = textHeight([heading], title.width);
  const y = title.y + head + height + TITLE_GAP;
  return {
    head: { ...title, height: head },
    title: { ...title, y: title.y + head, height },
    content: { ...content, y, height: content.y + content.height - y },
  };
}

function kicker({ title, cover }: Deck): XmlNode {
  const half = { ...PLACES.kicker, width: PLACES.kicker.width * 0.38 };
  const rest = { ...PLACES.kicker, x: half.x + half.width, width: PLACES.kicker.width - half.width };
  const look = { size: SIZES.small, isBold: true, color: COLORS.accent };
  const shapes = [
    paragraphsShape({ id: 4, name: 'Edition', place: half }, [
      { inlines: [words(runningHead(title, cover))], ...look },
    ]),
    paragraphsShape({ id: 5, name: 'Legend', place: rest }, [
      { inlines: [words(cover.privilegeLegend)], ...look, align: 'end' },
    ]),
  ];
  return { markup: shapes.map(({ markup }) => markup).join('') };
}

function footer({ cover }: Deck): XmlNode {
  const paragraphs = runningFoot(cover).map((line) => ({
    inlines: [words(line)],
    size: SIZES.small,
    color: COLORS.soft,
    isOurs: true,
  }));
  return paragraphsShape(
    { id: 6, name: 'Footer', place: PLACES.footer, placeholder: { type: 'ftr', index: 11 } },
    paragraphs,
  );
}

/** PowerPoint’s own number, so that it stays right when slides are moved. */
export function slideNumber(number: string): XmlNode {
  const look = xml(
    'a:rPr',
    { lang: LANGUAGE, sz: SIZES.small * 100 },
    xml('a:solidFill', {}, xml('a:srgbClr', { val: COLORS.soft })),
  );
  const field = xml(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    look,
    xml('a:t', {}, number),
  );
  return textShape({
    id: 7,
    name: 'Slide number',
    place: PLACES.number,
    placeholder: { type: 'sldNum', index: 12 },
    paragraphs: [xml('a:p', {}, xml('a:pPr', { algn: 'r' }), field)],
  });
}

function tableAbout(title: string, { table }: Extract<Placed, { readonly kind: 'table' }>): string {
  const heads = table.columns.map(({ head }) => head).join(', ');
  return `Table: ${title} Columns: ${heads}. Rows: ${String(table.rows.length)}.`;
}

function blockShape(
  placed: Placed,
  id: number,
  { title, relation }: { readonly title: string; readonly relation: string },
): XmlNode {
  const { place } = placed;
  switch (placed.kind) {
    case 'table':
      return writePptxTable(placed.table, { id, about: tableAbout(title, placed), place, size: placed.size });
    case 'chart': {
      const { chart } = placed;
      const about = `Chart: ${chart.title ?? title} ${chart.text.replaceAll('\n', ' ')}`;
      const content = xml('c:chart', { 'xmlns:c': CHART_URI, 'r:id': relation });
      return graphicFrame({ id, name: `Chart ${String(id)}`, about, place }, CHART_URI, content);
    }
    default:
      return paragraphsShape(
        { id, name: `Text ${String(id)}`, place, isBox: placed.kind === 'box' },
        placed.paragraphs,
      );
  }
}

function frameOf({ width, height }: SlidePlace): { readonly width: number; readonly height: number } {
  return { width, height };
}

/** A slide with the charts it shows. */
export function writeSlide(slide: Slide, setting: Setting, number: number): WrittenSlide {
  const { deck, isFirst } = setting;
  const title = plainInlines(slide.title);
  const heading = { inlines: slide.title, size: titleSize(title), isBold: true };
  const places = placesOf(setting, heading);
  const charts: SlideChart[] = [];
  const blocks = arrange(slide, places.content).map((placed, index) => {
    const relation = `rIdChart${String(charts.length + 1)}`;
    if (placed.kind === 'chart')
      charts.push({ relation, drawn: { chart: placed.chart, ...frameOf(placed.place) } });
    return blockShape(placed, FIRST_BLOCK_ID + index, { title, relation });
  });
  const head = isFirst
    ? [paragraphsShape({ id: 3, name: 'Letterhead', place: places.head }, headParagraphs(deck))]
    : [];
  const shapes = [
    paragraphsShape({ id: 2, name: 'Title', place: places.title, placeholder: { type: 'title' } }, [heading]),
    ...head,
    ...blocks,
    kicker(deck),
    footer(deck),
    slideNumber(String(number)),
  ];
  const content = xml(
    'p:sld',
    NAMESPACES,
    xml('p:cSld', { name: title }, shapeTree(shapes)),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
  return { content, charts };
}
