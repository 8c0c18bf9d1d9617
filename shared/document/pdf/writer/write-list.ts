/** Writes lists, terms and footnotes. */
import type { Content } from 'pdfmake/interfaces';
import type { Block, FootnotesBlock, ListBlock, TermsBlock } from '../../blocks/block-types';
import { labeled, words } from '../../blocks/build';
import { isNode, single } from '../page-node';
import type { PageContext } from './context';
import type { WriteBlocks } from './write-table';

/** About ten lines: an item of more may break. */
const SHORT_ITEM = 1000;

function isShortParagraph(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.unit === undefined) return false;
  return (
    block.inlines.reduce((sum, each) => sum + (each.kind === 'text' ? each.text.length : 0), 0) <= SHORT_ITEM
  );
}

/** What stands together in an item, or is a short paragraph, moves as a whole: the item itself holds it. */
function itemOf(blocks: readonly Block[], around: PageContext, write: WriteBlocks): Content {
  const [only, ...others] = blocks;
  const isWhole = only?.kind === 'keep-together' || (only !== undefined && isShortParagraph(only));
  if (!isWhole || others.length > 0) return single(write(blocks, around));
  const item = single(write(only.kind === 'keep-together' ? only.blocks : blocks, around));
  if (isNode(item)) Object.assign(item, { unbreakable: true });
  return item;
}

/** What stands before an item that has no bullet. */
function markerOf({ marker, done = [] }: ListBlock, at: number): string {
  if (marker === 'numbered') return `${String(at + 1)}.  `;
  return done.includes(at) ? '■  ' : '○  ';
}

/** A list. */
export function writeList(block: ListBlock, around: PageContext, write: WriteBlocks): Content {
  const inside = { ...around, isInList: true };
  if (block.marker === 'bullet') {
    return { ul: block.items.map((item) => itemOf(item, inside, write)), style: 'list' };
  }
  const items = block.items.map((item, at) => labeled(item, markerOf(block, at)));
  return { ul: items.map((item) => itemOf(item, inside, write)), type: 'none', style: 'list' };
}

/** Terms, each before what belongs to it. */
export function writeTerms({ entries }: TermsBlock, around: PageContext, write: WriteBlocks): Content[] {
  return entries.flatMap(({ term, blocks }) => write(labeled(blocks, `${term}  `), around));
}

/** The texts of the footnotes, each after its number. */
export function writeFootnotes(
  { notes }: FootnotesBlock,
  around: PageContext,
  write: WriteBlocks,
): Content[] {
  return notes.flatMap(({ id, inlines }) => {
    const number = words(`${String(around.notes.get(id) ?? '*')}  `, 'label');
    return write([{ kind: 'paragraph', style: 'small', inlines: [number, ...inlines] }], around);
  });
}
