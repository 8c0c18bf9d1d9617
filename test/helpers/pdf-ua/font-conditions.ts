/** Conditions of the fonts and of what their codes mean. */
import * as fontkit from 'fontkit';
import type { PdfFont } from '../../../electron/node/documents/extract/pdf/fonts';
import { readFont } from '../../../electron/node/documents/extract/pdf/fonts';
import {
  itemsIn,
  nameIn,
  PdfReference,
  type PdfDictionary,
} from '../../../electron/node/documents/extract/pdf/values';
import type { Condition } from './conditions';
import type { TaggedFile } from './tagged-file';

interface UsedFont {
  readonly name: string;
  readonly entries: PdfDictionary;
  /** Of the font within. */
  readonly inner: PdfDictionary;
  readonly font: PdfFont;
  readonly codes: readonly number[];
}

const kept = new WeakMap<TaggedFile, readonly UsedFont[]>();

function usedFonts(file: TaggedFile): readonly UsedFont[] {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const codes = new Map<number, Set<number>>();
  for (const { font, codes: drawn } of file.pages.flatMap(({ painted }) => painted)) {
    if (!(font instanceof PdfReference)) continue;
    const all = codes.get(font.id) ?? new Set<number>();
    for (const code of drawn) all.add(code);
    codes.set(font.id, all);
  }
  const fonts = [...codes].map(([id, used]) => {
    const reference = new PdfReference(id);
    const entries = file.objects.dictionary(reference);
    const [inner] = itemsIn(file.objects.resolve(entries.get('DescendantFonts')));
    return {
      name: nameIn(entries.get('BaseFont')),
      entries,
      inner: file.objects.dictionary(inner),
      font: readFont(file.objects, reference),
      codes: [...used].sort((a, b) => a - b),
    };
  });
  kept.set(file, fonts);
  return fonts;
}

function programOf({ objects }: TaggedFile, { inner }: UsedFont): Buffer | null {
  const descriptor = objects.dictionary(inner.get('FontDescriptor'));
  const key = ['FontFile2', 'FontFile3'].find((each) => descriptor.has(each));
  return key === undefined ? null : objects.stream(descriptor.get(key)).bytes;
}

/** Fonts with the codes for which something is wrong. */
function codesWhere(file: TaggedFile, isWrong: (code: number, used: UsedFont) => boolean): readonly string[] {
  return usedFonts(file).flatMap((used) => {
    const wrong = used.codes.filter((code) => isWrong(code, used));
    return wrong.length === 0 ? [] : [`${used.name}, codes ${wrong.slice(0, 5).join(', ')}`];
  });
}

function fontsWhere(file: TaggedFile, isWrong: (used: UsedFont) => boolean): readonly string[] {
  return usedFonts(file)
    .filter(isWrong)
    .map(({ name }) => name);
}

/** A font's width may differ from its table by this much, in thousandths. */
const WIDTH_TOLERANCE = 1;

function widthsApart(file: TaggedFile, used: UsedFont): boolean {
  const program = programOf(file, used);
  if (program === null) return false;
  const font = fontkit.create(program);
  if (!('unitsPerEm' in font)) throw new Error('A collection of fonts');
  return used.codes.some((code) => {
    const width = (font.getGlyph(code).advanceWidth * 1000) / font.unitsPerEm;
    return Math.abs(width - used.font.widthOf(code)) > WIDTH_TOLERANCE;
  });
}

function glyphsIn(file: TaggedFile, used: UsedFont): number {
  const program = programOf(file, used);
  if (program === null) return 0;
  const font = fontkit.create(program);
  return 'numGlyphs' in font ? font.numGlyphs : 0;
}

const UNWANTED = ['\0', '\ufeff', '\ufffe'] as const;

export const fontConditions: readonly Condition[] = [
  {
    checkpoint: '10',
    what: 'a code that stands for no character',
    failures: (file) => codesWhere(file, (code, { font }) => (font.characters.get(code) ?? '') === ''),
  },
  {
    checkpoint: '31',
    what: 'a font that is not in the file',
    failures: (file) => fontsWhere(file, (used) => programOf(file, used) === null),
  },
  {
    checkpoint: '31',
    what: 'a font whose codes are not those of its glyphs',
    failures: (file) =>
      fontsWhere(
        file,
        ({ inner }) =>
          nameIn(inner.get('Subtype')) === 'CIDFontType2' && nameIn(inner.get('CIDToGIDMap')) !== 'Identity',
      ),
  },
  {
    checkpoint: '31',
    what: 'a glyph that the font in the file does not have',
    failures: (file) =>
      usedFonts(file)
        .filter((used) => used.codes.some((code) => code >= glyphsIn(file, used)))
        .map(({ name }) => name),
  },
  {
    checkpoint: '31',
    what: 'widths that are not those of the font',
    failures: (file) => fontsWhere(file, (used) => widthsApart(file, used)),
  },
  {
    checkpoint: '31',
    what: 'a font that does not say what its codes mean',
    failures: (file) => fontsWhere(file, ({ entries }) => !entries.has('ToUnicode')),
  },
  {
    checkpoint: '31',
    what: 'a code that stands for no real character',
    failures: (file) =>
      codesWhere(file, (code, { font }) =>
        UNWANTED.some((each) => font.characters.get(code)?.includes(each)),
      ),
  },
  {
    checkpoint: '31',
    what: 'the glyph of what a font does not have',
    failures: (file) => codesWhere(file, (code) => code === 0),
  },
];
