import { DOCUMENT_KINDS } from '@shared/document/document-kinds';
import type { DocumentPurpose, DocumentWords } from '@shared/document/kinds/descriptor-types';
import { descriptorOf, isOfIncident, type DocumentKind } from '@shared/document/kinds/registry';

/** What the reader is told about a document before it is made. */
export function documentWords(kind: DocumentKind): DocumentWords {
  return descriptorOf(kind).words;
}

interface DocumentGroup {
  readonly title: string;
  readonly kinds: readonly DocumentKind[];
}

const PURPOSES: readonly (readonly [DocumentPurpose, string])[] = [
  ['incident', 'In an incident'],
  ['read', 'To read'],
  ['edit', 'To edit'],
  ['follow-up', 'To follow up'],
  ['hand-over', 'To hand over'],
];

/** The documents by what they are for; those of an incident where there is one. */
export function documentGroups(hasIncident: boolean): readonly DocumentGroup[] {
  return PURPOSES.map(([purpose, title]) => ({
    title,
    kinds: DOCUMENT_KINDS.filter(
      (kind) => descriptorOf(kind).purpose === purpose && (hasIncident || !isOfIncident(kind)),
    ),
  })).filter(({ kinds }) => kinds.length > 0);
}
