/** Axes and words of charts. Computes no figure. */
import type { SeriesChart } from '@shared/charts/series';
import { COLORS, emu, FONT, hundredths, SIZES } from './look';
import { LANGUAGE } from './write-text';
import { xml, type XmlNode } from './xml';

/** The names by which plot and axes find each other. */
export const AXES = { category: 111111111, value: 222222222 } as const;
/** The size of the words of categories beside bars. */
export const CATEGORY_SIZE = SIZES.small + 1;

/** An element with one value. */
export function chartValue(name: string, val: string | number): XmlNode {
  return xml(name, { val });
}

/** A fill of one color. */
export function solid(color: string): XmlNode {
  return xml('a:solidFill', {}, xml('a:srgbClr', { val: color }));
}

/** The type of a part of a chart. */
export function chartFonts(size: number, color: string = COLORS.ink): XmlNode {
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

/** Words over a chart or along an axis. */
export function chartTitle(text: string, size: number, isBold: boolean): XmlNode {
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
  return xml('c:title', {}, xml('c:tx', {}, rich), chartValue('c:overlay', 0));
}

function hairline(): XmlNode {
  return xml('c:spPr', {}, xml('a:ln', { w: emu(0.75) }, solid(COLORS.hairline)));
}

/** The axis of the categories. */
export function categoryAxis({ kind, caption }: SeriesChart): XmlNode {
  const isLines = kind === 'lines';
  return xml(
    'c:catAx',
    {},
    chartValue('c:axId', AXES.category),
    // The first category stands at the top of bars.
    xml('c:scaling', {}, chartValue('c:orientation', isLines ? 'minMax' : 'maxMin')),
    chartValue('c:delete', 0),
    chartValue('c:axPos', isLines ? 'b' : 'l'),
    ...(isLines ? [chartTitle(caption, SIZES.small, false)] : []),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    chartValue('c:majorTickMark', 'none'),
    chartValue('c:minorTickMark', 'none'),
    chartValue('c:tickLblPos', 'low'),
    hairline(),
    chartFonts(isLines ? SIZES.small : CATEGORY_SIZE),
    chartValue('c:crossAx', AXES.value),
    chartValue('c:crosses', 'autoZero'),
    chartValue('c:auto', 0),
    chartValue('c:lblAlgn', 'ctr'),
    chartValue('c:lblOffset', 100),
    chartValue('c:noMultiLvlLbl', 1),
  );
}

/** The axis of the figures, with which way is good. */
export function valueAxis({ kind, scale, caption }: SeriesChart): XmlNode {
  const isLines = kind === 'lines';
  return xml(
    'c:valAx',
    {},
    chartValue('c:axId', AXES.value),
    xml(
      'c:scaling',
      {},
      chartValue('c:orientation', 'minMax'),
      chartValue('c:max', scale.high),
      chartValue('c:min', scale.low),
    ),
    chartValue('c:delete', 0),
    chartValue('c:axPos', isLines ? 'l' : 'b'),
    xml('c:majorGridlines', {}, hairline()),
    ...(isLines ? [] : [chartTitle(caption, SIZES.small, false)]),
    xml('c:numFmt', { formatCode: scale.low < 0 ? '+0;\u22120;0' : '0', sourceLinked: 0 }),
    chartValue('c:majorTickMark', 'none'),
    chartValue('c:minorTickMark', 'none'),
    chartValue('c:tickLblPos', 'nextTo'),
    xml('c:spPr', {}, xml('a:ln', {}, xml('a:noFill'))),
    chartFonts(SIZES.small, COLORS.soft),
    chartValue('c:crossAx', AXES.category),
    chartValue('c:crosses', isLines ? 'autoZero' : 'max'),
    chartValue('c:crossBetween', 'between'),
    chartValue('c:majorUnit', scale.step),
  );
}
