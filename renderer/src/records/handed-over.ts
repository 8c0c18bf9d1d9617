/** Carries what could not be saved over a restart: the shell keeps it outside the database until it is saved. */
import { api } from '@renderer/platform/api';
import { parsePendingSaves } from './parse-pending-saves';
import { flushPendingSaves, pendingSaves, requestSave } from './pending-saves';

/** Hands everything that is not durable yet to the shell. Resolves to whether the shell has it on the disk. */
export async function handOverPending(): Promise<boolean> {
  const items = pendingSaves();
  if (items.length === 0) return true;
  return (await api.store.handOver({ items: JSON.stringify(items) })).ok;
}

/**
 * Takes back what an earlier run handed over and saves it. The shell forgets it only once all of it is durable.
 *
 * @returns how many changes were taken back
 */
export async function takeBackPending(): Promise<number> {
  const kept = await api.store.takeHandedOver({});
  if (!kept.ok || kept.value.items === null) return 0;
  const { items, unreadable } = parsePendingSaves(kept.value.items);
  for (const item of items) requestSave(item, 'now');
  if ((await flushPendingSaves()) && unreadable === 0) await api.store.forgetHandedOver({});
  return items.length;
}

/** Restarts the app so that its files are checked. Resolves to `false` when what waits could not be kept. */
export async function restartStorage(): Promise<boolean> {
  if (!(await handOverPending())) return false;
  return (await api.store.restart({})).ok;
}
