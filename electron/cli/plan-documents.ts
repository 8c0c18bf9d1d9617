/** Which document is made in which edition when one edition is asked of several kinds. Plans only; makes nothing. */
import { err, ok, type Result } from '@shared/base/result';
import { joinWords } from '@shared/base/words';
import type { DocumentKind } from '@shared/document/document-kinds';
import type { Edition } from '@shared/wording/edition';
import { editionRefusal, nearestEdition } from '@shared/release/editions/kind-editions';

/** A document to make. */
export interface PlannedDocument {
  readonly kind: DocumentKind;
  /** `null` for the usual edition, and a file that is not named after it. */
  readonly edition: Edition | null;
}

/** What is made, and what the reader is told where it is not what was asked for. */
export interface DocumentPlan {
  /** In the order they are made; never empty. */
  readonly documents: readonly PlannedDocument[];
  /** Lines to print, each ending in a newline; empty when everything is as asked. */
  readonly note: string;
}

function boardNote(kinds: readonly DocumentKind[]): string {
  if (kinds.length === 0) return '';
  const [holds, is] = kinds.length === 1 ? ['holds', 'is'] : ['hold', 'are'];
  return `Note: ${joinWords(kinds, 'and')} never ${holds} privileged notes and ${is} made in the board edition.\n`;
}

function factsNote(kinds: readonly DocumentKind[]): string {
  if (kinds.length === 0) return '';
  const [holds, is] = kinds.length === 1 ? ['holds', 'is'] : ['hold', 'are'];
  return `Note: ${joinWords(kinds, 'and')} ${holds} facts alone and ${is} made in the factual edition.\n`;
}

const WHY_LEFT_OUT: Readonly<Record<Edition, string>> = {
  privileged: 'cannot be made with privileged notes',
  board: 'cannot be made for the board',
  factual: 'cannot be made of facts alone',
  redacted: 'cannot be made with names and terms redacted',
};

function leftOutNote(kinds: readonly DocumentKind[], edition: Edition): string {
  if (kinds.length === 0) return '';
  const [are, they] = kinds.length === 1 ? ['is', 'it'] : ['are', 'they'];
  const why = `${they} ${WHY_LEFT_OUT[edition]}, so there is no ${edition} edition`;
  return `Note: ${joinWords(kinds, 'and')} ${are} left out: ${why}.\n`;
}

/**
 * Plans the documents. A kind without the edition is made in the nearest one that shows no more, or left out.
 *
 * @param kinds - as asked for
 * @param edition - as asked for; `null` for the usual edition of each
 * @returns the plan, or why no document at all is left
 */
export function planDocuments(
  kinds: readonly DocumentKind[],
  edition: Edition | null,
): Result<DocumentPlan, string> {
  if (edition === null) return ok({ documents: kinds.map((kind) => ({ kind, edition })), note: '' });
  const documents = kinds.flatMap((kind): readonly PlannedDocument[] => {
    const nearest = nearestEdition(kind, edition);
    return nearest === null ? [] : [{ kind, edition: nearest }];
  });
  if (documents.length === 0) {
    const [refusal = ''] = kinds.flatMap((kind) => editionRefusal(kind, edition) ?? []);
    return err(`--documents: ${refusal}`);
  }
  const changed = documents.filter((it) => it.edition !== edition);
  const changedTo = (to: Edition) => changed.filter((it) => it.edition === to).map(({ kind }) => kind);
  const leftOut = kinds.filter((kind) => !documents.some((it) => it.kind === kind));
  return ok({
    documents,
    note: `${boardNote(changedTo('board'))}${factsNote(changedTo('factual'))}${leftOutNote(leftOut, edition)}`,
  });
}
