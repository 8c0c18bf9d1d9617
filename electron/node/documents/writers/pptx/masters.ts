/** The master of the slides with its one layout, and the master of the notes. They hold places and styles, no words. */
import { COLORS, hundredths, PLACES, SIZES, SLIDE } from './look';
import { NAMESPACES, shapeTree, textShape, type TextShape } from './shapes';
import { LANGUAGE } from './write-text';
import { xml, type XmlNode } from './xml';

const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const;

/** A page of notes: the slide above, the text below. In points. */
export const NOTES_PAGE = { width: 540, height: 720 } as const;
const NOTES_PLACES = {
  slide: { x: 54, y: 40, width: 432, height: 243 },
  text: { x: 54, y: 300, width: 432, height: 390 },
} as const;

function emptyParagraph(): XmlNode {
  return xml('a:p', {}, xml('a:endParaRPr', { lang: LANGUAGE }));
}

const SLIDE_PLACES: readonly Omit<TextShape, 'paragraphs'>[] = [
  { id: 2, name: 'Title', place: PLACES.title, placeholder: { type: 'title' } },
  { id: 3, name: 'Text', place: PLACES.content, placeholder: { type: 'body', index: 1 } },
  { id: 4, name: 'Footer', place: PLACES.footer, placeholder: { type: 'ftr', index: 11 } },
  { id: 5, name: 'Slide number', place: PLACES.number, placeholder: { type: 'sldNum', index: 12 } },
];

/** The same places on master and layout: an empty placeholder on either is shown nowhere. */
function slidePlaces(): readonly XmlNode[] {
  return SLIDE_PLACES.map((shape) => textShape({ ...shape, paragraphs: [emptyParagraph()] }));
}

function level(name: string, size: number, isBold: boolean): XmlNode {
  return xml(
    name,
    { algn: 'l' },
    xml('a:buNone'),
    xml(
      'a:defRPr',
      { sz: hundredths(size), b: isBold ? 1 : 0 },
      xml('a:solidFill', {}, xml('a:schemeClr', { val: 'tx1' })),
      xml('a:latin', { typeface: '+mn-lt' }),
      xml('a:ea', { typeface: '+mn-ea' }),
      xml('a:cs', { typeface: '+mn-cs' }),
    ),
  );
}

const LEVELS = [1, 2, 3, 4, 5] as const;

function levels(size: number): readonly XmlNode[] {
  return LEVELS.map((number) => level(`a:lvl${String(number)}pPr`, size, false));
}

function background(): XmlNode {
  const fill = xml('a:solidFill', {}, xml('a:srgbClr', { val: COLORS.paper }));
  return xml('p:bg', {}, xml('p:bgPr', {}, fill, xml('a:effectLst')));
}

/** The master of the slides; the relation leads to its layout. */
export function slideMasterXml(layoutRelation: string): XmlNode {
  const [title] = SIZES.title;
  const [text] = SIZES.text;
  return xml(
    'p:sldMaster',
    NAMESPACES,
    xml('p:cSld', {}, background(), shapeTree(slidePlaces())),
    xml('p:clrMap', COLOR_MAP),
    xml('p:sldLayoutIdLst', {}, xml('p:sldLayoutId', { id: 2_147_483_649, 'r:id': layoutRelation })),
    xml(
      'p:txStyles',
      {},
      xml('p:titleStyle', {}, level('a:lvl1pPr', title, true)),
      xml('p:bodyStyle', {}, levels(text)),
      xml('p:otherStyle', {}, levels(SIZES.small)),
    ),
  );
}

/** The one layout: a title over what bears it out. */
export function slideLayoutXml(): XmlNode {
  return xml(
    'p:sldLayout',
    { ...NAMESPACES, preserve: 1 },
    xml('p:cSld', { name: 'Sentence and exhibit' }, shapeTree(slidePlaces())),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
}

/** The places on a page of notes; the text is given, or empty. */
export function notesPlaces(paragraphs: readonly XmlNode[]): readonly XmlNode[] {
  const slide = xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 2, name: 'Slide' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg' })),
    ),
    slideFrame(),
  );
  const text = textShape({
    id: 3,
    name: 'Notes',
    place: NOTES_PLACES.text,
    placeholder: { type: 'body', index: 1 },
    paragraphs: paragraphs.length === 0 ? [emptyParagraph()] : paragraphs,
  });
  return [slide, text];
}

function slideFrame(): XmlNode {
  const { x, y, width, height } = NOTES_PLACES.slide;
  const points = (value: number) => value * 12_700;
  return xml(
    'p:spPr',
    {},
    xml(
      'a:xfrm',
      {},
      xml('a:off', { x: points(x), y: points(y) }),
      xml('a:ext', { cx: points(width), cy: points(height) }),
    ),
    xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
  );
}

/** The master of the notes. */
export function notesMasterXml(): XmlNode {
  return xml(
    'p:notesMaster',
    NAMESPACES,
    xml('p:cSld', {}, background(), shapeTree(notesPlaces([]))),
    xml('p:clrMap', COLOR_MAP),
    xml('p:notesStyle', {}, levels(SIZES.small)),
  );
}

/** The relations a presentation has to its masters and slides, by their names. */
export interface PresentationRelations {
  readonly slideMaster: string;
  readonly notesMaster: string;
  readonly slides: readonly string[];
}

const FIRST_SLIDE_ID = 256;

/** The presentation itself: which slides in which order, and their size. */
export function presentationXml({ slideMaster, notesMaster, slides }: PresentationRelations): XmlNode {
  const points = (value: number) => value * 12_700;
  return xml(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2_147_483_648, 'r:id': slideMaster })),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': notesMaster })),
    xml(
      'p:sldIdLst',
      {},
      slides.map((relation, index) => xml('p:sldId', { id: FIRST_SLIDE_ID + index, 'r:id': relation })),
    ),
    xml('p:sldSz', { cx: points(SLIDE.width), cy: points(SLIDE.height) }),
    xml('p:notesSz', { cx: points(NOTES_PAGE.width), cy: points(NOTES_PAGE.height) }),
    xml(
      'p:defaultTextStyle',
      {},
      xml('a:defPPr', {}, xml('a:defRPr', { lang: LANGUAGE })),
      levels(SIZES.small),
    ),
  );
}
