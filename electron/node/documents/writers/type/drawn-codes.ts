/**
 * Gives each cluster drawn with a font a code of its own in the PDF, so that every code means one thing: the letters
 * that are copied, searched and read aloud. A cluster of several glyphs becomes one composed glyph. Shapes nothing.
 */
import { ComposedGlyphs } from './composed-glyphs';
import type { EmbeddedFont } from '../pdfmake-parts';
import type { ShapedCluster } from './shaper';

/** The codes of one font in one document. */
export interface DrawnCodes {
  /** The code of a cluster; the same for clusters that look and mean the same. */
  readonly codeOf: (cluster: ShapedCluster) => number;
}

/** What shows nothing and only told the shaper or the line breaker what to do is not copied. */
const UNSEEN = /[\u200b\u2060]/gu;

function meaningOf({ text }: ShapedCluster): string {
  return text.replace(UNSEEN, '');
}

function looksOf({ glyphs, width, isComposed }: ShapedCluster): string {
  if (!isComposed) return String(glyphs[0]?.id ?? 0);
  return `${glyphs.map(({ id, x, y }) => `${String(id)},${String(x)},${String(y)}`).join(' ')} ${String(width)}`;
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Opens the codes of a font that has drawn nothing yet. */
export function drawnCodes(font: EmbeddedFont): DrawnCodes {
  const composed = new ComposedGlyphs(font.font, font.subset);
  const codes = new Map<string, number>();
  const add = ({ glyphs, width, isComposed }: ShapedCluster): number => {
    if (isComposed) return composed.add(glyphs, width);
    const id = glyphs[0]?.id ?? 0;
    const first = font.subset.includeGlyph(id);
    return font.unicode[first] === undefined ? first : composed.again(id);
  };
  return {
    codeOf: (cluster) => {
      const meaning = meaningOf(cluster);
      const looks = looksOf(cluster);
      const key = `${looks}\n${meaning}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      const code = add(cluster);
      font.widths[code] ??= cluster.width * font.scale;
      font.unicode[code] ??= codePointsOf(meaning);
      codes.set(key, code);
      return code;
    },
  };
}
