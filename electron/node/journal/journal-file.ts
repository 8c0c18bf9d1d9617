/**
 * The journal of one assessment, or of the packs. Everything it does goes one after another; what is asked for while
 * the disk is busy is written together. Never answers that something is kept before the disk has it.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Replayed } from '@shared/storage/fold';
import type { JournalEntry } from '@shared/storage/schema-entry';
import { reasonInWords } from '../files/write-atomic';
import { appendOrCutBack } from './append';
import { encodeFrame, NO_HEAD, type Head } from './frame';
import { grown, refusalOf, type JournalState, type Refusal } from './journal-state';
import { loadJournal, pathOf, soleFrame, wholeEntry, type FileDamage, type JournalAt } from './load-journal';
import { encodePayload, type Payload } from './parse-payload';
import { replaceFile } from './replace-file';

/** A file below this size is never rewritten for its size. */
const SMALLEST_COMPACTED = 256 * 1024;
/** A file is rewritten when it has grown to this many times its last whole state. */
const GROWTH = 2;

/** What the page is told about an entry that is kept. */
export interface Appended {
  readonly rev: number;
  readonly head: Head;
}

/** One journal. */
export interface JournalFile {
  readonly assessmentId: string | null;
  /** As of the last thing done; `null` when there is nothing in it. */
  readonly state: () => JournalState | null;
  /** False when a later version of the app wrote the file: it is then neither read nor written. */
  readonly isUsable: () => boolean;
  /** True while nothing is known of the file because the disk refused to give it. */
  readonly isUnread: () => boolean;
  /**
   * Resolves once the entry is on the disk. Answers `journal-out-of-step` (`needs`, `rev`) when it does not follow on
   * what is there, `journal-newer`, or `journal-failed` (`reason`) with the file as it was; a whole state may then be
   * in place all the same, if only its name could not be made durable. An entry that is the last one again is
   * answered like the first time.
   */
  readonly append: (entry: JournalEntry) => Promise<Result<Appended, AppError>>;
  /** The rows as they stand; `null` when there is nothing. Answers `journal-newer` or `journal-failed`. */
  readonly read: () => Promise<Result<Replayed | null, AppError>>;
  /** Resolves when nothing is being done any more. */
  readonly settled: () => Promise<void>;
}

/** What a journal needs. */
export interface JournalFileParts {
  readonly place: JournalAt;
  /** How the file is known to stand; `undefined` to read it when it is first needed. */
  readonly known: JournalState | null | undefined;
  readonly onDamage: (damage: FileDamage) => void;
  /** Told after every change that is kept. */
  readonly onChange: () => void;
}

interface Waiting {
  readonly entry: JournalEntry;
  readonly answer: (outcome: Result<Appended, AppError>) => void;
}

/** A change with the frame made for it. */
interface Framed {
  readonly waiting: Waiting;
  readonly kept: Appended;
}

function outOfStep(needs: Refusal, state: JournalState | null): ReturnType<typeof fail> {
  return fail('journal-out-of-step', { needs, rev: String(state?.rev ?? 0) });
}

function failed(error: unknown): ReturnType<typeof fail> {
  return fail('journal-failed', { reason: reasonInWords(error) });
}

/** Whether the payload is that of the last frame: the page asks again when it has not heard the answer. */
function isRepeated(state: JournalState, payload: Uint8Array): boolean {
  return encodeFrame(state.previous, payload).head === state.head;
}

