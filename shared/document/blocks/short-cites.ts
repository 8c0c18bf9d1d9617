/** In full once, short after: the first citation of an authority in a document is whole, each later one its short form. */
import type { CiteView } from '../cite-types';
import type { BesideBlock, Block, ListBlock, TableBlock, TermsBlock } from './block-types';
import type { Inline } from './inline-types';

type Named = Set<string>;

function shortened(cite: CiteView, named: Named): CiteView {
  const isKnown = named.has(cite.authorityId);
  named.add(cite.authorityId);
  return isKnown ? { ...cite, text: cite.short } : cite;
}

function inlinesIn(inlines: readonly Inline[], named: Named): readonly Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'citations'
      ? { ...inline, cites: inline.cites.map((cite) => shortened(cite, named)) }
      : inline,
  );
}

type Holder = BesideBlock | ListBlock | TermsBlock | TableBlock;

function holderIn(block: Holder, named: Named): Block {
  const all = (blocks: readonly Block[]) => blocks.map((inner) => blockIn(inner, named));
  switch (block.kind) {
    case 'beside':
      return { ...block, first: all(block.first), second: all(block.second) };
    case 'list':
      return { ...block, items: block.items.map(all) };
    case 'terms':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, blocks: all(entry.blocks) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(all)) };
  }
}

function blockIn(block: Block, named: Named): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'privileged-note':
      return { ...block, inlines: inlinesIn(block.inlines, named) };
    case 'box':
    case 'keep-together':
      return { ...block, blocks: block.blocks.map((inner) => blockIn(inner, named)) };
    case 'beside':
    case 'list':
    case 'terms':
    case 'table':
      return holderIn(block, named);
    default:
      return block;
  }
}

/** The blocks of one document with its citations shortened in reading order. */
export function shortenCites(blocks: readonly Block[]): readonly Block[] {
  const named: Named = new Set();
  return blocks.map((block) => blockIn(block, named));
}
