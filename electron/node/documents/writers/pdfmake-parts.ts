/**
 * The parts of pdfmake 0.3.11 that lay out and draw, and what of them and of pdfkit is used. They are not its
 * published interface, which draws without tags: its version is exact, and tests look at what comes out.
 */
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';

/** An object of the PDF. Its data may grow until it is ended. */
export interface PdfRef {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** A piece of marked content: where it is drawn and its number on that page. */
interface MarkedContent {
  readonly refs: readonly { readonly pageRef: PdfRef; readonly mcid: number }[];
}

interface PdfPage {
  readonly height: number;
  readonly dictionary: PdfRef;
  readonly structParentTreeKey: number;
  readonly annotations: PdfRef[];
}

/** The document that is drawn into, a stream of bytes. */
export interface PdfDocument extends Readable {
  readonly page: PdfPage;
  _font: EmbeddedFont | null;
  /** Makes a font the current one; opens its file when it is first asked for. */
  font(path: string): this;
  ref(data: Record<string, unknown>): PdfRef;
  addPage(options: { readonly size: readonly [number, number] }): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  markContent(tag: 'Artifact', options: { readonly type: string }): void;
  markStructureContent(tag: string): MarkedContent;
  endMarkedContent(): void;
  getStructTreeRoot(): PdfRef;
  getStructParentTree(): { get(key: number): PdfRef[]; add(key: number, value: PdfRef): void };
  createStructParentTreeNextKey(): number;
  fillColor(color: string, opacity: number): void;
  strokeColor(color: string): void;
  lineWidth(width: number): void;
  fontSize(size: number): void;
  text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): void;
  file(bytes: Buffer, options: Readonly<Record<string, unknown>>): void;
  appendXML(xml: string): void;
  readonly outline: OutlineItem;
  end(): void;
}

/** A bookmark, which others may hang on. */
export interface OutlineItem {
  addItem(title: string, options: { readonly expanded: boolean }): OutlineItem;
}

/** What a run of text asks of its font. pdfmake hands it through as it is. */
export interface FontFeatures {
  /** Which way the run goes; left out, its letters decide. */
  readonly rightToLeft?: boolean;
  /** No typeface has these characters: each is drawn as a box. */
  readonly box?: boolean;
}

/** Where a glyph stands and how far the pen goes on, in thousandths of the font's size. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

interface FontBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What is used of a font file as fontkit reads it. */
export interface SubsetFontFile {
  readonly loca: { readonly offsets: readonly number[] };
  readonly maxp: { maxComponentDepth: number; maxComponentElements: number };
  getGlyph(id: number): { readonly cbox: FontBox };
}

/** The glyphs of a font that go into a file, and what is written of them at the end. */
export interface FontSubset {
  readonly cff?: unknown;
  readonly glyphs: number[];
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  includeGlyph(id: number): number;
  _addGlyph(id: number): number;
}

/** A font as pdfkit embeds it. Widths in thousandths of its size. */
export interface EmbeddedFont {
  ascender: number;
  descender: number;
  /** From units of the font to thousandths. */
  readonly scale: number;
  readonly font: SubsetFontFile;
  readonly subset: FontSubset;
  /** What each code means, as code points. */
  readonly unicode: number[][];
  readonly widths: number[];
  widthOfString(text: string, size: number, features?: FontFeatures | null): number;
  /** Codes in hexadecimal, from left to right. */
  encode(text: string, features?: FontFeatures | null): readonly [string[], GlyphPosition[]];
}

/** A word, or more, in one look. Carries what was stamped on the run it comes from. */
export interface DrawnInline {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: EmbeddedFont;
  readonly fontSize: number;
  readonly fontFeatures?: FontFeatures | null;
  readonly color?: string;
  readonly characterSpacing?: number;
  readonly alignment?: string;
  readonly linkToDestination?: string;
  readonly tag?: number;
  readonly marker?: number;
  /** Of the bidirectional algorithm: odd for what runs from right to left. */
  readonly level?: number;
  /** Drawn bold by a stroke. */
  readonly isStroked?: boolean;
  /** The width of the space at its end. */
  readonly trailingCut?: number;
  /** The part whose page number is to be printed. */
  readonly _pageNodeRef?: { readonly positions?: readonly { readonly pageNumber: number }[] };
}

