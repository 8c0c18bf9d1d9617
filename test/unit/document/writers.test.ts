import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Document, Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import type { Block } from '@shared/document/blocks/block-types';
import { heading, paragraph, words } from '@shared/document/blocks/build';
import { outlineOf } from '@shared/document/blocks/outline';
import { htmlText } from '@shared/document/html/element';
import { htmlContext } from '@shared/document/html/context';
import { writeHtmlBlocks as writeHtml } from '@shared/document/html/write-blocks';
import { inlineStyles } from '@shared/document/pdf/inline-styles';
import { structureOf, type StructureElement } from '@shared/document/pdf/structure';
import { defaultStyle, namedStyles } from '@shared/document/pdf/theme';
import { writePages } from '@shared/document/pdf/writer/write-blocks';
import { drawCharts } from '../../../electron/node/documents/writers/docx/chart-pictures';
import { collectNotes } from '../../../electron/node/documents/writers/docx/notes';
import { LISTS, STYLES } from '../../../electron/node/documents/writers/docx/styles';
import { writeDocxBlocks as writeWord } from '../../../electron/node/documents/writers/docx/write-blocks';
import { BLOCK_EXAMPLES, CITE, FIGURE_EXAMPLES } from './block-examples';

/** Around each example, so that contents list something and a footnote has a text. */
function paper(block: Block): readonly Block[] {
  const around = heading('A listed section', { level: 1, id: 'listed', inContents: true });
  const notes = block.kind === 'footnotes' ? [] : [BLOCK_EXAMPLES.footnotes.block];
  return [{ ...around, numbering: 'section' }, block, ...notes];
}

function rolesOf({ role, children }: StructureElement): readonly string[] {
  return [role, ...children.flatMap((child) => (typeof child === 'number' ? [] : rolesOf(child)))];
}

const RESOURCES = join(import.meta.dirname, '../../../resources');
const NO_CHARTS = new Map<never, never>();

function pages(blocks: readonly Block[]) {
  const content = writePages(blocks, 500);
  inlineStyles(content, { ...defaultStyle() }, namedStyles());
  return { text: JSON.stringify(content).replaceAll('\\n', ' '), roles: rolesOf(structureOf(content)) };
}

async function word(blocks: readonly Block[]): Promise<string> {
  const notes = collectNotes(blocks);
  const charts = await drawCharts(blocks, { resourcesDir: RESOURCES, width: 500 });
  const children = [...writeWord(blocks, { textWidth: 10_000, notes, charts, place: 'text' })];
  const document = new Document({ styles: STYLES, numbering: LISTS, sections: [{ children }] });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  // A picture is read by its description.
  const described = xml.replace(/<wp:docPr\b[^>]*\bdescr="([^"]*)"[^>]*>/g, '$1 ');
  const text = described.replace(/<w:br\/>/g, ' ').replace(/<[^>]+>/g, '');
  return `${text} ${notes.texts
    .flat()
    .map((inline) => inline.text)
    .join(' ')}`;
}

function html(blocks: readonly Block[]): string {
  return writeHtml(blocks, htmlContext(blocks))
    .map(htmlText)
    .join('')
    .replace(/<[^>]+>/g, ' ');
}

/** The same words however they are spaced and escaped. */
function plain(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/\s+/g, ' ');
}

function expectInOrder(text: string, says: readonly string[]): void {
  let from = 0;
  for (const said of says) {
    const at = text.indexOf(said, from);
    expect(at, `“${said}” in ${text.slice(0, 400)}`).toBeGreaterThanOrEqual(0);
    from = at;
  }
}

const EXAMPLES = Object.values(BLOCK_EXAMPLES).map(
  ({ block, says }) => [block.kind, { block, says }] as const,
);

describe('every block says its words in every format', () => {
  it.each(EXAMPLES)('%s: in pages, under tags', (_kind, { block, says }) => {
    const { text, roles } = pages(paper(block));
    for (const said of says) expect(text).toContain(said);
    expect(roles[0]).toBe('Document');
  });

  it.each(EXAMPLES)('%s: in Word', async (_kind, { block, says }) => {
    expectInOrder(plain(await word(paper(block))), says);
  });

  it.each(EXAMPLES)('%s: on a page', (_kind, { block, says }) => {
    expectInOrder(plain(html(paper(block))), says);
  });
});

