/**
 * A package of Office Open XML: parts with their types and relations. Content types and relations are written from the parts,
 * so none can be named that is not there, and none left out.
 */
import { packZip } from '../repack-zip';
import { xml, xmlPart, type XmlNode } from './xml';

/** A relation of a part to another. */
export interface PackageRelation {
  readonly id: string;
  readonly type: string;
  /** The part it leads to. */
  readonly to: string;
}

export interface OfficePart {
  /** E.g. `ppt/slides/slide1.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly content: XmlNode | Uint8Array;
  readonly relations?: readonly PackageRelation[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The type of a relation that Office defines. */
export function officeRelation(name: string): string {
  return `${OFFICE}/${name}`;
}

/** The type of a relation that packages define. */
export function packageRelation(name: string): string {
  return `${PACKAGE}/relationships/metadata/${name}`;
}

function contentTypes(parts: readonly OfficePart[]): XmlNode {
  const types = parts.map(({ path, contentType }) =>
    xml('Override', { PartName: `/${path}`, ContentType: contentType }),
  );
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    xml('Default', { Extension: 'rels', ContentType: relations }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    types,
  );
}

/** From the folder of one part to another part. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  const shared = folders.findIndex((name, index) => target[index] !== name);
  const common = shared < 0 ? folders.length : shared;
  return [...folders.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

function relationsXml(from: string, relations: readonly PackageRelation[]): XmlNode {
  return xml(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relations.map(({ id, type, to }) =>
      xml('Relationship', { Id: id, Type: type, Target: relativePath(from, to) }),
    ),
  );
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function bytesOf(content: XmlNode | Uint8Array): Uint8Array {
  return content instanceof Uint8Array ? content : new TextEncoder().encode(xmlPart(content));
}

/** The file: the same parts always give the same bytes. */
export function officePackage(
  parts: readonly OfficePart[],
  relations: readonly PackageRelation[],
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': bytesOf(contentTypes(parts)),
    '_rels/.rels': bytesOf(relationsXml('', relations)),
  };
  for (const part of parts) {
    files[part.path] = bytesOf(part.content);
    if (part.relations !== undefined && part.relations.length > 0) {
      files[relationsPath(part.path)] = bytesOf(relationsXml(part.path, part.relations));
    }
  }
  return packZip(files);
}
