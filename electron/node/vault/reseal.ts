/**
 * Seals every journal of a generation into the folder of the next: each is read whole, its bodies opened, sealed under new
 * keys, written as one whole state, read back, opened and compared. Takes nothing away, and puts nothing in force.
 */
import { createHash } from 'node:crypto';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Replayed } from '@shared/storage/fold';
import type { JournaledRow } from '@shared/storage/schema-entry';
import { countOf } from '@shared/base/words';
import type { DurableFiles } from '../journal/durable-files';
import { openJournal, type JournalFiles } from '../journal/journal';
import { wholeEntry } from '../journal/load-journal';
import { cipherOf, openRows, sealRow, type RowsOf } from './bodies';
import type { DataKeys } from './data-keys';
import type { SealedCounts } from './vault-state';

/** The journals that are sealed. Nothing may write to them meanwhile. */
export type ResealedJournals = Pick<
  JournalFiles,
  'read' | 'assessments' | 'packs' | 'arePacksUnread' | 'gone'
>;

/** How long work is watched. */
export interface ResealWatch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** What is sealed, and into what. */
export interface ResealOrder extends ResealWatch {
  readonly files: DurableFiles;
  readonly source: ResealedJournals;
  readonly vaultId: string;
  /** The keys of the generation before; `null`: it is in the open. */
  readonly from: DataKeys | null;
  readonly to: {
    /** For the journals of the next generation alone; empty. */
    readonly folder: string;
    readonly keys: DataKeys;
  };
  readonly randomBytes: (length: number) => Uint8Array;
}

/** What was sealed. */
export interface Resealed {
  readonly counts: SealedCounts;
  /** Over all journals of the next generation. */
  readonly head: string;
}

type Outcome<Value> = Result<Value, AppError>;

function notReady(reason: string): ReturnType<typeof fail> {
  return fail('vault-not-ready', { reason });
}

/** Why sealing cannot begin; `null` when it can. */
function obstacle(source: ResealedJournals): string | null {
  const assessments = source.assessments();
  const unread = assessments.filter(({ isUsable }) => !isUsable).length;
  if (unread > 0) return `the journals of ${countOf(unread, 'assessment')} cannot be read`;
  const doubtful = assessments.filter(({ isDoubtful }) => isDoubtful).length;
  if (doubtful > 0) return `parts of the journals of ${countOf(doubtful, 'assessment')} were damaged`;
  if (source.arePacksUnread() || source.packs()?.isDoubtful === true)
    return 'the journal of the packs cannot be relied on';
  return source.gone().length === 0 ? null : 'a journal that was here is gone';
}

/** How all journals stand, in one value: whatever is written to one changes it. */
export function journalHeads(source: ResealedJournals): string {
  const heads = source.assessments().map(({ assessmentId, head }) => [assessmentId, head]);
  return JSON.stringify([source.packs()?.head ?? null, heads]);
}

/** What the rows say, in one value. */
function digest(rows: readonly JournaledRow[]): string {
  const hash = createHash('sha256');
  for (const { table, id, rev, body } of rows) hash.update(`${JSON.stringify([table, id, rev, body])}\n`);
  return hash.digest('hex');
}

class Resealing {
  constructor(
    private readonly order: ResealOrder,
    private readonly target: JournalFiles,
  ) {}

  /** The rows of one with their bodies in the open. */
  private async opened(
    keys: DataKeys | null,
    assessmentId: string | null,
    { rows }: Replayed,
  ): Promise<Outcome<readonly JournaledRow[]>> {
    if (keys === null || rows.length === 0) return ok(rows);
    const key = keys.of(assessmentId);
    if (key === undefined) return notReady('an assessment has no key, and cannot be opened');
    const of = { vaultId: this.order.vaultId, assessmentId, key: cipherOf(key) };
    const { rows: opened, unopened } = await openRows(rows, of);
    return unopened === 0 ? ok(opened) : notReady(`${countOf(unopened, 'row')} cannot be opened`);
  }

