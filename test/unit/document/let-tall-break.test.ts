import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { letTallBreak } from '@shared/document/pdf/let-tall-break';

const PAGE = { width: 500, height: 680 };
const LONG = 'word '.repeat(3000);
const tableOf = (...cells: readonly string[]) => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [480],
    body: [['Head'], ...cells.map((text) => [{ text, style: 'cell' }])],
  },
});

function loosened<Node extends Content>(node: Node, page = PAGE): Node {
  letTallBreak([node], page);
  return node;
}

describe('letting tall parts break', () => {
  it('leaves together what fits on a page', () => {
    expect(loosened(tableOf('short', 'short'))).toEqual(tableOf('short', 'short'));
    expect(loosened({ stack: ['short'], unbreakable: true })).toMatchObject({ unbreakable: true });
  });

  it('lets the rows of a table break of which one is too tall, and its first row leave the heading', () => {
    expect(loosened(tableOf('short', LONG)).table).toMatchObject({
      dontBreakRows: false,
      keepWithHeaderRows: 1,
    });
    expect(loosened(tableOf(LONG)).table).toMatchObject({ dontBreakRows: false, keepWithHeaderRows: 0 });
  });

  it('lets a box or an entry break that is too tall, however deep it stands', () => {
    const inner = { stack: [{ text: LONG, style: 'body' }], unbreakable: true };
    loosened({ stack: [{ ul: [inner] }] });
    expect(inner.unbreakable).toBe(false);
  });

  it('holds nothing together where there is no height', () => {
    const node = loosened(
      { stack: [{ text: 'short', style: 'body' }], unbreakable: true },
      { width: 500, height: 0 },
    );
    expect(node.unbreakable).toBe(false);
  });
});
