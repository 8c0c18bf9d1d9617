/**
 * What is to be written into the log of an assessment: a closed list of acts, and how a change is told. Of a typed text
 * only that it changed is told, never what it says. Pure; reads no clock.
 */
import type { AuditEntry, LogHead } from '../assessment/schema';
import { LINE_CHARACTERS } from '../base/text-limits';
import { nextEntry } from './audit-chain';

/** Everything that the log tells of. The words are stored and never change. */
export const LOG_ACTS = [
  'assessment-created',
  'assessment-imported',
  'assessment-duplicated',
  'assessment-restored',
  'deletion-undone',
  'rows-set-aside',
  'title-changed',
  'profile-changed',
  'names-changed',
  'pack-version-changed',
  'answer-changed',
  'note-changed',
  'decision-changed',
  'record-added',
  'record-changed',
  'record-removed',
  'snapshot-taken',
  'snapshot-signed',
  'incident-written',
  'document-exported',
  'document-verified',
  'share-exported',
  'plain-copy-saved',
] as const;

export type LogAct = (typeof LOG_ACTS)[number];

/** Acts after which everything before is what came with a file. */
const BORDERS: ReadonlySet<string> = new Set<LogAct>(['assessment-imported', 'assessment-restored']);

/** One thing to be written down. */
export interface LogNote {
  readonly event: LogAct;
  readonly detail: AuditEntry['detail'];
  /** Somebody is typing: the same note of the last minutes stands for this one too. */
  readonly isTyping: boolean;
}

/** When and by whom something was done. */
export interface LogMoment {
  readonly at: string;
  readonly by: string;
}

/** Words typed into one text within this time are told once. */
export const TYPING_STRETCH_MS = 10 * 60 * 1000;

/** Where a chain ends; `null` for an empty one. */
export function headOf(chain: readonly AuditEntry[]): LogHead | null {
  const last = chain.at(-1);
  return last === undefined ? null : { number: last.number, hash: last.hash };
}

/** How many entries a log lacks at its end, by the head that was kept apart; 0 when it is all there. */
export function missingAtEnd(chain: readonly AuditEntry[], head: LogHead | null): number {
  if (head === null || chain.some(({ hash }) => hash === head.hash)) return 0;
  return Math.max(1, head.number - (chain.at(-1)?.number ?? 0));
}

/**
 * How many entries, from the first, came with a file: all up to the last one that says so. What follows was written on
 * this computer.
 */
export function cameWithFile(chain: readonly AuditEntry[]): number {
  return chain.findLastIndex(({ event }) => BORDERS.has(event));
}

function isSame(entry: AuditEntry, note: LogNote, by: string): boolean {
  if (entry.event !== note.event || entry.by !== by) return false;
  const names = Object.keys(note.detail);
  if (names.length !== Object.keys(entry.detail).length) return false;
  return names.every((name) => entry.detail[name] === note.detail[name]);
}

/** Whether the log says this already, of the same stretch of typing. */
function isTold(chain: readonly AuditEntry[], note: LogNote, { at, by }: LogMoment): boolean {
  const since = Date.parse(at) - TYPING_STRETCH_MS;
  for (const entry of chain.toReversed()) {
    if (Date.parse(entry.at) < since) return false;
    if (isSame(entry, note, by)) return true;
  }
  return false;
}

/** A log as it was found. */
export interface FoundLog {
  readonly chain: readonly AuditEntry[];
  /** As it was kept apart. */
  readonly head: LogHead | null;
}

/**
 * The entries that the notes come to, to be put behind the log. None where all of it is told already. Where the end of
 * the log is missing they follow on what is missing, so that the gap shows for good.
 */
export function entriesFor(
  { chain, head }: FoundLog,
  notes: readonly LogNote[],
  moment: LogMoment,
): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  let end = missingAtEnd(chain, head) > 0 ? head : headOf(chain);
  for (const { event, detail, isTyping } of notes) {
    if (isTyping && isTold([...chain, ...entries], { event, detail, isTyping }, moment)) continue;
    const entry = nextEntry(end, { ...moment, event, detail });
    entries.push(entry);
    end = { number: entry.number, hash: entry.hash };
  }
  return entries;
}

/** A text that fits a particular of an entry, cut with a mark where it must be. */
export function inOneLine(text: string): string {
  return text.length <= LINE_CHARACTERS ? text : `${text.slice(0, LINE_CHARACTERS - 1)}…`;
}

/** A note of an act that is done at once. */
export function noteOf(event: LogAct, detail: AuditEntry['detail'] = {}): LogNote {
  const lines = Object.entries(detail).map(([name, value]) => [name, inOneLine(value)] as const);
  return { event, detail: Object.fromEntries(lines), isTyping: false };
}

/** A note of words that are being typed. */
export function typingNote(event: LogAct, detail: AuditEntry['detail']): LogNote {
  return { ...noteOf(event, detail), isTyping: true };
}
