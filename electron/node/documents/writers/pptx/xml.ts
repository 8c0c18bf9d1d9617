/** Markup of Office’s parts: every word and every attribute passes through the one escape of XML. Knows no element. */
import { escapeXml } from '@shared/charts/svg';

/** Ready markup; a string is text, never markup. */
export interface XmlNode {
  readonly markup: string;
}

type Child = XmlNode | string | readonly XmlNode[];
type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

function written(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}

function childMarkup(child: Child): string {
  if (typeof child === 'string') return escapeXml(child);
  return 'markup' in child ? child.markup : child.map(({ markup }) => markup).join('');
}

/** An element; an attribute that is `undefined` is left out. */
export function xml(name: string, attributes: XmlAttributes = {}, ...children: readonly Child[]): XmlNode {
  const inner = children.map(childMarkup).join('');
  const open = `<${name}${written(attributes)}`;
  return { markup: inner === '' ? `${open}/>` : `${open}>${inner}</${name}>` };
}

/** A part of a package. */
export function xmlPart(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;
}
