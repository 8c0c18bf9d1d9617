/** The content of `proof.json`, and the words for a document that is not complete or has boxes in it. Proves nothing itself. */
import { countOf } from '@shared/base/words';
import {
  undrawnCount,
  undrawnPlaces,
  undrawnWord,
  type UndrawnCharacter,
  type UndrawnPlace,
} from '@shared/document/undrawn';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import type { RedactionReport } from '@shared/release/redaction-report';
import type { DocumentKind } from '@shared/document/document-kinds';
import type { Edition } from '@shared/wording/edition';

/** A document with what reading it back has shown. */
export interface ProvenFile {
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly edition: Edition;
  /** Of its bytes. */
  readonly sha256: string;
  readonly proof: DocumentProof;
  readonly redaction: RedactionReport;
}

const NAMED_AT_MOST = 5;

/** Counts alone: the file goes with documents that hold none of these words. */
function redactionCounts({ edition, redaction }: ProvenFile): object {
  if (edition !== 'redacted') return {};
  const { near, givenAway } = redaction;
  return { redaction: { nearMatchesLeft: near.length, termsGivenAway: givenAway.length } };
}

/** The text of `proof.json`: indented, in the order the documents were made, a newline at the end. Holds no term. */
export function proofFileText(files: readonly ProvenFile[]): string {
  const documents = files.map((file) => {
    const { fileName, kind, edition, sha256, proof } = file;
    return { fileName, kind, edition, sha256, proof, ...redactionCounts(file) };
  });
  return `${JSON.stringify({ documents }, null, 2)}\n`;
}

function undrawnAt({ where, words }: UndrawnPlace): string {
  const shown = words.slice(0, NAMED_AT_MOST).map(undrawnWord).join(', ');
  const more = words.length - NAMED_AT_MOST;
  return `${shown}${more > 0 ? ` and ${countOf(more, 'more word')}` : ''} in “${where}”`;
}

/** A note on the characters a document shows as boxes; empty where there are none. */
export function undrawnNote(fileName: string, undrawn: readonly UndrawnCharacter[]): string {
  if (undrawn.length === 0) return '';
  const places = undrawnPlaces(undrawn);
  const named = places.slice(0, NAMED_AT_MOST).map(undrawnAt);
  const more = places.length - NAMED_AT_MOST;
  const rest = more > 0 ? ` and in ${countOf(more, 'more place')}` : '';
  const printed = undrawn.length === 1 ? 'is printed as a box' : 'are printed as boxes';
  return `Note: ${undrawnCount(undrawn)} of “${fileName}” ${printed}: no typeface has every character of ${named.join('; ')}${rest}.\n`;
}

/** One line that says what a document lacks. */
export function incompleteMessage(fileName: string, { present, total, missing }: DocumentProof): string {
  const named = missing.slice(0, NAMED_AT_MOST).join('; ');
  const more = missing.length - NAMED_AT_MOST;
  const rest = more > 0 ? ` and ${String(more)} more` : '';
  return `“${fileName}” is not complete: ${String(present)} of ${String(total)} items are present. Missing: ${named}${rest}. Nothing was written.`;
}
