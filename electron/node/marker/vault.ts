/**
 * The open vault: its journals, and the marker that is kept true to them. A marker that cannot be written never keeps
 * a change from being kept.
 */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import {
  compareSides,
  isBetterInDatabase,
  relate,
  type Difference,
  type Relation,
} from '@shared/storage/compare';
import type { JournalEntry } from '@shared/storage/schema-entry';
import type { VaultNotice } from '@shared/storage/vault-state';
import type { DurableFiles } from '../journal/durable-files';
import type { Appended } from '../journal/journal-file';
import type { JournalFiles } from '../journal/journal';
import { absentOf, type DatabaseComparison, type DatabaseReport, type PacksComparison } from './comparison';
import { writeMarker, type Marker, type VaultCounts } from './marker-file';

/** The vault. */
export interface Vault {
  readonly id: string;
  /** Of the run before; 0 for a new vault. */
  readonly epochBefore: number;
  readonly epochNow: () => number;
  readonly counts: () => VaultCounts;
  /** As the marker had it when the vault was opened; `null` without a marker. */
  readonly countsBefore: VaultCounts | null;
  readonly notices: () => readonly VaultNotice[];
  readonly journal: Pick<
    JournalFiles,
    'read' | 'assessments' | 'packs' | 'arePacksUnread' | 'problems' | 'head' | 'gone'
  >;
  /** See {@link JournalFiles.append}; the marker is written at once when the number of assessments changes. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<readonly Result<Appended, AppError>[]>;
  /** Compares; raises the epoch when the database has seen a higher one. */
  readonly compare: (database: DatabaseReport) => Promise<DatabaseComparison>;
  /** Raises the epoch above one that was seen elsewhere; does nothing when it is above it already. */
  readonly raiseEpoch: (above: number) => Promise<void>;
  /** The page has stored this epoch in the database. */
  readonly confirmEpoch: (epoch: number) => Promise<void>;
  /**
   * From now on the marker is that of the next generation, as it stood when it was sealed: this one is not to be written any
   * more. Rejects with the system's error.
   */
  readonly handOver: (generation: number, head: string) => Promise<void>;
  /** Takes that back. Never rejects. */
  readonly handBack: () => Promise<void>;
  /** Writes marker and index for the last time. Never rejects. */
  readonly close: () => Promise<void>;
}

/** What a vault is made of. */
export interface OpenedVault {
  readonly vaultId: string;
  readonly generation: number;
  readonly before: Marker | null;
  readonly epochBefore: number;
  readonly notices: readonly VaultNotice[];
  readonly journal: JournalFiles;
  readonly files: DurableFiles;
  readonly markerPath: string;
  readonly now: () => Date;
  readonly markerDelayMs: number;
}

function noticed(opened: OpenedVault, counts: VaultCounts): readonly VaultNotice[] {
  const { before, notices, generation } = opened;
  if (before === null) return notices;
  const isMoved = before.generation !== generation;
  return [
    ...notices,
    ...(isFewer(opened, counts) ? (['fewer-than-before'] as const) : []),
    ...(isChangedWhileClosed(opened) ? (['changed-while-closed'] as const) : []),
    ...(before.isClosed || isMoved ? [] : (['not-closed'] as const)),
  ];
}

/** A marker of another generation says nothing of these journals but how much is in them. */
function isChangedWhileClosed({ before, journal, generation }: OpenedVault): boolean {
  if (before?.generation !== generation) return false;
  return before.isClosed && before.head !== journal.head();
}

function isFewer({ before }: OpenedVault, counts: VaultCounts): boolean {
  if (before === null) return false;
  return counts.assessments < before.counts.assessments || counts.packs < before.counts.packs;
}

class OpenVault {
  private epoch: number;
  private databaseEpoch: number | null;
  private packIds: { readonly head: string | null; readonly ids: ReadonlySet<string> };
  private isUnwritable = false;
  /** The generation the marker was handed over to. */
  private moved: { readonly generation: number; readonly head: string } | null = null;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  /** There were fewer than the marker knew when the vault was opened. */
  private wasFewer = false;
  /** The journals were not as the marker knew them. */
  private wasChanged = false;

  constructor(private readonly opened: OpenedVault) {
    this.epoch = opened.epochBefore + 1;
    this.databaseEpoch = opened.before?.databaseEpoch ?? null;
    this.packIds = { head: null, ids: new Set() };
  }

  get epochNow(): number {
    return this.epoch;
  }

  get unwritable(): boolean {
    return this.isUnwritable;
  }

  get counts(): VaultCounts {
    const { journal, before } = this.opened;
    // A refusal of the disk makes nothing fewer.
    const packsBefore = journal.arePacksUnread() ? (before?.counts.packs ?? 0) : 0;
    return { assessments: journal.countPresent(), packs: Math.max(this.packIds.ids.size, packsBefore) };
  }

  get isWhole(): boolean {
    return !this.wasFewer && this.opened.journal.problems().length === 0;
  }

  /** Notes how much there is, and whether it is what it was, against what the marker knew. */
  take(counts: VaultCounts): void {
    this.wasFewer = isFewer(this.opened, counts);
    this.wasChanged = isChangedWhileClosed(this.opened);
  }

