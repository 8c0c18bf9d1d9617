/** What is known of a journal file without holding its rows. Knows no file system. */
import { journaledStateAfter, type JournaledState } from '@shared/storage/fold';
import type { JournalEntry } from '@shared/storage/schema-entry';
import { z } from 'zod';
import type { MadeFrame } from './frame';
import type { Scan } from './scan';

const head = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().min(0);

/** Strict, since it is read back from a file. */
export const journalStateSchema = z.strictObject({
  rev: z.number().int().min(1),
  /** Hash of the last frame. */
  head,
  /** Hash of the frame before the last. */
  previous: head,
  /** What is there of the assessment. The key is in files, and keeps its spelling. */
  standing: z.enum(['present', 'set-aside', 'removed']),
  /** Part of the file was damaged and no whole state has come from the page since. */
  isDoubtful: z.boolean(),
  /** Of the last entry; informs only. */
  at: z.iso.datetime(),
  /** Bytes of the file. */
  size,
  /** Where the last frame begins. */
  tailAt: size,
  /** Bytes of the file when it last held nothing but one whole state. */
  wholeBytes: size,
});

/** How a journal file stands. */
export type JournalState = Readonly<z.infer<typeof journalStateSchema>>;

/** The state of a file whose chain is unbroken up to its end; `null` when it holds no entry. */
export function stateOf(scan: Scan): JournalState | null {
  const entry = scan.entries.at(-1);
  if (entry === undefined || scan.last === null) return null;
  return {
    rev: entry.rev,
    head: scan.last.head,
    previous: scan.last.previous,
    standing: scan.entries.reduce<JournaledState>(journaledStateAfter, 'removed'),
    isDoubtful: scan.isIncomplete,
    at: entry.at,
    size: scan.end,
    tailAt: scan.last.offset,
    wholeBytes: scan.wholeEnd,
  };
}

/** The state after a change was appended, of which nothing is checked. */
export function grown(state: JournalState, entry: JournalEntry, frame: MadeFrame): JournalState {
  return {
    ...state,
    rev: entry.rev,
    head: frame.head,
    previous: state.head,
    standing: journaledStateAfter(state.standing, entry),
    at: entry.at,
    size: state.size + frame.bytes.byteLength,
    tailAt: state.size,
  };
}

/** Why an entry cannot follow on a state. */
export type Refusal =
  /** Only a whole state, or a removal, may come first or after a removal. */
  | 'needs-whole'
  /** Its revision is not the next one, or is behind the state. */
  | 'wrong-revision';

/** Why an entry may not be written behind a state; `null` when it may. Says nothing of repeated entries. */
export function refusalOf(state: JournalState | null, entry: JournalEntry): Refusal | null {
  if (entry.kind === 'change') {
    if (state === null || state.standing === 'removed') return 'needs-whole';
    return entry.rev === state.rev + 1 ? null : 'wrong-revision';
  }
  if (state === null) return null;
  const isBack = state.standing === 'removed' && entry.kind === 'whole';
  return entry.rev >= (isBack ? state.rev + 1 : state.rev) ? null : 'wrong-revision';
}
