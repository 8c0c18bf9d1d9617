/**
 * Brings database and journal together at a start: what is missing or older in the database is put back from the
 * journal, what the journal does not have is given to it, what was taken away stays away. Nothing that cannot be read
 * is dropped on either side.
 */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { Difference, StorageDifference } from '@shared/storage/compare';
import type { JournaledRow } from '@shared/storage/schema-entry';
import isEqual from 'lodash-es/isEqual.js';
import { countRows, readableRowsOf, revisionsIn, wholeOf } from './all-rows';
import type { Database } from './database';
import type { ReportedComparison, Holdings, WriteJournal } from './journal';
import { storeKeeper } from './store-keeper';
import { putBack, type IsReadable } from './put-back';

/** What was put right. */
export interface Mended {
  /** Assessments that were missing and are here again. */
  readonly broughtBack: number;
  /** Assessments that were here in an earlier state, or without some of their rows. */
  readonly broughtForward: number;
  /** Assessments that had been deleted, were here again, and are deleted. */
  readonly takenAway: number;
  /** Assessments that had been set aside because they could not be read, were here again, and are set aside. */
  readonly setAside: number;
  /** Packs that were missing and are here again. */
  readonly packs: number;
  /** Rows among those put back that this app cannot read. */
  readonly unreadable: number;
}

/** How a start went. */
export interface Reconciled {
  readonly mended: Mended;
  /** Both sides hold the same, and the journal has lost nothing. */
  readonly isProven: boolean;
  /** Rows are there that the database cannot hand over, and that the journal could not put back. */
  readonly hasUnread: boolean;
  /** What is here may be an earlier state: see the comparison of the shell. */
  readonly isSetBack: boolean;
}

/** What reconciling needs. */
export interface Reconciling {
  readonly database: Database;
  readonly journal: WriteJournal;
  readonly isReadable: IsReadable;
  /** Rows may be missing of assessments whose revisions agree: every row is looked at. */
  readonly isThorough: boolean;
  /** The database is filled for the first time: what it holds then is counted, row by row. */
  readonly isFilling?: boolean;
}

const EPOCH_KEY = 'epoch';
const EPOCH_BYTES = 4 * 1024;
const NOTHING: Mended = {
  broughtBack: 0,
  broughtForward: 0,
  takenAway: 0,
  setAside: 0,
  packs: 0,
  unreadable: 0,
};

/** How a start goes on which no journal is asked. */
export const UNTOUCHED: Reconciled = {
  mended: NOTHING,
  isProven: false,
  hasUnread: false,
  isSetBack: false,
};

/** What the database says of itself. An id or revision that no app of this kind wrote is left out. */
async function holdingsOf(database: Database): Promise<Holdings> {
  const [epoch, assessments, packs] = await Promise.all([
    database.meta.get(EPOCH_KEY),
    revisionsIn(database, 'assessments'),
    revisionsIn(database, 'packs'),
  ]);
  return {
    epoch: typeof epoch?.value === 'number' ? epoch.value : null,
    assessments: assessments.map(({ id, rev }) => ({ assessmentId: id, rev })),
    packs,
  };
}

/** What is counted where the journal is ahead or knows better; findings that are not here change the database in nothing. */
const COUNTED = {
  'missing-in-database': 'broughtBack',
  'older-in-database': 'broughtForward',
  'removed-in-journal': 'takenAway',
  'set-aside-in-journal': 'setAside',
} as const satisfies Partial<Record<StorageDifference, keyof Mended>>;

function isCounted(finding: StorageDifference): finding is keyof typeof COUNTED {
  return finding in COUNTED;
}

function isForDatabase({ finding }: Difference): boolean {
  return isCounted(finding);
}

