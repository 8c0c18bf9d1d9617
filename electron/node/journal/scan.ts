/**
 * Reads the bytes of a journal file and says how far they can be relied on. Changes nothing: what to do about damage
 * is decided elsewhere.
 */
import type { JournalEntry } from '@shared/storage/schema-entry';
import {
  findFrame,
  JOURNAL_HEADER_BYTES,
  JOURNAL_VERSION,
  NO_HEAD,
  readFrame,
  readHeader,
  type Head,
  type ReadFrame,
} from './frame';
import { parsePayload } from './parse-payload';

/**
 * `sound`: header and chain fit to the last byte. `torn`: whole up to `end`, then bytes that are no whole frame and
 * none behind them. `damaged`: something in front of a whole frame does not fit. `foreign`: of another vault.
 * `newer`: in a later layout.
 */
export type ScanVerdict = 'sound' | 'torn' | 'damaged' | 'foreign' | 'newer';

/** What stands in a file. For `foreign` and `newer` it holds no entries. */
export interface Scan {
  readonly verdict: ScanVerdict;
  /** Those that can be relied on, in order. Behind damage only what follows on it by revision. */
  readonly entries: readonly JournalEntry[];
  /** Some of the entries were put together from damage, now or earlier. */
  readonly isIncomplete: boolean;
  /** Where the last whole frame of the unbroken chain ends, in bytes. */
  readonly end: number;
  /** Where the first frame ends: as large as the file is when it holds nothing but one whole state. */
  readonly wholeEnd: number;
  readonly last: LastFrame | null;
}

/** The frame at the end of the unbroken chain. */
export interface LastFrame {
  readonly offset: number;
  readonly previous: Head;
  readonly head: Head;
}

/** What a file must be of. */
export interface ExpectedIdentity {
  readonly vaultId: string;
  readonly assessmentId: string | null;
}

interface Walk {
  entries: readonly JournalEntry[];
  isIncomplete: boolean;
  end: number;
  wholeEnd: number;
  last: LastFrame | null;
}

const NOTHING = { entries: [], isIncomplete: false, end: 0, wholeEnd: 0, last: null } as const;

/** Whether the frame may stand at the end of the chain: behind its head, or first with a whole state. */
function follows(walk: Walk, frame: ReadFrame, entry: JournalEntry): boolean {
  return walk.last === null ? entry.kind !== 'change' : frame.previous === walk.last.head;
}

/** Takes the frames that follow on one another without a gap. */
function walkChain(bytes: Uint8Array, { assessmentId }: ExpectedIdentity): Walk {
  const entries: JournalEntry[] = [];
  const walk: Walk = { ...NOTHING, entries, end: JOURNAL_HEADER_BYTES, wholeEnd: JOURNAL_HEADER_BYTES };
  for (let frame = readFrame(bytes, walk.end); frame !== null; frame = readFrame(bytes, walk.end)) {
    const payload = parsePayload(frame.payload);
    if (payload?.entry.assessmentId !== assessmentId || !follows(walk, frame, payload.entry)) break;
    if (walk.last === null) walk.wholeEnd = frame.end;
    entries.push(payload.entry);
    walk.isIncomplete = payload.entry.kind === 'change' ? walk.isIncomplete : payload.isIncomplete;
    walk.last = { offset: frame.offset, previous: frame.previous, head: frame.head };
    walk.end = frame.end;
  }
  return walk;
}

/**
 * What stands behind damage: frames whose own hash fits, that are of this journal, and whose revisions go on rising.
 * Rows they state are newer than those before; rows stated only in between are lost.
 */
function salvage(
  bytes: Uint8Array,
  from: number,
  base: ExpectedIdentity & { readonly rev: number },
): JournalEntry[] {
  const found: JournalEntry[] = [];
  let { rev } = base;
  for (let frame = findFrame(bytes, from); frame !== null; frame = findFrame(bytes, frame.end)) {
    const entry = parsePayload(frame.payload)?.entry;
    if (entry?.assessmentId !== base.assessmentId || entry.rev <= rev) continue;
    found.push(entry);
    ({ rev } = entry);
  }
  return found;
}

/** What the chain is worth, by what stands behind it. */
function judge(bytes: Uint8Array, expected: ExpectedIdentity, walk: Readonly<Walk>): Scan {
  if (walk.last !== null && walk.end === bytes.byteLength) return { ...walk, verdict: 'sound' };
  if (findFrame(bytes, walk.end) === null) return { ...walk, verdict: 'torn' };
  const behind = salvage(bytes, walk.end, { ...expected, rev: walk.entries.at(-1)?.rev ?? 0 });
  return { ...walk, verdict: 'damaged', entries: [...walk.entries, ...behind], isIncomplete: true };
}

/**
 * Reads a whole file. Never throws, whatever the bytes are.
 *
 * Damage of the last frame cannot be told from a frame that was never finished: both are `torn`.
 */
export function scanJournal(bytes: Uint8Array, expected: ExpectedIdentity): Scan {
  const header = readHeader(bytes);
  if (header === null) return judge(bytes, expected, NOTHING);
  if (header.version > JOURNAL_VERSION) return { ...NOTHING, verdict: 'newer' };
  if (header.vaultId !== expected.vaultId) return { ...NOTHING, verdict: 'foreign' };
  return judge(bytes, expected, walkChain(bytes, expected));
}

/** Whether the frame at the end of a file is the one that was last seen there. */
export function isLastFrame(tail: Uint8Array, head: Head): boolean {
  const frame = readFrame(tail, 0);
  return frame !== null && frame.end === tail.byteLength && frame.head === head && head !== NO_HEAD;
}
