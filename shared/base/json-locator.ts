/**
 * Says where in a JSON text something is: the place where it stops being JSON, or the value at the end of a path.
 * Only locates: it builds no values, and `JSON.parse` remains the judge of whether a text is JSON at all.
 */

/** A place in a text, both numbers counted from 1; columns count UTF-16 units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

function positionAt(text: string, offset: number): JsonPosition {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

interface Node {
  readonly offset: number;
  readonly children: Map<string, Node>;
}

interface Frame {
  readonly node: Node;
  readonly isList: boolean;
  /** The key whose value comes next; in a list its position. */
  key: string;
  entries: number;
}

const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+)/gs;

function decodeKey(token: string): string {
  const key: unknown = JSON.parse(token);
  return String(key);
}

/** One token at a time, so that depth costs no call stack. */
class Outline {
  root: Node | null = null;
  private readonly open: Frame[] = [];
  private awaitsKey = false;

  take(token: string, offset: number): void {
    if (token === ':') return;
    if (token === '}' || token === ']') this.close();
    else if (token === ',') this.nextEntry();
    else if (this.awaitsKey) this.takeKey(token);
    else this.takeValue(token, offset);
  }

  private close(): void {
    this.open.pop();
    this.awaitsKey = false;
  }

  private nextEntry(): void {
    const frame = this.open.at(-1);
    if (frame === undefined) return;
    frame.entries += 1;
    frame.key = String(frame.entries);
    this.awaitsKey = !frame.isList;
  }

  private takeKey(token: string): void {
    const frame = this.open.at(-1);
    if (frame !== undefined) frame.key = decodeKey(token);
    this.awaitsKey = false;
  }

  private takeValue(token: string, offset: number): void {
    const node: Node = { offset, children: new Map() };
    const frame = this.open.at(-1);
    if (frame === undefined) this.root = node;
    else frame.node.children.set(frame.key, node);
    if (token !== '{' && token !== '[') return;
    this.open.push({ node, isList: token === '[', key: '0', entries: 0 });
    this.awaitsKey = token === '{';
  }
}

function outlineOf(text: string): Node | null {
  const outline = new Outline();
  for (const match of text.matchAll(TOKEN)) {
    const token = match[1] ?? '';
    outline.take(token, match.index + match[0].length - token.length);
  }
  return outline.root;
}

/**
 * Prepares look-ups in one text.
 *
 * @param text - what `JSON.parse` accepts; of anything else the answers are only a guess
 * @returns a function from a path (keys and list positions from the outside in) to where that value starts.
 *   Where the path leads nowhere, e.g. to a field that is missing, it is the deepest place on the way.
 */
export function jsonPositions(text: string): (path: readonly string[]) => JsonPosition {
  const root = outlineOf(text);
  return (path) => {
    let node = root;
    for (const step of path) {
      const next = node?.children.get(step);
      if (next === undefined) break;
      node = next;
    }
    return positionAt(text, node?.offset ?? 0);
  };
}

type Expectation =
  'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'nothing';

interface Scan {
  readonly text: string;
  at: number;
  expects: Expectation;
  readonly open: ('{' | '[')[];
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Moves past what the sticky pattern matches here; false where it matches nothing. */
function take(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  if (!pattern.test(scan.text)) return false;
  scan.at = pattern.lastIndex;
  return true;
}

/** Moves past a string. On failure `at` stands on the character at fault, or at the end of the text. */
function takeString(scan: Scan): boolean {
  scan.at += 1;
  while (scan.at < scan.text.length) {
    const code = scan.text.charCodeAt(scan.at);
    if (code < FIRST_PRINTABLE) return false;
    if (code === BACKSLASH) {
      if (!take(scan, ESCAPE)) return false;
    } else {
      scan.at += 1;
      if (code === QUOTE) return true;
    }
  }
  return false;
}

function finishValue(scan: Scan): true {
  scan.expects = scan.open.length === 0 ? 'nothing' : 'comma-or-close';
  return true;
}

function takeValue(scan: Scan, character: string): boolean {
  if (character === '{' || character === '[') {
    scan.at += 1;
    scan.open.push(character);
    scan.expects = character === '{' ? 'key-or-close' : 'value-or-close';
    return true;
  }
  const taken = character === '"' ? takeString(scan) : take(scan, SCALAR);
  return taken && finishValue(scan);
}

function takeKey(scan: Scan, character: string): boolean {
  if (character !== '"' || !takeString(scan)) return false;
  scan.expects = 'colon';
  return true;
}

/** Closes the innermost bracket if this character closes it and something complete stands before it. */
function takeClose(scan: Scan, character: string): boolean {
  if (!scan.expects.endsWith('-or-close')) return false;
  if (character !== (scan.open.at(-1) === '{' ? '}' : ']')) return false;
  scan.open.pop();
  scan.at += 1;
  return finishValue(scan);
}

function takePunctuation(scan: Scan, wanted: string, character: string): boolean {
  if (character !== wanted) return false;
  scan.at += 1;
  scan.expects = wanted === ',' && scan.open.at(-1) === '{' ? 'key' : 'value';
  return true;
}

function step(scan: Scan, character: string): boolean {
  if (takeClose(scan, character)) return true;
  switch (scan.expects) {
    case 'value':
    case 'value-or-close':
      return takeValue(scan, character);
    case 'key':
    case 'key-or-close':
      return takeKey(scan, character);
    case 'colon':
      return takePunctuation(scan, ':', character);
    case 'comma-or-close':
      return takePunctuation(scan, ',', character);
    case 'nothing':
      return false;
  }
}

/**
 * Says where the text first breaks the rules of JSON, or `null` if it keeps them. Takes time in proportion
 * to the text and no call stack, however deep the nesting. Columns count UTF-16 units.
 */
export function findJsonError(text: string): JsonPosition | null {
  const scan: Scan = { text, at: 0, expects: 'value', open: [] };
  for (;;) {
    take(scan, SPACE);
    const character = text[scan.at];
    if (character === undefined) return scan.expects === 'nothing' ? null : positionAt(text, text.length);
    if (!step(scan, character)) return positionAt(text, scan.at);
  }
}
