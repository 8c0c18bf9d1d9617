/** Reads values and operators out of the syntax of PDF. Knows no object and no page. */
import { PdfName, PdfReference, PdfString, type PdfValue } from './values';

const [SPACE, PERCENT, OPEN_PAREN, CLOSE_PAREN, BACKSLASH] = [0x20, 0x25, 0x28, 0x29, 0x5c];
const [SLASH, LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET] = [0x2f, 0x3c, 0x3e, 0x5b, 0x5d];
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const DELIMITERS: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));
/** Deeper than any writer nests; what is deeper is refused, so that no file can exhaust the stack. */
const MAX_DEPTH = 64;
const ESCAPES: Readonly<Record<string, number>> = { n: LINE_FEED, r: RETURN, t: 0x09, b: 0x08, f: 0x0c };

/** An operator of a page, or a word of the format that is no value. */
export class PdfOperator {
  constructor(readonly name: string) {}
}

type Token = PdfValue | PdfOperator | 'list-end' | 'dictionary-end' | undefined;

function isSpace(byte: number): boolean {
  return byte <= SPACE;
}

function isRegular(byte: number | undefined): byte is number {
  return byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);
}

/** `12 0 R` is three words that mean one thing. */
function pushReference(values: PdfValue[]): void {
  const generation = values.pop();
  const id = values.pop();
  if (typeof id !== 'number' || typeof generation !== 'number')
    throw new Error('A reference without numbers');
  values.push(new PdfReference(id));
}

/** Reads one stretch of syntax from front to back. Every method throws when the syntax is broken. */
export class PdfLexer {
  #at: number;
  #depth = 0;

  constructor(
    private readonly bytes: Buffer,
    at = 0,
  ) {
    this.#at = at;
  }

  /** Where the next byte to read stands. */
  get at(): number {
    return this.#at;
  }

  /** The next value or operator; `undefined` at the end. */
  next(): PdfValue | PdfOperator | undefined {
    const token = this.#token();
    if (token === 'list-end' || token === 'dictionary-end') throw new Error('A list that never began ends');
    return token;
  }

  /** The value of an object: all up to `endobj`, `stream` or the end. */
  object(): PdfValue {
    const values: PdfValue[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (!(token instanceof PdfOperator)) values.push(token);
      else if (token.name === 'R') pushReference(values);
      else break;
    }
    const [value, ...more] = values;
    if (value === undefined || more.length > 0) throw new Error('An object is not one value');
    return value;
  }

  #token(): Token {
    this.#skipSpace();
    const byte = this.bytes[this.#at];
    switch (byte) {
      case undefined:
        return undefined;
      case SLASH:
        this.#at += 1;
        return this.#name();
      case OPEN_PAREN:
        this.#at += 1;
        return this.#literal();
      case LESS:
        return this.bytes[this.#at + 1] === LESS ? this.#dictionary() : this.#hex();
      case GREATER:
        this.#at += 2;
        return 'dictionary-end';
      case OPEN_BRACKET:
        this.#at += 1;
        return this.#list('list-end');
      case CLOSE_BRACKET:
        this.#at += 1;
        return 'list-end';
      default:
        return this.#word();
    }
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.#at];
      if (byte === PERCENT) this.#skipComment();
      else if (byte !== undefined && isSpace(byte)) this.#at += 1;
      else return;
    }
  }

  #skipComment(): void {
    const end = this.bytes.indexOf(LINE_FEED, this.#at);
    this.#at = end < 0 ? this.bytes.length : end + 1;
  }

  #regular(): string {
    const from = this.#at;
    while (isRegular(this.bytes[this.#at])) this.#at += 1;
    return this.bytes.toString('latin1', from, this.#at);
  }

  #name(): PdfName {
    const written = this.#regular();
    const text = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return new PdfName(text);
  }

  #word(): PdfValue | PdfOperator {
    const word = this.#regular();
    if (word === '') throw new Error(`A byte that means nothing here, at ${String(this.#at)}`);
    const number = Number(word);
    if (!Number.isNaN(number)) return number;
    switch (word) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      default:
        return new PdfOperator(word);
    }
  }

  #list(end: 'list-end' | 'dictionary-end'): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Error('Lists too deep inside each other');
    for (let token = this.#token(); token !== end; token = this.#token()) {
      if (token === undefined || typeof token === 'string') throw new Error('A list without an end');
      if (!(token instanceof PdfOperator)) values.push(token);
      else if (token.name === 'R') pushReference(values);
      else throw new Error(`${token.name} is no value`);
    }
    this.#depth -= 1;
    return values;
  }

  #dictionary(): PdfValue {
    this.#at += 2;
    const values = this.#list('dictionary-end');
    const entries = new Map<string, PdfValue>();
    for (let at = 0; at < values.length; at += 2) {
      const [key, value] = [values[at], values[at + 1]];
      if (!(key instanceof PdfName) || value === undefined) throw new Error('A dictionary without a name');
      entries.set(key.text, value);
    }
    return entries;
  }

  #hex(): PdfString {
    const end = this.bytes.indexOf(GREATER, this.#at);
    if (end < 0) throw new Error('A string without an end');
    const digits = this.bytes.toString('latin1', this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  #literal(): PdfString {
    const bytes: number[] = [];
    for (let open = 1; ; this.#at += 1) {
      const byte = this.bytes[this.#at];
      if (byte === undefined) throw new Error('A string without an end');
      if (byte === BACKSLASH) {
        this.#escape(bytes);
        continue;
      }
      if (byte === OPEN_PAREN) open += 1;
      if (byte === CLOSE_PAREN) open -= 1;
      if (open === 0) break;
      bytes.push(byte);
    }
    this.#at += 1;
    return new PdfString(Buffer.from(bytes));
  }

  /** What a backslash and what follows stand for; leaves the place at the last byte of it. */
  #escape(bytes: number[]): void {
    const rest = this.bytes.toString('latin1', this.#at + 1, this.#at + 4);
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      this.#at += octal.length;
      return;
    }
    const fold = /^(?:\r\n|\r|\n)/.exec(rest)?.[0];
    this.#at += fold?.length ?? 1;
    if (fold === undefined) bytes.push(ESCAPES[rest.slice(0, 1)] ?? rest.charCodeAt(0));
  }
}

/** One operation of a page: an operator and what it works on. */
export interface PdfOperation {
  readonly name: string;
  readonly operands: readonly PdfValue[];
}

/** The operations of a page or of a table of characters, in order. Throws when the syntax is broken. */
export function* operationsIn(bytes: Buffer): Generator<PdfOperation> {
  const lexer = new PdfLexer(bytes);
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfOperator) {
      yield { name: token.name, operands };
      operands = [];
    } else operands.push(token);
  }
}
