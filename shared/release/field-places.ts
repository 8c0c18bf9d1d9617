/** In which documents the words of a field stand, read off what the documents promise. Words for the field itself. */
import { joinWords } from '../base/words';
import type { ProofPromise } from '../document/kinds/descriptor-types';
import { descriptorOf, type DocumentKind } from '../document/kinds/registry';
import { DOCUMENT_KINDS } from '../document/document-kinds';

/** A field of an answer that words are typed into. */
export type AnswerField = 'note' | 'privileged-note' | 'evidence' | 'reason' | 'owner';

/** What a document promises that holds the words of a field. */
const PROMISES: Readonly<Record<AnswerField, readonly ProofPromise[]>> = {
  note: ['answers'],
  'privileged-note': ['answers'],
  evidence: ['answers', 'evidence', 'documents-named'],
  reason: ['answers'],
  owner: ['answers'],
};

function promisesOf(kind: DocumentKind): readonly ProofPromise[] {
  const { proof, annexes } = descriptorOf(kind);
  return [...proof.whole, ...(annexes === undefined ? [] : Object.values(annexes).flat())];
}

/** The documents that hold what is typed into a field, whole data included, in the order they are offered. */
export function documentsWith(field: AnswerField): readonly DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => {
    const { content, editions } = descriptorOf(kind);
    if (field === 'privileged-note' && !editions.includes('privileged')) return false;
    return content.of === 'data' || promisesOf(kind).some((promise) => PROMISES[field].includes(promise));
  });
}

/** "memo, Word memo and page of answers": the documents of {@link documentsWith} by their names. */
export function placesInWords(field: AnswerField): string {
  return joinWords(
    documentsWith(field).map((kind) => descriptorOf(kind).words.noun),
    'and',
  );
}
