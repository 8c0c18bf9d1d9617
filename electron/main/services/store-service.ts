/**
 * What main knows of the place where the page keeps its data: its condition before it was opened, the free space
 * beside it, whether a write failed in this run, and what the page hands over for the next start. Never opens the store.
 */
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import type { EventPayload, Request, Response } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords, systemCode, writeAtomic } from '../../node/files/write-atomic';
import { rememberLargeValues } from '../../node/store/large-values';
import {
  freeBytesAt,
  prepareStore,
  type StoreCondition,
  type StorePlaces,
} from '../../node/store/prepare-store';
import { keepLatest } from '../../node/store/store-copies';
import { readNote, writeNote, type StoreNote } from '../../node/store/store-note';
import { spaceFor, type Space } from './free-space';

type Outcome<Value> = Promise<Result<Value, AppError>>;
type Nothing = Response<'job:cancel'>;

/** Where the store and what belongs to it are. */
export interface StoreFiles extends StorePlaces {
  readonly note: string;
  /** What the page could not store and handed over for the next start. */
  readonly handedOver: string;
}

/** What the service needs of its surroundings. */
export interface StoreServiceDeps {
  readonly files: StoreFiles;
  readonly now: () => Date;
  readonly log: (event: string, ...codes: readonly (string | number)[]) => void;
  /** Tells the page how the space stands; called when that changes. */
  readonly onSpace: (space: EventPayload<'store:space'>) => void;
  /** Ends the app and starts it again. */
  readonly restart: () => void;
  /** Shows a folder in the system's file manager. */
  readonly showFolder: (path: string) => void;
}

/** The store, as far as main answers for it. */
export interface StoreService {
  /** Repairs before anything opens the store. The page must not open it before it has been told its status. */
  readonly prepare: () => Promise<void>;
  /** Answers once the store is prepared. */
  readonly getStatus: () => Outcome<Response<'store:get-status'>>;
  /** Whether a write of about so many bytes may begin. */
  readonly maySave: (request: Request<'store:may-save'>) => Outcome<Nothing>;
  /** A write failed for want of the disk: nothing more is written in this run, whatever page asks. */
  readonly stop: (request: Request<'store:report-failure'>) => Outcome<Nothing>;
  readonly reportContent: (request: Request<'store:report-content'>) => Outcome<Nothing>;
  readonly keepCopy: () => Outcome<Response<'store:keep-copy'>>;
  readonly showCopy: (request: Request<'store:show-copy'>) => Outcome<Nothing>;
  readonly handOver: (request: Request<'store:hand-over'>) => Outcome<Nothing>;
  readonly takeHandedOver: () => Outcome<Response<'store:take-handed-over'>>;
  readonly forgetHandedOver: () => Outcome<Nothing>;
  readonly restart: () => Outcome<Nothing>;
  /** Looks at the free space now and then until the returned function is called. */
  readonly watch: () => () => void;
}

const LOOK_EVERY_MS = 1_500;
const DONE: Result<Nothing, AppError> = ok({});

class Store implements StoreService {
  #condition: StoreCondition | null = null;
  #preparing: Promise<void> | null = null;
  #note: StoreNote | null = null;
  #isStopped = false;
  /** What an earlier run handed over is there and could not be read. */
  #isUnread = false;
  #space: Space = 'enough';
  #told = '';

  constructor(private readonly parts: StoreServiceDeps) {}

