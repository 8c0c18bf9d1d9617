import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnTexts } from '../../../../electron/documents/drawn-text';
import { isFontPath, loadFontCoverage } from '../../../../electron/documents/fonts';
import { missingCharacters } from '../../../../electron/documents/missing-glyphs';
import { printableText } from '../../../../electron/documents/plain-text';

const RESOURCES = resolve(import.meta.dirname, '../../../../resources');

describe('what the fonts can draw', () => {
  it('includes names in Latin, Greek and Cyrillic scripts', async () => {
    const coverage = await loadFontCoverage(RESOURCES);
    const text = 'Łódź Dvořák Ærø İstanbul Ştefan Ελευθέριος Щербаков Їжак § ¶ “quotes” – — … • ≥ → €';
    for (const family of ['Source Serif 4', 'Source Sans 3']) {
      expect(missingCharacters([{ text, family }], coverage)).toEqual([]);
    }
  });

  it('lacks others, each named once; line breaks need no glyph', async () => {
    const coverage = await loadFontCoverage(RESOURCES);
    const text = 'a漢b\n漢字😀\ud800';
    expect(missingCharacters([{ text, family: 'Source Serif 4' }], coverage)).toEqual([
      '漢',
      '字',
      '😀',
      '\ud800',
    ]);
  });

  it('depends on the family: a family nobody embedded can draw nothing', async () => {
    const coverage = await loadFontCoverage(RESOURCES);
    expect(missingCharacters([{ text: '●', family: 'Source Sans 3' }], coverage)).toEqual([]);
    expect(missingCharacters([{ text: '●', family: 'Source Serif 4' }], coverage)).toEqual(['●']);
    expect(missingCharacters([{ text: 'a', family: 'Roboto' }], coverage)).toEqual(['a']);
  });

  it('reads below the fonts folder only', () => {
    expect(isFontPath('/r', '/r/fonts/a/b.ttf')).toBe(true);
    for (const path of ['/r/fonts', '/r/fonts/../packs/x', '/r/fonts-backup/x', '/etc/passwd']) {
      expect(isFontPath('/r', path)).toBe(false);
    }
  });
});

describe('drawnTexts', () => {
  it('finds every text with the family it is drawn in', () => {
    const found = drawnTexts({
      defaultStyle: { font: 'Serif' },
      styles: { cell: { font: 'Sans' }, small: { extends: 'cell', fontSize: 6 } },
      header: () => ({ text: 'header', style: 'small' }),
      footer: (page, pages) => `page ${String(page)} of ${String(pages)}`,
      background: { text: 'background' },
      watermark: { text: 'DRAFT', font: 'Mark' },
      content: [
        'plain',
        { text: ['a', { text: 'b', style: ['none', 'cell'] }] },
        { stack: [{ ul: ['u'] }, { ol: [{ text: 'o', font: 'Own' }] }], style: 'cell' },
        { columns: [{ text: 'c' }] },
        { table: { body: [['t', { text: 'x', style: 'small' }]] } },
        { svg: '<svg><text font-family="Chart">ten</text></svg>' },
      ],
    });
    expect(found.map(({ text, family }) => `${text}: ${family}`)).toEqual([
      'plain: Serif',
      'a: Serif',
      'b: Sans',
      'u: Sans',
      'o: Own',
      'c: Serif',
      't: Serif',
      'x: Sans',
      'ten: Chart',
      'header: Sans',
      'page 1 of 1: Serif',
      'background: Serif',
      'DRAFT: Mark',
    ]);
  });
});

describe('printableText', () => {
  it.each([
    ['a\tb\u2003c', 'a b c'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['zero\u200Bwidth\uFEFF \u00ADsoft', 'zerowidth soft'],
    ['Cafe\u0301', 'Café'],
    ['left\u202Eright', 'leftright'],
    ['keeps\u00A0no-break and 漢字', 'keeps\u00A0no-break and 漢字'],
  ])('makes %j fit for print', (text, printed) => {
    expect(printableText(text)).toBe(printed);
  });
});
