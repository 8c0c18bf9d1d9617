/** Reads the headings of a document in order: their numbers and what each belongs to. Changes no block. */
import type {
  BesideBlock,
  Block,
  FootnotesBlock,
  HeadingBlock,
  ListBlock,
  TableBlock,
  TermsBlock,
} from './block-types';

/** Blocks that hold no others. */
type LeafBlock = Exclude<
  Block,
  { readonly blocks: readonly Block[] } | BesideBlock | ListBlock | TermsBlock | TableBlock
>;

const LEAVES: Readonly<Record<LeafBlock['kind'], readonly Block[]>> = {
  heading: [],
  paragraph: [],
  'key-figures': [],
  figure: [],
  image: [],
  level: [],
  'privileged-note': [],
  contents: [],
  footnotes: [],
  'page-break': [],
};

/** The blocks inside a block, in reading order. */
export function blocksInside(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'keep-together':
    case 'box':
      return block.blocks;
    case 'beside':
      return [...block.first, ...block.second];
    case 'list':
      return block.items.flat();
    case 'terms':
      return block.entries.flatMap(({ blocks }) => blocks);
    case 'table':
      return block.rows.flat(2);
    default:
      return LEAVES[block.kind];
  }
}

/** All blocks in reading order, each before those inside it. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(blocksInside(block))]);
}

/** The footnotes of a document, in the order in which they are listed. */
export function footnotesOf(blocks: readonly Block[]): FootnotesBlock['notes'] {
  return allBlocks(blocks).flatMap((block) => (block.kind === 'footnotes' ? block.notes : []));
}

/** Their numbers, by id. */
export function footnoteNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  return new Map(footnotesOf(blocks).map(({ id }, index) => [id, index + 1]));
}

/** What a heading is among the others. */
export interface OutlineEntry {
  readonly heading: HeadingBlock;
  /** "3." or "Appendix B."; empty for what is not counted. */
  readonly number: string;
  /** The destination of the heading it belongs to; `null` for none. */
  readonly parentId: string | null;
  /** Begins a page, or is the first of the document: nothing it would have to stand apart from. */
  readonly isFirst: boolean;
}

interface State {
  readonly above: readonly HeadingBlock[];
  readonly sections: number;
  readonly annexes: number;
  readonly hasSection: boolean;
  readonly isAfterBreak: boolean;
}

const START: State = { above: [], sections: 0, annexes: 0, hasSection: false, isAfterBreak: false };
const FIRST_LETTER = 65;

function isParent({ level, role }: HeadingBlock): boolean {
  return level > 0 && role === undefined;
}

function parentOf(heading: HeadingBlock, above: readonly HeadingBlock[]): string | null {
  if (heading.under !== undefined) return heading.under;
  return above.findLast(({ level }) => level < heading.level)?.id ?? null;
}

function numberOf({ numbering }: HeadingBlock, { sections, annexes }: State): string {
  if (numbering === 'none') return '';
  return numbering === 'section'
    ? `${String(sections + 1)}.`
    : `Appendix ${String.fromCharCode(FIRST_LETTER + annexes)}.`;
}

function after(heading: HeadingBlock, state: State): State {
  return {
    above: isParent(heading) ? [...state.above, heading] : state.above,
    sections: state.sections + (heading.numbering === 'section' ? 1 : 0),
    annexes: state.annexes + (heading.numbering === 'annex' ? 1 : 0),
    hasSection: state.hasSection || heading.level === 1,
    isAfterBreak: false,
  };
}

/**
 * The headings of a document, by block.
 *
 * @param isContinued - other sections stand before these blocks
 */
export function outlineOf(
  blocks: readonly Block[],
  isContinued = false,
): ReadonlyMap<HeadingBlock, OutlineEntry> {
  const entries = new Map<HeadingBlock, OutlineEntry>();
  let state: State = { ...START, hasSection: isContinued };
  for (const block of allBlocks(blocks)) {
    if (block.kind === 'heading') {
      const isFirst = state.isAfterBreak || (block.level === 1 && !state.hasSection);
      entries.set(block, {
        heading: block,
        number: numberOf(block, state),
        parentId: parentOf(block, state.above),
        isFirst,
      });
      state = after(block, state);
    } else {
      const hasSection = state.hasSection || block.kind === 'contents';
      state = { ...state, hasSection, isAfterBreak: block.kind === 'page-break' };
    }
  }
  return entries;
}

/** A line of the contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: HeadingBlock['level'];
  readonly text: string;
  readonly number: string;
}

/** Every heading marked for the contents that has a place to lead to, in order. */
export function contentsOf(outline: ReadonlyMap<HeadingBlock, OutlineEntry>): readonly ContentsEntry[] {
  return [...outline.values()].flatMap(({ heading: { id, inContents, level, text }, number }) =>
    id === undefined || inContents !== true ? [] : [{ id, level, text, number }],
  );
}
