/** What a deck says of itself in the properties of its file. */
import type { CoverView } from '@shared/document/model-types';
import { fileSubject, fileTitle } from '@shared/document/running-words';
import { LANGUAGE } from './write-text';
import { xml, type XmlNode } from './xml';

function moment(name: string, asOf: string): XmlNode {
  return xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${asOf}T00:00:00Z`);
}

/** Title, subject and day: the day of the document, so that its bytes repeat. */
export function coreProperties(title: string, cover: CoverView): XmlNode {
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    moment('dcterms:created', cover.asOf),
    xml('dc:creator', {}, cover.preparedBy),
    xml('dc:description', {}, cover.privilegeLegend),
    xml('cp:keywords', {}, `fingerprint ${cover.fingerprint}`),
    xml('dc:language', {}, LANGUAGE),
    xml('cp:lastModifiedBy', {}, cover.preparedBy),
    moment('dcterms:modified', cover.asOf),
    xml('dc:subject', {}, fileSubject(cover)),
    xml('dc:title', {}, fileTitle(title, cover)),
  );
}

/** The company and how many slides there are. */
export function appProperties({ organization }: CoverView, slides: number): XmlNode {
  return xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('Application', {}, 'Brieflock'),
    xml('PresentationFormat', {}, 'Widescreen'),
    xml('Slides', {}, String(slides)),
    xml('Notes', {}, String(slides)),
    xml('Company', {}, organization),
  );
}
