/** The building blocks of the page of answers: sections, tables with headings, lists of facts. */
import type { CiteView } from '../cite-types';
import { element, type HtmlElement, type HtmlNode } from './element';

/** What someone typed: its lines kept, its reading direction its own. */
export function typed(text: string, tag: 'p' | 'dd' | 'td' | 'span' = 'span'): HtmlElement {
  return element(tag, { class: 'typed', dir: 'auto' }, text);
}

/** A section under a heading of the second level. */
export function htmlSection(id: string, title: string, children: readonly HtmlNode[]): HtmlElement {
  const heading = `${id}-title`;
  return element(
    'section',
    { id, 'aria-labelledby': heading },
    element('h2', { id: heading }, title),
    children,
  );
}

/** A paragraph of our own words. */
export function htmlParagraph(text: string): HtmlElement {
  return element('p', {}, text);
}

interface TableSpec {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly HtmlNode[])[];
}

/** A table whose headings are tied to their cells. It scrolls in itself where it is too wide, also by keyboard. */
export function htmlTable({ caption, head, rows }: TableSpec): HtmlElement {
  const columns = head.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([first = '', ...others]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      others.map((cell) => element('td', {}, cell)),
    ),
  );
  return element(
    'div',
    { class: 'wide', role: 'region', tabindex: '0', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, columns)),
      element('tbody', {}, body),
    ),
  );
}

/** A term and what belongs to it. */
export type Fact = readonly [term: string, description: HtmlElement];

/** A list of terms; each description is a `dd`. */
export function facts(of: readonly Fact[]): HtmlElement {
  return element(
    'dl',
    {},
    of.flatMap(([term, description]) => [element('dt', {}, term), description]),
  );
}

/** A list inside a description. */
export function listFact(items: readonly string[]): HtmlElement {
  return element(
    'dd',
    {},
    element(
      'ul',
      {},
      items.map((item) => element('li', { dir: 'auto' }, item)),
    ),
  );
}

/** "1 Code 2, Sec. 3 [P]; expires December 11, 2026": each citation with its mark. */
export function citeTexts(cites: readonly CiteView[]): readonly string[] {
  return cites.map(({ text, mark, warning }) => `${text} [${mark}]${warning === '' ? '' : `; ${warning}`}`);
}