/** Packs of which the journal has something else under the same revision. */
async function otherPacks(
  database: Database,
  known: Holdings['packs'],
  rows: readonly JournaledRow[],
): Promise<ReadonlySet<string>> {
  const here = await database.packs.bulkGet(known.map(({ id }) => id));
  const byId = new Map(here.map((pack) => [pack?.id, pack]));
  const isOther = ({ id, rev, body }: JournaledRow) => {
    const pack = byId.get(id);
    return pack?.rev === rev && !isEqual(pack.body, body);
  };
  return new Set(rows.filter(isOther).map(({ id }) => id));
}

class Reconciliation {
  #mended: Mended = NOTHING;
  #isComplete = true;
  #isOutOfRoom = false;
  #hasUnread = false;

  constructor(private readonly parts: Reconciling) {}

  get mended(): Mended {
    return this.#mended;
  }

  /** The disk had no room for something that is to be put back. */
  get isOutOfRoom(): boolean {
    return this.#isOutOfRoom;
  }

  get hasUnread(): boolean {
    return this.#hasUnread;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  async settle(comparison: ReportedComparison, holdings: Holdings): Promise<void> {
    for (const difference of comparison.differences) {
      if (isForDatabase(difference)) await this.#takeOne(difference);
      else if (difference.finding !== 'unusable-in-journal') await this.#give(difference.assessmentId);
      else this.#isComplete = false;
    }
    await this.#settlePacks(comparison, holdings.packs);
    if (comparison.relation !== 'in-step') await this.#takeAside(comparison);
    if (!this.parts.isThorough) return;
    const settled = new Set(comparison.differences.map(({ assessmentId }) => assessmentId));
    for (const { assessmentId } of holdings.assessments)
      if (!settled.has(assessmentId)) await this.#complete(assessmentId, 'broughtForward');
  }

  /** Every row the journal has is put back; where it is ahead, what it has not goes too. */
  async #takeOne({ assessmentId, finding }: Difference): Promise<void> {
    const changed = await this.#take(assessmentId, 'replace');
    if (!changed) return;
    if (isCounted(finding)) this.#count(COUNTED[finding]);
  }

  async #take(assessmentId: string, mode: 'replace' | 'complete'): Promise<boolean> {
    const { database, journal, isReadable } = this.parts;
    const found = await journal.read(assessmentId);
    if (!found.ok || found.value === null) {
      this.#isComplete = false;
      return false;
    }
    const { rows } = found.value;
    if (!(await storeKeeper().maySave(JSON.stringify(rows).length)).ok) {
      this.#isOutOfRoom = true;
      this.#isComplete = false;
      return false;
    }
    const put = await putBack(database, { assessmentId, rows, mode, isReadable });
    this.#isComplete &&= put.isProven;
    this.#hasUnread ||= put.hasUnread;
    this.#mended = { ...this.#mended, unreadable: this.#mended.unreadable + put.unreadable };
    return put.isChanged;
  }

  async #complete(assessmentId: string, name: keyof Mended): Promise<void> {
    if (await this.#take(assessmentId, 'complete')) this.#count(name);
  }

  #count(name: keyof Mended): void {
    this.#mended = { ...this.#mended, [name]: this.#mended[name] + 1 };
  }

  /** A journal that does not take it now is told again with the next change, and at the next start. */
  async #give(assessmentId: string): Promise<void> {
    const { database, journal } = this.parts;
    if ((await readableRowsOf(database, assessmentId)).unread.length > 0) {
      // Without such a row, the whole would take from the journal what that may still have of it.
      this.#hasUnread = true;
      this.#isComplete = false;
      return;
    }
    const given = await journal.keepWhole(await wholeOf(database, assessmentId, 1));
    this.#isComplete &&= given.ok;
  }

  /** What was set aside of assessments that are gone. */
  async #takeAside({ absent, differences }: ReportedComparison): Promise<void> {
    const settled = new Set(differences.map(({ assessmentId }) => assessmentId));
    for (const { assessmentId, presence } of absent)
      if (presence === 'set-aside' && !settled.has(assessmentId))
        await this.#complete(assessmentId, 'setAside');
  }

  async #settlePacks({ packs }: ReportedComparison, known: Holdings['packs']): Promise<void> {
    const { database, journal, isThorough } = this.parts;
    const missing = new Set(packs.missingInDatabase);
    const doubted = isThorough ? known : [];
    if (missing.size + doubted.length > 0) {
      const found = await journal.read(null);
      const rows = (found.ok ? (found.value?.rows ?? []) : []).filter(({ table }) => table === 'packs');
      const others = await otherPacks(database, doubted, rows);
      const puts = rows.filter(({ id }) => missing.has(id) || others.has(id));
      await database.packs.bulkPut(puts.map(({ id, rev, body }) => ({ id, rev, body })));
      this.#mended = { ...this.#mended, packs: puts.length };
      this.#isComplete &&= puts.length === missing.size + others.size;
    }
    if (packs.missingInJournal.length === 0) return;
    const given = await journal.keepWhole(await wholeOf(database, null, 1));
    this.#isComplete &&= given.ok;
  }
}

