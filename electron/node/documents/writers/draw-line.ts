/**
 * Draws one line of text, look by look instead of word by word, each under the mark of the part it belongs to.
 * Draws what the definition says and no more: it knows no underlines and no raised figures.
 */
import { visualOrder } from '@shared/base/direction';
import type { DrawnInline, Line, OutlineItem, PdfDocument } from './pdfmake-parts';
import { pdfText, type StructureWriter } from './structure-writer';

/** The stroke that stands for a bold face, as a share of the size of the type. */
const STROKE = 0.03;

/** What lines share while a document is drawn. */
export interface LinePens {
  readonly document: PdfDocument;
  readonly structure: StructureWriter;
  /** Bookmarks by the ids of their headings. */
  readonly bookmarks: Map<string, OutlineItem>;
}

/** Words in a row that look the same and belong together. */
interface Segment {
  readonly first: DrawnInline;
  readonly text: string;
  readonly width: number;
  readonly x: number;
}

/** A word that is drawn from left to right. */
function isForward({ level = 0 }: DrawnInline): boolean {
  return level % 2 === 0;
}

/** What two words must have in common to be drawn in one go. */
const LOOKS = [
  'tag',
  'font',
  'fontSize',
  'color',
  'characterSpacing',
  'level',
  'isStroked',
  'linkToDestination',
] as const satisfies readonly (keyof DrawnInline)[];

/** Two words may be drawn in one go. */
function goTogether(a: DrawnInline, b: DrawnInline): boolean {
  return LOOKS.every((look) => a[look] === b[look]) && a.fontFeatures?.box === b.fontFeatures?.box;
}

/** A page number in place of the figures that kept room for it. */
function pageNumber(inline: DrawnInline, target: NonNullable<DrawnInline['_pageNodeRef']>): Segment {
  const number = target.positions?.[0]?.pageNumber;
  if (number === undefined) throw new Error('A page number of a part that is not there');
  const text = String(number);
  const width = inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures);
  const shift = inline.alignment === 'right' ? inline.width - width : 0;
  return { first: inline, text, width, x: inline.x + shift };
}

/**
 * The words of a line where they stand, still in the order of reading: words from right to left stand the other way
 * round. The space at the end of the line stands beside nothing and takes no room.
 */
function placedInlines({ inlines }: Line): readonly DrawnInline[] {
  if (inlines.every(({ level = 0 }) => level === 0)) return inlines;
  const placed = [...inlines];
  let x = inlines[0]?.x ?? 0;
  for (const place of visualOrder(inlines.map(({ level = 0 }) => level))) {
    const inline = inlines[place];
    if (inline === undefined) continue;
    const overhang = place === inlines.length - 1 ? (inline.trailingCut ?? 0) : 0;
    placed[place] = { ...inline, x: isForward(inline) ? x : x - overhang };
    x += inline.width - overhang;
  }
  return placed;
}

function segmentsOf(line: Line): readonly Segment[] {
  const segments: Segment[] = [];
  for (const inline of placedInlines(line)) {
    const last = segments.at(-1);
    if (inline._pageNodeRef !== undefined) {
      segments.push(pageNumber(inline, inline._pageNodeRef));
    } else if (last !== undefined && goTogether(last.first, inline)) {
      segments[segments.length - 1] = {
        ...last,
        text: last.text + inline.text,
        width: last.width + inline.width + (inline.characterSpacing ?? 0),
        x: Math.min(last.x, inline.x),
      };
    } else {
      segments.push({ first: inline, text: inline.text, width: inline.width, x: inline.x });
    }
  }
  return segments.filter((segment) => segment.text !== '');
}

function addBookmark(line: Line, { document, bookmarks }: LinePens): void {
  if (line._outline === undefined) return;
  const { id, parentId = '', text } = line._outline;
  const parent = bookmarks.get(parentId) ?? document.outline;
  const item = parent.addItem(text, { expanded: false });
  if (id !== undefined) bookmarks.set(id, item);
}

function addLink(segment: Segment, line: Line, { document, structure }: LinePens): void {
  const { tag, linkToDestination = '' } = segment.first;
  // A space between two looks leads nowhere by itself.
  if (linkToDestination === '' || tag === undefined || segment.text.trim() === '') return;
  const left = line.x + segment.x;
  const { height } = document.page;
  structure.addLink(tag, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, height - line.y - line.getHeight(), left + segment.width, height - line.y],
    Border: [0, 0, 0],
    F: 4,
    Dest: pdfText(linkToDestination),
    Contents: pdfText(segment.text.trim()),
  });
}

/** A stroke in the color of the letters makes them bold where a family has no bold face. */
function strokeOf({ color = 'black', fontSize }: DrawnInline, document: PdfDocument) {
  document.strokeColor(color);
  document.lineWidth(fontSize * STROKE);
  return { fill: true, stroke: true };
}

function drawSegment(segment: Segment, line: Line, pens: LinePens): void {
  const { document, structure } = pens;
  const { first, text, width, x } = segment;
  if (first.tag === undefined) throw new Error('A text is drawn that nothing was stamped on');
  structure.begin(first.tag);
  document.fillColor(first.color ?? 'black', 1);
  document._font = first.font;
  document.fontSize(first.fontSize);
  const baseline = line.getAscenderHeight() - (first.font.ascender / 1000) * first.fontSize;
  document.text(text, line.x + x, line.y + baseline, {
    lineBreak: false,
    textWidth: width,
    characterSpacing: first.characterSpacing,
    wordCount: 1,
    ...(first.fontFeatures ? { features: first.fontFeatures } : {}),
    ...(first.isStroked === true ? strokeOf(first, document) : {}),
  });
  addLink(segment, line, pens);
}

/** Draws a line with its bookmark, its name as a place to go to, and its links. */
export function drawLine(line: Line, pens: LinePens): void {
  addBookmark(line, pens);
  if (line.id !== undefined) pens.document.addNamedDestination(line.id, 'XYZ', line.x, line.y, null);
  for (const segment of segmentsOf(line)) drawSegment(segment, line, pens);
}
