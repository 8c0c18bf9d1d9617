/** The Word writer: blocks in, Word's paragraphs, lists and tables out. Decides nothing about content. */
import { ImageRun, LineRuleType, PageBreak, Paragraph, TableOfContents } from 'docx';
import { levelRangeName } from '@shared/wording/format';
import { assertNever } from '@shared/base/assert-never';
import { bytesOfBase64 } from '@shared/base/picture-file';
import type {
  Block,
  FigureBlock,
  ImageBlock,
  KeyFigure,
  LayoutBlock,
  PrivilegedNoteBlock,
} from '@shared/document/blocks/block-types';
import type { TextInline } from '@shared/document/blocks/inline-types';
import { paragraph, words } from '@shared/document/blocks/build';
import { figureText } from '@shared/document/blocks/figure-text';
import { PRIVILEGED_LABEL } from '@shared/document/running-words';
import type { WordContext } from './context';
import { textInlines } from './notes';
import { writeDocxList, writeDocxTerms } from './write-list';
import { writeDocxTable, type WordNode } from './write-table';
import { CONTENTS_TITLE } from './styles';
import { textRuns, writeDocxHeading, writeDocxInlines, writeDocxParagraph } from './write-text';

function keyFigure({ title, about, figure, scale, sentence }: KeyFigure): readonly Paragraph[] {
  return [
    ['Label', title],
    ['Normal', about],
    ['Figure', figure],
    ['Normal', scale],
    ['Normal', sentence],
  ].flatMap(([style = '', text = '']) =>
    text === '' ? [] : [new Paragraph({ style, children: textRuns(text) })],
  );
}

function privilegedNote({ inlines }: PrivilegedNoteBlock, context: WordContext): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'Label', children: textRuns(PRIVILEGED_LABEL) }),
    new Paragraph({ style: 'PrivilegedNote', children: writeDocxInlines(inlines, 'note', context) }),
  ];
}

/** As high as the picture: lines of a fixed height would show a strip of it. */
const WHOLE_PICTURE = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** In pixels of the page, as on paper: three lines high, a third of the page wide at most. */
const IMAGE = { height: 56, width: 208 } as const;

function writeDocxImage({ image }: ImageBlock): Paragraph {
  const { format, data, alt, widthPx, heightPx } = image;
  const scale = Math.min(IMAGE.height / heightPx, IMAGE.width / widthPx);
  const transformation = { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
  const altText = { name: alt, title: alt, description: alt };
  const type = format === 'png' ? 'png' : 'jpg';
  return new Paragraph({
    spacing: WHOLE_PICTURE,
    children: [new ImageRun({ type, data: bytesOfBase64(data), transformation, altText })],
  });
}

/** Pixels of the page to a point, as the library counts them. */
const PIXELS = 4 / 3;

/** A chart as the picture that stands on paper; whoever cannot see it is told all that it shows. */
function chart(block: FigureBlock, { charts }: WordContext): Paragraph {
  const picture = charts.get(block);
  if (picture === undefined) throw new Error('Every chart is drawn before the document is written.');
  const { png, width, height } = picture;
  const transformation = { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) };
  const altText = { name: block.title, title: block.title, description: figureText(block) };
  return new Paragraph({
    keepNext: true,
    spacing: WHOLE_PICTURE,
    children: [new ImageRun({ type: 'png', data: png, transformation, altText })],
  });
}

/** The contents list the headings; Word adds the pages as it opens the file. No program keeps a heading with the field after it: they begin a page. */
function contents(): readonly WordNode[] {
  // Of a style of its own: contents do not list themselves.
  const title = new Paragraph({
    style: CONTENTS_TITLE,
    pageBreakBefore: true,
    children: textRuns('Contents'),
  });
  return [title, new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' })];
}

function writeLayout(block: LayoutBlock, context: WordContext): readonly WordNode[] {
  switch (block.kind) {
    case 'beside':
      return [...writeDocxBlocks(block.first, context), ...writeDocxBlocks(block.second, context)];
    case 'contents':
      return contents();
    case 'image':
      return [writeDocxImage(block)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'footnotes':
      return [];
    case 'box':
    case 'keep-together':
      return writeDocxBlocks(block.blocks, context);
    default:
      return assertNever(block, 'block');
  }
}

function writeBlock(block: Block, context: WordContext, note: readonly TextInline[]): readonly WordNode[] {
  switch (block.kind) {
    case 'heading':
      return [writeDocxHeading(block)];
    case 'paragraph':
      return writeDocxParagraph(block, context, { note });
    case 'list':
      return writeDocxList(block, context, writeDocxBlocks);
    case 'terms':
      return writeDocxTerms(block, context, writeDocxBlocks);
    case 'table':
      return writeDocxTable(block, context, writeDocxBlocks);
    case 'key-figures':
      return block.figures.flatMap(keyFigure);
    case 'figure':
      return [chart(block, context)];
    case 'level':
      return writeDocxParagraph(paragraph([words(levelRangeName(block.level), 'strong')], 'cell'), context);
    case 'privileged-note':
      return privilegedNote(block, context);
    default:
      return writeLayout(block, context);
  }
}

function isCitations(block: Block | undefined): block is Extract<Block, { kind: 'paragraph' }> {
  return block?.kind === 'paragraph' && block.style === 'citations';
}

/** Blocks in order; citations on a line of their own become a note to the paragraph before them. */
export function writeDocxBlocks(blocks: readonly Block[], context: WordContext): readonly WordNode[] {
  return blocks.flatMap((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    if (isCitations(block) && before?.kind === 'paragraph' && !isCitations(before)) return [];
    const takesNote = block.kind === 'paragraph' && !isCitations(block) && isCitations(after);
    return writeBlock(block, context, takesNote ? textInlines(after.inlines) : []);
  });
}