class OpenJournal {
  private current: JournalState | null | undefined;
  private isNewer = false;
  private isRefused = false;
  private isFolderSynced = true;
  private compactAbove = 0;
  private waiting: Waiting[] = [];
  private lane: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: JournalFileParts) {
    this.current = parts.known;
  }

  get state(): JournalState | null {
    return this.current ?? null;
  }

  get isUsable(): boolean {
    return !this.isNewer;
  }

  get isUnread(): boolean {
    return this.isRefused && this.current === undefined;
  }

  append(entry: JournalEntry): Promise<Result<Appended, AppError>> {
    return new Promise((answer) => {
      this.waiting.push({ entry, answer });
      if (this.waiting.length === 1) void this.inTurn(() => this.drain());
    });
  }

  read(): Promise<Result<Replayed | null, AppError>> {
    return this.inTurn(async () => {
      try {
        const folded = await this.load();
        return this.isNewer ? fail('journal-newer') : ok(folded);
      } catch (error) {
        return failed(error);
      }
    });
  }

  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.lane.then(work);
    this.lane = done.catch(() => undefined);
    return done;
  }

  /** Reads and repairs the file; what it holds is known afterwards. Where reading fails, what was known stays so. */
  private async load(): Promise<Replayed | null> {
    const { state, folded, damage } = await loadJournal(this.parts.place).catch((error: unknown) => {
      this.isRefused = true;
      throw error;
    });
    this.isRefused = false;
    this.current = state;
    this.isNewer = damage?.kind === 'newer';
    if (damage !== null) this.parts.onDamage(damage);
    return folded;
  }

  /** Everything that waited until now, in order: changes in a row in one write. */
  private async drain(): Promise<void> {
    const batch = this.waiting.splice(0);
    let changes: Waiting[] = [];
    for (const waiting of batch) {
      if (waiting.entry.kind === 'change') {
        changes.push(waiting);
        continue;
      }
      await this.answerChanges(changes);
      changes = [];
      waiting.answer(await this.guarded(() => this.takeWhole(waiting.entry)));
    }
    await this.answerChanges(changes);
    await this.compactIfDue();
  }

  /** Runs work on a file that is known and usable. */
  private async guarded<Value>(
    work: () => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    try {
      if (this.current === undefined) await this.load();
      if (this.isNewer) return fail('journal-newer');
      await this.syncName();
      return await work();
    } catch (error) {
      return failed(error);
    }
  }

  /** The name of a file that was renamed into place must be durable before anything is said to be kept. */
  private async syncName(): Promise<void> {
    if (this.isFolderSynced) return;
    await this.parts.place.files.syncFolder(this.parts.place.folder);
    this.isFolderSynced = true;
  }

  private async takeWhole(entry: JournalEntry): Promise<Result<Appended, AppError>> {
    const refusal = refusalOf(this.state, entry);
    if (refusal !== null) return outOfStep(refusal, this.state);
    await this.parts.place.files.makeFolder(this.parts.place.folder);
    const state = await this.rewrite({ entry, isIncomplete: false });
    if (entry.kind === 'removed' && entry.assessmentId !== null)
      await this.parts.place.keepAside.forget(entry.assessmentId);
    this.parts.onChange();
    return ok({ rev: state.rev, head: state.head });
  }

  /** Puts one entry in the place of the whole file. */
  private async rewrite(payload: Payload): Promise<JournalState> {
    const { place } = this.parts;
    const made = soleFrame(place, payload, this.state?.head ?? NO_HEAD);
    await replaceFile(place.files, pathOf(place), made.bytes);
    this.isFolderSynced = false;
    this.current = made.state;
    this.compactAbove = 0;
    await this.syncName();
    return made.state;
  }

  private async answerChanges(changes: readonly Waiting[]): Promise<void> {
    if (changes.length === 0) return;
    const framed: Framed[] = [];
    const written = await this.guarded(() => this.takeChanges(changes, framed));
    for (const { waiting, kept } of framed) waiting.answer(written.ok ? ok(kept) : written);
    // An answer given before stands: these are for what was not reached.
    if (!written.ok) for (const { answer } of changes) answer(written);
  }

  /** Frames what follows, up to the first that does not, and writes the frames in one go. */
  private async takeChanges(changes: readonly Waiting[], framed: Framed[]): Promise<Result<null, AppError>> {
    let state = this.state;
    const frames: Uint8Array[] = [];
    for (const [index, waiting] of changes.entries()) {
      const payload = encodePayload({ entry: waiting.entry, isIncomplete: false });
      const refusal = refusalOf(state, waiting.entry);
      if (state === null || (refusal !== null && !isRepeated(state, payload))) {
        // What was asked for behind it was computed from it, and cannot follow either.
        const answer = outOfStep(refusal ?? 'needs-whole', state);
        for (const each of changes.slice(index)) each.answer(answer);
        break;
      }
      if (refusal === null) {
        const frame = encodeFrame(state.head, payload);
        state = grown(state, waiting.entry, frame);
        frames.push(frame.bytes);
      }
      framed.push({ waiting, kept: { rev: state.rev, head: state.head } });
    }
    if (state === null || frames.length === 0) return ok(null);
    await this.writeFrames(Buffer.concat(frames));
    this.current = state;
    this.parts.onChange();
    return ok(null);
  }

  /** Appends and syncs, or rejects with the file cut back to what it was. */
  private async writeFrames(bytes: Uint8Array): Promise<void> {
    const { place } = this.parts;
    const size = this.state?.size ?? 0;
    const file = await place.files.open(pathOf(place), 'change').catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    try {
      const found = await file.size();
      if (found < size) {
        this.current = undefined;
        throw new Error('The file has become shorter');
      }
      // What an earlier failure left behind and could not take away.
      if (found > size) await file.truncate(size);
      await appendOrCutBack(file, size, bytes);
    } finally {
      await file.close().catch(() => undefined);
    }
  }

  private async compactIfDue(): Promise<void> {
    const { state } = this;
    if (state === null || state.size <= Math.max(SMALLEST_COMPACTED, GROWTH * state.wholeBytes)) return;
    if (state.size <= this.compactAbove) return;
    try {
      const folded = await this.load();
      if (folded === null || this.isNewer) return;
      const entry = wholeEntry(this.parts.place.assessmentId, folded);
      await this.rewrite({ entry, isIncomplete: this.state?.isDoubtful === true });
      this.parts.onChange();
    } catch {
      // The file is as good as before, only long; it is tried again when it has grown by half.
      this.compactAbove = state.size * 1.5;
    }
  }
}

/** Opens the journal of a place. Touches nothing until it is asked to. */
export function openJournalFile(parts: JournalFileParts): JournalFile {
  const journal = new OpenJournal(parts);
  return {
    assessmentId: parts.place.assessmentId,
    state: () => journal.state,
    isUsable: () => journal.isUsable,
    isUnread: () => journal.isUnread,
    append: (entry) => journal.append(entry),
    read: () => journal.read(),
    settled: () => journal.inTurn(() => Promise.resolve()),
  };
}
