/**
 * Pages as trees of elements, and their text. Every word and every attribute passes through the one escape here:
 * there is no way to put ready-made markup into a page. Pure.
 */

/** The elements a page is made of: none of them runs, loads or sends anything. */
export type TagName =
  | 'html'
  | 'head'
  | 'meta'
  | 'img'
  | 'title'
  | 'body'
  | 'header'
  | 'nav'
  | 'main'
  | 'footer'
  | 'section'
  | 'article'
  | 'div'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'a'
  | 'span'
  | 'bdi'
  | 'strong'
  | 'em'
  | 'sup'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

/** Without scripts' handlers and styles; a source is the picture itself; a link leads to a place on the same page. */
export interface Attributes {
  readonly id?: string;
  readonly class?: string;
  readonly lang?: string;
  /** Before what someone typed, so that it turns nothing else; said where letters run from right to left. */
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly href?: `#${string}`;
  readonly src?: `data:image/${'png' | 'jpeg'};base64,${string}`;
  readonly alt?: string;
  readonly height?: string;
  readonly scope?: 'col' | 'row';
  readonly role?: 'region' | 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';
  readonly tabindex?: '0' | '-1';
  readonly charset?: string;
  readonly name?: string;
  readonly content?: string;
  readonly 'http-equiv'?: 'Content-Security-Policy';
  readonly 'aria-label'?: string;
  /** The head of a cell's column. */
  readonly 'data-head'?: string;
  readonly 'aria-labelledby'?: string;
}

export interface HtmlElement {
  readonly tag: TagName;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

/** A string is text, never markup. */
export type HtmlNode = HtmlElement | string;

/** An element; children that are lists are put in one after the other. */
export function element(
  tag: TagName,
  attributes: Attributes,
  ...children: readonly (HtmlNode | readonly HtmlNode[])[]
): HtmlElement {
  return { tag, attributes, children: children.flat() };
}

/** What a page may not hold in any form: controls, codes that are no characters, turns of the reading direction. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that reads the same between tags and inside quotation marks, and opens or closes neither. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const BLOCKS = new Set<TagName>([
  'html',
  'head',
  'body',
  'header',
  'nav',
  'main',
  'footer',
  'section',
  'article',
  'div',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
]);

function openTag({ tag, attributes }: HtmlElement): string {
  const written = Object.entries(attributes).map(
    ([name, value]: [string, string]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** The text of a node. What only holds other elements has each of them on a line of its own. */
export function htmlText(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const open = openTag(node);
  if (node.tag === 'meta' || node.tag === 'img') return open.replace(/>$/, ' />');
  const inner = node.children.map(htmlText);
  const isBlock = BLOCKS.has(node.tag) && node.children.every((child) => typeof child !== 'string');
  const body = isBlock ? `\n${inner.join('\n')}\n` : inner.join('');
  return `${open}${body}</${node.tag}>`;
}
