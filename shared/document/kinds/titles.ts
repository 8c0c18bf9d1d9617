/** What documents are called inside. */
import type { Edition } from '../../wording/edition';
import type { PdfKind } from '../document-kinds';

const TITLES: Readonly<Record<PdfKind, string>> = {
  briefing: 'Board briefing',
  memo: 'Legal memorandum',
};

/** "Board briefing" or "Legal memorandum"; what holds facts alone is neither. */
export function documentTitle(kind: PdfKind, edition: Edition): string {
  return edition === 'factual' ? 'Factual record' : TITLES[kind];
}
