/** Tables and lists of facts as elements. */
import { element, type HtmlElement, type HtmlNode } from './element';

interface TableSpec {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (readonly HtmlNode[])[])[];
}

/** A table whose headings are tied to their cells. It scrolls in itself where it is too wide, also by keyboard. */
export function htmlTable({ caption, head, rows }: TableSpec): HtmlElement {
  const columns = head.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([first = [], ...others]) =>
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
      caption === '' ? [] : element('caption', {}, caption),
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
