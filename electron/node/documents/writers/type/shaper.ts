/**
 * Turns letters into placed glyphs with HarfBuzz, and keeps what it has shaped for the documents to come. Knows font
 * files and nothing of pages; reads the files it is named and nothing else.
 */
import { readFileSync } from 'node:fs';
import { Blob, Buffer as Letters, BufferFlag, ClusterLevel, Direction, Face, Font, shape } from 'harfbuzzjs';

/** A glyph of a font, moved from where the pen stands. Font units. */
export interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** The smallest piece of text that is drawn as one: a letter with its marks, a ligature, a syllable. Font units. */
export interface ShapedCluster {
  /** The letters it stands for, in the order they were typed. */
  readonly text: string;
  /** Never none. */
  readonly glyphs: readonly PlacedGlyph[];
  /** How far the pen goes on. */
  readonly advance: number;
  /** How wide the font says it is: what the pen would go on without kerning. */
  readonly width: number;
  /** Not one glyph as the font has it: several, or one that is moved or takes no room. */
  readonly isComposed: boolean;
}

/** A font file ready to shape with. */
export interface ShapingFont {
  /** Whether the file has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
  /** The glyph of a code point; 0, "not there", if there is none. */
  readonly glyphOf: (codePoint: number) => number;
  /**
   * Shapes a text that runs one way throughout.
   *
   * @returns its clusters from left to right, whichever way it runs
   */
  readonly shape: (text: string, isRightToLeft: boolean) => readonly ShapedCluster[];
  readonly unitsPerEm: number;
  /** The outline of a glyph as an SVG path. Font units, upward. */
  readonly outlineOf: (glyph: number) => string;
}

type Words = Map<string, readonly ShapedCluster[]>;

/** The words that have been shaped, of all fonts together. */
const kept = { fonts: new Set<Words>(), bytes: 0 };

function forgetWords(): void {
  for (const words of kept.fonts) words.clear();
  kept.bytes = 0;
}

function keepWord(words: Words, key: string, shaped: readonly ShapedCluster[]): void {
  if (key.length > KEPT_LENGTH) return;
  kept.bytes += WORD_BYTES + shaped.length * CLUSTER_BYTES;
  if (kept.bytes > MOST_KEPT_BYTES) forgetWords();
  words.set(key, shaped);
}

interface ShapedGlyph {
  readonly codepoint: number;
  readonly cluster: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Words shaped once are drawn again and again; beyond this all are forgotten, of every font. */
const MOST_KEPT_BYTES = 32 * 1_024 * 1_024;
const KEPT_LENGTH = 48;
/** What a word and each of its clusters take about, with their glyphs and entries. */
const WORD_BYTES = 160;
const CLUSTER_BYTES = 280;

function glyphsOf(letters: Letters): readonly ShapedGlyph[] {
  const positions = letters.getGlyphPositions();
  return letters.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { codepoint, cluster, xAdvance, xOffset, yOffset };
  });
}

/** Where each cluster ends: where the next one begins, in the order of typing. */
function endsOf(glyphs: readonly ShapedGlyph[], length: number): ReadonlyMap<number, number> {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]));
}

function clusterOf(glyphs: readonly ShapedGlyph[], text: string, font: Font): ShapedCluster {
  let x = 0;
  const placed = glyphs.map(({ codepoint, xAdvance, xOffset, yOffset }) => {
    const glyph = { id: codepoint, x: x + xOffset, y: yOffset };
    x += xAdvance;
    return glyph;
  });
  const [only, ...others] = placed;
  const width = only === undefined ? 0 : font.glyphHAdvance(only.id);
  const isMoved = only?.x !== 0 || only.y !== 0 || (x === 0 && width !== 0);
  // What moves the pen nowhere has no width either, whatever the font says.
  return others.length > 0 || isMoved
    ? { text, glyphs: placed, advance: x, width: x, isComposed: true }
    : { text, glyphs: placed, advance: x, width, isComposed: false };
}

function clustersOf(glyphs: readonly ShapedGlyph[], text: string, font: Font): readonly ShapedCluster[] {
  const ends = endsOf(glyphs, text.length);
  const groups: ShapedGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    if (last?.[0]?.cluster === glyph.cluster) last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) => {
    const start = group[0]?.cluster ?? 0;
    return clusterOf(group, text.slice(start, ends.get(start)), font);
  });
}

/** One for all words: making and freeing one for each takes longer than shaping. */
const letters = new Letters();

function shapeWith(font: Font, text: string, isRightToLeft: boolean): readonly ShapedCluster[] {
  letters.reset();
  // Programs that read pages put what runs from right to left into the order of reading by turning round all that a
  // code means. So there every mark and joiner has a code of its own; elsewhere a letter and its marks share one.
  if (isRightToLeft) letters.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  else letters.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  letters.addText(text);
  letters.guessSegmentProperties();
  letters.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  shape(font, letters);
  return clustersOf(glyphsOf(letters), text, font);
}

function openFont(path: string): ShapingFont {
  const file = readFileSync(path);
  const bytes = new Uint8Array(file).buffer;
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const words: Words = new Map();
  kept.fonts.add(words);
  return {
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
    shape: (text, isRightToLeft) => {
      const key = isRightToLeft ? `\u200f${text}` : text;
      const known = words.get(key);
      if (known !== undefined) return known;
      const shaped = shapeWith(font, text, isRightToLeft);
      keepWord(words, key, shaped);
      return shaped;
    },
    unitsPerEm: face.upem,
    outlineOf: (glyph) => font.glyphToPath(glyph),
  };
}

const opened = new Map<string, ShapingFont>();

/** Opens a font file, once in a process. Throws when it cannot be read. */
export function shapingFont(path: string): ShapingFont {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const font = openFont(path);
  opened.set(path, font);
  return font;
}
