import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { isFontPath, loadFontCoverage } from '../../../../electron/node/documents/writers/fonts';
import { printableText } from '../../../../electron/node/documents/writers/plain-text';
import { escapeUnsupportedGlyphs } from '../../../../electron/node/documents/writers/escape-unsupported-glyphs';

const RESOURCES = resolve(import.meta.dirname, '../../../../resources');
const SANS = 'Source Sans 3';
const SERIF = 'Source Serif 4';

async function spell(content: Content, frame: Partial<TDocumentDefinitions> = {}) {
  return escapeUnsupportedGlyphs({ content, ...frame }, await loadFontCoverage(RESOURCES));
}

async function spelled(text: string, font: string): Promise<unknown> {
  const { definition } = await spell([{ text, font }]);
  return definition.content;
}

describe('what the typefaces can draw', () => {
  it('includes names in Latin, Greek and Cyrillic scripts, as they were typed', async () => {
    const text = 'Łódź Dvořák Ærø İstanbul Ştefan Ελευθέριος Щербаков Їжак § ¶ “quotes” – — … • ≥ → €';
    for (const font of [SANS, SERIF]) expect(await spelled(text, font)).toEqual([{ text, font }]);
  });

  it('depends on the family, and a family nobody embedded can draw nothing', async () => {
    expect(await spelled('●', SANS)).toEqual([{ text: '●', font: SANS }]);
    expect(await spelled('●', SERIF)).toEqual([{ text: '[U+25CF]', font: SERIF }]);
    expect(await spelled('a', 'Roboto')).toEqual([{ text: '[U+0061]', font: 'Roboto' }]);
  });

  it('reads below the fonts folder only', () => {
    expect(isFontPath('/r', '/r/fonts/a/b.ttf')).toBe(true);
    for (const path of ['/r/fonts', '/r/fonts/../packs/x', '/r/fonts-backup/x', '/etc/passwd']) {
      expect(isFontPath('/r', path)).toBe(false);
    }
  });
});

describe('escapeUnsupportedGlyphs', () => {
  it.each([
    ['漢字', '[U+6F22][U+5B57]'],
    ['דוד', '[U+05D3][U+05D5][U+05D3]'],
    ['👩‍⚖️!', '[U+1F469][U+2696]!'],
    ['a\nb\ud800', 'a\nb[U+D800]'],
  ])('prints %s as %s', async (text, printed) => {
    expect(await spelled(text, SANS)).toEqual([{ text: printed, font: SANS }]);
  });

  it('reaches every text and names each number once, in order', async () => {
    const svg = `<svg><text font-family="${SANS}">十</text></svg>`;
    const { definition, numbers } = await spell(
      [
        { text: [{ text: '一', font: SANS }] },
        { stack: [{ ul: [{ text: '二', font: SANS }] }] },
        { columns: [{ text: '三', font: SANS }] },
        { table: { body: [[{ text: '四一', font: SANS }]] } },
        { svg },
      ],
      { header: () => ({ text: '首', font: SANS }), footer: { text: '足', font: SANS } },
    );
    expect(numbers).toEqual(['[U+4E00]', '[U+4E8C]', '[U+4E09]', '[U+56DB]', '[U+5341]']);
    expect(JSON.stringify(definition.content)).not.toMatch(/[一二三四十]/);
    for (const part of [definition.header, definition.footer]) {
      const made =
        typeof part === 'function' ? part(1, 1, { width: 1, height: 1, orientation: 'portrait' }) : part;
      expect(JSON.stringify(made)).toMatch(/U\+(9996|8DB3)/);
    }
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
