/** Reads what a page draws as text: the words, the tags they stand under, and where a word or a line ends. */
import { operationsIn, type PdfOperation } from './lexer';
import type { PdfFont } from './fonts';
import type { GrowingPage } from '../page-text';
import { decodedText } from '../pdf-raw';
import {
  isDictionary,
  itemsIn,
  nameIn,
  numbersIn,
  PdfString,
  type PdfDictionary,
  type PdfValue,
} from './values';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** In shares of the size of the letters: a step to the side that is a space, and one across that is a new line. */
const SPACE_STEP = 0.04;
const LINE_STEP = 0.3;
const THOUSANDTHS = 1000;
/** Stands for a code whose meaning the font does not tell. */
const UNKNOWN = '\ufffd';
/** Operators that draw or move words in ways our own hand does not: read on, they would be misread. */
const REFUSED: ReadonlySet<string> = new Set(["'", '"', 'TD', 'Tz', 'Ts', 'Tw', 'BI']);

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a, b, c, d, e, f] = numbersIn(operands);
  if (f === undefined) throw new Error('A place without its six numbers');
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** Letters of scripts that run from right to left; their digits do not. */
const TURNED = /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A run has one direction, and is drawn from left to right whatever it is. */
function inReadingOrder(letters: readonly string[]): string {
  return (letters.some((letter) => TURNED.test(letter)) ? letters.toReversed() : letters).join('');
}

/** Codes of two bytes each. */
function codesIn(value: PdfValue): readonly number[] {
  if (!(value instanceof PdfString)) return [];
  const { bytes } = value;
  return Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(at * 2));
}

function numberOf(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** What `q` keeps and `Q` brings back. */
interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: PdfFont | null;
  readonly size: number;
  readonly characterSpacing: number;
}

/** Where words were drawn, in the measures of the page. */
interface Drawn {
  readonly x: number;
  readonly y: number;
  /** Direction of the writing, of length 1. */
  readonly along: readonly [number, number];
  readonly length: number;
  readonly size: number;
}

/** What parts two runs of words: nothing, a space or a line feed. */
function between(a: Drawn, b: Drawn): '' | ' ' | '\n' {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [ux, uy] = a.along;
  const size = Math.min(a.size, b.size);
  if (Math.abs(dx * uy - dy * ux) > LINE_STEP * Math.max(a.size, b.size)) return '\n';
  const step = dx * ux + dy * uy;
  // Words of scripts that run to the left stand before what was drawn last.
  const gap = Math.max(step - a.length, -(step + b.length));
  return gap > SPACE_STEP * size ? ' ' : '';
}

/** Words that stand for what is drawn under a mark. */
interface StandIn {
  readonly text: string;
  isSaid: boolean;
}

/** Follows the operations of one page. */
class PageReader {
  #state: GraphicsState = { matrix: IDENTITY, font: null, size: 0, characterSpacing: 0 };
  readonly #kept: GraphicsState[] = [];
  /** Where the next letter is drawn, and where its line began. */
  #text = IDENTITY;
  #line = IDENTITY;
  #leading = 0;
  #last: Drawn | null = null;
  /** For each tag that is open, the words that stand for what is drawn in it; `null` where it has none. */
  readonly #actual: (StandIn | null)[] = [];

  constructor(
    private readonly page: GrowingPage,
    private readonly fontOf: (name: string) => PdfFont,
    private readonly properties: (name: string) => PdfDictionary,
  ) {}

  follow({ name, operands }: PdfOperation): void {
    const [first, second] = operands;
    switch (name) {
      case 'q':
        this.#kept.push(this.#state);
        break;
      case 'Q':
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case 'cm':
        this.#state = { ...this.#state, matrix: times(matrixOf(operands), this.#state.matrix) };
        break;
      case 'BMC':
      case 'BDC':
        this.#openTag(nameIn(first), second);
        break;
      case 'EMC':
        this.#closeTag();
        break;
      default:
        this.#followText(name, operands);
    }
  }

