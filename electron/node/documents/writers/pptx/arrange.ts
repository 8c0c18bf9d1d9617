/** Where the blocks of a slide stand and in which size: the largest in which all of them fit. Decides nothing about content. */
import { rangeBarsSeries, optionBarsSeries, trendSeries, type SeriesChart } from '@shared/charts/series';
import { assertNever } from '@shared/base/assert-never';
import type { ParagraphBlock, TableBlock } from '@shared/document/blocks/block-types';
import type { Slide, SlideBlock, SlideFigure, SlideText } from '@shared/document/slides/slide-types';
import { COLORS, SIZES, type SlidePlace } from './look';
import { rowHeights, textHeight } from './measure';
import { BOX } from './shapes';
import type { SetParagraph } from './write-text';

/** Something on a slide, placed. */
export type Placed =
  | {
      readonly kind: 'text' | 'caption' | 'box';
      readonly place: SlidePlace;
      readonly paragraphs: readonly SetParagraph[];
    }
  | { readonly kind: 'table'; readonly place: SlidePlace; readonly table: TableBlock; readonly size: number }
  | { readonly kind: 'chart'; readonly place: SlidePlace; readonly chart: SeriesChart };

/** The same before it has a place: charts take what the others leave. */
type Item =
  | {
      readonly kind: 'text' | 'caption' | 'box';
      readonly paragraphs: readonly SetParagraph[];
      readonly height: number;
    }
  | { readonly kind: 'table'; readonly table: TableBlock; readonly size: number; readonly height: number }
  | { readonly kind: 'charts'; readonly charts: readonly SeriesChart[]; readonly height: number };

const GAP = 14;
/** What a chart needs to be read: around its bars or lines, for each bar, and no more than that. */
const CHART = { frame: 62, bar: 22, tallestBar: 62, lines: 190 } as const;

/** The charts of a figure. */
export function chartsOf(figure: SlideFigure): readonly SeriesChart[] {
  switch (figure.type) {
    case 'range-bars':
      return [rangeBarsSeries(figure.data)];
    case 'decision-bars':
      return [optionBarsSeries(figure.data)];
    case 'trend':
      return trendSeries(figure.data);
    default:
      return assertNever(figure, 'figure');
  }
}

type Sizes = Readonly<Record<'text' | 'table', number>>;

function paragraphsOf(block: SlideText, size: number): readonly SetParagraph[] {
  if (block.kind === 'paragraph') return [setParagraph(block, size)];
  const marker = block.marker === 'numbered' ? 'numbered' : 'bullet';
  return block.items.flatMap((item) =>
    item.flatMap((each) => (each.kind === 'paragraph' ? [{ ...setParagraph(each, size), marker }] : [])),
  );
}

function setParagraph({ inlines, style }: ParagraphBlock, size: number): SetParagraph {
  return style === 'caption'
    ? { inlines, size: SIZES.small, color: COLORS.soft, after: 2 }
    : { inlines, size, after: size / 2 };
}

function chartsItem(figure: SlideFigure): Item {
  const charts = chartsOf(figure);
  const bars = Math.max(...charts.map(({ categories }) => categories.length));
  const height = hasLines(charts) ? CHART.lines : CHART.frame + CHART.bar * bars;
  return { kind: 'charts', charts, height };
}

function hasLines(charts: readonly SeriesChart[]): boolean {
  return charts.some(({ kind }) => kind === 'lines');
}

function textItem(block: SlideText, size: number, width: number): Item {
  const paragraphs = paragraphsOf(block, size);
  const style = block.kind === 'paragraph' ? block.style : null;
  if (style === 'note') {
    // A box ends with its last line, not with the room behind it.
    const height = textHeight(paragraphs, width - 2 * BOX.side) + 2 * BOX.top - size / 2;
    return { kind: 'box', paragraphs, height };
  }
  const kind = style === 'caption' ? 'caption' : 'text';
  return { kind, paragraphs, height: textHeight(paragraphs, width) };
}

function itemOf(block: SlideBlock, { text, table }: Sizes, width: number): Item {
  switch (block.kind) {
    case 'table': {
      const height = rowHeights(block, width, table).reduce((sum, each) => sum + each, 0);
      return { kind: 'table', table: block, size: table, height };
    }
    case 'figure':
      return chartsItem(block.figure);
    case 'paragraph':
    case 'list':
      return textItem(block, text, width);
    default:
      return assertNever(block, 'block');
  }
}

/** Texts of one kind that follow each other are one box: one thing to read, and to edit. */
function joined(items: readonly Item[]): readonly Item[] {
  return items.reduce<readonly Item[]>((done, item) => {
    const before = done.at(-1);
    const isText = item.kind === 'text' || item.kind === 'caption';
    if (!isText || before?.kind !== item.kind) return [...done, item];
    const paragraphs = [...before.paragraphs, ...item.paragraphs];
    return [...done.slice(0, -1), { ...item, paragraphs, height: before.height + item.height }];
  }, []);
}

function total(items: readonly Item[]): number {
  return items.reduce((sum, { height }) => sum + height, 0) + GAP * Math.max(0, items.length - 1);
}

/** Charts are as tall as there is room, but for bars that would be slabs. */
function stretched(items: readonly Item[], room: number): readonly Item[] {
  const spare = Math.max(0, room - total(items));
  return items.map((item) => {
    if (item.kind !== 'charts') return item;
    const tallest = hasLines(item.charts)
      ? room
      : CHART.frame + CHART.tallestBar * Math.max(...item.charts.map(({ categories }) => categories.length));
    return { ...item, height: Math.max(item.height, Math.min(item.height + spare, tallest)) };
  });
}

function placed(item: Item, place: SlidePlace): readonly Placed[] {
  if (item.kind !== 'charts') return [{ ...item, place }];
  const width = (place.width - GAP * (item.charts.length - 1)) / item.charts.length;
  return item.charts.map((chart, index) => ({
    kind: 'chart',
    chart,
    place: { ...place, x: place.x + index * (width + GAP), width },
  }));
}

/** The blocks of a slide in a room, from its top. */
export function arrange({ blocks }: Slide, room: SlidePlace): readonly Placed[] {
  const sized = SIZES.text.map((text, index) => {
    const table = SIZES.table[index] ?? SIZES.small;
    return joined(blocks.map((block) => itemOf(block, { text, table }, room.width)));
  });
  const fitting = sized.find((items) => total(items) <= room.height) ?? sized.at(-1) ?? [];
  let y = room.y;
  return stretched(fitting, room.height).flatMap((item) => {
    const place = { x: room.x, y, width: room.width, height: item.height };
    y += item.height + GAP;
    return placed(item, place);
  });
}
