/** A presentation as its parts, each read strictly; workbooks inside charts as well. */
import { unzipSync } from 'fflate';
import { elementsNamed, readXml, xmlText, type XmlElement } from './read-xml';

const EMU = 12_700;

export interface DeckParts {
  /** Parts of markup by name. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** Every part by name, in bytes; of workbooks what is inside them as well. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

function unpacked(bytes: Uint8Array, before = ''): readonly (readonly [string, Uint8Array])[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    [`${before}${name}`, part] as const,
    ...(name.endsWith('.xlsx') ? unpacked(part, `${before}${name}/`) : []),
  ]);
}

export function readDeck(bytes: Uint8Array): DeckParts {
  const parts = unpacked(bytes);
  const markup = parts.filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return {
    xml: new Map(markup.map(([name, part]) => [name, readXml(Buffer.from(part).toString('utf8'))])),
    bytes: new Map(parts),
  };
}

/** Parts of a kind in the order of their numbers, e.g. `slide`. */
export function numberedParts({ xml }: DeckParts, folder: string, stem: string): readonly XmlElement[] {
  const pattern = new RegExp(`^ppt/${folder}/${stem}(\\d+)[\\d-]*\\.xml$`);
  return [...xml]
    .flatMap(([name, part]) => {
      const number = pattern.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), part }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ part }) => part);
}

export const slidesIn = (parts: DeckParts) => numberedParts(parts, 'slides', 'slide');

/** The text of the title placeholder. */
export function titleIn(slide: XmlElement): string {
  const title = elementsNamed(slide, 'p:sp').find((shape) =>
    elementsNamed(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  );
  return title === undefined ? '' : xmlText(title).trim();
}

export interface Frame {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function frameOf(shape: XmlElement): Frame {
  const off = elementsNamed(shape, 'a:off')[0]?.attributes ?? {};
  const ext = elementsNamed(shape, 'a:ext')[0]?.attributes ?? {};
  const [left, top] = [Number(off['x']) / EMU, Number(off['y']) / EMU];
  const name = elementsNamed(shape, 'p:cNvPr')[0]?.attributes['name'] ?? '';
  return { name, left, top, right: left + Number(ext['cx']) / EMU, bottom: top + Number(ext['cy']) / EMU };
}

/** Where everything on a slide stands, in points; a table as tall as its rows. */
export function framesOn(slide: XmlElement): readonly Frame[] {
  const [tree] = elementsNamed(slide, 'p:spTree');
  if (tree === undefined) return [];
  return [...elementsNamed(tree, 'p:sp'), ...elementsNamed(tree, 'p:graphicFrame')].map((shape) => {
    const frame = frameOf(shape);
    const rows = elementsNamed(shape, 'a:tr').map(({ attributes }) => Number(attributes['h']) / EMU);
    return rows.length === 0
      ? frame
      : { ...frame, bottom: frame.top + rows.reduce((sum, row) => sum + row, 0) };
  });
}
