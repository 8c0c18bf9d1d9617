import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { keepWithNext } from '@shared/document/pdf/keep-with-next';
import { estimateHeight } from '@shared/document/pdf/estimate';
import { inlineStyles } from '@shared/document/pdf/inline-styles';
import { defaultStyle, namedStyles } from '@shared/document/pdf/theme';

const WIDTH = 500;
const ROOM = { width: WIDTH, height: 680 };
const heading = (text: string): Content => ({ text, style: 'h2', headlineLevel: 2 });
const table = (rows: number): Content => ({
  table: { headerRows: 1, widths: [100, 380], body: Array.from({ length: rows }, () => ['a', 'b']) },
});

describe('keepWithNext', () => {
  it('ties a heading, and a run of headings, to a short text in one block', () => {
    const [one, two] = [heading('One'), heading('Two')];
    const text: Content = { text: 'Short.', style: 'body' };
    expect(keepWithNext([one, two, text], ROOM)).toEqual([{ unbreakable: true, stack: [one, two, text] }]);
  });

  it('keeps a short paragraph that is read through whole, so that no page begins with its last line', () => {
    const read = (text: string): Content => ({ text, style: 'body', isRead: true });
    const [short, long] = [read('word '.repeat(100)), read('word '.repeat(1000))];
    expect(keepWithNext([short, long], ROOM)).toEqual([{ unbreakable: true, stack: [short] }, long]);
    expect(keepWithNext([heading('One'), short], ROOM)).toEqual([
      { unbreakable: true, stack: [heading('One'), short] },
    ]);
  });

  it('only reserves room above what may run over a page, and gives it back', () => {
    const kept = keepWithNext([heading('Table'), table(90)], ROOM);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ unbreakable: true });
    const shown = JSON.stringify(kept[0]);
    const room = Number(/"margin":\[0,0,0,(\d+(?:\.\d+)?)\]/.exec(shown)?.[1]);
    expect(room).toBeGreaterThan(20);
    expect(room).toBeLessThan(150);
    expect(shown).toContain(`"margin":[0,0,0,-${String(room)}]`);
    expect(kept[1]).toEqual(table(90));
  });

  it('never puts text that may exceed a page into a block that cannot break', () => {
    const long: Content = { text: 'word '.repeat(4000), style: 'body' };
    expect(keepWithNext([heading('Long'), long], ROOM)[1]).toBe(long);
  });

  it('loses nothing, not even a heading with nothing below', () => {
    expect(keepWithNext([heading('Last')], ROOM)).toEqual([heading('Last')]);
  });
});

describe('estimateHeight', () => {
  it('grows with text, rows and margins', () => {
    const short = estimateHeight({ text: 'a', style: 'body' }, WIDTH);
    expect(estimateHeight({ text: 'a '.repeat(500), style: 'body' }, WIDTH)).toBeGreaterThan(short * 5);
    expect(estimateHeight({ text: 'a\nb\nc', style: 'entryText' }, WIDTH)).toBeGreaterThan(
      2.5 * estimateHeight({ text: 'a', style: 'entryText' }, WIDTH) - 5,
    );
    expect(estimateHeight(table(20), WIDTH)).toBeCloseTo(2 * estimateHeight(table(10), WIDTH));
    expect(estimateHeight({ svg: '<svg width="100" height="50">', width: 200 }, WIDTH)).toBe(100);
  });
});

describe('inlineStyles', () => {
  it('states on every run what the words would look up, own values first', () => {
    const node = { style: 'cell', color: 'red', text: ['plain', { text: 'bold', style: 'strong' }] };
    inlineStyles(node, { ...defaultStyle() }, namedStyles());
    expect(node.text).toMatchObject([
      { text: 'plain', bold: false, color: 'red', font: 'Source Sans 3' },
      { text: 'bold', bold: true, font: 'Source Sans 3', decoration: [] },
    ]);
    expect(node).not.toHaveProperty('style');
  });

  it('refuses a style nobody has named', () => {
    expect(() => {
      inlineStyles({ text: 'x', style: 'nope' }, {}, namedStyles());
    }).toThrow('nope');
  });
});
