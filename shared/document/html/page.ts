/**
 * A document as one page for a browser: no script, nothing loaded from anywhere, readable aloud and on paper. Pure:
 * equal blocks give equal text.
 */
import type { Block, HeadingBlock } from '../blocks/block-types';
import type { CoverView } from '../model-types';
import { fileTitle } from '../running-words';
import { allBlocks } from '../blocks/outline';
import { htmlContext, type HtmlContext } from './context';
import { element, htmlText, type HtmlElement } from './element';
import { PAGE_STYLE } from './style';
import { writeHtmlBlocks, contentsList } from './write-blocks';
import { writeHtmlHeading } from './write-text';

/** Nothing may run, load or be sent; a picture stands in the page itself, the one style is named by its hash. */
function policy(styleHash: string, blocks: readonly Block[]): string {
  const pictures = allBlocks(blocks).some(({ kind }) => kind === 'image') ? 'img-src data:; ' : '';
  return `default-src 'none'; ${pictures}style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
}

function head({ title, cover, blocks }: PageContent, styleHash: string): HtmlElement {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(styleHash, blocks) }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, fileTitle(title, cover)),
  );
}

function footer(cover: CoverView): HtmlElement {
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      `Law read to ${cover.lawAsOf}. Fingerprint ${cover.fingerprint}. Made by Brieflock on this computer.`,
    ),
  );
}

function isSection(block: Block | undefined): block is HeadingBlock {
  return block?.kind === 'heading' && block.level === 1;
}

/** What stands before the first section, and the sections, each with its heading first. */
function parted(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, at) => (isSection(block) ? [at] : []));
  const edges = [0, ...starts, blocks.length];
  return edges.slice(1).map((end, at) => blocks.slice(edges[at], end));
}

function section(blocks: readonly Block[], context: HtmlContext): readonly HtmlElement[] {
  const [title, ...rest] = blocks;
  if (!isSection(title) || title.id === undefined) return writeHtmlBlocks(blocks, context);
  const { id } = title;
  const name = `${id}-title`;
  const heading = writeHtmlHeading(title, context, { id: name });
  return [element('section', { id, 'aria-labelledby': name }, heading, writeHtmlBlocks(rest, context))];
}

/** What a page is made from. */
export interface PageContent {
  /** What the document is called: "Answers". */
  readonly title: string;
  readonly cover: CoverView;
  readonly blocks: readonly Block[];
}

/**
 * The whole page as text, beginning with its document type.
 *
 * @param styleHash - SHA-256 of `PAGE_STYLE` in base64
 */
export function htmlPage({ title, cover, blocks }: PageContent, styleHash: string): string {
  const context = htmlContext(blocks);
  const [banner = [], ...sections] = parted(blocks);
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#answers' }, 'Skip to the answers'),
    element(
      'header',
      {},
      writeHtmlBlocks(
        banner.filter(({ kind }) => kind !== 'contents'),
        context,
      ),
    ),
    contentsList(context),
    element(
      'main',
      { id: 'answers', tabindex: '-1' },
      sections.flatMap((part) => section(part, context)),
    ),
    footer(cover),
  );
  const page = htmlText(element('html', { lang: 'en-US' }, head({ title, cover, blocks }, styleHash), body));
  // Our own style is the one text that is not escaped: its hash in the policy vouches for it.
  return `<!DOCTYPE html>\n${page.replace('\n</head>', () => `\n<style>${PAGE_STYLE}</style>\n</head>`)}\n`;
}
