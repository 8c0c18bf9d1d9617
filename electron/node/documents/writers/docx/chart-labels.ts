/**
 * The labels of a chart that becomes a picture. What makes the picture shapes a text rightly only where one family draws
 * all of it: other labels are handed over as outlines, shaped and ordered as on paper.
 */
import { fontCoverage, isStrokedForBold, scaleOf, uprightFile } from '../fonts';
import { attributeOf, withLabels, type ChartLabel } from '../type/label-text';
import { BOLD_STROKE, labelRuns, type LabelRun } from '../type/set-labels';
import { shapingFont, type PlacedGlyph } from '../type/shaper';
import { undrawnAccount } from '../type/undrawn';

/** A run as outlines, its first letter at 0. In the units of the label. */
interface Outline {
  readonly width: number;
  readonly markup: (x: number, y: number) => string;
}

function outlineOf(
  { family, text, level }: LabelRun,
  { attributes }: ChartLabel,
  resourcesDir: string,
): Outline {
  const isBold = attributeOf(attributes, 'font-weight') === 'bold';
  const font = shapingFont(uprightFile(resourcesDir, family, isBold));
  const scale = (Number(attributeOf(attributes, 'font-size') ?? 0) * scaleOf(family)) / font.unitsPerEm;
  let pen = 0;
  const glyphs = font
    .shape(text, level % 2 === 1)
    .flatMap(({ glyphs: placed, advance }): readonly PlacedGlyph[] => {
      const start = pen;
      pen += advance;
      return placed.map(({ id, x, y }) => ({ id, x: start + x, y }));
    });
  const fill = attributeOf(attributes, 'fill') ?? '#000000';
  const stroke =
    isBold && isStrokedForBold(family)
      ? ` stroke="${fill}" stroke-width="${String(BOLD_STROKE * font.unitsPerEm)}"`
      : '';
  const path = ({ id, x, y }: PlacedGlyph) =>
    `<path transform="translate(${String(x)} ${String(y)})" d="${font.outlineOf(id)}"/>`;
  return {
    width: pen * scale,
    markup: (x, y) =>
      `<g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)} ${String(-scale)})"${stroke}>${glyphs.map(path).join('')}</g>`,
  };
}

const ANCHORS: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

function outlined(label: ChartLabel, runs: readonly LabelRun[], resourcesDir: string): string {
  const { attributes } = label;
  const numberOf = (name: string) => Number(attributeOf(attributes, name) ?? 0);
  const outlines = runs.map((run) => outlineOf(run, label, resourcesDir));
  const width = outlines.reduce((sum, outline) => sum + outline.width, 0);
  let x = numberOf('x') - width * (ANCHORS[attributeOf(attributes, 'text-anchor') ?? ''] ?? 0);
  const parts = outlines.map((outline) => {
    const markup = outline.markup(x, numberOf('y'));
    x += outline.width;
    return markup;
  });
  return `<g${attributes}>${parts.join('')}</g>`;
}

/** Makes outlines of the labels of pictures that the family of charts does not draw alone. Reads only `resources/fonts`. */
export function outlineLabels(resourcesDir: string): (svg: string) => string {
  const setter = { coverage: fontCoverage(resourcesDir), wholes: [], account: undrawnAccount() };
  return (svg) =>
    withLabels(svg, (label) => {
      const runs = labelRuns(label, setter);
      return runs === null ? null : outlined(label, runs, resourcesDir);
    });
}
