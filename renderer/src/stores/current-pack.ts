import { createContext, useContext } from 'react';
import { packAsOf, type PackAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { today } from '@renderer/platform/clock';
import { pack as builtInPack } from '@renderer/platform/pack';

/** The pack of the open assessment as its version was written; `null` where no assessment is open. */
export const OpenPack = createContext<Pack | null>(null);

interface OnDay {
  readonly day: string;
  readonly asOf: PackAsOf;
}

/** One entry for each pack: screens ask for the same day again and again, and memos compare by identity. */
const known = new WeakMap<Pack, OnDay>();

/** What a pack says today. The same object until the day changes. */
export function packToday(pack: Pack): PackAsOf {
  const day = today();
  const before = known.get(pack);
  if (before?.day === day) return before.asOf;
  const asOf = packAsOf(pack, day);
  known.set(pack, { day, asOf });
  return asOf;
}

/** The pack of the open assessment, else the built-in one, as it is stored: for what another day must be read by. */
export function useStoredPack(): Pack {
  return useContext(OpenPack) ?? builtInPack;
}

/** As {@link useStoredPack}, as it reads today, with what has switched. */
export function usePackAsOf(): PackAsOf {
  return packToday(useStoredPack());
}

/** As {@link usePackAsOf}, the pack alone. */
export function usePack(): Pack {
  return usePackAsOf().pack;
}
