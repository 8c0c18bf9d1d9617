/**
 * Has pdfkit's embedded fonts shaped by HarfBuzz and drawn with codes that mean one thing each. Changes how a text
 * becomes codes and widths; what pdfkit writes of a font stays pdfkit's.
 */
import { hasRightToLeft } from '@shared/base/direction';
import { lettersOf } from '@shared/base/scripts';
import type { FamilyName } from '../fonts';
import type { EmbeddedFont, FontFeatures, GlyphPosition } from '../pdfmake-parts';
import { drawnCodes } from './drawn-codes';
import { shapingFont, type ShapedCluster, type ShapingFont } from './shaper';

/** What is drawn in place of a character no typeface has, and the family that has it. */
export const MISSING_BOX = 0x25a1;
export const BOX_FAMILY: FamilyName = 'Source Sans 3';

/** Words with the space after them: what is shaped, and kept, in one go. */
const WORDS = /[^ \t]*[ \t]|[^ \t]+/g;

/** One box for each character as a reader sees it. */
function boxes(text: string, font: ShapingFont): readonly ShapedCluster[] {
  const id = font.glyphOf(MISSING_BOX);
  const [box] = font.shape(String.fromCodePoint(MISSING_BOX), false);
  const width = box?.width ?? 0;
  const glyphs = [{ id, x: 0, y: 0 }];
  return lettersOf(text).map((letter) => ({
    text: letter,
    glyphs,
    advance: width,
    width,
    isComposed: false,
  }));
}

/** From left to right. */
function clustersOf(text: string, features: FontFeatures, font: ShapingFont): readonly ShapedCluster[] {
  // Charts cannot say which way a run goes; its letters do.
  const isBackwards = features.rightToLeft ?? hasRightToLeft(text);
  if (features.box === true) return isBackwards ? boxes(text, font).toReversed() : boxes(text, font);
  const [first = '', ...others] = text.match(WORDS) ?? [];
  // What is measured is nearly always one word: then it is the very array that is kept.
  if (others.length === 0) return font.shape(first, isBackwards);
  const words = [first, ...others].map((word) => font.shape(word, isBackwards));
  return (isBackwards ? words.toReversed() : words).flat();
}

function positionOf({ advance, width }: ShapedCluster, scale: number): GlyphPosition {
  return { xAdvance: advance * scale, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width * scale };
}

/**
 * Takes a font over; once for each.
 *
 * @param font - as pdfkit opened it, with nothing drawn yet
 * @param path - of its file
 */
export function shapeWithHarfBuzz(font: EmbeddedFont, path: string): void {
  const shaping = shapingFont(path);
  const codes = drawnCodes(font);
  const { scale } = font;
  // Words that are kept come again and again, in the same arrays of the same clusters.
  const widths = new WeakMap<readonly ShapedCluster[], number>();
  const widthOf = (clusters: readonly ShapedCluster[]): number => {
    const known = widths.get(clusters);
    if (known !== undefined) return known;
    const width = clusters.reduce((sum, { advance }) => sum + advance * scale, 0);
    widths.set(clusters, width);
    return width;
  };
  const drawn = new WeakMap<ShapedCluster, string>();
  const drawnAs = (cluster: ShapedCluster): string => {
    const known = drawn.get(cluster);
    if (known !== undefined) return known;
    const code = codes.codeOf(cluster).toString(16).padStart(4, '0');
    drawn.set(cluster, code);
    return code;
  };
  font.widthOfString = (text, size, features) =>
    (widthOf(clustersOf(text, features ?? {}, shaping)) * size) / 1000;
  font.encode = (text, features) => {
    const clusters = clustersOf(text, features ?? {}, shaping);
    // pdfkit may change the positions it gets: they are made anew.
    return [clusters.map(drawnAs), clusters.map((cluster) => positionOf(cluster, scale))];
  };
}
