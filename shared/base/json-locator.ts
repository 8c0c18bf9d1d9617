/**
 * Finds places in a JSON text, so that a person can be told line and column: where it stops being JSON, and where a
 * value stands. Only locates: it builds no value, and `JSON.parse` remains the judge.
 */
import { createScanner } from 'jsonc-parser';

/** A place in a text, both numbers counted from 1; columns count UTF-16 units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** The scanner's kinds up to this one are tokens of JSON, those above are comments, space and what is unknown. */
const LAST_JSON_KIND = 11;
const SPACE_KINDS: readonly number[] = [14, 15];
const END_OF_TEXT = 17;

/** What keeps the rules at the start of a broken token: all of a scalar, piece after piece of a string. */
const SOUND_SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SOUND_IN_STRING = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface Token {
  readonly text: string;
  readonly offset: number;
  /** A string without its quotation marks and escapes. */
  readonly value: string;
}

type Expectation =
  'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'nothing';

/** An open bracket. */
interface Frame {
  readonly closer: '}' | ']';
  /** The key whose value comes next; in a list its position. */
  key: string;
  entries: number;
}

/** Told of each value: where it starts, how many brackets are open around it, and its key in the innermost. */
type OnValue = (offset: number, depth: number, key: string) => void;

/** Follows the rules of JSON from token to token. Depth costs no call stack. */
class Grammar {
  private expects: Expectation = 'value';
  private readonly open: Frame[] = [];

  constructor(private readonly onValue: OnValue) {}

  isComplete(): boolean {
    return this.expects === 'nothing';
  }

  /** Whether a value or key that begins like this one may stand here. */
  awaits({ text }: Token): boolean {
    return this.expects.startsWith('value') || (this.expects.startsWith('key') && text.startsWith('"'));
  }

  /** False if no such token may stand here. */
  take(token: Token): boolean {
    const frame = this.open.at(-1);
    switch (token.text) {
      case '}':
      case ']':
        return this.takeClose(token.text, frame);
      case ',':
        return this.expects === 'comma-or-close' && this.takeComma(frame);
      case ':':
        return this.expects === 'colon' && this.expect('value');
      default:
        if (!this.awaits(token)) return false;
        return this.expects.startsWith('key') ? this.takeKey(token, frame) : this.takeValue(token, frame);
    }
  }

  private expect(next: Expectation): true {
    this.expects = next;
    return true;
  }

  private finishValue(): true {
    return this.expect(this.open.length === 0 ? 'nothing' : 'comma-or-close');
  }

  private takeClose(closer: string, frame: Frame | undefined): boolean {
    if (frame?.closer !== closer || !this.expects.endsWith('-or-close')) return false;
    this.open.pop();
    return this.finishValue();
  }

  private takeComma(frame: Frame | undefined): boolean {
    if (frame === undefined) return false;
    frame.entries += 1;
    frame.key = String(frame.entries);
    return this.expect(frame.closer === '}' ? 'key' : 'value');
  }

  private takeKey({ value }: Token, frame: Frame | undefined): boolean {
    if (frame === undefined) return false;
    frame.key = value;
    return this.expect('colon');
  }

  private takeValue({ text, offset }: Token, frame: Frame | undefined): true {
    this.onValue(offset, this.open.length, frame?.key ?? '');
    if (text !== '{' && text !== '[') return this.finishValue();
    this.open.push({ closer: text === '{' ? '}' : ']', key: '0', entries: 0 });
    return this.expect(text === '{' ? 'key-or-close' : 'value-or-close');
  }
}

/** Where a match of the sticky pattern that begins at `from` ends; `from` where it matches nothing. */
function endOfMatch(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Where a broken token first breaks the rules. */
function faultIn(text: string, offset: number): number {
  if (text[offset] !== '"') return endOfMatch(text, offset, SOUND_SCALAR);
  let at = offset + 1;
  for (;;) {
    const end = endOfMatch(text, at, SOUND_IN_STRING);
    if (end === at) return at;
    at = end;
  }
}

/** Reads a text up to its end or its first fault; the offset of the fault, or `null`. */
function walk(text: string, onValue: OnValue): number | null {
  const scanner = createScanner(text);
  const grammar = new Grammar(onValue);
  for (let kind: number = scanner.scan(); kind !== END_OF_TEXT; kind = scanner.scan()) {
    if (SPACE_KINDS.includes(kind)) continue;
    const offset = scanner.getTokenOffset();
    const token = { text: text.slice(offset, scanner.getPosition()), offset, value: scanner.getTokenValue() };
    const error: number = scanner.getTokenError();
    if (kind > LAST_JSON_KIND || error !== 0) return grammar.awaits(token) ? faultIn(text, offset) : offset;
    if (!grammar.take(token)) return offset;
  }
  return grammar.isComplete() ? null : text.length;
}

function placeOf(text: string, offset: number): JsonPosition {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/**
 * Says where the text first breaks the rules of JSON, or `null` if it keeps them. Takes time in proportion
 * to the text and no call stack, however deep the nesting.
 */
export function findJsonError(text: string): JsonPosition | null {
  const fault = walk(text, () => undefined);
  return fault === null ? null : placeOf(text, fault);
}

interface Node {
  readonly offset: number;
  readonly children: Map<string, Node>;
}

/**
 * Prepares look-ups in one text.
 *
 * @param text - what `JSON.parse` accepts; of anything else what stands before the first fault is found
 * @returns a function from a path (keys and list positions from the outside in) to where that value starts.
 *   Where the path leads nowhere, e.g. to a field that is missing, it is the deepest place on the way.
 */
export function jsonPositions(text: string): (path: readonly string[]) => JsonPosition {
  const innermost: Node[] = [];
  walk(text, (offset, depth, key) => {
    const node: Node = { offset, children: new Map() };
    innermost[depth] = node;
    innermost[depth - 1]?.children.set(key, node);
  });
  return (path) => {
    let node = innermost[0];
    for (const step of path) {
      const next = node?.children.get(step);
      if (next === undefined) break;
      node = next;
    }
    return placeOf(text, node?.offset ?? 0);
  };
}
