/** The HTML writer: blocks in, elements out. Says nothing that is not in the blocks. */
import { assertNever } from '../../base/assert-never';
import { levelRangeName } from '../../wording/format';
import type {
  Block,
  FootnotesBlock,
  HeadingBlock,
  ImageBlock,
  KeepTogetherBlock,
  KeyFiguresBlock,
  LayoutBlock,
  ListBlock,
  PrivilegedNoteBlock,
  TableBlock,
  TableCell,
  TermsBlock,
} from '../blocks/block-types';
import { figureText } from '../blocks/figure-text';
import { contentsOf } from '../blocks/outline';
import { PRIVILEGED_LABEL } from '../running-words';
import type { HtmlContext } from './context';
import { element, type HtmlElement, type HtmlNode } from './element';
import { facts, htmlTable, type Fact } from './parts';
import {
  htmlHeadingText,
  writeHtmlHeading,
  writeHtmlInlines,
  writeHtmlParagraph,
  writeHtmlTyped,
} from './write-text';

/** In pixels: three lines of text. */
const IMAGE_HEIGHT = 56;

function writeHtmlImage({ image: { format, data, alt, heightPx } }: ImageBlock): HtmlElement {
  const height = String(Math.min(IMAGE_HEIGHT, heightPx));
  return element('p', {}, element('img', { src: `data:image/${format};base64,${data}`, alt, height }));
}

function itemOf(blocks: readonly Block[], context: HtmlContext, before: string): HtmlElement {
  const [only, ...others] = blocks;
  if (only?.kind !== 'paragraph' || others.length > 0) {
    return element('li', {}, before, writeHtmlBlocks(blocks, context));
  }
  if (only.isTyped !== true) return element('li', {}, before, writeHtmlInlines(only.inlines, context));
  const { dir, nodes } = writeHtmlTyped(only.inlines, context);
  return element('li', { dir }, before, nodes);
}

function writeList({ marker, items, done = [] }: ListBlock, context: HtmlContext): HtmlElement {
  const before = (at: number) => (done.includes(at) ? '☑ ' : '☐ ');
  const tag = marker === 'numbered' ? 'ol' : 'ul';
  return element(
    tag,
    {},
    items.map((item, at) => itemOf(item, context, marker === 'check' ? before(at) : '')),
  );
}

function privilegedText({ inlines }: PrivilegedNoteBlock, context: HtmlContext): HtmlElement {
  const { dir, nodes } = writeHtmlTyped(inlines, context);
  return element('dd', { class: 'privileged typed', dir }, nodes);
}

function description(blocks: readonly Block[], context: HtmlContext): HtmlElement {
  const [only, ...others] = blocks;
  if (only !== undefined && others.length === 0) {
    if (only.kind === 'paragraph') return writeHtmlParagraph(only, context, 'dd');
    if (only.kind === 'privileged-note') return privilegedText(only, context);
  }
  return element('dd', {}, writeHtmlBlocks(blocks, context));
}

function writeTerms({ entries }: TermsBlock, context: HtmlContext): HtmlElement {
  return facts(entries.map(({ term, blocks }): Fact => [term, description(blocks, context)]));
}

/** A lone text stands in its cell as it is. */
function cellNodes(blocks: TableCell, context: HtmlContext): readonly HtmlNode[] {
  const [only, ...others] = blocks;
  if (only?.kind !== 'paragraph' || others.length > 0) return writeHtmlBlocks(blocks, context);
  return only.isTyped === true
    ? [writeHtmlParagraph(only, context, 'span')]
    : writeHtmlInlines(only.inlines, context);
}

function writeTable({ caption = '', columns, rows }: TableBlock, context: HtmlContext): HtmlElement {
  return htmlTable({
    caption,
    head: columns.map(({ head }) => head),
    rows: rows.map((row) => row.map((cell) => cellNodes(cell, context))),
  });
}

function keyFigures({ figures }: KeyFiguresBlock): HtmlElement {
  return htmlTable({
    caption: 'Headline figures',
    head: ['Figure', 'About', 'Range', 'In words'],
    rows: figures.map(({ title, about, figure, scale, sentence }) => [
      [title],
      [about],
      [`${figure} ${scale}`],
      [sentence],
    ]),
  });
}

/** An entry is an article with a place of its own. */
function keptTogether({ blocks }: KeepTogetherBlock, context: HtmlContext): readonly HtmlElement[] {
  const [title, ...rest] = blocks;
  if (title?.kind !== 'heading' || title.role !== 'entry') return writeHtmlBlocks(blocks, context);
  const place = title.id === undefined ? {} : { id: title.id };
  return [
    element(
      'article',
      { ...place, class: 'answer' },
      writeHtmlHeading(title, context),
      writeHtmlBlocks(rest, context),
    ),
  ];
}

function footnotes({ notes }: FootnotesBlock, context: HtmlContext): HtmlElement {
  return element(
    'ol',
    {},
    notes.map(({ id, inlines }) => element('li', { id: `note-${id}` }, writeHtmlInlines(inlines, context))),
  );
}

/** The lines of the contents: every heading marked for them, each a way there. */
export function contentsList({ outline }: HtmlContext): HtmlElement {
  const items = contentsOf(outline).map(({ id, text, number }) =>
    element('li', {}, element('a', { href: `#${id}` }, htmlHeadingText(number, text))),
  );
  return element('nav', { 'aria-label': 'Contents' }, element('ul', {}, items));
}

function writeLayout(block: LayoutBlock, context: HtmlContext): readonly HtmlElement[] {
  switch (block.kind) {
    case 'box':
      return [element('div', {}, writeHtmlBlocks(block.blocks, context))];
    case 'beside':
      return writeHtmlBlocks([...block.first, ...block.second], context);
    case 'contents':
      return [contentsList(context)];
    case 'footnotes':
      return [footnotes(block, context)];
    case 'image':
      return [writeHtmlImage(block)];
    case 'page-break':
      return [];
    case 'keep-together':
      return keptTogether(block, context);
    default:
      return assertNever(block, 'block');
  }
}

function placed(block: HeadingBlock): { readonly id?: string } {
  return block.id === undefined ? {} : { id: block.id };
}

/** A key of a chart goes with the chart. */
function paragraphOf(
  block: Extract<Block, { kind: 'paragraph' }>,
  context: HtmlContext,
): readonly HtmlElement[] {
  return block.isChartKey === true ? [] : [writeHtmlParagraph(block, context)];
}

function writeBlock(block: Block, context: HtmlContext): readonly HtmlElement[] {
  switch (block.kind) {
    case 'heading':
      return [writeHtmlHeading(block, context, placed(block))];
    case 'paragraph':
      return paragraphOf(block, context);
    case 'list':
      return [writeList(block, context)];
    case 'terms':
      return [writeTerms(block, context)];
    case 'table':
      return [writeTable(block, context)];
    case 'key-figures':
      return [keyFigures(block)];
    case 'figure':
      return [element('p', { class: 'typed', dir: 'ltr' }, figureText(block))];
    case 'level':
      return [element('p', {}, element('strong', {}, levelRangeName(block.level)))];
    case 'privileged-note':
      return [facts([[PRIVILEGED_LABEL, privilegedText(block, context)]])];
    default:
      return writeLayout(block, context);
  }
}

/** Blocks in order. */
export function writeHtmlBlocks(blocks: readonly Block[], context: HtmlContext): readonly HtmlElement[] {
  return blocks.flatMap((block) => writeBlock(block, context));
}
