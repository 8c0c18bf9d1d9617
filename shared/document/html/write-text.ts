/** Writes headings and paragraphs as elements. */
import { assertNever } from '../../base/assert-never';
import { hasRightToLeft, readsRightToLeft } from '../../base/direction';
import { hanStyleOf, type HanStyle } from '../../base/scripts';
import { scriptPieces, type ScriptPiece } from '../../base/script-pieces';
import type { HeadingBlock, ParagraphBlock, ParagraphStyle } from '../blocks/block-types';
import { citeWords } from '../blocks/cite-words';
import { authorityDestination } from '../blocks/destinations';
import type { CitationsInline, Inline, Mark, TextInline } from '../blocks/inline-types';
import type { HtmlContext } from './context';
import { element, type Attributes, type HtmlElement, type HtmlNode, type TagName } from './element';

const HAN_LANGUAGES: Readonly<Record<HanStyle, string | null>> = {
  chinese: null,
  japanese: 'ja',
  korean: 'ko',
};

/** Only where the letters leave no doubt: Chinese characters alone may be a name of Japan. */
function languageOf({ script, text }: ScriptPiece): string | null {
  if (script === 'thai') return 'th';
  return script === 'han' ? HAN_LANGUAGES[hanStyleOf(text)] : null;
}

/** A text whose words from right to left turn nothing around them, and whose language is told where it shows. */
function wordNodes(text: string, { isTurned = false }: HtmlContext): readonly HtmlNode[] {
  return scriptPieces(text).map((piece) => {
    const language = languageOf(piece);
    const lang: Attributes = language === null ? {} : { lang: language };
    if (piece.isTurned && !isTurned) return element('bdi', lang, piece.text);
    return language === null ? piece.text : element('span', lang, piece.text);
  });
}

function marked(content: readonly HtmlNode[], mark: Mark): HtmlNode {
  if (mark === 'quiet') return element('span', { class: 'quiet' }, content);
  return element(mark === 'emphasis' ? 'em' : 'strong', {}, content);
}

function linked(text: string, to: string, context: HtmlContext): readonly HtmlNode[] {
  const words = wordNodes(text, context);
  const { places } = context;
  return places.has(to) ? [element('a', { href: `#${to}` }, words)] : words;
}

function textNodes({ text, mark, to }: TextInline, context: HtmlContext): readonly HtmlNode[] {
  const content = to === undefined ? wordNodes(text, context) : linked(text, to, context);
  return mark === undefined ? content : [marked(content, mark)];
}

function citationNodes({ cites, none = '' }: CitationsInline, context: HtmlContext): readonly HtmlNode[] {
  if (cites.length === 0) return none === '' ? [] : [none];
  return citeWords(cites).flatMap(({ authorityId, runs, after }) => [
    ...runs.flatMap(({ text, isName }) => {
      const content = linked(text, authorityDestination(authorityId), context);
      return isName ? [marked(content, 'emphasis')] : content;
    }),
    after,
  ]);
}

function nodesOf(inline: Inline, context: HtmlContext): readonly HtmlNode[] {
  switch (inline.kind) {
    case 'text':
      return textNodes(inline, context);
    case 'citations':
      return citationNodes(inline, context);
    case 'footnote': {
      const number = String(context.notes.get(inline.id) ?? '*');
      return [element('sup', {}, element('a', { href: `#note-${inline.id}` }, number))];
    }
    default:
      return assertNever(inline, 'inline');
  }
}

/** The nodes of a text. */
export function writeHtmlInlines(inlines: readonly Inline[], context: HtmlContext): readonly HtmlNode[] {
  return inlines.flatMap((inline) => nodesOf(inline, context));
}

/** Which way what was typed reads, told where a reader could judge otherwise. */
function directionOf(text: string): NonNullable<Attributes['dir']> {
  if (!hasRightToLeft(text)) return 'auto';
  return readsRightToLeft(text) ? 'rtl' : 'ltr';
}

/** Typed text in inlines, its direction told on the element around it. */
export function writeHtmlTyped(
  inlines: readonly Inline[],
  context: HtmlContext,
): { readonly dir: NonNullable<Attributes['dir']>; readonly nodes: readonly HtmlNode[] } {
  const dir = directionOf(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
  return { dir, nodes: writeHtmlInlines(inlines, { ...context, isTurned: dir === 'rtl' }) };
}

const QUIET: ReadonlySet<ParagraphStyle> = new Set(['small', 'caption', 'cell-quiet', 'citations']);
const STRONG: ReadonlySet<ParagraphStyle> = new Set([
  'label',
  'group',
  'binding-group',
  'voluntary-group',
  'entry-title',
  'verdict',
  'cell-figure',
  'cell-figure-dense',
]);

function attributesOf({ style, id }: ParagraphBlock): Attributes {
  const place = id === undefined ? {} : { id };
  if (style === 'legend') return { ...place, class: 'legend' };
  return QUIET.has(style) ? { ...place, class: 'quiet' } : place;
}

/** A paragraph in an element of its own. */
export function writeHtmlParagraph(
  block: ParagraphBlock,
  context: HtmlContext,
  tag: 'p' | 'dd' | 'span' = 'p',
): HtmlElement {
  const { inlines, id, style, isTyped = false } = block;
  const place = id === undefined ? {} : { id };
  const { dir, nodes } = isTyped
    ? writeHtmlTyped(inlines, context)
    : { dir: undefined, nodes: writeHtmlInlines(inlines, context) };
  const content = STRONG.has(style) ? [element('strong', {}, nodes)] : nodes;
  const attributes = dir === undefined ? attributesOf(block) : { ...place, class: 'typed', dir };
  return element(tag, attributes, content);
}

const TAGS = ['h1', 'h2', 'h3', 'h4'] as const satisfies readonly TagName[];

/** A heading's words after its number; a heading that is not counted has none. */
export function htmlHeadingText(number: string, text: string): string {
  return number === '' ? text : `${number} ${text}`;
}

/** The words of a heading, its number or label before them. */
function headingNodes(block: HeadingBlock, context: HtmlContext): readonly HtmlNode[] {
  const { label, text } = block;
  if (label !== undefined) return [element('span', { class: 'number' }, label), ...wordNodes(text, context)];
  return wordNodes(htmlHeadingText(context.outline.get(block)?.number ?? '', text), context);
}

/** A heading; the title of the page is read in its own direction. */
export function writeHtmlHeading(
  block: HeadingBlock,
  context: HtmlContext,
  attributes: Attributes = {},
): HtmlElement {
  const direction: Attributes = block.level === 0 ? { dir: directionOf(block.text) } : {};
  const nodes = headingNodes(block, { ...context, isTurned: direction.dir === 'rtl' });
  return element(TAGS[block.level], { ...attributes, ...direction }, nodes);
}