/** A line of text in its place. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly id?: string;
  readonly inlines: readonly DrawnInline[];
  readonly _outline?: { readonly id?: string; readonly parentId?: string; readonly text: string };
  getHeight(): number;
  getAscenderHeight(): number;
}

/** A picture in its place. */
export interface Picture {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly tag?: number;
}

/** A rule, a tint, a bullet. */
export interface Vector {
  readonly type: string;
}

/** What is drawn on a page, in order of drawing. */
export type PageItem =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'svg'; readonly item: Picture }
  | { readonly type: 'vector'; readonly item: Vector };

export interface LaidOutPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly PageItem[];
}

/** A line while words are put into it. */
export interface GrowingLine {
  readonly inlines: GrowingInline[];
  inlineWidths: number;
  trailingCut: number;
}

/** A word that may still be cut. */
export interface GrowingInline {
  text: string;
  width: number;
  trailingCut: number;
  readonly font: EmbeddedFont;
  readonly fontSize: number;
  readonly fontFeatures?: FontFeatures | null;
  readonly characterSpacing?: number;
}

/** A text that is being broken into lines: the words that stand in none yet. */
export interface BreakingText {
  readonly _inlines?: GrowingInline[];
}

interface LayoutBuilder {
  /** Takes words from a text until a line is full; `null` at its end. */
  buildNextLine(text: BreakingText): GrowingLine | null;
  /** Takes content, document, styles, default style, background, header, footer. */
  layoutDocument(
    content: Content,
    document: PdfDocument,
    ...frame: readonly [
      TDocumentDefinitions['styles'],
      TDocumentDefinitions['defaultStyle'],
      TDocumentDefinitions['background'],
      DynamicContent | Content | undefined,
      DynamicContent | Content | undefined,
    ]
  ): readonly LaidOutPage[];
}

/** Draws pictures and vectors; lines of text are drawn by `draw-line.ts`. */
export interface ShapeRenderer {
  renderVector(vector: Vector): void;
  renderSVG(picture: Picture): void;
}

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type New<Arguments extends readonly unknown[], Part> = new (...given: Arguments) => Part;

type NewDocument = New<
  readonly [
    fonts: Record<string, unknown>,
    images: object,
    patterns: object,
    attachments: object,
    options: Record<string, unknown>,
    virtualFiles: null,
    mayRead: (path: string) => boolean,
  ],
  PdfDocument
>;
type NewLayout = New<readonly [size: object, margins: Sides, pictures: object], LayoutBuilder>;
type NewRenderer = New<readonly [document: PdfDocument], ShapeRenderer>;

/** What pdfmake's modules of these names hold. */
interface Parts {
  readonly PDFDocument: NewDocument;
  readonly LayoutBuilder: NewLayout;
  readonly SVGMeasure: New<readonly [], object>;
  readonly Renderer: NewRenderer;
}

const load = createRequire(import.meta.url);

/** The module is the one of this name: each holds one class, called like its file. */
function isPart<Name extends keyof Parts>(
  name: Name,
  module: unknown,
): module is { readonly default: Parts[Name] } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  return typeof module.default === 'function' && module.default.name === name;
}

function part<Name extends keyof Parts>(name: Name): Parts[Name] {
  const module: unknown = load(`pdfmake/js/${name}.js`);
  if (!isPart(name, module)) throw new Error(`pdfmake has no ${name}`);
  return module.default;
}

/** A document to draw into. */
export const PdfMakeDocument = part('PDFDocument');
/** Breaks content into lines and pages. */
export const PdfMakeLayout = part('LayoutBuilder');
/** Measures pictures. */
export const PdfMakePictures = part('SVGMeasure');
/** Draws shapes. */
export const PdfMakeRenderer = part('Renderer');