  private async seal(
    assessmentId: string | null,
    rows: readonly JournaledRow[],
  ): Promise<readonly JournaledRow[]> {
    if (rows.length === 0) return rows;
    const [key] = await this.order.to.keys.make([assessmentId]);
    if (key === undefined) throw new Error('A key that was asked for');
    const of: RowsOf = { vaultId: this.order.vaultId, assessmentId, key: cipherOf(key) };
    const sealed: JournaledRow[] = [];
    for (const row of rows) sealed.push(await sealRow(row, of, this.order.randomBytes));
    return sealed;
  }

  /** Seals one journal and holds what was written against what was meant. Answers with its rows. */
  async one(assessmentId: string | null): Promise<Outcome<number>> {
    const read = await this.order.source.read(assessmentId);
    if (!read.ok) return read;
    const folded = read.value;
    if (folded === null) return ok(0);
    const plain = await this.opened(this.order.from, assessmentId, folded);
    if (!plain.ok) return plain;
    const rows = await this.seal(assessmentId, plain.value);
    const [kept] = await this.target.append([wholeEntry(assessmentId, { ...folded, rows })]);
    if (kept?.ok !== true) return fail('vault-failed', kept?.error.context);
    return this.compare(assessmentId, { ...folded, rows: plain.value });
  }

  private async compare(assessmentId: string | null, meant: Replayed): Promise<Outcome<number>> {
    const back = await this.target.read(assessmentId);
    if (!back.ok) return fail('vault-failed', back.error.context);
    const opened =
      back.value === null ? null : await this.opened(this.order.to.keys, assessmentId, back.value);
    const isSame =
      opened?.ok === true &&
      back.value?.rev === meant.rev &&
      back.value.presence === meant.presence &&
      digest(opened.value) === digest(meant.rows);
    return isSame
      ? ok(meant.rows.length)
      : fail('vault-failed', { reason: 'what was sealed does not read back the same' });
  }
}

async function sealAll(order: ResealOrder, target: JournalFiles): Promise<Outcome<Resealed>> {
  const { source, signal, onProgress, to } = order;
  const reports = source.assessments();
  const ids = [null, ...reports.map(({ assessmentId }) => assessmentId)];
  const kept = reports.filter(({ presence }) => presence !== 'removed');
  // All at once: each key made by itself would be written by itself.
  await to.keys.make([null, ...kept.map(({ assessmentId }) => assessmentId)]);
  const resealing = new Resealing(order, target);
  let rows = 0;
  let packs = 0;
  for (const [index, assessmentId] of ids.entries()) {
    if (signal.aborted) return fail('job-cancelled');
    const sealed = await resealing.one(assessmentId);
    if (!sealed.ok) return sealed;
    rows += sealed.value;
    if (assessmentId === null) packs = sealed.value;
    onProgress((index + 1) / ids.length);
  }
  const isSame = target.countPresent() === reports.filter(({ presence }) => presence === 'present').length;
  if (!isSame) return fail('vault-failed', { reason: 'what was sealed does not count the same' });
  await target.remember();
  return ok({ counts: { assessments: target.countPresent(), packs, rows }, head: target.head() });
}

/**
 * Seals all journals.
 *
 * @returns what was sealed; `vault-not-ready` (`reason`) with nothing written; `job-cancelled`, or `vault-failed` (`reason`),
 *   with something left in the new folder. Rejects with the system's error.
 */
export async function reseal(order: ResealOrder): Promise<Outcome<Resealed>> {
  const reason = obstacle(order.source);
  if (reason !== null) return notReady(reason);
  const target = await openJournal({
    files: order.files,
    folder: order.to.folder,
    vaultId: order.vaultId,
    forgetRemovedBefore: new Date(0).toISOString(),
    onChange: () => undefined,
  });
  if (target.assessments().length > 0 || target.packs() !== null)
    return fail('vault-failed', { reason: 'the new folder is not empty' });
  return sealAll(order, target);
}
