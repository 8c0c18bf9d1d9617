/** The notes of a slide, for the speaker. */
import type { Slide } from '@shared/document/slides/slide-types';
import { SIZES } from './look';
import { notesPlaces } from './masters';
import { NAMESPACES, shapeTree } from './shapes';
import { writePptxParagraph } from './write-text';
import { xml, type XmlNode } from './xml';

/** The part. */
export function notesXml({ notes }: Slide): XmlNode {
  const paragraphs = notes.map(({ inlines, style }) =>
    writePptxParagraph({ inlines, size: SIZES.small, after: style === 'label' ? 2 : 6 }),
  );
  return xml(
    'p:notes',
    NAMESPACES,
    xml('p:cSld', {}, shapeTree(notesPlaces(paragraphs))),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
}
