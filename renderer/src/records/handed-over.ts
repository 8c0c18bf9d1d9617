/** Carries what could not be saved over a restart: the shell keeps it outside the database until it is saved. */
import { api } from '@renderer/platform/api';
import { parsePendingSaves } from './parse-pending-saves';
import { flushPendingSaves, pendingSaves, requestSave } from './pending-saves';

/** What an earlier run handed over and this one cannot read: handed over again with everything else, never dropped. */
let unreadable: readonly unknown[] = [];

/** Hands everything that is not durable yet to the shell. Resolves to whether the shell has it on the disk. */
export async function handOverPending(): Promise<boolean> {
  const items = pendingSaves();
  return items.length === 0 || handOver(items);
}

async function handOver(items: readonly unknown[]): Promise<boolean> {
  return (await api.store.handOver({ items: JSON.stringify([...items, ...unreadable]) })).ok;
}

/**
 * Takes back what an earlier run handed over and saves it. What is durable then is never taken back again, so that no
 * later start can put it over something newer; the shell keeps what is not, and what cannot be read.
 *
 * @returns how many changes were taken back
 */
export async function takeBackPending(): Promise<number> {
  const kept = await api.store.takeHandedOver({});
  if (!kept.ok || kept.value.items === null) return 0;
  const read = parsePendingSaves(kept.value.items);
  ({ unreadable } = read);
  for (const item of read.items) requestSave(item, 'now');
  await flushPendingSaves();
  const left = pendingSaves();
  if (left.length + unreadable.length === 0) await api.store.forgetHandedOver({});
  else await handOver(left);
  return read.items.length;
}

/** Restarts the app so that its files are checked. Resolves to `false` when what waits could not be kept. */
export async function restartStorage(): Promise<boolean> {
  if (!(await handOverPending())) return false;
  return (await api.store.restart({})).ok;
}
