import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { inlineStyles } from '@shared/document/pdf/inline-styles';
import { defaultStyle, namedStyles, pageMeasures } from '@shared/document/pdf/theme';
import { extractStreams } from '../../../electron/node/documents/extract/pdf-raw';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';
import { fontCoverage } from '../../../electron/node/documents/writers/fonts';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { setType } from '../../../electron/node/documents/writers/type/set-type';
import { shapingFont } from '../../../electron/node/documents/writers/type/shaper';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const page = pageMeasures('LETTER');

async function print(content: Content[], typed: readonly string[] = []): Promise<Uint8Array> {
  inlineStyles(content, { ...defaultStyle() }, namedStyles());
  const built = { content, compress: false, pageMargins: page.margins } as const;
  const { definition } = setType(
    { ...built, pageMargins: [...page.margins] },
    typed,
    fontCoverage(RESOURCES),
  );
  return (await printPdf({ definition, page }, RESOURCES, () => undefined)).bytes;
}

async function readBack(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes, () => undefined)).body;
}

/** The parts of fonts that went into a file. */
function fontsIn(bytes: Uint8Array): readonly Font[] {
  return extractStreams(bytes)
    .streams.filter((stream) => stream.subarray(0, 4).toString('latin1') === 'true')
    .map((stream) => create(stream))
    .filter((font) => 'getGlyph' in font);
}

describe('the codes of a font in a document', () => {
  it('mean each one thing, though a glyph stands for several letters', async () => {
    // Both hyphens, and both letters, look the same in the typefaces.
    const text = 'a-b a\u2011b Ω';
    expect((await readBack(await print([{ text }]))).trim()).toBe(text.normalize('NFC'));
  });

  it('are whole glyphs for letters with marks and for syllables', async () => {
    const bytes = await print([{ text: 'क्षि ŗ̃ḁ̂ น้ำ' }]);
    expect((await readBack(bytes)).replace(/\s/g, '')).toBe('क्षिŗ̃ḁ̂น้ำ'.normalize('NFC'));
    const outlines = fontsIn(bytes).flatMap((font) =>
      Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id).path.bbox),
    );
    expect(outlines.length).toBeGreaterThan(6);
    for (const { minX, maxX, minY, maxY } of outlines.filter((box) => Number.isFinite(box.minX))) {
      expect(maxX - minX).toBeLessThan(3_000);
      expect(maxY - minY).toBeLessThan(2_000);
    }
  });

  it('are drawn under the labels of charts too', async () => {
    const name = 'דוד (לוי) 7';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40"><text x="10" y="20" font-family="Source Sans 3" font-size="10" font-weight="bold" fill="#123456">By ${name}, 銀行</text></svg>`;
    const text = await readBack(await print([{ svg, alt: 'A chart' }], [name]));
    for (const word of ['By', 'דוד', 'לוי', '7', '銀行']) expect(text).toContain(word);
  });

  it('are boxes that mean what was typed where no typeface has it', async () => {
    expect(await readBack(await print([{ text: 'a 😀 \ue000 தி' }]))).toMatch(/a\s*😀\s*\ue000\s*தி/);
  });
});

describe('a shaped text', () => {
  const amiri = shapingFont(resolve(RESOURCES, 'fonts/amiri/Amiri-Regular.ttf'));

  it('comes in clusters from left to right, which add up to the text', () => {
    const text = 'مُحَمَّد می\u200cشود لا';
    const clusters = amiri.shape(text, true);
    expect(
      clusters
        .toReversed()
        .map((cluster) => cluster.text)
        .join(''),
    ).toBe(text);
    expect(clusters.every(({ glyphs }) => glyphs.length > 0)).toBe(true);
  });

  it('gives what draws nothing no room', () => {
    const [joiner] = amiri.shape('ه\u200cا', true).filter(({ text }) => text === '\u200c');
    expect(joiner).toMatchObject({ advance: 0, width: 0 });
  });

  it('is the same again', () => {
    expect(amiri.shape('محمد', true)).toEqual(amiri.shape('محمد', true));
  });
});
