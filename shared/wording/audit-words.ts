/** Audit entries as a reader would say them. Every event has words; one made by a newer app is spelled out. */
import type { AuditEntry } from '../assessment/schema';
import type { ChainCheck } from '../history/hash-chain';
import { capitalized, countOf } from '../base/words';
import type { LogAct } from '../history/log-notes';
import { shortKey, type SignOffOrigin } from '../history/sign-off-seal';

const EVENTS: Readonly<Record<LogAct, string>> = {
  'assessment-created': 'Begun',
  'assessment-imported': 'Brought in from a file',
  'assessment-duplicated': 'Made as a copy',
  'assessment-restored': 'Brought back from a backup',
  'deletion-undone': 'Deleted, and brought back',
  'rows-set-aside': 'Entries that could not be read set aside',
  'title-changed': 'Title changed',
  'profile-changed': 'Profile changed',
  'names-changed': 'Names in the profile changed',
  'pack-version-changed': 'Another edition of the law and the questions agreed to',
  'answer-changed': 'Answer changed',
  'note-changed': 'Words to an answer changed',
  'decision-changed': 'Decision changed',
  'record-added': 'Record added',
  'record-changed': 'Record changed',
  'record-removed': 'Record removed',
  'snapshot-taken': 'Snapshot taken',
  'snapshot-signed': 'Snapshot signed, and so final',
  'incident-written': 'Written into the record of an incident',
  'document-exported': 'Document exported',
  'document-verified': 'Document verified',
  'share-exported': 'Share file made',
  'plain-copy-saved': 'Plain copy saved, readable by anyone',
};

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(EVENTS));

const PROBLEMS: Readonly<Record<Extract<ChainCheck, { kind: 'broken' }>['problem'], string>> = {
  number: 'an entry before it is missing, or it stands in the wrong place',
  previous: 'the entry before it was changed, removed or replaced',
  hash: 'it was changed after it was written',
};

/** What was done, e.g. "Document exported". */
export function eventInWords({ event }: Pick<AuditEntry, 'event'>): string {
  return WORDS.get(event) ?? spelledOut(event);
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
      : 'The chain is whole: each entry fits the one before it.';
  }
  return `The chain is broken at entry ${String(check.place)}: ${PROBLEMS[check.problem]}.`;
}

/** What a whole chain does not show of the entries that came with a file, as a sentence; `null` where none did. */
export function cameWithFileInWords(entries: number): string | null {
  if (entries <= 0) return null;
  return entries === 1
    ? 'The first entry came with a file: nothing here shows who wrote it, or whether it is true.'
    : `The first ${String(entries)} entries came with a file: nothing here shows who wrote them, or whether they are true.`;
}

/** That the end of a log is missing, as a sentence. */
export function missingEndInWords(missing: number): string {
  return `The end of the log is missing: at least ${countOf(missing, 'entry', 'entries')} ${missing === 1 ? 'was' : 'were'} written after the last one that is here.`;
}

/** How far a sign-off can be relied on. */
export function originInWords(origin: SignOffOrigin): string {
  switch (origin.kind) {
    case 'own-key':
      return origin.isCompared
        ? 'Signed by the key of this vault.'
        : 'Signed by the key of this vault. Whether it still says what was signed cannot be told: it was taken under an edition of the pack that is not here.';
    case 'recorded-here':
      return 'Recorded on this computer. No key signed it: no passphrase was set.';
    case 'came-with-file':
      return origin.key === null
        ? 'Came with the file. Nothing here shows who recorded it.'
        : `Came with the file, signed by the key ${shortKey(origin.key)}… of another vault. Ask the sender whether it is theirs.`;
    case 'other-key':
      return `Recorded on this computer, signed by the key ${shortKey(origin.key)}…, which this vault no longer has.`;
    case 'bad-seal':
      return 'The signature beside it does not fit: do not rely on it.';
    case 'altered':
      return 'It is not what was signed: its content was changed, it belongs to another assessment, or its pack reads otherwise now. Do not rely on it.';
    case 'unrecorded':
      return 'The audit log does not tell of it: do not rely on it.';
  }
}

/** "document-exported" as "Document exported". */
function spelledOut(name: string): string {
  const words = name.replaceAll('-', ' ');
  return capitalized(words);
}
