/** Writes lists and terms as Word's own. */
import type { IParagraphOptions } from 'docx';
import type { Block, ListBlock, TermsBlock } from '@shared/document/blocks/block-types';
import { labeled } from '@shared/document/blocks/build';
import type { WordContext } from './context';
import { NUMBERING } from './styles';
import { writeDocxParagraph } from './write-text';
import type { WordNode, WriteDocxBlocks } from './write-table';

function opened(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'keep-together' ? opened(block.blocks) : [block]));
}

function bulletOf(marker: ListBlock['marker'], { notes }: WordContext): Partial<IParagraphOptions> {
  if (marker === 'check') return { style: 'ListBullet' };
  const reference = NUMBERING[marker === 'bullet' ? 'bullets' : 'numbers'];
  return {
    style: 'ListBullet',
    // A list of numbers counts from one: each is an instance of its own.
    numbering: { reference, level: 0, ...(marker === 'numbered' ? { instance: notes.nextList() } : {}) },
  };
}

/** A list; the first paragraph of an item carries its marker. */
export function writeDocxList(
  list: ListBlock,
  context: WordContext,
  write: WriteDocxBlocks,
): readonly WordNode[] {
  const { items, marker, done = [] } = list;
  const over = bulletOf(marker, context);
  return items.flatMap((item, at) => {
    const whole = opened(item);
    const [first, ...rest] = marker === 'check' ? labeled(whole, done.includes(at) ? '☑ ' : '☐ ') : whole;
    if (first?.kind !== 'paragraph') return write(item, context);
    return [...writeDocxParagraph(first, context, { over }), ...write(rest, context)];
  });
}

/** Terms, each before what belongs to it. */
export function writeDocxTerms(
  { entries }: TermsBlock,
  context: WordContext,
  write: WriteDocxBlocks,
): readonly WordNode[] {
  return entries.flatMap(({ term, blocks }) => write(labeled(blocks, `${term}  `), context));
}
