/**
 * The look of both documents in one place: type scale, colors, named styles, table layouts, page measures.
 * Blocks name styles from here and write no style of their own. Every function returns a fresh object,
 * because the PDF writer changes what it is given.
 */
import type {
  ContentTable,
  CustomTableLayout,
  StyleDictionary,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';

/** The two embedded families: the names under which the renderer registers the font files. */
export const FONT_SERIF = 'Source Serif 4';
export const FONT_SANS = 'Source Sans 3';

/** Ink, paper and one accent. */
export const COLOR = {
  ink: '#1A1A1A',
  muted: '#595F62',
  accent: '#1F4E5F',
  accentTint: '#EDF3F5',
  hairline: '#C4CACC',
  rule: '#1A1A1A',
  privilegedTint: '#F7F3EA',
  privilegedRule: '#8A6A1F',
  onAccent: '#FFFFFF',
} as const;

export type PageSizeName = 'LETTER' | 'A4';

/** Measures of a page in points. */
export interface PageMeasures {
  readonly name: PageSizeName;
  readonly width: number;
  readonly height: number;
  /** Left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** What lies between the side margins. */
  readonly contentWidth: number;
}

const SIDE_MARGIN = 62;
const TOP_MARGIN = 74;
const BOTTOM_MARGIN = 66;

/** The measures of a page size. */
export function pageMeasures(name: PageSizeName): PageMeasures {
  const [width, height] = name === 'LETTER' ? [612, 792] : [595.28, 841.89];
  return {
    name,
    width,
    height,
    margins: [SIDE_MARGIN, TOP_MARGIN, SIDE_MARGIN, BOTTOM_MARGIN],
    contentWidth: width - 2 * SIDE_MARGIN,
  };
}

/** What every text is unless a style says otherwise. */
export function defaultStyle(): NonNullable<TDocumentDefinitions['defaultStyle']> {
  return { font: FONT_SERIF, fontSize: 10, lineHeight: 1.22, color: COLOR.ink };
}

function headings(): StyleDictionary {
  return {
    title: { font: FONT_SERIF, fontSize: 23, bold: true, lineHeight: 1.05, margin: [0, 2, 0, 2] },
    subtitle: { font: FONT_SANS, fontSize: 11, color: COLOR.muted, margin: [0, 0, 0, 8] },
    kicker: { font: FONT_SANS, fontSize: 8.5, bold: true, color: COLOR.accent, characterSpacing: 0.8 },
    h1: {
      font: FONT_SERIF,
      fontSize: 15,
      bold: true,
      color: COLOR.accent,
      lineHeight: 1.1,
      margin: [0, 20, 0, 6],
    },
    h2: { font: FONT_SERIF, fontSize: 11.5, bold: true, lineHeight: 1.1, margin: [0, 12, 0, 4] },
    h3: { font: FONT_SANS, fontSize: 9.5, bold: true, lineHeight: 1.15, margin: [0, 8, 0, 3] },
    firstHeading: { extends: 'h1', margin: [0, 4, 0, 6] },
  };
}

function running(): StyleDictionary {
  return {
    body: { margin: [0, 0, 0, 6] },
    lead: { fontSize: 11, lineHeight: 1.28, margin: [0, 0, 0, 7] },
    list: { margin: [0, 0, 0, 6] },
    listItem: { margin: [0, 0, 0, 3] },
    nothing: { italics: true, color: COLOR.muted, margin: [0, 0, 0, 6] },
    cite: { font: FONT_SANS, fontSize: 8, color: COLOR.muted, lineHeight: 1.15, margin: [0, 0, 0, 6] },
    caveat: { font: FONT_SANS, fontSize: 8.5, bold: true, color: COLOR.privilegedRule },
    strong: { bold: true },
    plain: { margin: [0, 0, 0, 0] },
    mono: { font: FONT_SANS, fontSize: 8.5, characterSpacing: 0.3 },
  };
}

function tabular(): StyleDictionary {
  return {
    cell: { font: FONT_SANS, fontSize: 8.8, lineHeight: 1.16 },
    cellSmall: { extends: 'cell', fontSize: 8, color: COLOR.muted },
    cellStrong: { extends: 'cell', bold: true },
    cellFigure: { extends: 'cell', bold: true, alignment: 'right' },
    cellHead: { font: FONT_SANS, fontSize: 8, bold: true, color: COLOR.muted, lineHeight: 1.1 },
    cellHeadRight: { extends: 'cellHead', alignment: 'right' },
    label: { font: FONT_SANS, fontSize: 8, bold: true, color: COLOR.muted, lineHeight: 1.15 },
    tableBlock: { margin: [0, 2, 0, 10] },
    levelTag: { font: FONT_SANS, fontSize: 8.2, bold: true, alignment: 'center', lineHeight: 1.1 },
    number: { font: FONT_SANS, fontSize: 9, bold: true, color: COLOR.accent },
  };
}

function figures(): StyleDictionary {
  return {
    bigFigure: {
      font: FONT_SERIF,
      fontSize: 25,
      bold: true,
      color: COLOR.accent,
      lineHeight: 1,
      margin: [0, 3, 0, 0],
    },
    figureTitle: { font: FONT_SANS, fontSize: 10, bold: true, lineHeight: 1.1 },
    figureKind: { font: FONT_SANS, fontSize: 8, color: COLOR.muted, lineHeight: 1.1 },
    figureScale: { font: FONT_SANS, fontSize: 8, color: COLOR.muted, margin: [0, 0, 0, 4] },
    figureSentence: { font: FONT_SERIF, fontSize: 9, lineHeight: 1.18 },
    chart: { margin: [0, 2, 0, 6] },
    caption: { font: FONT_SANS, fontSize: 7.8, color: COLOR.muted, lineHeight: 1.15, margin: [0, 0, 0, 6] },
  };
}

function furniture(): StyleDictionary {
  return {
    legend: { font: FONT_SANS, fontSize: 8, bold: true, color: COLOR.privilegedRule },
    pageNote: { font: FONT_SANS, fontSize: 7.5, color: COLOR.muted, lineHeight: 1.15 },
    pageNoteRight: { extends: 'pageNote', alignment: 'right' },
    tocLine: { font: FONT_SANS, fontSize: 9.5, lineHeight: 1.12 },
    tocNumber: { font: FONT_SANS, fontSize: 9.5, color: COLOR.muted, alignment: 'right' },
    privilegedLabel: {
      font: FONT_SANS,
      fontSize: 7.8,
      bold: true,
      color: COLOR.privilegedRule,
      margin: [0, 0, 0, 2],
    },
    bindingTag: { font: FONT_SANS, fontSize: 8.2, bold: true, color: COLOR.accent },
    voluntaryTag: { font: FONT_SANS, fontSize: 8.2, italics: true, color: COLOR.muted },
  };
}

/** The named styles of both documents. */
export function namedStyles(): StyleDictionary {
  return { ...headings(), ...running(), ...tabular(), ...figures(), ...furniture() };
}

/** A light mark across every page until a document is final. */
export function draftWatermark(): NonNullable<TDocumentDefinitions['watermark']> {
  return {
    text: 'DRAFT',
    font: FONT_SANS,
    bold: true,
    color: COLOR.accent,
    opacity: 0.055,
    angle: -52,
    fontSize: 150,
  };
}

/** Gap between table columns, in points; the first column starts flush with the text. */
export const COLUMN_GAP = 9;

function flush(index: number): number {
  return index === 0 ? 0 : COLUMN_GAP;
}

/** Hairlines between rows, a firm line under the header, nothing vertical. */
export function ruledLayout(): CustomTableLayout {
  return {
    hLineWidth: (index: number, node: ContentTable) => {
      if (index === 0) return 0;
      return index === (node.table.headerRows ?? 0) ? 0.9 : 0.4;
    },
    hLineColor: (index: number, node: ContentTable) =>
      index === (node.table.headerRows ?? 0) ? COLOR.rule : COLOR.hairline,
    vLineWidth: () => 0,
    paddingLeft: flush,
    paddingRight: () => 0,
    paddingTop: () => 3.5,
    paddingBottom: () => 3.5,
  };
}

/** No lines, no side padding but the column gap. */
export function openLayout(): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: flush,
    paddingRight: () => 0,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  };
}

/** A tinted box with a rule down its left side. */
function boxLayout(fill: string, rule: string): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (index: number) => (index === 0 ? 2.2 : 0),
    vLineColor: () => rule,
    fillColor: () => fill,
    paddingLeft: () => 9,
    paddingRight: () => 9,
    paddingTop: () => 6,
    paddingBottom: () => 5,
  };
}

/** The box around privileged notes. */
export function privilegedLayout(): CustomTableLayout {
  return boxLayout(COLOR.privilegedTint, COLOR.privilegedRule);
}

/** The box around what must be read first. */
export function accentLayout(): CustomTableLayout {
  return boxLayout(COLOR.accentTint, COLOR.accent);
}

/** Firm rules above and below a band of figures. */
export function bandLayout(): CustomTableLayout {
  return {
    hLineWidth: (index: number) => (index === 0 ? 1.2 : 0.4),
    hLineColor: (index: number) => (index === 0 ? COLOR.accent : COLOR.hairline),
    vLineWidth: () => 0,
    paddingLeft: (index: number) => (index === 0 ? 0 : 14),
    paddingRight: () => 0,
    paddingTop: () => 7,
    paddingBottom: () => 7,
  };
}
