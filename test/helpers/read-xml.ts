/** A small, strict check that a text is well-formed XML, and a way to its words. Knows no document types. */

const TOKEN =
  /<\?[^?]*\?>|<!DOCTYPE html>|<\/([A-Za-z_][\w:.-]*)\s*>|<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/g;
const ILLEGAL = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, body: string) =>
    number === undefined
      ? (NAMED[body] ?? '')
      : String.fromCodePoint(Number.parseInt(body, number === '#x' ? 16 : 10)),
  );
}

function refuse(why: string): never {
  throw new Error(`Not well-formed: ${why}`);
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const found = [...source.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)];
  const names = found.map((match) => match[1]);
  if (new Set(names).size !== names.length) refuse(`an attribute twice: ${source}`);
  return Object.fromEntries(found.map((match) => [match[1] ?? '', unescaped(match[2] ?? '')]));
}

function step(open: Growing[], match: RegExpExecArray): void {
  const [, closing, name, attributes = '', isEmpty, text] = match;
  const parent = open.at(-1);
  if (parent === undefined) return refuse('text after the end');
  if (text !== undefined) parent.children.push(unescaped(text));
  if (closing !== undefined && open.pop()?.name !== closing) refuse(`</${closing}> closes nothing`);
  if (name === undefined) return;
  const child: Growing = { name, attributes: attributesOf(attributes), children: [] };
  parent.children.push(child);
  if (isEmpty !== '/') open.push(child);
}

/** Reads a text, or throws where it breaks the rules. */
export function readXml(source: string): XmlElement {
  if (ILLEGAL.test(source)) refuse('a character XML cannot hold');
  if (source.replace(REFERENCE, '').includes('&')) refuse('a bare ampersand');
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) return refuse(`at ${String(at)}: ${source.slice(at, at + 60)}`);
    step(open, match);
  }
  if (open.length !== 1) refuse(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const found = root.children.filter((child) => typeof child !== 'string');
  return found.length === 1 && found[0] !== undefined ? found[0] : refuse('one root element');
}

/** Every element of that name below, in order. */
export function elementsNamed(node: XmlElement, name: string): readonly XmlElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const below = elementsNamed(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

/** All words inside. */
export function xmlText(node: XmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}
