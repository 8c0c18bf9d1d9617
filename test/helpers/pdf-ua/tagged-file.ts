/** A finished PDF taken apart for those who check it: its structure, what its pages draw, its fonts and notes. */
import { decodedText } from '../../../electron/node/documents/extract/pdf-raw';
import { operationsIn } from '../../../electron/node/documents/extract/pdf/lexer';
import { openObjects, type PdfObjects } from '../../../electron/node/documents/extract/pdf/objects';
import {
  isDictionary,
  itemsIn,
  nameIn,
  PdfReference,
  PdfString,
  type PdfDictionary,
  type PdfValue,
} from '../../../electron/node/documents/extract/pdf/values';

/** An element of the structure. */
export interface Element {
  readonly role: string;
  readonly entries: PdfDictionary;
  readonly parent: Element | null;
  readonly children: readonly Element[];
  /** Marks of pages that belong to it, as page and number. */
  readonly marks: readonly string[];
  /** Numbers of objects that belong to it, such as links. */
  readonly objects: readonly number[];
}

/** Something a page draws, and the marks it stands under. */
export interface Painted {
  /** From the outside in: `Artifact`, or page and number of a mark; `''` for a mark that is neither. */
  readonly under: readonly string[];
  /** Codes of the words drawn, by the number of their font; empty for lines and pictures. */
  readonly codes: readonly number[];
  readonly font: PdfValue | undefined;
}

/** A page. */
export interface TaggedPage {
  readonly id: number;
  readonly entries: PdfDictionary;
  readonly painted: readonly Painted[];
  readonly notes: readonly { readonly id: number; readonly entries: PdfDictionary }[];
}

/** A finished PDF. */
export interface TaggedFile {
  readonly objects: PdfObjects;
  readonly root: PdfDictionary;
  readonly tree: PdfDictionary;
  /** Every element, parents first, in reading order. */
  readonly elements: readonly Element[];
  readonly pages: readonly TaggedPage[];
}

/** The letters of a string; `''` for what is none. */
export function stringIn(value: PdfValue | undefined): string {
  return value instanceof PdfString ? decodedText(value.bytes) : '';
}

function idOf(value: PdfValue | undefined): number {
  return value instanceof PdfReference ? value.id : -1;
}

function markName(page: number, number: PdfValue | undefined): string {
  return `${String(page)}/${typeof number === 'number' ? String(number) : ''}`;
}

interface Kids {
  readonly children: Element[];
  readonly marks: string[];
  readonly objects: number[];
}

/** What an element hangs on, and the page of its marks where it names none. */
interface Above {
  readonly parent: Element | null;
  readonly page: number;
}

function readElement(objects: PdfObjects, node: PdfDictionary, above: Above): Element {
  const page = node.has('Pg') ? idOf(node.get('Pg')) : above.page;
  const kids: Kids = { children: [], marks: [], objects: [] };
  const element: Element = {
    role: nameIn(node.get('S')),
    entries: node,
    parent: above.parent,
    ...kids,
  };
  for (const kid of itemsIn(objects.resolve(node.get('K')))) {
    if (typeof kid === 'number') kids.marks.push(markName(page, kid));
    else readKid(objects, objects.dictionary(kid), { element, page, kids });
  }
  return element;
}

function readKid(
  objects: PdfObjects,
  kid: PdfDictionary,
  { element, page, kids }: { element: Element; page: number; kids: Kids },
): void {
  const own = kid.has('Pg') ? idOf(kid.get('Pg')) : page;
  switch (nameIn(kid.get('Type'))) {
    case 'OBJR':
      kids.objects.push(idOf(kid.get('Obj')));
      break;
    case 'MCR':
      kids.marks.push(markName(own, kid.get('MCID')));
      break;
    default:
      kids.children.push(readElement(objects, kid, { parent: element, page }));
  }
}

function flattened(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(flattened)];
}

const PAINTING: ReadonlySet<string> = new Set([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ'],
]);

function codesIn(operands: readonly PdfValue[]): readonly number[] {
  return operands.flatMap(itemsIn).flatMap((part) => {
    if (!(part instanceof PdfString)) return [];
    return Array.from({ length: part.bytes.length >> 1 }, (_, at) => part.bytes.readUInt16BE(at * 2));
  });
}

function markOf([tag, about]: readonly PdfValue[], page: number): string {
  if (nameIn(tag) === 'Artifact') return 'Artifact';
  const number = isDictionary(about) ? about.get('MCID') : undefined;
  return number === undefined ? '' : markName(page, number);
}

function paintedOn(objects: PdfObjects, page: PdfDictionary, id: number): readonly Painted[] {
  const resources = objects.dictionary(page.get('Resources'));
  const fonts = objects.dictionary(resources.get('Font'));
  const under: string[] = [];
  const painted: Painted[] = [];
  let font: PdfValue | undefined;
  for (const { name, operands } of operationsIn(objects.stream(page.get('Contents')).bytes)) {
    if (name === 'BMC' || name === 'BDC') under.push(markOf(operands, id));
    else if (name === 'EMC') under.pop();
    else if (name === 'Tf') font = fonts.get(nameIn(operands[0]));
    else if (PAINTING.has(name)) {
      const codes = name.startsWith('T') ? codesIn(operands) : [];
      painted.push({ under: [...under], codes, font: codes.length > 0 ? font : undefined });
    }
  }
  return painted;
}

function pagesIn(objects: PdfObjects, node: PdfValue | undefined): readonly TaggedPage[] {
  const entries = objects.dictionary(node);
  if (entries.has('Kids')) {
    return itemsIn(objects.resolve(entries.get('Kids'))).flatMap((kid) => pagesIn(objects, kid));
  }
  const id = idOf(node);
  const notes = itemsIn(objects.resolve(entries.get('Annots'))).map((note) => ({
    id: idOf(note),
    entries: objects.dictionary(note),
  }));
  return [{ id, entries, painted: paintedOn(objects, entries, id), notes }];
}

/** Takes a PDF of ours apart. Throws on any other. */
export function takeApart(bytes: Uint8Array): TaggedFile {
  const objects = openObjects(bytes);
  const root = objects.dictionary(objects.trailer.get('Root'));
  const tree = objects.dictionary(root.get('StructTreeRoot'));
  const elements = itemsIn(objects.resolve(tree.get('K'))).flatMap((kid) =>
    flattened(readElement(objects, objects.dictionary(kid), { parent: null, page: -1 })),
  );
  return { objects, root, tree, elements, pages: pagesIn(objects, root.get('Pages')) };
}
