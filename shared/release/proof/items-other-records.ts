/** What must stand in a document of every kind of record that has no items of its own: each text typed into it. */
import { contentTexts } from '../../assessment/content';
import { RECORD_KINDS } from '../../assessment/record-kinds';
import type { RecordKinds, RecordUse } from '../../assessment/schema-record-kind';
import { recordTextName } from '../../wording/record-words';
import { ANYWHERE, type ProofItem, type ProofSource } from './items';

/** Kinds that items in the other files of this folder prove, each under its heading. */
const PROVEN_ELSEWHERE: ReadonlySet<string> = new Set([
  'answer',
  'decision',
  'action',
  'exposure',
  'paragraph',
  'matter',
]);

/** Who changed a record is kept with it and printed nowhere. */
const AUTHOR_FIELD = 'updatedBy';

/** The texts of the remaining kinds of these uses, anywhere in the document. A kind that nothing prints is told as missing. */
export function otherRecords(
  uses: readonly RecordUse[],
  kinds: RecordKinds = RECORD_KINDS,
): (source: ProofSource) => readonly ProofItem[] {
  return ({ assessment }) =>
    contentTexts(assessment, uses, kinds)
      .filter(({ kind, text, path }) => {
        const isPrintedHere = !PROVEN_ELSEWHERE.has(kind) && path.at(-1) !== AUTHOR_FIELD;
        return isPrintedHere && text.trim() !== '';
      })
      .map((text) => ({
        kind: 'record',
        name: recordTextName(text),
        texts: [text.text],
        under: ANYWHERE,
      }));
}
