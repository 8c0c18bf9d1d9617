/** Which document is made in which edition, and why the others are refused. */
import { joinWords } from '../../base/words';
import { descriptorOf, type DocumentKind } from '../../document/kinds/registry';
import type { Edition } from '../../wording/edition';

/** The editions of a document. */
export function editionsOf(kind: DocumentKind): readonly Edition[] {
  return descriptorOf(kind).editions;
}

/** The edition of a document when nobody says. */
export function usualEdition(kind: DocumentKind): Edition {
  return descriptorOf(kind).editions[0];
}

/** What may stand in for an edition, the nearest first: each shows less than the one before. */
const LESS: Readonly<Record<Edition, readonly Edition[]>> = {
  privileged: ['privileged', 'board', 'factual'],
  board: ['board', 'factual'],
  factual: ['factual'],
  redacted: ['redacted'],
};

/**
 * The edition of a document when a whole set is asked for in one: that edition, or the nearest that shows less: the
 * board's for a document that never holds privileged notes, facts alone for one that holds nothing else. Never an edition
 * that shows more; `null` where there is none.
 */
export function nearestEdition(kind: DocumentKind, edition: Edition): Edition | null {
  const editions = editionsOf(kind);
  return LESS[edition].find((each) => editions.includes(each)) ?? null;
}

/**
 * Tells whether a document may carry the assessment's data as a file inside it. The data holds every privileged
 * note, so only the one document that prints them all may.
 */
export function mayCarryData(kind: DocumentKind, edition: Edition = usualEdition(kind)): boolean {
  return descriptorOf(kind).carriesData && edition === 'privileged';
}

const REASONS: Readonly<Record<Edition, string>> = {
  privileged: 'it never holds privileged notes, so there is no privileged edition of it',
  board: 'it is not made for the board',
  factual: 'it cannot be made of facts alone',
  redacted: 'it is not made without names and terms',
};

/** Why a document is not made in an edition, as a whole sentence; `null` if it is. */
export function editionRefusal(kind: DocumentKind, edition: Edition): string | null {
  if (editionsOf(kind).includes(edition)) return null;
  const others = joinWords(editionsOf(kind), 'or');
  return `${kind} is not made in the ${edition} edition: ${REASONS[edition]}. Choose ${others}.`;
}
