import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontCoverage, isFontPath } from '../../../../electron/node/documents/writers/fonts';
import { printableText } from '../../../../electron/node/documents/writers/plain-text';
import { setType } from '../../../../electron/node/documents/writers/type/set-type';

const RESOURCES = resolve(import.meta.dirname, '../../../../resources');
const SANS = 'Source Sans 3';
const SERIF = 'Source Serif 4';
const COVERAGE = fontCoverage(RESOURCES);

function set(content: Content, frame: Partial<TDocumentDefinitions> = {}, typed: readonly string[] = []) {
  return setType({ content, ...frame }, typed, COVERAGE);
}

interface SetRun {
  readonly text: string;
  readonly font: string;
  readonly level?: number;
  readonly isStroked?: boolean;
  readonly fontFeatures?: { readonly box?: boolean };
}

function isRun(value: unknown): value is SetRun {
  return typeof value === 'object' && value !== null && 'text' in value && 'font' in value;
}

function runs(text: string, font: string, look: object = {}): readonly SetRun[] {
  const { definition } = set([{ text: [{ text, font, fontSize: 10, ...look }] }]);
  const { content } = definition;
  const [node]: readonly unknown[] = Array.isArray(content) ? content : [];
  const inner: unknown = typeof node === 'object' && node !== null && 'text' in node ? node.text : [];
  return Array.isArray(inner) ? inner.filter(isRun) : [];
}

const pairs = (text: string, font = SERIF) => runs(text, font).map((run) => [run.font, run.text]);

describe('what each letter is drawn with', () => {
  it('is the family of the text, for names in Latin, Greek and Cyrillic scripts', () => {
    const text = 'Łódź Dvořák Ærø İstanbul Ştefan Ελευθέριος Щербаков Їжак § ¶ “quotes” – — … • ≥ → €';
    for (const font of [SANS, SERIF]) expect(runs(text, font)).toEqual([{ text, font, fontSize: 10 }]);
  });

  it.each([
    ['בנק הפועלים בע״מ', 'Noto Sans Hebrew'],
    ['محمد الأحمدي', 'Amiri'],
    ['می‌شود پژوهش', 'Amiri'],
    ['कृष्णा क्षत्रिय', 'Noto Sans Devanagari'],
    ['中国银行龘', 'Noto Sans SC'],
    ['髙橋𠮷ノ介', 'Noto Sans JP'],
    ['株式会社みずほ銀行', 'Noto Sans JP'],
    ['김민준 銀行', 'Noto Sans KR'],
    ['ḁ̂', 'Noto Sans'],
  ])('is one family for the whole of %s: %s', (text, family) => {
    expect(pairs(text)).toEqual([[family, text.normalize('NFC')]]);
  });

  it('is for shared characters that of the paragraph they stand in', () => {
    expect(pairs('銀行 of みずほ')).toEqual([
      ['Noto Sans JP', '銀行'],
      [SERIF, ' of '],
      ['Noto Sans JP', 'みずほ'],
    ]);
  });

  it('lets Thai break between words, and nowhere else', () => {
    expect(pairs('คณะกรรมการได้พิจารณา')).toEqual([['Noto Sans Thai', 'คณะ​กรรมการ​ได้​พิจารณา']]);
    expect(pairs('คณะ (กรรมการ)')[0]?.[1]).toBe('คณะ (กรรมการ');
  });

  it('leaves what stands around a name in the family of the text', () => {
    expect(pairs('By דוד (לוי), 3.')).toEqual([
      [SERIF, 'By '],
      ['Noto Sans Hebrew', 'דוד (לוי'],
      [SERIF, '), 3.'],
    ]);
  });

  it('stands for bold with a stroke where there is no bold face', () => {
    expect(runs('銀行', SERIF, { bold: true })).toMatchObject([{ isStroked: true }]);
    expect(runs('דוד', SERIF, { bold: true })[0]?.isStroked).toBeUndefined();
  });

  it('reads below the fonts folder only', () => {
    expect(isFontPath('/r', '/r/fonts/a/b.ttf')).toBe(true);
    for (const path of ['/r/fonts', '/r/fonts/../packs/x', '/r/fonts-backup/x', '/etc/passwd']) {
      expect(isFontPath('/r', path)).toBe(false);
    }
  });
});

