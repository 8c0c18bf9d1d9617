/** What the codes of a font stand for, and how wide they are. Draws nothing. */
import { operationsIn } from './lexer';
import type { PdfObjects } from './objects';
import { itemsIn, nameIn, numbersIn, PdfString, type PdfValue } from './values';

/** A font of a page. */
export interface PdfFont {
  /** The characters a code stands for; `undefined` where the font does not say. */
  readonly characters: ReadonlyMap<number, string>;
  /** Width of a code in thousandths of the font's size. */
  readonly widthOf: (code: number) => number;
}

/** Width of a code without one. */
const USUAL_WIDTH = 1000;

function codeIn(value: PdfValue | undefined): number {
  if (!(value instanceof PdfString)) throw new Error('A table of characters without codes');
  return value.bytes.readUIntBE(0, value.bytes.length);
}

function charactersIn(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) throw new Error('A table of characters without characters');
  return Buffer.from(value.bytes).swap16().toString('utf16le');
}

function addRange(characters: Map<number, string>, [from, to, texts]: readonly PdfValue[]): void {
  const first = codeIn(from);
  if (texts instanceof PdfString) {
    const start = charactersIn(texts).codePointAt(0) ?? 0;
    for (let code = first; code <= codeIn(to); code += 1) {
      characters.set(code, String.fromCodePoint(start + code - first));
    }
    return;
  }
  for (const [at, text] of itemsIn(texts).entries()) characters.set(first + at, charactersIn(text));
}

function inGroups(operands: readonly PdfValue[], size: number): readonly (readonly PdfValue[])[] {
  return Array.from({ length: Math.floor(operands.length / size) }, (_, at) =>
    operands.slice(at * size, (at + 1) * size),
  );
}

function readCharacters(table: Buffer): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  for (const { name, operands } of operationsIn(table)) {
    if (name === 'endbfchar') {
      for (const [code, text] of inGroups(operands, 2)) characters.set(codeIn(code), charactersIn(text));
    } else if (name === 'endbfrange') {
      for (const range of inGroups(operands, 3)) addRange(characters, range);
    }
  }
  return characters;
}

/** Widths stand as `first [width width …]`, the only form that pdfkit writes. */
function readWidths(list: readonly PdfValue[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, each] of inGroups(list, 2)) {
    if (typeof first !== 'number' || typeof each === 'number') throw new Error('Widths in another form');
    for (const [place, width] of numbersIn(each).entries()) widths.set(first + place, width);
  }
  return widths;
}

/** Reads a font with codes of two bytes. Throws on any other, and on one that does not say what its codes mean. */
export function readFont(objects: PdfObjects, reference: PdfValue): PdfFont {
  const font = objects.dictionary(reference);
  if (nameIn(font.get('Encoding')) !== 'Identity-H') throw new Error('A font with codes of another kind');
  const [descendant] = itemsIn(objects.resolve(font.get('DescendantFonts')));
  const inner = objects.dictionary(descendant);
  const widths = readWidths(itemsIn(objects.resolve(inner.get('W'))));
  const usual = inner.get('DW');
  const other = typeof usual === 'number' ? usual : USUAL_WIDTH;
  return {
    characters: readCharacters(objects.stream(font.get('ToUnicode')).bytes),
    widthOf: (code) => widths.get(code) ?? other,
  };
}
