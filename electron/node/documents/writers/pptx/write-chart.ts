/** Charts that the program draws from their numbers, each with its workbook inside. Computes no figure. */
import type { Series, SeriesChart } from '@shared/charts/series';
import {
  AXES,
  CATEGORY_SIZE,
  categoryAxis,
  chartFonts,
  chartTitle,
  chartValue,
  solid,
  valueAxis,
} from './chart-axes';
import { COLORS, emu, SIZES } from './look';
import { emsOf } from '@shared/base/text-room';
import { LANGUAGE } from './write-text';
import { xml, type XmlNode } from './xml';

/** A chart with the measures of its frame, in points. */
export interface DrawnChart {
  readonly chart: SeriesChart;
  readonly height: number;
  readonly width: number;
}

const SHEET = 'Sheet1';
/** Where the bars stand in their frame: the words of the categories have the rest. */
const PLOT = { y: 0.02, right: 0.02 } as const;
/** The share of the words at most; what they need beyond their letters, in points. */
const WORDS = { most: 0.5, gap: 14, size: CATEGORY_SIZE } as const;
/** What the scale and its words take below the bars, in points. */
const SCALE_HEIGHT = 46;

function points(values: readonly (string | number | null)[]): readonly XmlNode[] {
  return [
    chartValue('c:ptCount', values.length),
    ...values.flatMap((each, idx) =>
      each === null ? [] : [xml('c:pt', { idx }, xml('c:v', {}, String(each)))],
    ),
  ];
}

/** "B", "C" …: the column of a series. */
function column(index: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + index);
}

function strings(range: string, values: readonly string[]): XmlNode {
  return xml('c:strRef', {}, xml('c:f', {}, `${SHEET}!${range}`), xml('c:strCache', {}, points(values)));
}

function numbers(range: string, values: readonly (number | null)[]): XmlNode {
  const cache = xml('c:numCache', {}, xml('c:formatCode', {}, 'General'), points(values));
  return xml('c:numRef', {}, xml('c:f', {}, `${SHEET}!${range}`), cache);
}

function outline(color: string): XmlNode {
  return xml('a:ln', { w: emu(1.5) }, solid(color));
}

const HOLLOW = xml('c:spPr', {}, solid(COLORS.paper), outline(COLORS.soft));

function barLook(look: Series['look']): XmlNode {
  return look === 'clear'
    ? xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill')))
    : xml('c:spPr', {}, solid(COLORS.accent), outline(COLORS.accent));
}

function hollowPoints({ hollow }: SeriesChart, { look }: Series): readonly XmlNode[] {
  if (look === 'clear') return [];
  return hollow.map((idx) =>
    xml(
      'c:dPt',
      {},
      chartValue('c:idx', idx),
      chartValue('c:invertIfNegative', 0),
      chartValue('c:bubble3D', 0),
      HOLLOW,
    ),
  );
}

function lineLook(look: Series['look']): readonly XmlNode[] {
  const isEnd = look === 'end';
  const color = isEnd ? COLORS.soft : COLORS.accent;
  const stroke = xml(
    'a:ln',
    { w: emu(2.25), cap: 'rnd' },
    solid(color),
    ...(isEnd ? [chartValue('a:prstDash', 'sysDash')] : []),
    xml('a:round'),
  );
  return [
    xml('c:spPr', {}, stroke),
    xml(
      'c:marker',
      {},
      chartValue('c:symbol', isEnd ? 'square' : 'circle'),
      chartValue('c:size', 7),
      xml('c:spPr', {}, solid(isEnd ? COLORS.paper : color), outline(color)),
    ),
  ];
}

function seriesXml(chart: SeriesChart, index: number, series: Series): XmlNode {
  const { categories, kind } = chart;
  const last = String(categories.length + 1);
  const letter = column(index);
  const look =
    kind === 'lines'
      ? lineLook(series.look)
      : [barLook(series.look), chartValue('c:invertIfNegative', 0), ...hollowPoints(chart, series)];
  return xml(
    'c:ser',
    {},
    chartValue('c:idx', index),
    chartValue('c:order', index),
    xml('c:tx', {}, strings(`$${letter}$1`, [series.name])),
    ...look,
    xml('c:cat', {}, strings(`$A$2:$A$${last}`, categories)),
    xml('c:val', {}, numbers(`$${letter}$2:$${letter}$${last}`, series.values)),
    ...(kind === 'lines' ? [chartValue('c:smooth', 0)] : []),
  );
}

function axisIds(): readonly XmlNode[] {
  return [chartValue('c:axId', AXES.category), chartValue('c:axId', AXES.value)];
}

function plot(chart: SeriesChart): XmlNode {
  const all = chart.series.map((series, index) => seriesXml(chart, index, series));
  if (chart.kind === 'lines') {
    return xml(
      'c:lineChart',
      {},
      chartValue('c:grouping', 'standard'),
      chartValue('c:varyColors', 0),
      all,
      chartValue('c:marker', 1),
      ...axisIds(),
    );
  }
  return xml(
    'c:barChart',
    {},
    chartValue('c:barDir', 'bar'),
    chartValue('c:grouping', 'stacked'),
    chartValue('c:varyColors', 0),
    all,
    chartValue('c:gapWidth', 70),
    chartValue('c:overlap', 100),
    ...axisIds(),
  );
}

function manualLayout({ chart, height, width }: DrawnChart): XmlNode {
  if (chart.kind === 'lines') return xml('c:layout');
  const words = Math.max(...chart.categories.map((category) => emsOf(category))) * WORDS.size + WORDS.gap;
  const x = rounded(Math.min(WORDS.most, words / width));
  const share = Math.max(0.3, 1 - PLOT.y - SCALE_HEIGHT / height);
  const places = { x, y: PLOT.y, w: rounded(1 - x - PLOT.right), h: rounded(share) };
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      chartValue('c:layoutTarget', 'inner'),
      chartValue('c:xMode', 'edge'),
      chartValue('c:yMode', 'edge'),
      ...Object.entries(places).map(([name, val]) => chartValue(`c:${name}`, val)),
    ),
  );
}

/** Shares of a frame are written with three decimals. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function legend({ kind }: SeriesChart): readonly XmlNode[] {
  if (kind !== 'lines') return [];
  return [
    xml('c:legend', {}, chartValue('c:legendPos', 'b'), chartValue('c:overlay', 0), chartFonts(SIZES.small)),
  ];
}

/**
 * The part of a chart; its workbook is the relation `workbook`.
 */
export function chartXml(drawn: DrawnChart, workbook: string): XmlNode {
  const { chart } = drawn;
  const { title } = chart;
  return xml(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    chartValue('c:date1904', 0),
    chartValue('c:lang', LANGUAGE),
    chartValue('c:roundedCorners', 0),
    xml(
      'c:chart',
      {},
      ...(title === null ? [] : [chartTitle(title, 14, true)]),
      chartValue('c:autoTitleDeleted', title === null ? 1 : 0),
      xml('c:plotArea', {}, manualLayout(drawn), plot(chart), categoryAxis(chart), valueAxis(chart)),
      ...legend(chart),
      chartValue('c:plotVisOnly', 1),
      chartValue('c:dispBlanksAs', 'gap'),
    ),
    chartFonts(SIZES.small),
    xml('c:externalData', { 'r:id': workbook }, chartValue('c:autoUpdate', 0)),
  );
}