describe('what no family has', () => {
  it('is drawn as boxes that keep their letters', () => {
    expect(runs('a 👩🏽‍⚖️ \ue000', SERIF)).toMatchObject([
      { text: 'a ', font: SERIF },
      { text: '👩🏽‍⚖', font: SANS, fontFeatures: { box: true } },
      { text: ' ', font: SERIF },
      { text: '\ue000', font: SANS, fontFeatures: { box: true } },
    ]);
  });

  it('is told once for each, with the place where it stands first', () => {
    const svg = `<svg><text font-family="${SANS}" font-size="8">😀 &amp; 🎈</text></svg>`;
    const { undrawn } = set([
      { text: '😀' },
      { text: 'Findings', role: 'H1' },
      { stack: [{ ul: [{ text: '😀 x-தி y' }] }] },
      { table: { body: [[{ text: '\ud800' }]] } },
      { svg },
    ]);
    expect(undrawn).toEqual([
      { character: '😀', number: 'U+1F600', word: '😀', where: 'the first page' },
      { character: 'தி', number: 'U+0BA4 U+0BBF', word: 'x-தி', where: 'Findings' },
      { character: '\ud800', number: 'U+D800', word: '\ud800', where: 'Findings' },
      { character: '🎈', number: 'U+1F388', word: '🎈', where: 'Findings' },
    ]);
  });
});

describe('running heads and feet', () => {
  const SIZE = { width: 1, height: 1, orientation: 'portrait' } as const;
  const headOf = (text: string): string => {
    const { header } = set([], { header: () => ({ text: [{ text, font: SANS, fontSize: 8 }] }) }).definition;
    return JSON.stringify(typeof header === 'function' ? header(1, 1, SIZE) : header);
  };

  it('are set like the rest', () => {
    expect(headOf('דוד')).toContain('Noto Sans Hebrew');
  });

  it('stay on one line: wide letters count twice, and no letter is cut from its marks', () => {
    expect(headOf('a'.repeat(118))).not.toContain('…');
    expect(headOf('銀'.repeat(59))).not.toContain('…');
    expect(headOf('銀'.repeat(60))).toContain(`${'銀'.repeat(58)}"`);
    expect(headOf('a̋'.repeat(119))).toContain('a̋…"');
    expect(headOf('a̋'.repeat(118))).not.toContain('…');
  });
});

describe('labels of charts', () => {
  const label = (words: string, more = '') => {
    const { definition } = set([
      { svg: `<svg><text x="1" font-family="${SANS}"${more}>${words}</text></svg>` },
    ]);
    return JSON.stringify(definition.content).replaceAll('\\"', "'");
  };

  it('stay as they are in the family of the chart', () => {
    expect(label('A &amp; B &lt; C')).toContain('>A &amp; B &lt; C</text>');
  });

  it('are drawn from left to right, each stretch with its family', () => {
    expect(label('To דוד, 3')).toContain(
      "<tspan font-family='Source Sans 3'>To </tspan><tspan font-family='Noto Sans Hebrew'>דוד</tspan><tspan font-family='Source Sans 3'>, 3</tspan>",
    );
    expect(label('דוד 王')).toMatch(/王.*דוד|דוד.*王/);
  });

  it('are bold by a stroke where there is no bold face', () => {
    const bold = " font-size='10' font-weight='bold' fill='#123456'".replaceAll("'", '"');
    expect(label('銀行', bold)).toContain("stroke='#123456' stroke-width='0.3'");
  });
});

describe('printableText', () => {
  it.each([
    ['a\tb\u2003c', 'a b c'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['zero\u200Bwidth\uFEFF \u00ADsoft', 'zerowidth soft'],
    ['Cafe\u0301', 'Café'],
    ['left\u202Eright\u2066x\u2069\u202A', 'leftrightx'],
    ['می\u200cخواهم क्\u200dष \u200fא\u200e\u061c', 'می\u200cخواهم क्\u200dष \u200fא\u200e\u061c'],
    ['keeps\u00A0no-break and 漢字', 'keeps\u00A0no-break and 漢字'],
  ])('makes %j fit for print', (text, printed) => {
    expect(printableText(text)).toBe(printed);
  });
});