describe('every picture has its words with it', () => {
  it.each(Object.entries(FIGURE_EXAMPLES))('%s', async (_type, figure) => {
    const blocks: readonly Block[] = [{ kind: 'figure', title: 'Said title.', figure }];
    expect(pages(blocks).text).toContain('"alt":"Said title.');
    expect(pages(blocks).roles).toContain('Figure');
    expect(await word(blocks)).toContain('Said title.');
    expect(html(blocks)).toContain('Said title.');
  });
});

describe('what only the writers decide', () => {
  const section = (text: string, id: string): Block => ({
    ...heading(text, { level: 1, id, inContents: true }),
    numbering: 'section',
  });
  const annex = (text: string, id: string): Block => ({
    ...heading(text, { level: 1, id, inContents: true }),
    numbering: 'annex',
  });

  it('counts sections and annexes, and hangs parts below them', () => {
    const part = heading('Part', { level: 2, id: 'part' });
    const blocks = [section('One', 'one'), part, section('Two', 'two'), annex('Index', 'index')];
    const entries = [...outlineOf(blocks).values()];
    expect(entries.map(({ number }) => number)).toEqual(['1.', '', '2.', 'Appendix A.']);
    expect(entries.map(({ parentId }) => parentId)).toEqual([null, 'one', null, null]);
    expect(pages([{ kind: 'contents' }, ...blocks]).text).toContain('Appendix A.  Index');
  });

  it('puts a note at the foot of the page in Word and at its place elsewhere', () => {
    const blocks = [paragraph('Said.'), paragraph([{ kind: 'citations', cites: [CITE] }], 'citations')];
    const notes = collectNotes(blocks);
    expect(writeWord(blocks, { textWidth: 10_000, notes, charts: NO_CHARTS, place: 'text' })).toHaveLength(1);
    const texts = notes.texts.map((inlines) => inlines.map(({ text }) => text).join(''));
    expect(texts).toEqual(['1 Code 2 [P] (expires soon)']);
    expect(pages(blocks).text).toContain('1 Code 2');
    expect(html(blocks)).toContain('1 Code 2');
  });

  it('sets the name of a case in italics, in running text and in its note', () => {
    const cite = { ...CITE, text: 'Roe v. Low, 1 Rep. 2', names: ['Roe v. Low'] };
    const blocks = [paragraph([{ kind: 'citations', cites: [cite] }])];
    const notes = collectNotes([]);
    expect(
      JSON.stringify(writeWord(blocks, { textWidth: 10_000, notes, charts: NO_CHARTS, place: 'text' })),
    ).toMatch(/"w:i"[^]*Roe v\. Low/);
    expect(writeHtml(blocks, htmlContext(blocks)).map(htmlText).join('')).toContain(
      '<em>Roe v. Low</em>, 1 Rep. 2',
    );
    expect(writePages(blocks, 500)).toMatchObject([
      { text: [{ text: 'Roe v. Low', italics: true }, { text: ', 1 Rep. 2' }, {}] },
    ]);
  });

  it('lists numbers and checks as lists, under tags without a drawn bullet', () => {
    const items = [[paragraph('Said one')], [paragraph('Said two')]];
    const { text, roles } = pages([{ kind: 'list', marker: 'numbered', items }]);
    expect(text).toContain('2.  ');
    expect(roles.filter((role) => role === 'LI')).toHaveLength(2);
    expect(roles).not.toContain('Lbl');
  });

  it('links only to what the page has', () => {
    const there = paragraph([
      { kind: 'text', text: 'way', to: 'listed' },
      words(' '),
      { kind: 'text', text: 'none', to: 'gone' },
    ]);
    const blocks = paper(there);
    const page = writeHtml(blocks, htmlContext(blocks)).map(htmlText).join('');
    expect(page).toContain('<a href="#listed">way</a> none');
  });
});
