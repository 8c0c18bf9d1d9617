/**
 * Draws laid-out pages so that every mark on them belongs to a part of the document or is an artifact: running
 * heads, rules, tints, and headers of tables where they are repeated. Lays nothing out.
 */
import { ARTIFACT, type StructureElement } from '@shared/document/pdf/structure';
import { drawLine, type LinePens } from './draw-line';
import {
  PdfMakeRenderer,
  type LaidOutPage,
  type Line,
  type PageItem,
  type PdfDocument,
  type Picture,
  type ShapeRenderer,
  type Vector,
} from './pdfmake-parts';
import { openStructure } from './structure-writer';

/** What is needed to draw the next thing. */
interface Pens extends LinePens {
  readonly shapes: ShapeRenderer;
  /** Lines drawn before: a line that comes again is the repeated header of a table. */
  readonly seen: WeakSet<Line['inlines']>;
  /** The bullet to come, by the number of its place in the structure. */
  bullet: number | undefined;
}

/** A line of a repeated header: the same words, of no part of the document any more. */
function asRepeated(line: Line): Line {
  return {
    x: line.x,
    y: line.y,
    inlines: line.inlines.map((inline) => ({ ...inline, tag: ARTIFACT, linkToDestination: '' })),
    getHeight: () => line.getHeight(),
    getAscenderHeight: () => line.getAscenderHeight(),
  };
}

function drawText(line: Line, pens: Pens): void {
  const isRepeated = pens.seen.has(line.inlines);
  pens.seen.add(line.inlines);
  drawLine(isRepeated ? asRepeated(line) : line, pens);
  const marker = isRepeated ? undefined : line.inlines[0]?.marker;
  if (marker !== undefined) pens.bullet = marker;
}

function drawPicture(picture: Picture, { structure, shapes }: Pens): void {
  if (picture.tag === undefined) throw new Error('A picture is drawn that nothing was stamped on');
  structure.begin(picture.tag);
  shapes.renderSVG(picture);
}

/** Rules and tints are furniture; the bullet that follows the first line of a list item stands for its label. */
function drawShape(vector: Vector, pens: Pens): void {
  if (vector.type === 'ellipse' && pens.bullet !== undefined) pens.structure.begin(pens.bullet);
  else pens.structure.beginArtifact('Layout');
  pens.bullet = undefined;
  pens.shapes.renderVector(vector);
}

function drawItem({ type, item }: PageItem, pens: Pens): void {
  switch (type) {
    case 'line':
      drawText(item, pens);
      break;
    case 'svg':
      drawPicture(item, pens);
      break;
    case 'vector':
      drawShape(item, pens);
      break;
    default:
      throw new Error('A page holds something that cannot be drawn under a mark');
  }
}

/**
 * Draws pages into a document and writes the structure over them.
 *
 * @param onProgress - told the share of the pages drawn, 0 to 1
 */
export function drawPages(
  document: PdfDocument,
  { pages, structure }: { readonly pages: readonly LaidOutPage[]; readonly structure: StructureElement },
  onProgress: (done: number) => void,
): void {
  const writer = openStructure(document, structure);
  const pens: Pens = {
    document,
    structure: writer,
    bookmarks: new Map(),
    shapes: new PdfMakeRenderer(document),
    seen: new WeakSet(),
    bullet: undefined,
  };
  for (const [index, { pageSize, items }] of pages.entries()) {
    document.addPage({ size: [pageSize.width, pageSize.height] });
    for (const item of items) drawItem(item, pens);
    writer.close();
    onProgress((index + 1) / pages.length);
  }
  writer.finish();
}
