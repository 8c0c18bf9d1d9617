/** The smallest blocks, in as few words as a builder needs. Each call returns fresh data. */
import type { CiteView } from '../cite-types';
import { answerDestination } from './destinations';
import type {
  Block,
  HeadingBlock,
  KeepTogetherBlock,
  ListBlock,
  ParagraphBlock,
  ParagraphStyle,
  TableBlock,
  TableCell,
} from './block-types';
import type { CitationsInline, Inline, Mark, TextInline } from './inline-types';

/** A piece of text. */
export function words(text: string, mark?: Mark): TextInline {
  return mark === undefined ? { kind: 'text', text } : { kind: 'text', text, mark };
}

/** A piece of text that leads to a destination. */
export function link(text: string, to: string, mark?: Mark): TextInline {
  return { ...words(text, mark), to };
}

/** A question's number, leading to its answer where the document has it. */
export function questionLink(questionId: string, mark?: Mark): TextInline {
  return link(questionId, answerDestination(questionId), mark);
}

/** Citations; `none` stands there where there are none. */
export function citations(cites: readonly CiteView[], none?: string): CitationsInline {
  return none === undefined ? { kind: 'citations', cites } : { kind: 'citations', cites, none };
}

/** What a builder gives as the text of a paragraph. */
export type Content = string | readonly Inline[];

function inlinesOf(content: Content): readonly Inline[] {
  return typeof content === 'string' ? [words(content)] : content;
}

/** A paragraph. */
export function paragraph(
  content: Content,
  style: ParagraphStyle = 'body',
  over: Omit<ParagraphBlock, 'kind' | 'style' | 'inlines'> = {},
): ParagraphBlock {
  return { kind: 'paragraph', style, inlines: inlinesOf(content), ...over };
}

/** Blocks with a label before the text they begin with; as they are where they begin with something else. */
export function labeled(blocks: readonly Block[], label: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  return [{ ...first, inlines: [words(label, 'label'), ...first.inlines] }, ...rest];
}

/** What an empty section says instead of being left out. */
export function nothing(text = 'Nothing recorded.'): ParagraphBlock {
  return paragraph(text, 'nothing');
}

/** A heading; `numbering` is none unless it says otherwise. */
export function heading(text: string, over: Omit<HeadingBlock, 'kind' | 'text' | 'numbering'>): HeadingBlock {
  return { kind: 'heading', text, numbering: 'none', ...over };
}

/** A bulleted list, or the words for an empty one. */
export function bullets(
  items: readonly Content[],
  style: ParagraphStyle = 'body',
): ListBlock | ParagraphBlock {
  if (items.length === 0) return nothing();
  return { kind: 'list', marker: 'bullet', items: items.map((item) => [paragraph(item, style)]) };
}

/** A cell with one paragraph. */
export function cell(content: Content, style: ParagraphStyle = 'cell'): TableCell {
  return [paragraph(content, style)];
}

/** A cell that says something with weight. */
export function strongCell(text: string): TableCell {
  return cell([words(text, 'strong')]);
}

/** A table, or `empty` where it has no rows. */
export function table(spec: Omit<TableBlock, 'kind'>, empty?: string): Block {
  return spec.rows.length === 0 ? nothing(empty) : { kind: 'table', ...spec };
}

/** Short blocks that must not be torn apart. For text whose length is known to be small only. */
export function together(blocks: readonly Block[]): KeepTogetherBlock {
  return { kind: 'keep-together', when: 'always', blocks };
}

/** A text with its citations after it. */
export function cited(content: readonly Inline[], cites: readonly CiteView[]): readonly Inline[] {
  return [...content, words('  '), citations(cites, 'No authority named.')];
}
