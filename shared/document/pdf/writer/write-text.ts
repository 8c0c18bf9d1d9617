/** Writes headings and paragraphs as nodes of pdfmake. */
import type { Content, ContentText } from 'pdfmake/interfaces';
import { assertNever } from '../../../base/assert-never';
import type { HeadingBlock, ParagraphBlock, ParagraphStyle } from '../../blocks/block-types';
import { citeWords } from '../../blocks/cite-words';
import { authorityDestination } from '../../blocks/destinations';
import type { CitationsInline, Inline, TextInline } from '../../blocks/inline-types';
import type { Role } from '../structure';
import type { PageContext } from './context';
import { citationStyle, headingStyle, markStyle, PARAGRAPH_STYLES } from './styles';

/** The title of a document is its first heading; sections come below it. */
const ROLES = ['H1', 'H2', 'H3', 'H4'] as const satisfies readonly Role[];

function textRun({ text, mark, to }: TextInline, within: ParagraphStyle): ContentText {
  return {
    text,
    ...(mark === undefined ? {} : { style: markStyle(mark, within) }),
    ...(to === undefined ? {} : { linkToDestination: to }),
  };
}

function citationRuns({ cites, none }: CitationsInline, within: ParagraphStyle): readonly ContentText[] {
  const style = citationStyle(within);
  const look = style === null ? {} : { style };
  if (cites.length === 0) return none === undefined ? [] : [{ text: none, ...look }];
  return citeWords(cites).flatMap(({ authorityId, runs, after }) => [
    ...runs.map(({ text, isName }) => ({
      text,
      linkToDestination: authorityDestination(authorityId),
      ...look,
      ...(isName ? { italics: true } : {}),
    })),
    { text: after, ...look },
  ]);
}

function runsOf(inline: Inline, within: ParagraphStyle, { notes }: PageContext): readonly ContentText[] {
  switch (inline.kind) {
    case 'text':
      return [textRun(inline, within)];
    case 'citations':
      return citationRuns(inline, within);
    case 'footnote':
      return [{ text: String(notes.get(inline.id) ?? '*'), style: 'noteMark' }];
    default:
      return assertNever(inline, 'inline');
  }
}

/** The pieces of a text in a paragraph of a style. */
export function writeInlines(
  inlines: readonly Inline[],
  within: ParagraphStyle,
  around: PageContext,
): ContentText[] {
  return inlines.flatMap((inline) => runsOf(inline, within, around));
}

const FIGURES: ReadonlySet<ParagraphStyle> = new Set(['cell-figure', 'cell-figure-dense']);

function styleIn(style: ParagraphStyle, { isInList = false }: PageContext): string {
  return isInList && style === 'body' ? 'listItem' : PARAGRAPH_STYLES[style];
}

/** Where a paragraph leads that is one link and nothing else: all of it leads there. */
function wholeLink(inlines: readonly Inline[]): { readonly linkToDestination?: string } {
  const [only, ...others] = inlines;
  if (only?.kind !== 'text' || only.to === undefined || others.length > 0) return {};
  return { linkToDestination: only.to };
}

/** A paragraph. */
export function writeParagraph(block: ParagraphBlock, around: PageContext): ContentText {
  const { style, inlines, id, unit, keepsWithNext = false } = block;
  const isMoved = around.isAtEnd === true && !FIGURES.has(style);
  return {
    text: writeInlines(inlines, style, around),
    style: styleIn(style, around),
    ...(id === undefined ? {} : { place: id }),
    ...wholeLink(inlines),
    ...(keepsWithNext ? { headlineLevel: 3 } : {}),
    ...(unit === undefined ? {} : { isRead: true }),
    ...(isMoved ? { alignment: 'right' } : {}),
  };
}

/** A heading among the bookmarks, where it has a name to lead to. */
function outlined(text: string, parentId: string | null, { id }: HeadingBlock) {
  if (id === undefined) return {};
  const parent = parentId === null ? {} : { outlineParentId: parentId };
  return { id, outline: true, outlineText: text, ...parent };
}

function entryHeading({ label, text, id }: HeadingBlock): Content {
  return {
    ...(id === undefined ? {} : { place: id }),
    text: [...(label === undefined ? [] : [{ text: `${label}  `, style: 'accent' }]), { text }],
    style: 'entryTitle',
    role: 'H4',
  };
}

/** A heading's words after its number; a heading that is not counted has none. */
export function pageHeadingText(number: string, text: string): string {
  return number === '' ? text : `${number}  ${text}`;
}

/** A heading: kept with what follows, counted, and among the bookmarks. */
export function writeHeading(block: HeadingBlock, { outline }: PageContext): Content {
  if (block.role === 'entry') return entryHeading(block);
  const { number = '', parentId = null, isFirst = false } = outline.get(block) ?? {};
  const text = pageHeadingText(number, block.text);
  return {
    text,
    style: headingStyle(block, isFirst),
    role: ROLES[block.level],
    ...(block.level === 0 ? {} : { headlineLevel: block.level }),
    ...outlined(text, parentId, block),
  };
}
