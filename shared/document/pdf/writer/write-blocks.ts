/**
 * The PDF writer: blocks in, nodes of pdfmake out. Decides how each part looks and what of it stays on one page; says
 * nothing that is not in the blocks. Each call returns fresh nodes, because what prints them changes them.
 */
import type { Content } from 'pdfmake/interfaces';
import { assertNever } from '../../../base/assert-never';
import type { BesideBlock, Block, KeepTogetherBlock, LayoutBlock } from '../../blocks/block-types';
import { footnoteNumbers, outlineOf } from '../../blocks/outline';
import { estimateHeight } from '../estimate';
import { namedStyles } from '../theme';
import type { PageContext } from './context';
import { tableOfContents } from './write-contents';
import { writeFigure, writeImage } from './write-figure';
import { writeFootnotes, writeList, writeTerms } from './write-list';
import { accentBox, figureBand, levelTag, privilegedBox, writeTable } from './write-table';
import { writeHeading, writeInlines, writeParagraph } from './write-text';

/** An entry up to this height stays on one page; a longer one may break between its parts. In points. */
const KEPT_ENTRY = 75;
/** A part of an entry up to this height stays on one page. */
const KEPT_PART = 290;
const GAPS = { none: 0, narrow: 14, wide: 16 } as const;

function together(nodes: readonly Content[]): Content {
  return { stack: [...nodes], unbreakable: true };
}

/** The parts of an entry; a long one may break, but between its parts, or inside a very long one. */
function entry(nodes: readonly Content[], width: number): Content[] {
  const heightOf = (some: readonly Content[]) =>
    some.reduce<number>((sum, node) => sum + estimateHeight(node, width), 0);
  const isSmall = (some: readonly Content[]) => heightOf(some) <= KEPT_PART;
  if (heightOf(nodes) <= KEPT_ENTRY) return [together(nodes)];
  const beginning = nodes.slice(0, 2);
  const kept = nodes.slice(2).map((part) => (isSmall([part]) ? together([part]) : part));
  return [...(isSmall(beginning) ? [together(beginning)] : beginning), ...kept];
}

function keptTogether({ blocks, when }: KeepTogetherBlock, around: PageContext): Content[] {
  const nodes = writeAll(blocks, around);
  return when === 'always' ? [together(nodes)] : entry(nodes, around.width);
}

function beside({ first, second, share, gap }: BesideBlock, around: PageContext): Content {
  const columnGap = GAPS[gap];
  const left = (around.width - columnGap) * share;
  const right = around.width - columnGap - left;
  const column = (blocks: readonly Block[], width: number) => ({
    width,
    stack: writeAll(blocks, { ...around, width }),
  });
  return { columnGap, columns: [column(first, left), column(second, right)] };
}

function writeLayout(block: LayoutBlock, around: PageContext): Content[] {
  switch (block.kind) {
    case 'box':
      return [accentBox(writeAll(block.blocks, around))];
    case 'beside':
      return [beside(block, around)];
    case 'contents':
      return [tableOfContents(around)];
    case 'footnotes':
      return writeFootnotes(block, around, writeAll);
    case 'image':
      return [writeImage(block, around.width)];
    case 'page-break':
      return [{ stack: [], pageBreak: 'before' }];
    case 'keep-together':
      return keptTogether(block, around);
    default:
      return assertNever(block, 'block');
  }
}

function writeBlock(block: Block, around: PageContext): Content[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, around)];
    case 'paragraph':
      return [writeParagraph(block, around)];
    case 'list':
      return [writeList(block, around, writeAll)];
    case 'terms':
      return writeTerms(block, around, writeAll);
    case 'table':
      return writeTable(block, around, writeAll);
    case 'key-figures':
      return [figureBand(block.figures)];
    case 'figure':
      return [writeFigure(block, around.width)];
    case 'level':
      return [levelTag(block)];
    case 'privileged-note':
      return [privilegedBox({ text: writeInlines(block.inlines, 'note', around), style: 'noteText' })];
    default:
      return writeLayout(block, around);
  }
}

/** A text without the space below it, which would open an empty page where it ran over the end of one. */
function closed(content: Content): Content {
  if (typeof content !== 'object' || !('style' in content) || typeof content.style !== 'string')
    return content;
  const margin = content.margin ?? namedStyles()[content.style]?.margin;
  if (!Array.isArray(margin)) return content;
  const [left = 0, top = 0, right = 0] = margin;
  return { ...content, margin: [left, top, right, 0] };
}

function writeAll(blocks: readonly Block[], around: PageContext): Content[] {
  return blocks.flatMap((block, at) => {
    const written = writeBlock(block, around);
    return blocks[at + 1]?.kind === 'page-break'
      ? written.map((content, place) => (place === written.length - 1 ? closed(content) : content))
      : written;
  });
}

/**
 * Writes a document.
 *
 * @param blocks - the whole of it: numbers, bookmarks, contents and footnotes are counted over all blocks
 * @param width - of the text, in points
 */
export function writePages(blocks: readonly Block[], width: number): Content[] {
  return writeAll(blocks, { width, outline: outlineOf(blocks), notes: footnoteNumbers(blocks) });
}

/** The same for what is added to a document that is already written. */
export function continuedPages(block: Block, width: number): Content[] {
  const blocks = [block];
  return writeAll(blocks, { width, outline: outlineOf(blocks, true), notes: footnoteNumbers(blocks) });
}
