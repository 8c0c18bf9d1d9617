/**
 * Keeps what a repair takes away, and whole copies of a store that cannot be repaired, in a folder of the profile.
 * Bounded: the newest of each kind stay. Never changes the store itself.
 */
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { systemCode } from '../files/write-atomic';

/** What a copy holds: what a repair took away, a whole damaged store, or the store as it was at the last sound start. */
export type CopyKind = 'cut' | 'damaged' | 'lost';

const KEPT: Readonly<Record<CopyKind, number>> = { cut: 20, damaged: 5, lost: 5 };
/** Refreshed at every sound start. */
const LATEST = 'latest';
const STAMP = /[^0-9T]/g;

/** `2026-06-02T140300123-cut`: sorts by time. */
function folderName(kind: CopyKind, at: Date): string {
  return `${at.toISOString().slice(0, 10)}${at.toISOString().slice(10).replace(STAMP, '')}-${kind}`;
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the oldest folders of a kind beyond those that are kept. */
async function prune(root: string, kind: CopyKind): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.endsWith(`-${kind}`)).toSorted();
  const surplus = names.slice(0, Math.max(0, names.length - KEPT[kind]));
  await Promise.all(surplus.map((name) => rm(join(root, name), { recursive: true, force: true })));
}

async function makeFolder(root: string, kind: CopyKind, at: Date): Promise<string> {
  const name = folderName(kind, at);
  await mkdir(join(root, name), { recursive: true, mode: 0o700 });
  await prune(root, kind);
  return name;
}

/** A copy of a file: its bytes, or where there is no room for them, a second name for the same bytes. */
async function copyOrLink(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
    await syncPath(to);
  } catch {
    await rm(to, { force: true });
    await link(from, to);
  }
}

/** Every file of a store, those of its folder of large values included, by path below the store's parent. */
export async function storeFiles(stores: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    stores.map(async (store) => {
      const entries = await readdir(store, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  return lists.flat();
}

/** Keeps bytes under names in a new folder. Throws when the disk refuses. @returns the folder's name */
export async function keepBytes(
  root: string,
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  at: Date,
): Promise<string> {
  const folder = await makeFolder(root, 'cut', at);
  for (const { name, bytes } of parts) {
    const file = await open(join(root, folder, name), 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  return folder;
}

/** Keeps whole stores (folders) in a new folder. Throws when the disk refuses. @returns the folder's name */
export async function keepStores(root: string, stores: readonly string[], at: Date): Promise<string> {
  const folder = await makeFolder(root, 'damaged', at);
  for (const store of stores) await eachFile(store, join(root, folder, basename(store)), copyOrLink);
  await syncPath(join(root, folder)).catch(() => undefined);
  return folder;
}

/**
 * Moves whole stores into a new folder, for those that no one can open: nothing of them is left where a new one is to
 * be made. Throws when the disk refuses. @returns the folder's name
 */
export async function moveStores(root: string, stores: readonly string[], at: Date): Promise<string> {
  const folder = await makeFolder(root, 'damaged', at);
  for (const store of stores) {
    await rename(store, join(root, folder, basename(store))).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
  }
  return folder;
}

async function eachFile(
  store: string,
  target: string,
  work: (from: string, to: string) => Promise<void>,
): Promise<void> {
  for (const path of await storeFiles([store])) {
    const to = join(target, path.slice(store.length));
    await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
    await work(path, to);
  }
}

/**
 * Gives every file of sound stores a second name, which costs no space and outlives Chromium's deleting them. A disk
 * that knows no second names gets none: this is a net below the checks, not one of them.
 */
export async function linkLatest(root: string, stores: readonly string[]): Promise<void> {
  const next = join(root, `${LATEST}.new`);
  try {
    await rm(next, { recursive: true, force: true });
    for (const store of stores) await eachFile(store, join(next, basename(store)), link);
    await rm(join(root, LATEST), { recursive: true, force: true });
    await rename(next, join(root, LATEST));
  } catch {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Keeps the store of the last sound start for good. @returns the folder's name, or `null` when there is none */
export async function keepLatest(root: string, at: Date): Promise<string | null> {
  const name = folderName('lost', at);
  try {
    await rename(join(root, LATEST), join(root, name));
    await prune(root, 'lost');
    return name;
  } catch {
    return null;
  }
}