  #followText(name: string, operands: readonly PdfValue[]): void {
    const [first, second] = operands;
    if (REFUSED.has(name)) throw new Error(`${name} is not written by us`);
    switch (name) {
      case 'Tf':
        this.#state = { ...this.#state, font: this.fontOf(nameIn(first)), size: numberOf(second) };
        break;
      case 'Tc':
        this.#state = { ...this.#state, characterSpacing: numberOf(first) };
        break;
      case 'TL':
        this.#leading = numberOf(first);
        break;
      case 'Tj':
        this.#draw([first ?? null]);
        break;
      case 'TJ':
        this.#draw(itemsIn(first));
        break;
      default:
        this.#followMove(name, operands);
    }
  }

  #followMove(name: string, operands: readonly PdfValue[]): void {
    const [first, second] = operands;
    switch (name) {
      case 'BT':
        this.#moveTo(IDENTITY);
        break;
      case 'Tm':
        this.#moveTo(matrixOf(operands));
        break;
      case 'Td':
        this.#moveTo(times([1, 0, 0, 1, numberOf(first), numberOf(second)], this.#line));
        break;
      case 'T*':
        this.#moveTo(times([1, 0, 0, 1, 0, -this.#leading], this.#line));
        break;
    }
  }

  #moveTo(place: Matrix): void {
    this.#line = place;
    this.#text = place;
  }

  #openTag(tag: string, about: PdfValue | undefined): void {
    const entries = about !== undefined && isDictionary(about) ? about : this.properties(nameIn(about));
    const actual = entries.get('ActualText');
    this.#actual.push(
      actual instanceof PdfString ? { text: decodedText(actual.bytes), isSaid: false } : null,
    );
    this.page.openTag(tag);
  }

  #closeTag(): void {
    const closed = this.#actual.pop();
    // A tag that only says what a run of letters stands for is part of a line.
    if (closed === null || closed === undefined) {
      this.#last = null;
      this.page.closeTag();
    } else this.page.closeTag('');
  }

  #draw(parts: readonly PdfValue[]): void {
    const { font, size, characterSpacing, matrix } = this.#state;
    if (font === null) throw new Error('Words without a font');
    const letters: string[] = [];
    let length = 0;
    for (const part of parts) {
      if (typeof part === 'number') length -= (part / THOUSANDTHS) * size;
      for (const code of codesIn(part)) {
        letters.push(font.characters.get(code) ?? UNKNOWN);
        length += (font.widthOf(code) / THOUSANDTHS) * size + characterSpacing;
      }
    }
    this.#say(inReadingOrder(letters), { length, place: times(this.#text, matrix), size });
    this.#text = times([1, 0, 0, 1, length, 0], this.#text);
  }

  #say(words: string, { length, place, size }: { length: number; place: Matrix; size: number }): void {
    const [a, b, c, d, x, y] = place;
    const across = Math.hypot(a, b);
    const drawn: Drawn = {
      x,
      y,
      along: [a / across, b / across],
      length: length * across,
      size: size * Math.hypot(c, d),
    };
    const gap = this.#last === null ? '' : between(this.#last, drawn);
    this.#last = drawn;
    const actual = this.#actual.findLast((it) => it !== null) ?? null;
    if (actual === null) this.page.addWords(gap + words);
    else if (!actual.isSaid) {
      actual.isSaid = true;
      this.page.addWords(gap + actual.text);
    }
  }
}

/**
 * Reads the words of a page. Throws on operations that our own hand does not write.
 *
 * @param content - the operations, unpacked
 * @param fontOf - the page's font by its name there
 * @param properties - what a mark refers to by name
 */
export function readRuns(
  content: Buffer,
  page: GrowingPage,
  { fontOf, properties }: { fontOf: (name: string) => PdfFont; properties: (name: string) => PdfDictionary },
): void {
  const reader = new PageReader(page, fontOf, properties);
  for (const operation of operationsIn(content)) reader.follow(operation);
}
