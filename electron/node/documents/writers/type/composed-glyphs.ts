/**
 * Adds glyphs of our own to the part of a font that goes into a PDF: one that is drawn like another but means other
 * letters, and one that is several glyphs in their places. Writes TrueType outlines and nothing else.
 */
import type { FontSubset, SubsetFontFile } from '../pdfmake-parts';
import type { PlacedGlyph } from './shaper';

/** A glyph of our own: what it consists of, and how wide it is. */
interface ComposedGlyph {
  readonly parts: readonly PlacedGlyph[];
  readonly width: number;
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** No font file has glyphs of higher numbers, so these are free for ours. */
const FIRST_OWN = 0x10000;
/** Offsets are words, and they are distances; another part follows. (OpenType, table "glyf".) */
const WORDS_AND_DISTANCES = 0x0003;
const ANOTHER_FOLLOWS = 0x0020;
const HEADER_BYTES = 10;
const PART_BYTES = 8;
const ALIGNED_TO = 4;
/** What the table of limits must allow at least: a composed glyph of glyphs that are composed themselves. */
const DEPTH_MORE = 1;

/** Of a font of TrueType outlines; fonts of another kind are refused when something is to be composed. */
export class ComposedGlyphs {
  readonly #own = new Map<number, ComposedGlyph>();

  constructor(
    private readonly file: SubsetFontFile,
    private readonly subset: FontSubset,
  ) {}

  /** A second code for a glyph. */
  again(id: number): number {
    this.subset.glyphs.push(id);
    return this.subset.glyphs.length - 1;
  }

  /** A code for several glyphs in their places. */
  add(parts: readonly PlacedGlyph[], width: number): number {
    if (this.#own.size === 0) this.#takeOver();
    const id = FIRST_OWN + this.#own.size;
    this.#own.set(id, { parts, width });
    return this.again(id);
  }

  /** From here on the part of the font is written with our glyphs in it. */
  #takeOver(): void {
    const { subset, file } = this;
    if (subset.cff !== undefined) throw new Error('Glyphs of this kind of font cannot be composed');
    const writeOther = subset._addGlyph.bind(subset);
    file.maxp.maxComponentDepth += DEPTH_MORE;
    subset._addGlyph = (id) => {
      const own = this.#own.get(id);
      return own === undefined ? writeOther(id) : this.#write(own);
    };
  }

  #write({ parts, width }: ComposedGlyph): number {
    const { subset, file } = this;
    const { offsets } = file.loca;
    const drawn = parts.filter(({ id }) => offsets[id] !== offsets[id + 1]);
    const box = this.#boxOf(drawn);
    const outline = drawn.length === 0 ? new Uint8Array() : this.#outlineOf(drawn, box);
    file.maxp.maxComponentElements = Math.max(file.maxp.maxComponentElements, drawn.length);
    subset.glyf.push(outline);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: Math.max(0, width), bearing: box.minX });
    subset.offset += outline.length;
    return subset.glyf.length - 1;
  }

  #boxOf(parts: readonly PlacedGlyph[]): Box {
    const boxes = parts.map(({ id, x, y }): Box => {
      const { minX, minY, maxX, maxY } = this.file.getGlyph(id).cbox;
      return { minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y };
    });
    if (boxes.length === 0) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
    return {
      minX: Math.min(...boxes.map(({ minX }) => minX)),
      minY: Math.min(...boxes.map(({ minY }) => minY)),
      maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
      maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
    };
  }

  #outlineOf(parts: readonly PlacedGlyph[], { minX, minY, maxX, maxY }: Box): Uint8Array {
    const length = HEADER_BYTES + PART_BYTES * parts.length;
    const outline = new Uint8Array(Math.ceil(length / ALIGNED_TO) * ALIGNED_TO);
    const view = new DataView(outline.buffer);
    for (const [index, value] of [-1, minX, minY, maxX, maxY].entries()) view.setInt16(index * 2, value);
    for (const [index, { id, x, y }] of parts.entries()) {
      const at = HEADER_BYTES + PART_BYTES * index;
      const isLast = index === parts.length - 1;
      view.setUint16(at, WORDS_AND_DISTANCES | (isLast ? 0 : ANOTHER_FOLLOWS));
      view.setUint16(at + 2, this.subset.includeGlyph(id));
      view.setInt16(at + 4, x);
      view.setInt16(at + 6, y);
    }
    return outline;
  }
}
