/** What must stand in a document of every kind of record that has no items of its own: each text typed into it. */
import { recordTexts } from '../../assessment/content';
import { RECORD_KINDS } from '../../assessment/record-kinds';
import { kindsOfUse, valuesIn } from '../../assessment/schema-parts';
import type { RecordKinds, RecordUse } from '../../assessment/schema-record-kind';
import type { ProofItem, ProofSource } from './items';

/** Kinds that items in the other files of this folder prove, each under its heading. */
const PROVEN_ELSEWHERE: ReadonlySet<string> = new Set(['answer', 'decision', 'action', 'exposure']);

/** Who changed a record is kept with it and printed nowhere. */
const AUTHOR_FIELD = 'updatedBy';

/** The texts of the remaining kinds of these uses, anywhere in the document. A kind that nothing prints is told as missing. */
export function otherRecords(
  uses: readonly RecordUse[],
  kinds: RecordKinds = RECORD_KINDS,
): (source: ProofSource) => readonly ProofItem[] {
  return ({ assessment }) =>
    kindsOfUse(uses, kinds)
      .filter(([name]) => !PROVEN_ELSEWHERE.has(name))
      .flatMap(([, kind]) => valuesIn(assessment, kind).flatMap((value) => recordTexts(value, kind)))
      .filter(({ text, path }) => text.trim() !== '' && path.at(-1) !== AUTHOR_FIELD)
      .map(({ name, text }) => ({ kind: 'record', name, texts: [text], under: { kind: 'anywhere' } }));
}