  /** After a crash the marker may be behind the journals, but a database that is behind the marker was put back. */
  private isSetBack(relation: Relation, differences: readonly Difference[]): boolean {
    const { before, generation } = this.opened;
    const isUnclosed = before?.generation === generation && !before.isClosed;
    if (!this.wasChanged && !(isUnclosed && relation === 'older' && differences.length === 0)) return false;
    return differences.length === 0 || !differences.every(isBetterInDatabase);
  }

  /** Reads the packs' rows when they have changed: only their ids are kept. */
  async learnPacks(): Promise<void> {
    const { journal } = this.opened;
    const head = journal.packs()?.head ?? null;
    if (head === this.packIds.head) return;
    const folded = await journal.read(null);
    if (!folded.ok) return;
    const rows = (folded.value?.rows ?? []).filter(({ table }) => table === 'packs');
    this.packIds = { head, ids: new Set(rows.map(({ id }) => id)) };
  }

  comparePacks(database: DatabaseReport): PacksComparison {
    const theirs = new Set(database.packs.map(({ id }) => id));
    const ours = this.packIds.ids;
    return {
      rev: this.opened.journal.packs()?.rev ?? 0,
      missingInDatabase: [...ours].filter((id) => !theirs.has(id)).sort(),
      missingInJournal: this.opened.journal.arePacksUnread()
        ? []
        : [...theirs].filter((id) => !ours.has(id)).sort(),
    };
  }

  async compare(database: DatabaseReport): Promise<DatabaseComparison> {
    const isEmpty = database.assessments.length === 0 && database.packs.length === 0;
    const relation = relate(database.epoch, this.databaseEpoch, isEmpty);
    await this.raiseEpoch(database.epoch ?? 0);
    await this.learnPacks();
    const journals = this.opened.journal.assessments();
    const differences = compareSides(journals, database.assessments);
    return {
      relation,
      epochNow: this.epoch,
      differences,
      absent: journals.flatMap(absentOf),
      packs: this.comparePacks(database),
      isWhole: this.isWhole,
      isSetBack: this.isSetBack(relation, differences),
    };
  }

  async raiseEpoch(above: number): Promise<void> {
    if (above < this.epoch) return;
    this.epoch = above + 1;
    await this.write(false);
  }

  async confirmEpoch(epoch: number): Promise<void> {
    if (epoch !== this.epoch) return;
    this.databaseEpoch = epoch;
    await this.write(false);
  }

  changed(): void {
    if (this.isClosed || this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.write(false), this.opened.markerDelayMs);
    this.timer.unref();
  }

  /** Writes the marker as things stand when its turn comes. Never rejects. */
  write(isClosed: boolean): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const done = this.writing.then(() => this.writeNow(isClosed));
    this.writing = done;
    return done;
  }

  private async writeNow(isClosed: boolean): Promise<void> {
    try {
      await this.learnPacks();
      await this.writeMarker(isClosed);
      this.isUnwritable = false;
    } catch {
      this.isUnwritable = true;
    }
  }

  private writeMarker(isClosed: boolean): Promise<void> {
    const { vaultId, journal, files, markerPath, now, generation } = this.opened;
    return writeMarker(files, markerPath, {
      vaultId,
      generation: this.moved?.generation ?? generation,
      epoch: this.epoch,
      databaseEpoch: this.databaseEpoch,
      counts: this.counts,
      head: this.moved?.head ?? journal.head(),
      writtenAt: now().toISOString(),
      isClosed: isClosed || this.moved !== null,
    });
  }

  handOver(generation: number, head: string): Promise<void> {
    this.moved = { generation, head };
    const done = this.writing.then(() => this.writeMarker(true));
    this.writing = done.catch(() => undefined);
    return done;
  }

  handBack(): Promise<void> {
    if (this.moved === null) return Promise.resolve();
    this.moved = null;
    return this.write(false);
  }

  async append(entries: readonly JournalEntry[]): Promise<readonly Result<Appended, AppError>[]> {
    const { journal } = this.opened;
    const before = journal.countPresent();
    const outcomes = await journal.append(entries);
    if (journal.countPresent() !== before) await this.write(false);
    return outcomes;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.opened.journal.settled().catch(() => undefined);
    await this.write(true);
    await this.opened.journal.remember().catch(() => undefined);
  }
}

/** Makes the vault and writes its marker. `changed` is to be called after every change to a journal. */
export async function createVault(
  opened: OpenedVault,
): Promise<{ readonly vault: Vault; readonly changed: () => void }> {
  const inner = new OpenVault(opened);
  await inner.learnPacks();
  inner.take(inner.counts);
  const notices = noticed(opened, inner.counts);
  await inner.write(false);
  const vault: Vault = {
    id: opened.vaultId,
    epochBefore: opened.epochBefore,
    epochNow: () => inner.epochNow,
    counts: () => inner.counts,
    countsBefore: opened.before?.counts ?? null,
    notices: () => (inner.unwritable ? [...notices, 'marker-unwritable'] : notices),
    journal: opened.journal,
    append: (entries) => inner.append(entries),
    compare: (database) => inner.compare(database),
    raiseEpoch: (above) => inner.raiseEpoch(above),
    confirmEpoch: (epoch) => inner.confirmEpoch(epoch),
    handOver: (generation, head) => inner.handOver(generation, head),
    handBack: () => inner.handBack(),
    close: () => inner.close(),
  };
  const changed = (): void => {
    inner.changed();
  };
  return { vault, changed };
}
