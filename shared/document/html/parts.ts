/** Tables and lists of facts as elements. */
import { element, type Attributes, type HtmlElement, type HtmlNode } from './element';

interface TableSpec {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (readonly HtmlNode[])[])[];
}

/** What a cell is under, for a page too narrow to show the heads above their columns. */
function headOf(head = ''): Attributes {
  return head === '' ? {} : { 'data-head': head };
}

/**
 * A table whose headings are tied to their cells. Where it is too wide it scrolls in itself, also by keyboard; on a narrow
 * page its cells stand one below the other. Its parts name their roles, because engines forget them where a table is not
 * laid out as one.
 */
export function htmlTable({ caption, head, rows }: TableSpec): HtmlElement {
  const columns = head.map((title) => element('th', { scope: 'col', role: 'columnheader' }, title));
  const body = rows.map(([first = [], ...others]) =>
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, first),
      others.map((cell, at) => element('td', { role: 'cell', ...headOf(head[at + 1]) }, cell)),
    ),
  );
  return element(
    'div',
    { class: 'wide', role: 'region', tabindex: '0', 'aria-label': caption },
    element(
      'table',
      { role: 'table' },
      caption === '' ? [] : element('caption', {}, caption),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, columns)),
      element('tbody', { role: 'rowgroup' }, body),
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
