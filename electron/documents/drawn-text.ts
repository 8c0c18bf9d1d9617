/** Finds every text a document definition will draw, and the family it is drawn in. Changes nothing. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { DEFAULT_FAMILY } from './fonts';

/** A text as it will be drawn. */
export interface DrawnText {
  readonly text: string;
  readonly family: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where nodes keep the nodes inside them, besides rows of tables. */
const INNER = [
  'text',
  'stack',
  'columns',
  'ul',
  'ol',
  'content',
  'section',
  'snakingColumns',
  'toc',
  'title',
];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The family a named style sets, through the styles it extends. */
function styleFamily(styles: Fields, name: unknown, depth = 0): string | undefined {
  const style = typeof name === 'string' ? styles[name] : name;
  if (!isFields(style) || depth > 10) return undefined;
  if (typeof style['font'] === 'string') return style['font'];
  const parents: unknown[] = Array.isArray(style['extends']) ? style['extends'] : [style['extends']];
  return parents.map((parent) => styleFamily(styles, parent, depth + 1)).findLast((it) => it !== undefined);
}

function familyOf(node: Fields, styles: Fields, inherited: string): string {
  if (typeof node['font'] === 'string') return node['font'];
  const names: unknown[] = Array.isArray(node['style']) ? node['style'] : [node['style']];
  return names.map((name) => styleFamily(styles, name)).findLast((it) => it !== undefined) ?? inherited;
}

/** Texts of a chart stand between its tags; an attribute names the family. */
function chartTexts(svg: string, inherited: string): readonly DrawnText[] {
  const family = /font-family="([^"]+)"/.exec(svg)?.[1] ?? inherited;
  return [...svg.matchAll(/>([^<]+)</g)].map((match) => ({ text: match[1] ?? '', family }));
}

function texts(node: unknown, styles: Fields, inherited: string): readonly DrawnText[] {
  if (typeof node === 'string') return [{ text: node, family: inherited }];
  if (Array.isArray(node)) return node.flatMap((item: unknown) => texts(item, styles, inherited));
  if (!isFields(node)) return [];
  const family = familyOf(node, styles, inherited);
  const inner = INNER.flatMap((field) => texts(node[field], styles, family));
  const table = isFields(node['table']) ? texts(node['table']['body'], styles, family) : [];
  const chart = typeof node['svg'] === 'string' ? chartTexts(node['svg'], family) : [];
  return [...inner, ...table, ...chart];
}

const PAGE = { width: 612, height: 792, orientation: 'portrait' } as const;

/** Headers, footers and backgrounds may be functions of the page; any page has the same words. */
function parts(definition: TDocumentDefinitions): readonly unknown[] {
  const { content, header, footer, background, watermark } = definition;
  return [
    content,
    typeof header === 'function' ? header(1, 1, PAGE) : header,
    typeof footer === 'function' ? footer(1, 1, PAGE) : footer,
    typeof background === 'function' ? background(1, PAGE) : background,
    watermark,
  ];
}

/** Lists all texts of a definition: body, header, footer, background and watermark. */
export function drawnTexts(definition: TDocumentDefinitions): readonly DrawnText[] {
  const styles: Fields = { ...definition.styles };
  const base = definition.defaultStyle?.font ?? DEFAULT_FAMILY;
  return parts(definition).flatMap((part) => texts(part, styles, base));
}
