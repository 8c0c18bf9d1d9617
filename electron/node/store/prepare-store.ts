/**
 * Makes the store fit to be opened, before Chromium opens it: cuts torn ends, keeps what it cuts, and takes a copy of
 * a store it cannot repair, because Chromium deletes such a store without a word. Must only run while no one has the
 * store open.
 */
import { open, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../files/write-atomic';
import { areRemembered, lookAtLargeValues, type LargeValue } from './large-values';
import { inspectStore, type StoreDamage, type FileRepair } from './inspect-store';
import { keepBytes, keepLatest, keepStores, linkLatest, moveStores } from './store-copies';

/** Where things are. */
export interface StorePlaces {
  /** Chromium's folder of the database. */
  readonly store: string;
  /** Chromium's folder of values too large for the database; may be missing. */
  readonly largeValues: string;
  /** What of them was there when the database was last held against the journal. */
  readonly largeValuesList: string;
  /** Where copies go. */
  readonly copies: string;
}

/** How the store stands once it is prepared. */
export type StoreCondition =
  /** There is none. `copy` names what was kept of an earlier one. */
  | { readonly kind: 'absent'; readonly copy: string | null }
  | { readonly kind: 'sound' }
  /** Sound, but its large values are not those that were last held against the journal. `null`: they cannot be looked at now. */
  | { readonly kind: 'unproven'; readonly largeValues: readonly LargeValue[] | null }
  /** Only writes that did not end were cut: nothing acknowledged went. */
  | { readonly kind: 'repaired'; readonly copy: string | null }
  /** It opens again, but something acknowledged may have gone. */
  | { readonly kind: 'incomplete'; readonly copy: string | null }
  /** It cannot be repaired; Chromium may delete it. */
  | { readonly kind: 'damaged'; readonly damage: StoreDamage; readonly copy: string | null }
  /** Too little free space to open or repair it; nothing was touched and it must not be opened. */
  | { readonly kind: 'no-space'; readonly freeBytes: number };

/** What preparing needs to know. */
export interface Preparation {
  readonly places: StorePlaces;
  readonly now: () => Date;
  /** Whether a store with content is known to have been here. */
  readonly isExpected: boolean;
  /** Whether an earlier loss is still to be told: the files of the last sound start stay as they are kept. */
  readonly isUnsettled: boolean;
}

/**
 * Opening alone may write a table of 4 MB, a new MANIFEST and a log of its own doings. Below this a store is not
 * opened at all.
 */
export const OPENING_BYTES = 8 * 1024 * 1024;

/** Free bytes on the file system of a path or of the nearest folder above it; `null` when it cannot be asked. */
export async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    const above = dirname(path);
    return above === path ? null : freeBytesAt(above);
  }
}

/** Cuts a file where it stands: needs no space, and what goes is a write that did not end. */
async function truncate(path: string, length: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function applyRepair(store: string, { name, plan }: FileRepair): Promise<boolean> {
  const path = join(store, name);
  if (plan.cutAt !== null) {
    await truncate(path, plan.cutAt);
    return true;
  }
  return (await writeAtomic(path, plan.bytes)).ok;
}

/** What a repair takes away: the end that is cut, or the whole file where its middle is laid anew. */
function taken({ name, plan, original }: FileRepair): { readonly name: string; readonly bytes: Uint8Array } {
  if (plan.cutAt === null) return { name, bytes: original };
  return { name: `${name}.from-${plan.cutAt}`, bytes: original.subarray(plan.cutAt) };
}

async function repair({ places, now }: Preparation, repairs: readonly FileRepair[]): Promise<StoreCondition> {
  const mayLose = repairs.some(({ plan }) => plan.mayLose);
  const copy = mayLose
    ? await keepStores(places.copies, [places.store, places.largeValues], now()).catch(() => null)
    : await keepBytes(places.copies, repairs.map(taken), now()).catch(() => null);
  // Without a copy of what may have been acknowledged, nothing is taken away.
  if (mayLose && copy === null) return { kind: 'damaged', damage: 'log', copy };
  for (const each of repairs) {
    if (!(await applyRepair(places.store, each))) return { kind: 'no-space', freeBytes: 0 };
  }
  return { kind: mayLose ? 'incomplete' : 'repaired', copy };
}

async function keepDamaged({ places, now }: Preparation, damage: StoreDamage): Promise<StoreCondition> {
  // Without a MANIFEST there is nothing to open, and Chromium would refuse it for good: it makes room for a new one.
  const isUseless = damage === 'current' || damage === 'manifest';
  const keep = isUseless ? moveStores : keepStores;
  const copy = await keep(places.copies, [places.store, places.largeValues], now()).catch(() => null);
  return { kind: 'damaged', damage, copy: copy ?? (await keepLatest(places.copies, now())) };
}

async function proven({ largeValues, largeValuesList }: StorePlaces): Promise<StoreCondition> {
  const seen = await lookAtLargeValues(largeValues).catch(() => null);
  return seen !== null && (await areRemembered(largeValuesList, seen))
    ? { kind: 'sound' }
    : { kind: 'unproven', largeValues: seen };
}

/**
 * Prepares the store. Never throws for what it finds in the files; a disk that cannot be read at all is an exception.
 */
export async function prepareStore(preparation: Preparation): Promise<StoreCondition> {
  const { places, now, isExpected } = preparation;
  const stores = [places.store, places.largeValues];
  const [inspection, freeBytes] = await Promise.all([inspectStore(places.store), freeBytesAt(places.store)]);
  // Whatever was found: opening writes, and a damaged store could be neither copied nor put back in there.
  if (freeBytes !== null && freeBytes < OPENING_BYTES) return { kind: 'no-space', freeBytes };
  if (inspection.kind === 'absent') {
    return { kind: 'absent', copy: isExpected ? await keepLatest(places.copies, now()) : null };
  }
  if (inspection.kind === 'damaged') return keepDamaged(preparation, inspection.damage);
  if (inspection.kind === 'repairable') return repair(preparation, inspection.repairs);
  if (!preparation.isUnsettled) await linkLatest(places.copies, stores);
  return proven(places);
}
