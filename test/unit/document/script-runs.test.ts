import { strFromU8, unzipSync } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { scriptPieces } from '@shared/base/script-pieces';
import { paragraph } from '@shared/document/blocks/build';
import type { ParagraphBlock } from '@shared/document/blocks/block-types';
import { htmlContext } from '@shared/document/html/context';
import { htmlText } from '@shared/document/html/element';
import { writeHtmlParagraph } from '@shared/document/html/write-text';
import { collectNotes } from '../../../electron/node/documents/writers/docx/notes';
import { textRuns, writeDocxParagraph } from '../../../electron/node/documents/writers/docx/write-text';

async function xmlOf(children: readonly Paragraph[]): Promise<string> {
  const document = new Document({ sections: [{ children: [...children] }] });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

const line = (text: string) => xmlOf([new Paragraph({ children: [...textRuns(text, 'strong')] })]);

function typed(text: string): ParagraphBlock {
  return { ...paragraph(text), isTyped: true };
}

function html(block: ParagraphBlock): string {
  return htmlText(writeHtmlParagraph(block, htmlContext([])));
}

describe('scriptPieces', () => {
  it.each([
    ['Plain “text”, Łódź.', [['Plain “text”, Łódź.', 'european', false]]],
    [
      'By דוד (לוי), 3.',
      [
        ['By ', 'european', false],
        ['דוד (לוי', 'hebrew', true],
        ['), 3.', 'common', false],
      ],
    ],
    [
      '株式会社みずほ of 김',
      [
        ['株式会社みずほ ', 'han', false],
        ['of ', 'european', false],
        ['김', 'han', false],
      ],
    ],
  ])('takes %s apart', (text, pieces) => {
    expect(scriptPieces(text).map((it) => [it.text, it.script, it.isTurned])).toEqual(pieces);
  });
});

describe('Word', () => {
  it('is told nothing of what is Latin', async () => {
    expect(await line('Łódź “2”')).not.toMatch(/w:rtl|w:rFonts|w:lang/);
  });

  it('is told which words run from right to left, and a font for them', async () => {
    const xml = await line('By דוד, 3');
    expect(xml).toMatch(
      /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:rtl\/>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>דוד<\/w:t>/,
    );
    expect(xml).toMatch(/w:cs="Times New Roman"/);
    expect(xml).toContain('<w:bCs/>');
    expect(xml.match(/<w:rtl\/>/g)).toHaveLength(1);
  });

  it('is told whose style Chinese characters have', async () => {
    expect(await line('株式会社みずほ')).toMatch(/w:eastAsia="Yu Gothic"(?:.|\n)*w:eastAsia="ja-JP"/);
    expect(await line('银行')).toContain('w:eastAsia="Microsoft YaHei"');
    expect(await line('한국')).toContain('w:eastAsia="Malgun Gothic"');
  });

  it('is told that a typed paragraph reads from right to left, and one of ours does not', async () => {
    const context = {
      textWidth: 1,
      notes: collectNotes([]),
      charts: new Map<never, never>(),
      place: 'text',
    } as const;
    expect(await xmlOf(writeDocxParagraph(typed('הוועדה דנה ב-CISO.'), context))).toContain('<w:bidi/>');
    expect(await xmlOf(writeDocxParagraph(typed('דוד כהן told the whole board.'), context))).not.toContain(
      '<w:bidi/>',
    );
    expect(await xmlOf(writeDocxParagraph(paragraph('דוד told the Company.'), context))).not.toContain(
      '<w:bidi/>',
    );
  });
});

describe('HTML', () => {
  it('isolates names that run from right to left in sentences of ours', () => {
    expect(html(paragraph('By דוד לוי, 3.'))).toContain('By <bdi>דוד לוי</bdi>, 3.');
  });

  it('leaves what was typed to its own direction', () => {
    expect(html(typed('תגובה ל-API עד 3'))).toContain('dir="rtl">תגובה ל-API עד 3<');
    expect(html(typed('Ana Ruiz, 3'))).toContain('dir="auto">Ana Ruiz, 3<');
  });

  it('reads an English note that begins with a Hebrew name from left to right', () => {
    expect(html(typed('דוד בן־גוריון said on 3 May 2026 (file 12/A).'))).toContain(
      'dir="ltr"><bdi>דוד בן־גוריון</bdi> said on 3 May 2026 (file 12/A).<',
    );
  });

  it('names a language where the letters leave no doubt', () => {
    const text = html(paragraph('At みずほ, at 한국, at ไทย, at 银行, at हिन्दी'));
    for (const language of ['ja', 'ko', 'th']) expect(text).toContain(`<span lang="${language}">`);
    expect(text).not.toContain('lang="zh"');
    expect(text).toContain('银行');
  });
});
