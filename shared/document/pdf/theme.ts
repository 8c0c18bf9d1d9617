/**
 * The look of both documents in one place: type scale, colors, named styles, table layouts, page measures.
 * Blocks name styles from here and write no style of their own. Every function returns a fresh object,
 * because the PDF writer changes what it is given.
 */
import { PAGE_POINTS, type PageSize } from '../../base/page-size';
import type {
  ContentTable,
  CustomTableLayout,
  NamedStyle,
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

/** Measures of a page in points. */
export interface PageMeasures {
  readonly name: PageSize;
  readonly width: number;
  readonly height: number;
  /** Left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** What lies between the side margins. */
  readonly contentWidth: number;
  /** What lies between the margins above and below. */
  readonly contentHeight: number;
}

const SIDE_MARGIN = 43;
const TOP_MARGIN = 51;
const BOTTOM_MARGIN = 46;

/** The measures of a page size. */
export function pageMeasures(name: PageSize): PageMeasures {
  const [width, height] = PAGE_POINTS[name];
  return {
    name,
    width,
    height,
    margins: [SIDE_MARGIN, TOP_MARGIN, SIDE_MARGIN, BOTTOM_MARGIN],
    contentWidth: width - 2 * SIDE_MARGIN,
    contentHeight: height - TOP_MARGIN - BOTTOM_MARGIN,
  };
}

/** What every text is unless a style says otherwise. */
export function defaultStyle(): NonNullable<TDocumentDefinitions['defaultStyle']> {
  return { font: FONT_SERIF, fontSize: 10, lineHeight: 1.22, color: COLOR.ink };
}

/**
 * Text styles state every property the PDF writer asks for, word by word, so that it finds each at once
 * instead of walking up the whole document; a long memo is laid out markedly faster for it.
 */
const TEXT: NamedStyle = {
  font: FONT_SERIF,
  fontSize: 10,
  lineHeight: 1.1,
  color: COLOR.ink,
  bold: false,
  italics: false,
  alignment: 'left',
  characterSpacing: 0,
  opacity: 1,
  leadingIndent: 0,
  noWrap: false,
  wordBreak: 'normal',
  sup: false,
  sub: false,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
};
const SANS: NamedStyle = { ...TEXT, font: FONT_SANS };
const CELL: NamedStyle = { ...SANS, fontSize: 8.2, lineHeight: 1 };
const DENSE: NamedStyle = { ...SANS, fontSize: 8, lineHeight: 0.97 };
const CELL_HEAD: NamedStyle = { ...SANS, fontSize: 8, bold: true, color: COLOR.muted, lineHeight: 1.1 };
const PAGE_NOTE: NamedStyle = { ...SANS, fontSize: 7.5, color: COLOR.muted, lineHeight: 1.15 };
const H1: NamedStyle = { ...TEXT, fontSize: 15, bold: true, color: COLOR.accent, lineHeight: 1.1 };

/** Sizes of headings are theirs alone, so that a heading can be told by its size in a finished page. */
function headings(): StyleDictionary {
  return {
    title: { ...TEXT, fontSize: 22, bold: true, lineHeight: 1.05, margin: [0, 2, 0, 2] },
    subtitle: { ...SANS, fontSize: 11, color: COLOR.muted, margin: [0, 0, 0, 7] },
    kicker: { ...SANS, fontSize: 8.5, bold: true, color: COLOR.accent, characterSpacing: 0.8 },
    headlineTitle: {
      ...SANS,
      fontSize: 8.7,
      bold: true,
      color: COLOR.accent,
      characterSpacing: 0.8,
      margin: [0, 8, 0, 0],
    },
    kickerNote: { ...SANS, fontSize: 8.5, color: COLOR.muted, alignment: 'right' },
    h1: { ...H1, margin: [0, 12, 0, 4] },
    h1Top: { ...H1, margin: [0, 0, 0, 6] },
    h2: { ...TEXT, fontSize: 11.5, bold: true, lineHeight: 1.1, margin: [0, 9, 0, 3] },
    h3: { ...SANS, fontSize: 9.9, bold: true, lineHeight: 1, margin: [0, 4, 0, 1] },
  };
}

function running(): StyleDictionary {
  return {
    body: { ...TEXT, margin: [0, 0, 0, 4] },
    lead: { ...TEXT, fontSize: 10.5, lineHeight: 1.12, margin: [0, 0, 0, 5] },
    question: { ...TEXT, fontSize: 10.2, bold: true, margin: [0, 2, 0, 2] },
    list: { margin: [0, 0, 0, 4] },
    statement: { ...TEXT, fontSize: 9.2, lineHeight: 1.02, margin: [0, 0, 0, 3] },
    listItem: { ...TEXT, margin: [0, 0, 0, 1] },
    nothing: { ...TEXT, italics: true, color: COLOR.muted, margin: [0, 0, 0, 6] },
    cite: { ...SANS, fontSize: 8, color: COLOR.muted, lineHeight: 1.1, margin: [0, 0, 0, 4] },
    caveat: { ...SANS, fontSize: 8.5, bold: true, color: COLOR.privilegedRule, lineHeight: 1.15 },
    noteText: { ...TEXT, fontSize: 9.5, lineHeight: 1.08 },
    entryTitle: { ...SANS, fontSize: 9.3, bold: true, lineHeight: 1.03, margin: [0, 2, 0, 1] },
    entryText: { ...TEXT, fontSize: 9.2, lineHeight: 1, margin: [0, 0, 0, 1] },
    entrySmall: { ...SANS, fontSize: 8, lineHeight: 0.97, color: COLOR.muted, margin: [0, 1, 0, 3] },
    runIn: { font: FONT_SANS, fontSize: 8.2, bold: true, color: COLOR.accent },
    runInSmall: { bold: true },
    // Runs inside a text: they change one thing and inherit the rest.
    strong: { bold: true },
    emphasis: { italics: true },
    quiet: { color: COLOR.muted },
    noteMark: { sup: true },
    citeInline: { font: FONT_SANS, fontSize: 8, color: COLOR.muted },
    accent: { color: COLOR.accent, bold: true },
    warn: { color: COLOR.privilegedRule, bold: true },
  };
}

function tabular(): StyleDictionary {
  return {
    cell: { ...CELL },
    cellSmall: { ...CELL, fontSize: 8, color: COLOR.muted },
    cellStrong: { ...CELL, bold: true },
    cellFigure: { ...CELL, bold: true, alignment: 'right' },
    cellHead: { ...CELL_HEAD },
    cellHeadRight: { ...CELL_HEAD, alignment: 'right' },
    label: { ...SANS, fontSize: 8, bold: true, color: COLOR.muted, lineHeight: 1.15 },
    tableBlock: { margin: [0, 1, 0, 5] },
    levelTag: { ...SANS, fontSize: 8.2, bold: true, alignment: 'center', lineHeight: 1.1 },
    number: { ...CELL, bold: true, color: COLOR.accent },
    cellDense: { ...DENSE },
    numberDense: { ...DENSE, bold: true, color: COLOR.accent },
    figureDense: { ...DENSE, bold: true, alignment: 'right' },
  };
}

function figures(): StyleDictionary {
  return {
    bigFigure: {
      ...TEXT,
      fontSize: 25,
      bold: true,
      color: COLOR.accent,
      lineHeight: 1,
      margin: [0, 2, 0, 0],
    },
    figureTitle: { ...SANS, bold: true, lineHeight: 1.1 },
    figureKind: { ...SANS, fontSize: 8, color: COLOR.muted, lineHeight: 1.1 },
    figureScale: { ...SANS, fontSize: 8, color: COLOR.muted, lineHeight: 1.1, margin: [0, 0, 0, 4] },
    figureSentence: { ...TEXT, fontSize: 9, lineHeight: 1.18 },
    chart: { margin: [0, 2, 0, 6] },
    caption: { ...SANS, fontSize: 7.8, color: COLOR.muted, lineHeight: 1.15, margin: [0, 0, 0, 5] },
  };
}

function furniture(): StyleDictionary {
  return {
    legend: { ...SANS, fontSize: 8, bold: true, color: COLOR.privilegedRule },
    pageNote: { ...PAGE_NOTE },
    pageNoteRight: { ...PAGE_NOTE, alignment: 'right' },
    tocLine: { ...SANS, fontSize: 9.5, lineHeight: 1.12 },
    tocSubLine: { ...SANS, fontSize: 8.8, lineHeight: 1.1, color: COLOR.muted },
    tocNumber: { ...SANS, fontSize: 9.5, lineHeight: 1.12, color: COLOR.muted, alignment: 'right' },
    privilegedLabel: {
      ...SANS,
      fontSize: 7.8,
      bold: true,
      color: COLOR.privilegedRule,
      margin: [0, 0, 0, 2],
    },
    bindingTag: { ...CELL, bold: true, color: COLOR.accent },
    voluntaryTag: { ...CELL, italics: true, color: COLOR.muted },
    bindingLine: { ...CELL, fontSize: 8.6, bold: true, color: COLOR.accent, margin: [0, 4, 0, 2] },
    voluntaryLine: { ...CELL, fontSize: 8.6, italics: true, color: COLOR.muted, margin: [0, 4, 0, 2] },
  };
}

/** The named styles of both documents. */
export function namedStyles(): StyleDictionary {
  return { ...headings(), ...running(), ...tabular(), ...figures(), ...furniture() };
}

/** Gap between table columns, in points; the first column starts flush with the text. */
export const COLUMN_GAP = 9;

/** Hairlines between rows, a firm line under the header, nothing vertical. */
export function ruledLayout(room: number, gap: number): CustomTableLayout {
  return {
    hLineWidth: (index: number, node: ContentTable) => {
      if (index === 0) return 0;
      return index === (node.table.headerRows ?? 0) ? 0.9 : 0.4;
    },
    hLineColor: (index: number, node: ContentTable) =>
      index === (node.table.headerRows ?? 0) ? COLOR.rule : COLOR.hairline,
    vLineWidth: () => 0,
    paddingLeft: (index: number) => (index === 0 ? 0 : gap),
    paddingRight: () => 0,
    paddingTop: () => room,
    paddingBottom: () => room,
  };
}

/** No lines, no side padding but the column gap. */
export function openLayout(): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (index: number) => (index === 0 ? 0 : COLUMN_GAP),
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
    paddingTop: () => 6,
    paddingBottom: () => 5,
  };
}