/** Compares again: what is left of the differences is what could not be settled. */
async function isSettled({ database, journal }: Reconciling): Promise<boolean> {
  const after = await journal.compare(await holdingsOf(database));
  return after.ok && after.value.differences.length === 0 && after.value.isWhole;
}

/** Whether something may have to be put into the database. What a full disk refuses half-way can cost the store. */
function mayWrite({ isThorough }: Reconciling, { differences, packs }: ReportedComparison): boolean {
  return isThorough || differences.some(isForDatabase) || packs.missingInDatabase.length > 0;
}

/** The marker is told once the database has the epoch; nothing here waits until it is written. */
async function storeEpoch(
  { database, journal, isFilling = false }: Reconciling,
  epoch: number,
): Promise<void> {
  await database.meta.put({ key: EPOCH_KEY, value: epoch });
  void journal.confirmEpoch(epoch, isFilling ? await countRows(database) : null);
}

/** Whether anything was put into the database or taken out of it. */
export function hasMended(mended: Mended): boolean {
  return Object.values(mended).some((count) => count > 0);
}

/**
 * Reconciles, and then stores the vault's epoch in the database, if the disk has room. May be repeated: a start that
 * ended half-way is gone on with by the next.
 *
 * @returns why the journal cannot be asked; `store-no-space` when the disk has no room for what is to be put back.
 *   Throws what the database throws
 */
export async function reconcile(parts: Reconciling): Promise<Result<Reconciled, AppError>> {
  const { database, journal } = parts;
  const asked = storeKeeper().maySave(EPOCH_BYTES);
  const holdings = await holdingsOf(database);
  const [comparison, room] = await Promise.all([journal.compare(holdings), asked]);
  if (!comparison.ok) return comparison;
  const { epochNow, relation, isWhole, differences } = comparison.value;
  const hasRoom = room.ok;
  if (!hasRoom && mayWrite(parts, comparison.value)) return err(appError('store-no-space'));
  const reconciliation = new Reconciliation(parts);
  await reconciliation.settle(comparison.value, holdings);
  const { mended, isComplete, isOutOfRoom } = reconciliation;
  if (isOutOfRoom) return err(appError('store-no-space'));
  const isAsBefore = relation === 'in-step' && differences.length === 0 && !hasMended(mended);
  const isProven = isComplete && (isAsBefore ? isWhole : await isSettled(parts));
  if (hasRoom) await storeEpoch(parts, epochNow);
  return ok({ mended, isProven, hasUnread: reconciliation.hasUnread, isSetBack: comparison.value.isSetBack });
}

/** Whether the journal has an assessment or a pack that a new database could be filled with. */
export async function canFill(journal: WriteJournal): Promise<Result<boolean, AppError>> {
  const compared = await journal.compare({ epoch: null, assessments: [], packs: [] });
  if (!compared.ok) return compared;
  const { differences, packs } = compared.value;
  const hasAssessment = differences.some(({ finding }) => finding === 'missing-in-database');
  return ok(hasAssessment || packs.missingInDatabase.length > 0);
}
