/** The packs that are here, in memory, and which of them an assessment is read with. Writes nothing. */
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { compareVersions } from '@shared/pack/version';
import { useSyncExternalStore } from 'react';
import { pack as builtIn } from '@renderer/platform/pack';

/** A pack by name, as an assessment remembers it. */
export interface PackName {
  readonly id: string;
  readonly version: string;
}

/** A pack that is here. */
export interface InstalledPack {
  readonly pack: Pack;
  /** What it was read from; `null` for the one that comes with the app. */
  readonly stored: { readonly rowId: string; readonly texts: PackTexts } | null;
}

/** Stored packs that cannot be read: kept, and of no use until an app that can read them opens the database. */
let unreadable = 0;
let installed: readonly InstalledPack[] = [{ pack: builtIn, stored: null }];
const listeners = new Set<() => void>();

/** Every pack that is here, the built-in one first. The same list until one comes or goes. */
export function installedPacks(): readonly InstalledPack[] {
  return installed;
}

/** As {@link installedPacks}, live. */
export function useInstalledPacks(): readonly InstalledPack[] {
  return useSyncExternalStore(subscribe, installedPacks);
}

/** Says which packs the database holds. For the repository alone. */
export function setStoredPacks(stored: readonly InstalledPack[], unreadableCount = 0): void {
  unreadable = unreadableCount;
  installed = [{ pack: builtIn, stored: null }, ...stored];
  for (const listener of listeners) listener();
}

/** How many stored packs cannot be read. They are kept as they are. */
export function unreadablePacks(): number {
  return unreadable;
}

/**
 * The pack an assessment is read with: the very version it names if that is here, else the newest version of
 * the same pack. `null` when there is none of that pack at all.
 */
export function findPack(name: PackName, among = installed): InstalledPack | null {
  const versions = packVersionsOf(name.id, among);
  return versions.find(({ pack }) => pack.manifest.version === name.version) ?? versions[0] ?? null;
}

/** The newest version of the pack an assessment names; `null` when there is none of that pack. */
export function findNewestPackVersion({ id }: Pick<PackName, 'id'>, among = installed): InstalledPack | null {
  return packVersionsOf(id, among)[0] ?? null;
}

/** Newest first. */
function packVersionsOf(id: string, among: readonly InstalledPack[]): readonly InstalledPack[] {
  return among
    .filter(({ pack }) => pack.manifest.id === id)
    .toSorted((a, b) => compareVersions(b.pack.manifest.version, a.pack.manifest.version));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
