/** The labels of a chart as rectangles, measured with the very fonts that draw it. */
import { join } from 'node:path';
import { unescapeXml } from '@shared/charts/svg';
import { shapingFont } from '../../electron/node/documents/writers/type/shaper';

const FONTS = join(import.meta.dirname, '../../resources/fonts/source-sans-3');
const FACES = {
  normal: shapingFont(join(FONTS, 'SourceSans3-Regular.ttf')),
  bold: shapingFont(join(FONTS, 'SourceSans3-Semibold.ttf')),
};
const UNITS_AN_EM = 1000;
/** How high capitals stand and how far letters reach down, in ems. */
const HEIGHT = { above: 0.66, below: 0.2 } as const;

/** A label, with the room its letters take. */
export interface DrawnLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

function widthOf(text: string, size: number, isBold: boolean): number {
  const clusters = (isBold ? FACES.bold : FACES.normal).shape(text, false);
  return (clusters.reduce((sum, { advance }) => sum + advance, 0) / UNITS_AN_EM) * size;
}

function labelOf(tag: string, text: string): DrawnLabel {
  const [x = 0, y = 0, size = 0] = ['x', 'y', 'font-size'].map((name) => Number(attribute(tag, name)));
  const width = widthOf(text, size, attribute(tag, 'font-weight') === 'bold');
  const share = { start: 0, middle: 0.5, end: 1 }[attribute(tag, 'text-anchor') ?? 'start'] ?? 0;
  const [before, after] = [share * width, (1 - share) * width];
  const [above, below] = [HEIGHT.above * size, HEIGHT.below * size];
  return attribute(tag, 'transform')?.startsWith('rotate(-90') === true
    ? { text, left: x - above, right: x + below, top: y - after, bottom: y + before }
    : { text, left: x - before, right: x + after, top: y - above, bottom: y + below };
}

/** Every label that says something. */
export function labelsIn(svg: string): readonly DrawnLabel[] {
  return [...svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)]
    .map(([, tag = '', safe = '']) => labelOf(tag, unescapeXml(safe)))
    .filter(({ text }) => text.trim() !== '');
}

/** Words that stand closer beside each other read as one. */
const GAP = 1;

function isOver(a: DrawnLabel, b: DrawnLabel): boolean {
  const isAcross = a.left < b.right + GAP && b.left < a.right + GAP;
  return isAcross && a.top < b.bottom && b.top < a.bottom;
}

/** Pairs of labels that lie on each other or touch, and labels that leave the picture. Empty for a chart that can be read. */
export function labelFaults(svg: string): readonly string[] {
  const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(attribute(svg, name)));
  const labels = labelsIn(svg);
  const outside = labels.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  );
  const over = labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .flatMap((other) => (isOver(one, other) ? [`“${one.text}” on “${other.text}”`] : [])),
  );
  return [...outside.map(({ text }) => `“${text}” outside`), ...over];
}
