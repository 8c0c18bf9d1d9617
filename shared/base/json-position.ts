/**
 * Finds the line and column of a value in a JSON text from its path. Reads structure only: it builds no
 * values, and `JSON.parse` remains the judge of whether a text is JSON at all.
 */

/** A place in a text, both numbers counted from 1; columns count UTF-16 units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
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

function positionAt(text: string, offset: number): JsonPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
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
