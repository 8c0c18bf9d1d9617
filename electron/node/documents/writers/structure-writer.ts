/**
 * Writes a document's structure into the PDF: opens and closes marked content while pages are drawn, and when all
 * is drawn builds the structure tree over it. Knows nothing of layout; draws nothing itself.
 */
import { ARTIFACT, type StructureElement } from '@shared/document/pdf/structure';
import type { PdfDocument, PdfRef } from './pdfmake-parts';

/** What furniture of a page is marked as. */
type ArtifactType = 'Pagination' | 'Layout' | 'Background';

/** A piece of a part: marked content by its number on a page, or a link. */
type Piece =
  | { readonly kind: 'content'; readonly page: PdfRef; readonly mcid: number }
  | { readonly kind: 'link'; readonly page: PdfRef; readonly annotation: PdfRef };

/** A part of the tree while its pages are drawn. */
interface Part {
  readonly element: StructureElement;
  readonly ref: PdfRef;
  readonly parent: PdfRef;
  readonly children: readonly (Part | number)[];
}

/** Marks what is drawn, page by page. */
export interface StructureWriter {
  /** What is drawn from here on belongs to the part stamped with this number; throws if there is none. */
  readonly begin: (tag: number) => void;
  /** What is drawn from here on belongs to no part. */
  readonly beginArtifact: (type: ArtifactType) => void;
  /** Ends what is open; before each new page and at the end. */
  readonly close: () => void;
  /** Hangs a link of this page on the part stamped with this number. */
  readonly addLink: (tag: number, link: Record<string, unknown>) => void;
  /** Writes the tree. Once, after the last page is closed. */
  readonly finish: () => void;
}

/** pdfkit writes a plain string as a name of PDF's own, and a string object as words. */
export function pdfText(words: string): object {
  const boxed: unknown = Object(words);
  return typeof boxed === 'object' && boxed !== null ? boxed : {};
}

function attributesOf({ role, scope, alt, actualText }: StructureElement): Record<string, unknown> {
  return {
    ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
    ...(actualText === undefined ? {} : { ActualText: pdfText(actualText) }),
    ...(scope === undefined ? {} : { A: { O: 'Table', Scope: scope } }),
    ...(role === 'L' ? { A: { O: 'List', ListNumbering: 'Disc' } } : {}),
  };
}

function partOf(element: StructureElement, document: PdfDocument, parent: PdfRef): Part {
  const ref = document.ref({ S: element.role });
  const children = element.children.map((child) =>
    typeof child === 'number' ? child : partOf(child, document, ref),
  );
  return { element, ref, parent, children };
}

function byTag(part: Part): readonly (readonly [number, Part])[] {
  return part.children.flatMap((child) =>
    typeof child === 'number' ? [[child, part] as const] : byTag(child),
  );
}

/** A piece as the part lists it; content of the part's own page by its bare number. */
function listed(piece: Piece, ownPage: PdfRef | undefined): unknown {
  if (piece.kind === 'link') return { Type: 'OBJR', Obj: piece.annotation, Pg: piece.page };
  return piece.page === ownPage ? piece.mcid : { Type: 'MCR', Pg: piece.page, MCID: piece.mcid };
}

/** Ends a part's object and those of all parts in it. */
function writePart(part: Part, drawn: ReadonlyMap<number, readonly Piece[]>): void {
  const own = part.children.flatMap((child) => (typeof child === 'number' ? (drawn.get(child) ?? []) : []));
  const ownPage = own.find((piece) => piece.kind === 'content')?.page;
  const kids = part.children.flatMap((child): readonly unknown[] =>
    typeof child === 'number' ? (drawn.get(child) ?? []).map((piece) => listed(piece, ownPage)) : [child.ref],
  );
  const page = ownPage === undefined ? {} : { Pg: ownPage };
  Object.assign(part.ref.data, { P: part.parent, ...page, ...attributesOf(part.element) });
  if (kids.length > 0) part.ref.data['K'] = kids.length === 1 ? kids[0] : kids;
  part.ref.end();
  for (const child of part.children) if (typeof child !== 'number') writePart(child, drawn);
}

/**
 * Opens a structure in a document.
 *
 * @param document - made with `tagged`
 * @param structure - of the content about to be drawn, from `structureOf`
 */
export function openStructure(document: PdfDocument, structure: StructureElement): StructureWriter {
  const root = partOf(structure, document, document.getStructTreeRoot());
  const parts = new Map(byTag(root));
  const drawn = new Map<number, Piece[]>();
  let open: number | string | null = null;

  const partFor = (tag: number): Part => {
    const part = parts.get(tag);
    if (part === undefined) throw new Error('Something is drawn that has no place in the structure');
    return part;
  };
  const keep = (tag: number, piece: Piece): void => {
    drawn.set(tag, [...(drawn.get(tag) ?? []), piece]);
  };
  const close = (): void => {
    if (open !== null) document.endMarkedContent();
    open = null;
  };
  const beginArtifact = (type: ArtifactType): void => {
    if (open === type) return;
    close();
    document.markContent('Artifact', { type });
    open = type;
  };
  return {
    close,
    beginArtifact,
    begin: (tag) => {
      if (tag === ARTIFACT) {
        beginArtifact('Pagination');
        return;
      }
      if (open === tag) return;
      const { element, ref } = partFor(tag);
      close();
      for (const { pageRef: page, mcid } of document.markStructureContent(element.role).refs) {
        keep(tag, { kind: 'content', page, mcid });
        document.getStructParentTree().get(document.page.structParentTreeKey)[mcid] = ref;
      }
      open = tag;
    },
    addLink: (tag, link) => {
      const key = document.createStructParentTreeNextKey();
      document.getStructParentTree().add(key, partFor(tag).ref);
      const annotation = document.ref({ ...link, StructParent: key });
      annotation.end();
      document.page.annotations.push(annotation);
      keep(tag, { kind: 'link', page: document.page.dictionary, annotation });
    },
    finish: () => {
      document.getStructTreeRoot().data['K'] = [root.ref];
      writePart(root, drawn);
    },
  };
}
