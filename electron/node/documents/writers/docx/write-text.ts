/** Writes headings and paragraphs as Word's own. Decides nothing about content. */
import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '@shared/base/assert-never';
import { directedText, wholesOf } from '@shared/base/direction';
import type { HeadingBlock, ParagraphBlock, ParagraphStyle } from '@shared/document/blocks/block-types';
import { citeInlines } from '@shared/document/blocks/cite-words';
import type { CitationsInline, Inline, Mark, TextInline } from '@shared/document/blocks/inline-types';
import type { WordContext } from './context';
import { scriptRuns } from './script-runs';
import { NUMBERING, SOFT } from './styles';

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;

/** Word's name of each style. */
const STYLES = {
  lead: 'Lead',
  small: 'SmallPrint',
  caption: 'Caption',
  citations: 'Caption',
  label: 'Label',
  group: 'Label',
  'binding-group': 'Label',
  'voluntary-group': 'Label',
  legend: 'PrivilegeLegend',
  'cell-figure': 'TableFigure',
  'cell-figure-dense': 'TableFigure',
} as const satisfies Partial<Record<ParagraphStyle, string>>;

function hasStyle(style: ParagraphStyle): style is keyof typeof STYLES {
  return style in STYLES;
}

/** What stands in no style of its own takes that of its place. */
function styleOf(style: ParagraphStyle, place: WordContext['place']): string {
  if (hasStyle(style)) return STYLES[style];
  return place === 'cell' ? 'TableText' : 'Normal';
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
}

const LOOKS: Readonly<Record<Mark, Look>> = {
  strong: { bold: true },
  label: { bold: true },
  warning: { bold: true },
  emphasis: { italics: true },
  quiet: { color: SOFT },
};

/** The mark of a whole paragraph, where nothing inside it says otherwise. */
const MARKS: Partial<Record<ParagraphStyle, Mark>> = {
  caveat: 'emphasis',
  nothing: 'emphasis',
  'cell-quiet': 'quiet',
};

/** Text with its lines; nothing for no text. */
export function textRuns(text: string, mark?: Mark): readonly TextRun[] {
  if (text === '') return [];
  const look = mark === undefined ? {} : LOOKS[mark];
  return text
    .split('\n')
    .flatMap((line, index) => scriptRuns(line, { ...look, ...(index === 0 ? {} : { break: 1 }) }));
}

/** In small print citations go to the foot of the page; in tables and running text they stay where they are. */
function citationRuns(
  inline: CitationsInline,
  style: ParagraphStyle,
  { notes }: WordContext,
): readonly ParagraphChild[] {
  const mark = style.startsWith('cell') ? 'quiet' : MARKS[style];
  const said = citeInlines(inline);
  if (style === 'small' && inline.cites.length > 0) return [new FootnoteReferenceRun(notes.add(said))];
  return said.flatMap((each) => textRuns(each.text, each.mark ?? mark));
}

function runsOf(inline: Inline, style: ParagraphStyle, context: WordContext): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, inline.mark ?? MARKS[style]);
    case 'citations':
      return citationRuns(inline, style, context);
    case 'footnote': {
      const number = context.notes.listed(inline.id);
      return number === null ? [] : [new FootnoteReferenceRun(number)];
    }
    default:
      return assertNever(inline, 'inline');
  }
}

/** The runs of a paragraph of a style. */
export function writeDocxInlines(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: WordContext,
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => runsOf(inline, style, context));
}

/** Inlines without the space at their end: a note stands close to the last word. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return inlines;
  return [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

/** A paragraph that was typed and reads from right to left. One of ours never does, whatever it begins with. */
function isTurned({ isTyped = false, inlines }: ParagraphBlock): boolean {
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  return isTyped && directedText(text, wholesOf([text])).isRightToLeft;
}

/**
 * A paragraph; none where it says nothing.
 *
 * @param note - a paragraph of citations that becomes a footnote to this one
 * @param over - what the place asks for, such as a bullet
 */
export function writeDocxParagraph(
  block: ParagraphBlock,
  context: WordContext,
  {
    note = [],
    over = {},
  }: { readonly note?: readonly TextInline[]; readonly over?: Partial<IParagraphOptions> } = {},
): readonly Paragraph[] {
  const { style, inlines } = block;
  const runs = writeDocxInlines(note.length === 0 ? inlines : trimmed(inlines), style, context);
  if (runs.length === 0 && note.length === 0) return [];
  const marker = note.length === 0 ? [] : [new FootnoteReferenceRun(context.notes.add(note))];
  const way = isTurned(block) ? { bidirectional: true } : {};
  const children = [...runs, ...marker];
  return [new Paragraph({ style: styleOf(style, context.place), children, ...way, ...over })];
}

/** A heading; Word counts sections and annexes itself. */
export function writeDocxHeading(
  { level, label, text, numbering }: Pick<HeadingBlock, 'level' | 'label' | 'text' | 'numbering'>,
  over: Partial<IParagraphOptions> = {},
): Paragraph {
  const counted = numbering === 'none' ? {} : { numbering: { reference: NUMBERING[numbering], level: 0 } };
  const said = label === undefined ? text : `${label}  ${text}`;
  return new Paragraph({ heading: HEADINGS[level], children: textRuns(said), ...counted, ...over });
}
