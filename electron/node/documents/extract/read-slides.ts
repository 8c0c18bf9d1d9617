/**
 * Reads a presentation back: slides in their order with their notes, charts with their workbooks, and every part of the
 * package with its markup undone.
 */
import type {
  ExtractedDocument,
  ExtractedHeading,
  ExtractedText,
} from '@shared/release/proof/extracted-document';
import { packagePlaces, packageText, unpackOffice, type OfficeText } from './read-zip';

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;

/** Numbered parts of a folder in the order of their numbers. */
function numbered(parts: readonly OfficeText[], pattern: RegExp): readonly OfficeText[] {
  const numberOf = ({ name }: OfficeText) => Number(pattern.exec(name)?.[1]);
  return parts.filter(({ name }) => pattern.test(name)).toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** The text of the title placeholder. */
function titleOf({ xml }: OfficeText): string {
  const shapes = [...xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)].map(([shape]) => shape);
  return packageText(shapes.find((shape) => shape.includes('<p:ph type="title"')) ?? '').trim();
}

/** The parts that a slide leads to, of one kind. */
function relatedTo(
  { name }: OfficeText,
  parts: readonly OfficeText[],
  folder: string,
): readonly OfficeText[] {
  const relations =
    parts.find(({ name: other }) => other === name.replace(/([^/]+)$/, '_rels/$1.rels'))?.xml ?? '';
  const targets = [...relations.matchAll(/Target="\.\.\/([^"]+)"/g)].map(
    ([, target = '']) => `ppt/${target}`,
  );
  return parts.filter((part) => part.name.startsWith(`ppt/${folder}/`) && targets.includes(part.name));
}

/** Reads a presentation. Throws when the bytes are none. */
export function readSlides(bytes: Uint8Array): ExtractedDocument {
  const parts = unpackOffice(bytes);
  const headings: ExtractedHeading[] = [];
  let body = '';
  for (const slide of numbered(parts, SLIDE)) {
    headings.push({ title: titleOf(slide), level: 1, at: body.length });
    const told = [slide, ...relatedTo(slide, parts, 'charts'), ...relatedTo(slide, parts, 'notesSlides')];
    body += `${told.map(({ xml }) => packageText(xml)).join('\n')}\n`;
  }
  const places: readonly ExtractedText[] = packagePlaces(parts);
  return { places, body, headings, attachments: [] };
}
