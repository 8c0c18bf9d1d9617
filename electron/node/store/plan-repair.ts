/** Decides what to do about one log or MANIFEST: leave it, cut it, or lay its whole entries out anew. Pure. */
import { readLog, writeLog, type LogEntry } from './log-format';

/** What is to be done with a file. */
export type FilePlan =
  | { readonly kind: 'leave' }
  /** Holds something that is no entry of its kind: nobody should touch it. */
  | { readonly kind: 'unfamiliar' }
  | {
      readonly kind: 'replace';
      readonly bytes: Uint8Array;
      /** Set when everything that goes stands at the end: where it begins. */
      readonly cutAt: number | null;
      /** Whether something goes that may have been acknowledged, and not only a write that did not end. */
      readonly mayLose: boolean;
    };

/** Sequence number (8) and count (4) in front of every write batch. */
const BATCH_HEADER_BYTES = 12;

function firstSequence({ payload }: LogEntry): bigint {
  return new DataView(payload.buffer, payload.byteOffset, payload.byteLength).getBigUint64(0, true);
}

/** Whether the entries of a log are write batches in their order. */
function areBatches(entries: readonly LogEntry[]): boolean {
  if (entries.some(({ payload }) => payload.length < BATCH_HEADER_BYTES)) return false;
  const sequences = entries.map(firstSequence);
  return sequences.every((sequence, index) => index === 0 || sequence >= (sequences[index - 1] ?? 0n));
}

/**
 * Plans the repair of a log of write batches or of a MANIFEST.
 *
 * @returns `leave` exactly when LevelDB reads the file to its end as it is. What is kept is every whole entry, byte
 *   for byte and in order.
 */
export function planRepair(bytes: Uint8Array, holds: 'batches' | 'edits'): FilePlan {
  const { entries, bad, isSound } = readLog(bytes);
  if (holds === 'batches' && !areBatches(entries)) return { kind: 'unfamiliar' };
  if (isSound) return { kind: 'leave' };
  const mayLose = bad.some(({ kind }) => kind === 'damaged');
  const lastEnd = entries.at(-1)?.end ?? 0;
  const head = bytes.subarray(0, lastEnd);
  if (readLog(head).isSound) return { kind: 'replace', bytes: head, cutAt: lastEnd, mayLose };
  return { kind: 'replace', bytes: writeLog(entries.map(({ payload }) => payload)), cutAt: null, mayLose };
}