  /** One at a time: two would repair the same files. */
  readonly prepare = (): Promise<void> => {
    this.#preparing ??= this.#prepareNow().finally(() => {
      this.#preparing = null;
    });
    return this.#preparing;
  };

  async #prepareNow(): Promise<void> {
    const { files, now, log } = this.parts;
    this.#note = await readNote(files.note);
    const [isExpected, isUnsettled] = [
      (this.#note?.assessments ?? 0) > 0,
      (this.#note?.copy ?? null) !== null,
    ];
    this.#condition = await prepareStore({ places: files, now, isExpected, isUnsettled }).catch(
      // Files that cannot be looked at are left alone.
      (): StoreCondition => ({ kind: 'sound' }),
    );
    const { kind } = this.#condition;
    if (kind === 'absent' || kind === 'damaged' || kind === 'incomplete')
      await this.#noteCopy(this.#condition.copy);
    if (kind !== 'sound') log('store', kind, 'damage' in this.#condition ? this.#condition.damage : '-');
  }

  readonly getStatus = async (): Outcome<Response<'store:get-status'>> => {
    await this.#preparing;
    // Still unopened: the user may have made room meanwhile.
    if (this.#condition === null || this.#condition.kind === 'no-space') await this.prepare();
    return ok({
      condition: this.#condition?.kind ?? 'sound',
      copy: this.#note?.copy ?? null,
      assessments: this.#note?.assessments ?? 0,
      isStopped: this.#isStopped,
    });
  };

  readonly maySave = async ({ bytes }: Request<'store:may-save'>): Outcome<Nothing> => {
    if (this.#isStopped) return fail('store-stopped');
    const space = await this.#look(bytes);
    return space === 'enough' ? DONE : fail('disk-low');
  };

  readonly stop = async ({ reason }: Request<'store:report-failure'>): Outcome<Nothing> => {
    this.#isStopped = true;
    this.parts.log('store-stopped', reason);
    await this.#look(0);
    return DONE;
  };

  readonly reportContent = async ({ assessments }: Request<'store:report-content'>): Outcome<Nothing> => {
    this.#note = await writeNote(this.parts.files.note, this.#note, { assessments, copy: null });
    if (this.#condition?.kind === 'unproven' && this.#condition.largeValues !== null)
      await rememberLargeValues(this.parts.files.largeValuesList, this.#condition.largeValues);
    // What was missing is settled: the page has said what there is now.
    this.#condition = { kind: 'sound' };
    return DONE;
  };

  readonly keepCopy = async (): Outcome<Response<'store:keep-copy'>> => {
    const { files, now } = this.parts;
    if ((this.#note?.copy ?? null) === null) await this.#noteCopy(await keepLatest(files.copies, now()));
    return ok({ copy: this.#note?.copy ?? null });
  };

  readonly showCopy = async ({ copy }: Request<'store:show-copy'>): Outcome<Nothing> => {
    const path = join(this.parts.files.copies, copy);
    if ((await stat(path).catch(() => null)) === null) return fail('file-handle-unknown');
    this.parts.showFolder(path);
    return DONE;
  };

  readonly handOver = async ({ items }: Request<'store:hand-over'>): Outcome<Nothing> => {
    const { handedOver } = this.parts.files;
    if (this.#isUnread && !(await this.#setUnreadAside(handedOver)))
      return fail('file-unwritable', { fileName: basename(handedOver) });
    const written = await writeAtomic(handedOver, Buffer.from(items));
    return written.ok ? DONE : written;
  };

  readonly takeHandedOver = async (): Outcome<Response<'store:take-handed-over'>> => {
    const { handedOver } = this.parts.files;
    this.#isUnread = false;
    try {
      return ok({ items: await readFile(handedOver, 'utf8') });
    } catch (error) {
      // Only what is not there is nothing; what cannot be read now may hold words.
      if (systemCode(error) === 'ENOENT') return ok({ items: null });
      this.#isUnread = true;
      this.parts.log('handed-over-unread', systemCode(error));
      return fail('handed-over-unread', { fileName: basename(handedOver), reason: reasonInWords(error) });
    }
  };

  readonly forgetHandedOver = async (): Outcome<Nothing> => {
    // What nobody has read is not settled.
    if (!this.#isUnread) await rm(this.parts.files.handedOver, { force: true });
    return DONE;
  };

  readonly restart = (): Outcome<Nothing> => {
    this.parts.restart();
    return Promise.resolve(DONE);
  };

  readonly watch = (): (() => void) => {
    const timer = setInterval(() => void this.#look(0), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  };

  /** Out of the way of other words, under a name that no later one takes. */
  async #setUnreadAside(path: string): Promise<boolean> {
    const time = this.parts
      .now()
      .toISOString()
      .replaceAll(/[^0-9T]/g, '');
    try {
      await rename(path, `${path.slice(0, -extname(path).length)}-${time}${extname(path)}`);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') return false;
    }
    this.#isUnread = false;
    return true;
  }

  async #noteCopy(copy: string | null): Promise<void> {
    if (copy === null) return;
    const { assessments = 0 } = this.#note ?? {};
    this.#note = await writeNote(this.parts.files.note, this.#note, { assessments, copy });
  }

  /** The space for a write of this size; tells the page when the space in general has changed. */
  async #look(bytes: number): Promise<Space> {
    const free = await freeBytesAt(this.parts.files.store);
    this.#space = spaceFor(free, 0, this.#space);
    const told = `${this.#space} ${this.#isStopped ? 'stopped' : ''}`;
    if (told !== this.#told) {
      this.#told = told;
      this.parts.log('space', this.#space);
      this.parts.onSpace({ space: this.#space, isStopped: this.#isStopped });
    }
    return this.#space === 'low' ? 'low' : spaceFor(free, bytes, this.#space);
  }
}

/** Makes the service of one run of the app; it outlives the pages. */
export function createStoreService(parts: StoreServiceDeps): StoreService {
  return new Store(parts);
}
