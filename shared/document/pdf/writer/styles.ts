/** What each part of a document is called in the theme. The only place where blocks meet style names. */
import type { HeadingBlock, ParagraphStyle } from '../../blocks/block-types';
import type { Mark } from '../../blocks/inline-types';

/** The style of each paragraph. */
export const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, string>> = {
  body: 'body',
  lead: 'lead',
  statement: 'statement',
  entry: 'entryText',
  small: 'entrySmall',
  'entry-title': 'entryTitle',
  verdict: 'question',
  note: 'noteText',
  summary: 'figureSentence',
  caption: 'caption',
  label: 'label',
  legend: 'legend',
  caveat: 'caveat',
  nothing: 'nothing',
  citations: 'cite',
  'binding-group': 'bindingLine',
  'voluntary-group': 'voluntaryLine',
  group: 'headlineTitle',
  'binding-tag': 'bindingTag',
  'voluntary-tag': 'voluntaryTag',
  kicker: 'kicker',
  'kicker-note': 'kickerNote',
  subtitle: 'subtitle',
  cell: 'cell',
  'cell-dense': 'cellDense',
  'cell-quiet': 'cellSmall',
  'cell-figure': 'cellFigure',
  'cell-figure-dense': 'figureDense',
};

const MARKS: Readonly<Record<Mark, string>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  quiet: 'quiet',
  label: 'accent',
  warning: 'warn',
};

/** A label before running text is set like its margin note; in small print it is as quiet as the rest. */
const LABELS: Partial<Record<ParagraphStyle, string>> = { entry: 'runIn', small: 'runInSmall' };

/** The style of a marked piece of text. */
export function markStyle(mark: Mark, within: ParagraphStyle): string {
  return mark === 'label' ? (LABELS[within] ?? MARKS.label) : MARKS[mark];
}

/** The style of citations: quiet in a table, small in running text, and as their paragraph where it is all about them. */
export function citationStyle(within: ParagraphStyle): string | null {
  if (within === 'small' || within === 'citations') return null;
  return within.startsWith('cell') ? 'quiet' : 'citeInline';
}

/** The style of a heading. */
export function headingStyle({ level, role }: HeadingBlock, isFirst: boolean): string {
  if (role !== undefined) return role === 'entry' ? 'entryTitle' : 'question';
  if (level === 0) return 'title';
  return isFirst && level === 1 ? 'h1Top' : `h${String(level)}`;
}
