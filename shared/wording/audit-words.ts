/** Audit entries as a reader would say them. Every event has words; one made by a newer app is spelled out. */
import type { AuditEntry } from '../assessment/schema';
import type { ChainCheck } from '../history/audit-chain';
import { capitalized } from '../base/words';

const EVENTS: ReadonlyMap<string, string> = new Map([
  ['snapshot-taken', 'Snapshot taken'],
  ['snapshot-signed', 'Snapshot signed, and so final'],
  ['document-exported', 'Document exported'],
  ['document-verified', 'Document verified'],
  ['share-exported', 'Share file made'],
  ['assessment-imported', 'Brought in from a file'],
]);

const PROBLEMS: Readonly<Record<Extract<ChainCheck, { kind: 'broken' }>['problem'], string>> = {
  number: 'an entry before it is missing, or it stands in the wrong place',
  previous: 'the entry before it was changed, removed or replaced',
  hash: 'it was changed after it was written',
};

/** What was done, e.g. "Document exported". */
export function eventInWords({ event }: Pick<AuditEntry, 'event'>): string {
  return EVENTS.get(event) ?? spelledOut(event);
}

/** The particulars as pairs of words, in order of their names. */
export function detailInWords({
  detail,
}: Pick<AuditEntry, 'detail'>): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(detail)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name: spelledOut(name), value }));
}

/** Whether the chain holds, as a sentence. */
export function chainInWords(check: ChainCheck): string {
  if (check.kind === 'whole') {
    return check.entries === 0
      ? 'Nothing has been written down yet.'
      : 'The chain is whole: no entry was changed, dropped or slipped in since it was written.';
  }
  return `The chain is broken at entry ${String(check.place)}: ${PROBLEMS[check.problem]}.`;
}

/** "document-exported" as "Document exported". */
function spelledOut(name: string): string {
  const words = name.replaceAll('-', ' ');
  return capitalized(words);
}
