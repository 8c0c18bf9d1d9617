/** Shapes of a slide: boxes of text, placeholders, frames of tables and charts. Ids are unique on their slide. */
import { COLORS, emu, type SlidePlace } from './look';
import { writePptxParagraph, type SetParagraph } from './write-text';
import { xml, type XmlNode } from './xml';

/** What a placeholder stands for in the layout. */
export interface Placeholder {
  readonly type: 'title' | 'body' | 'ftr' | 'sldNum' | 'sldImg';
  readonly index?: number;
}

/** A shape with text. */
export interface TextShape {
  readonly id: number;
  readonly name: string;
  readonly place: SlidePlace;
  readonly paragraphs: readonly XmlNode[];
  readonly placeholder?: Placeholder;
  /** Set apart by a tint and a bar at its side. */
  readonly isBox?: boolean;
  readonly anchor?: 't' | 'b';
}

/** From the edge of a box to its text, in points. */
export const BOX = { side: 16, top: 12 } as const;

function transform(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: SlidePlace): XmlNode {
  return xml(
    name,
    {},
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

function nonVisual({ id, name, placeholder }: TextShape): XmlNode {
  const isPlaceholder = placeholder !== undefined;
  const properties = isPlaceholder
    ? xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 }))
    : xml('p:cNvSpPr', { txBox: 1 });
  const mark = isPlaceholder
    ? [
        xml('p:ph', {
          type: placeholder.type,
          sz: placeholder.type === 'title' ? undefined : 'quarter',
          idx: placeholder.index,
        }),
      ]
    : [];
  return xml('p:nvSpPr', {}, xml('p:cNvPr', { id, name }), properties, xml('p:nvPr', {}, mark));
}

function boxFill(isBox: boolean): readonly XmlNode[] {
  if (!isBox) return [xml('a:noFill')];
  return [
    xml('a:solidFill', {}, xml('a:srgbClr', { val: COLORS.tint })),
    xml('a:ln', { w: emu(1) }, xml('a:solidFill', {}, xml('a:srgbClr', { val: COLORS.accent }))),
  ];
}

/** A box of text or a placeholder. */
export function textShape(shape: TextShape): XmlNode {
  const { place, paragraphs, isBox = false, anchor = 't' } = shape;
  const [side, top] = isBox ? [emu(BOX.side), emu(BOX.top)] : [0, 0];
  const body = xml(
    'a:bodyPr',
    { wrap: 'square', lIns: side, tIns: top, rIns: side, bIns: top, rtlCol: 0, anchor },
    xml('a:normAutofit'),
  );
  return xml(
    'p:sp',
    {},
    nonVisual(shape),
    xml(
      'p:spPr',
      {},
      transform('a:xfrm', place),
      xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
      boxFill(isBox),
    ),
    xml('p:txBody', {}, body, xml('a:lstStyle'), paragraphs),
  );
}

/** The same with paragraphs that are still to be written. */
export function paragraphsShape(
  shape: Omit<TextShape, 'paragraphs'>,
  paragraphs: readonly SetParagraph[],
): XmlNode {
  return textShape({ ...shape, paragraphs: paragraphs.map(writePptxParagraph) });
}

/** What holds a table or a chart; `about` is read out to who does not see it. */
export function graphicFrame(
  {
    id,
    name,
    about,
    place,
  }: { readonly id: number; readonly name: string; readonly about: string; readonly place: SlidePlace },
  uri: string,
  content: XmlNode,
): XmlNode {
  return xml(
    'p:graphicFrame',
    {},
    xml(
      'p:nvGraphicFramePr',
      {},
      xml('p:cNvPr', { id, name, descr: about }),
      xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: 1 })),
      xml('p:nvPr'),
    ),
    transform('p:xfrm', place),
    xml('a:graphic', {}, xml('a:graphicData', { uri }, content)),
  );
}

/** The tree of shapes, in reading order. */
export function shapeTree(shapes: readonly XmlNode[]): XmlNode {
  const empty = { x: 0, y: 0 };
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      {},
      xml(
        'a:xfrm',
        {},
        xml('a:off', empty),
        xml('a:ext', { cx: 0, cy: 0 }),
        xml('a:chOff', empty),
        xml('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    shapes,
  );
}

/** The namespaces of a part of a presentation. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
