/** Finds words in what a screen shows: in its texts and in its fields. Changes nothing and keeps nothing. */
import { foldText, foldWithPlaces } from '@shared/base/fold';

/** Where words stand on the screen. */
export type PageMatch =
  | { readonly kind: 'text'; readonly range: Range }
  | {
      readonly kind: 'field';
      readonly field: HTMLInputElement | HTMLTextAreaElement;
      readonly from: number;
      readonly until: number;
    };

const INLINE = 'a, abbr, b, bdi, cite, code, em, i, mark, q, s, small, span, strong, sub, sup, u, time';
const FIELD = 'textarea, input[type="text"], input[type="search"], input:not([type])';
const UNREAD = 'script, style, select, datalist, svg, [aria-hidden="true"]';

/** Text nodes that stand in one line of thought, a word of which may be set apart by an element of its own. */
type Run = readonly Text[];

function isShown(element: Element): boolean {
  // Not everywhere where the app is tested.
  return (
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  );
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element?.matches(INLINE) === true) element = element.parentElement;
  return element;
}

type Piece =
  | { readonly kind: 'run'; readonly nodes: Run }
  | { readonly kind: 'field'; readonly field: HTMLInputElement | HTMLTextAreaElement };

/** What can be searched, in the order of the page. */
function piecesOf(root: Element): readonly Piece[] {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && (node.matches(UNREAD) || !isShown(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let run: Text[] = [];
  let block: Element | null = null;
  const end = (): void => {
    if (run.length > 0) pieces.push({ kind: 'run', nodes: run });
    run = [];
  };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (node.parentElement?.matches('textarea') === true) continue;
      const own = blockOf(node);
      if (own !== block) end();
      block = own;
      run.push(node);
    } else if (
      (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) &&
      node.matches(FIELD)
    ) {
      end();
      pieces.push({ kind: 'field', field: node });
    }
  }
  end();
  return pieces;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function spansIn(text: string, query: string): readonly Span[] {
  if (!foldText(text).includes(query)) return [];
  const folded = foldWithPlaces(text);
  const spans: Span[] = [];
  let at = folded.text.indexOf(query);
  while (at >= 0) {
    const end = at + query.length;
    spans.push({ from: folded.starts[at] ?? 0, until: folded.ends[end - 1] ?? text.length });
    at = folded.text.indexOf(query, end);
  }
  return spans;
}

/** The node a place in the joined texts of a run falls into, and where in it. */
function placeIn(
  run: Run,
  place: number,
  isEnd: boolean,
): { readonly node: Text; readonly offset: number } | null {
  let before = 0;
  for (const node of run) {
    const { length } = node.data;
    if (place < before + length || (isEnd && place === before + length))
      return { node, offset: place - before };
    before += length;
  }
  return null;
}

function rangesIn(run: Run, query: string): readonly PageMatch[] {
  const text = run.map(({ data }) => data).join('');
  return spansIn(text, query).flatMap(({ from, until }): readonly PageMatch[] => {
    const start = placeIn(run, from, false);
    const end = placeIn(run, until, true);
    if (start === null || end === null) return [];
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [{ kind: 'text', range }];
  });
}

/** Every match in what is shown inside an element, in the order of the page; none for a blank query. */
export function findInPage(root: Element, query: string): readonly PageMatch[] {
  const folded = foldText(query);
  if (folded.trim() === '') return [];
  return piecesOf(root).flatMap((piece): readonly PageMatch[] =>
    piece.kind === 'run'
      ? rangesIn(piece.nodes, folded)
      : spansIn(piece.field.value, folded).map((span) => ({ kind: 'field', field: piece.field, ...span })),
  );
}

/** The text a match stands in. */
export function textAround(match: PageMatch): string {
  if (match.kind === 'field') return match.field.value;
  const { startContainer } = match.range;
  return (startContainer instanceof Text ? blockOf(startContainer)?.textContent : null) ?? '';
}

/** The element that is brought into view for a match. */
export function elementOf(match: PageMatch): Element | null {
  return match.kind === 'field' ? match.field : match.range.startContainer.parentElement;
}
