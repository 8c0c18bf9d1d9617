/** Charts that the program draws from their numbers, each with its workbook inside. Computes no figure. */
import type { Series, SeriesChart } from '@shared/charts/series';
import { COLORS, emu, FONT, hundredths, SIZES } from './look';
import { emsOf } from '@shared/document/slides/text-room';
import { LANGUAGE } from './write-text';
import { xml, type XmlNode } from './xml';

/** A chart with the measures of its frame, in points. */
export interface DrawnChart {
  readonly chart: SeriesChart;
  readonly height: number;
  readonly width: number;
}

const AXES = { category: 111111111, value: 222222222 } as const;
const SHEET = 'Sheet1';
/** Where the bars stand in their frame: the words of the categories have the rest. */
const PLOT = { y: 0.02, right: 0.02 } as const;
/** The share of the words at most; what they need beyond their letters, in points. */
const WORDS = { most: 0.5, gap: 14, size: SIZES.small + 1 } as const;
/** What the scale and its words take below the bars, in points. */
const SCALE_HEIGHT = 46;

function value(name: string, val: string | number): XmlNode {
  return xml(name, { val });
}

function solid(color: string): XmlNode {
  return xml('a:solidFill', {}, xml('a:srgbClr', { val: color }));
}

function fonts(size: number, color: string = COLORS.ink): XmlNode {
  const run = xml(
    'a:defRPr',
    { sz: hundredths(size), b: 0 },
    solid(color),
    xml('a:latin', { typeface: FONT }),
  );
  return xml(
    'c:txPr',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    xml('a:p', {}, xml('a:pPr', {}, run), xml('a:endParaRPr', { lang: LANGUAGE })),
  );
}

function titleOf(text: string, size: number, isBold: boolean): XmlNode {
  const run = { sz: hundredths(size), b: isBold ? 1 : 0 };
  const color = isBold ? COLORS.ink : COLORS.soft;
  const rich = xml(
    'c:rich',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, xml('a:defRPr', run, solid(color))),
      xml('a:r', {}, xml('a:rPr', { lang: LANGUAGE, ...run }, solid(color)), xml('a:t', {}, text)),
    ),
  );
  return xml('c:title', {}, xml('c:tx', {}, rich), value('c:overlay', 0));
}

function points(values: readonly (string | number | null)[]): readonly XmlNode[] {
  return [
    value('c:ptCount', values.length),
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
    xml('c:dPt', {}, value('c:idx', idx), value('c:invertIfNegative', 0), value('c:bubble3D', 0), HOLLOW),
  );
}

function lineLook(look: Series['look']): readonly XmlNode[] {
  const isEnd = look === 'end';
  const color = isEnd ? COLORS.soft : COLORS.accent;
  const stroke = xml(
    'a:ln',
    { w: emu(2.25), cap: 'rnd' },
    solid(color),
    ...(isEnd ? [value('a:prstDash', 'sysDash')] : []),
    xml('a:round'),
  );
  return [
    xml('c:spPr', {}, stroke),
    xml(
      'c:marker',
      {},
      value('c:symbol', isEnd ? 'square' : 'circle'),
      value('c:size', 7),
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
      : [barLook(series.look), value('c:invertIfNegative', 0), ...hollowPoints(chart, series)];
  return xml(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    xml('c:tx', {}, strings(`$${letter}$1`, [series.name])),
    ...look,
    xml('c:cat', {}, strings(`$A$2:$A$${last}`, categories)),
    xml('c:val', {}, numbers(`$${letter}$2:$${letter}$${last}`, series.values)),
    ...(kind === 'lines' ? [value('c:smooth', 0)] : []),
  );
}

function axisIds(): readonly XmlNode[] {
  return [value('c:axId', AXES.category), value('c:axId', AXES.value)];
}

function plot(chart: SeriesChart): XmlNode {
  const all = chart.series.map((series, index) => seriesXml(chart, index, series));
  if (chart.kind === 'lines') {
    return xml(
      'c:lineChart',
      {},
      value('c:grouping', 'standard'),
      value('c:varyColors', 0),
      all,
      value('c:marker', 1),
      ...axisIds(),
    );
  }
  return xml(
    'c:barChart',
    {},
    value('c:barDir', 'bar'),
    value('c:grouping', 'stacked'),
    value('c:varyColors', 0),
    all,
    value('c:gapWidth', 70),
    value('c:overlap', 100),
    ...axisIds(),
  );
}

function hairline(): XmlNode {
  return xml('c:spPr', {}, xml('a:ln', { w: emu(0.75) }, solid(COLORS.hairline)));
}

function categoryAxis({ kind, caption }: SeriesChart): XmlNode {
  const isLines = kind === 'lines';
  return xml(
    'c:catAx',
    {},
    value('c:axId', AXES.category),
    // The first category stands at the top of bars.
    xml('c:scaling', {}, value('c:orientation', isLines ? 'minMax' : 'maxMin')),
    value('c:delete', 0),
    value('c:axPos', isLines ? 'b' : 'l'),
    ...(isLines ? [titleOf(caption, SIZES.small, false)] : []),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    hairline(),
    fonts(isLines ? SIZES.small : WORDS.size),
    value('c:crossAx', AXES.value),
    value('c:crosses', 'autoZero'),
    value('c:auto', 0),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    value('c:noMultiLvlLbl', 1),
  );
}

function valueAxis({ kind, scale, caption }: SeriesChart): XmlNode {
  const isLines = kind === 'lines';
  return xml(
    'c:valAx',
    {},
    value('c:axId', AXES.value),
    xml(
      'c:scaling',
      {},
      value('c:orientation', 'minMax'),
      value('c:max', scale.high),
      value('c:min', scale.low),
    ),
    value('c:delete', 0),
    value('c:axPos', isLines ? 'l' : 'b'),
    xml('c:majorGridlines', {}, hairline()),
    ...(isLines ? [] : [titleOf(caption, SIZES.small, false)]),
    xml('c:numFmt', { formatCode: scale.low < 0 ? '+0;\u22120;0' : '0', sourceLinked: 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'nextTo'),
    xml('c:spPr', {}, xml('a:ln', {}, xml('a:noFill'))),
    fonts(SIZES.small, COLORS.soft),
    value('c:crossAx', AXES.category),
    value('c:crosses', isLines ? 'autoZero' : 'max'),
    value('c:crossBetween', 'between'),
    value('c:majorUnit', scale.step),
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
      value('c:layoutTarget', 'inner'),
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      ...Object.entries(places).map(([name, val]) => value(`c:${name}`, val)),
    ),
  );
}

/** Shares of a frame are written with three decimals. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function legend({ kind }: SeriesChart): readonly XmlNode[] {
  if (kind !== 'lines') return [];
  return [xml('c:legend', {}, value('c:legendPos', 'b'), value('c:overlay', 0), fonts(SIZES.small))];
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
    value('c:date1904', 0),
    value('c:lang', LANGUAGE),
    value('c:roundedCorners', 0),
    xml(
      'c:chart',
      {},
      ...(title === null ? [] : [titleOf(title, 14, true)]),
      value('c:autoTitleDeleted', title === null ? 1 : 0),
      xml('c:plotArea', {}, manualLayout(drawn), plot(chart), categoryAxis(chart), valueAxis(chart)),
      ...legend(chart),
      value('c:plotVisOnly', 1),
      value('c:dispBlanksAs', 'gap'),
    ),
    fonts(SIZES.small),
    xml('c:externalData', { 'r:id': workbook }, value('c:autoUpdate', 0)),
  );
}
